"""Values as scripts write them: objects with bare keys, any quotes, comments, `new Date("…")`, trailing commas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_GAP = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/)*+", re.DOTALL)
_STRING = re.compile(r"'((?:[^'\\\n]|\\.)*+)'|\"((?:[^\"\\\n]|\\.)*+)\"|`((?:[^`\\]|\\.)*+)`", re.DOTALL)
_NUMBER = re.compile(r"-?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w$])")
_NAME = re.compile(r"[A-Za-z_$][\w$.-]*(?:\?\.)?")
_CAST = re.compile(r"as\s+[\w.<>\[\]'\"| ]+?(?=\s*[,}\])])")
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n)|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "0": ""}
_CONSTANTS: dict[str, object] = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None}
_DEEPEST = 60
_LONGEST = 5_000_000
_RETURNED = re.compile(r"\(function\(([\w$,\s]*)\)\s*\{(?:[^{}]*?;)?\s*return\s*(?=[\[{])")


def literal(text: str, start: int = 0) -> tuple[object, int]:
    """The value that begins at `start`, and where it ends. Raises ValueError where none does.

    What a script would have to compute (a function, a name) is None, a call its first argument.
    """
    if len(text) - start > _LONGEST:
        raise ValueError("too long for a literal")
    reader = _Reader(text, _GAP.match(text, start).end())  # type: ignore[union-attr]
    if reader.peek() not in "[{":
        raise ValueError("no object or list")
    return reader.value(0), reader.at


def quoted(text: str, start: int = 0) -> tuple[str, int]:
    """The text in quotes that begins at `start`, and where it ends. Raises ValueError where none does."""
    reader = _Reader(text, start)
    found = reader.string()
    if found is None:
        raise ValueError("no text in quotes")
    return found, reader.at


def returned(text: str) -> object:
    """The value of a script's "(function(a, b) {return {…a…}}(1, 2))". Raises ValueError where there is none."""
    match = _RETURNED.search(text)
    if match is None or len(text) > _LONGEST:
        raise ValueError("no function that returns an object")
    body = _Reader(text, match.end())
    body.value(0)
    call = text.find("(", body.at)
    values = _Reader(text, call).arguments(0) if call >= 0 else []
    names = [name.strip() for name in match[1].split(",")]
    return _Reader(text, match.end(), {**_CONSTANTS, **dict(zip(names, values, strict=False))}).value(0)


@dataclass(slots=True)
class _Reader:
    text: str
    at: int
    known: Mapping[str, object] = field(default_factory=lambda: _CONSTANTS)

    def peek(self) -> str:
        """The next letter after blanks and comments."""
        self.at = _GAP.match(self.text, self.at).end()  # type: ignore[union-attr]
        return self.text[self.at : self.at + 1]

    def value(self, depth: int) -> object:
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")
        letter = self.peek()
        if letter == "{":
            found: object = self._object(depth)
        elif letter == "[":
            found = self._list(depth)
        else:
            found = self._plain(depth)
        return self._rest(found)

    def _rest(self, found: object) -> object:
        """Passes over a cast; "a" + "b" is one text."""
        while True:
            letter = self.peek()
            if letter == "a" and (cast := _CAST.match(self.text, self.at)):
                self.at = cast.end()
            elif letter == "+" and isinstance(found, str) and self._step("+") and (text := self.string()) is not None:
                found += text
            else:
                return found

    def _object(self, depth: int) -> dict[str, object]:
        self.at += 1
        found: dict[str, object] = {}
        while self.peek() != "}":
            if self.text.startswith("...", self.at):
                self.at += 3
                self.value(depth + 1)
            else:
                name = self._key()
                found[name] = self.value(depth + 1) if self._step(":") else None
            if not self._step(",") and self.peek() != "}":
                raise ValueError("an object that does not end")
        self.at += 1
        return found

    def _list(self, depth: int) -> list[object]:
        self.at += 1
        found: list[object] = []
        while self.peek() != "]":
            spread = self.text.startswith("...", self.at)
            self.at += 3 if spread else 0
            value = self.value(depth + 1)
            found += [] if spread else [value]
            if not self._step(",") and self.peek() != "]":
                raise ValueError("a list that does not end")
        self.at += 1
        return found

    def _key(self) -> str:
        self.peek()
        text = self.string()
        if text is not None:
            return text
        match = _NUMBER.match(self.text, self.at) or _NAME.match(self.text, self.at)
        if match is None:
            raise ValueError("no key")
        self.at = match.end()
        return match[0]

    def _plain(self, depth: int) -> object:
        text = self.string()
        if text is not None:
            return text
        if match := _NUMBER.match(self.text, self.at):
            self.at = match.end()
            digits = match[0].replace("_", "")
            return float(digits) if re.search(r"[.eE]", digits) else int(digits)
        match = _NAME.match(self.text, self.at)
        if match is None:
            raise ValueError("no value")
        self.at = match.end()
        if match[0] == "new":
            return self._plain(depth + 1) if self.peek() else None
        if self.peek() == "(":
            return _called(match[0], self.arguments(depth))
        return self.known.get(match[0])

    def arguments(self, depth: int) -> list[object]:
        """The values between brackets, the first of which comes next."""
        self.at += 1
        found: list[object] = []
        while self.peek() != ")":
            found.append(self.value(depth + 1))
            if not self._step(",") and self.peek() != ")":
                raise ValueError("a call that does not end")
        self.at += 1
        return found

    def string(self) -> str | None:
        """The text in quotes that comes next."""
        match = _STRING.match(self.text, self.at)
        if match is None:
            return None
        self.at = match.end()
        return _ESCAPE.sub(_unescaped, match[match.lastindex or 0])

    def _step(self, mark: str) -> bool:
        if self.peek() != mark:
            return False
        self.at += 1
        self.peek()
        return True


def _called(name: str, arguments: list[object]) -> object:
    """What a call means: the day and hour of a Date in numbers (its months count from 0), else its first argument."""
    numbers = [value for value in arguments if isinstance(value, int) and not isinstance(value, bool)]
    if name == "Date" and 3 <= len(numbers) == len(arguments):
        year, month, day, hour, minute = [*numbers, 0, 0][:5]
        return f"{year}-{month + 1:02}-{day:02}T{hour:02}:{minute:02}"
    return arguments[0] if arguments else None


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        return chr(min(int(code, 16), 0x10FFFF))
    return "" if match[4] else _LETTERS.get(match[5], match[5])
