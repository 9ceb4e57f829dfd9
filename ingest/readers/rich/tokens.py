"""The tokens of rich text: groups, control words, and text decoded from its code page."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
_SIGNS = {"~": "\u00a0", "_": "-", "-": "", "\n": "\n", "\r": "\n", "\t": "\t"}
_WORDS = {
    "tab": "\t",
    "line": "\n",
    "bullet": "•",
    "endash": "–",
    "emdash": "—",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is "text", "word", "open", "close" or "ignorable" (the mark of a group that may be passed over)."""

    kind: str
    text: str = ""
    number: int | None = None


def tokens_of(source: str) -> Iterator[Token]:
    """The tokens of rich text given as Latin-1; bytes that its code page does not know are replaced."""
    page = _code_page(source)
    pending = bytearray()
    skipped = 0  # characters that stand for one given by its number
    width = 1
    for found in _TOKEN.finditer(source):
        if found["byte"]:
            if skipped:
                skipped -= 1
            else:
                pending.append(int(found["byte"], 16))
            continue
        if pending:
            yield Token("text", pending.decode(page, errors="replace"))
            pending.clear()
        if found["word"] == "uc":
            width = int(found["number"] or 1)
        elif found["word"] == "u" and found["number"]:
            yield Token("text", _character(int(found["number"])))
            skipped = width
        elif found["text"]:
            shown, skipped = found["text"][skipped:], max(0, skipped - len(found["text"]))
            yield Token("text", shown)
        else:
            skipped = 0
            yield _token(found)
    if pending:
        yield Token("text", pending.decode(page, errors="replace"))


def _token(found: re.Match[str]) -> Token:
    if found["brace"]:
        return Token("open" if found["brace"] == "{" else "close")
    if found["sign"]:
        return Token("ignorable") if found["sign"] == "*" else Token("text", _SIGNS.get(found["sign"], found["sign"]))
    word = found["word"]
    if word in _WORDS:
        return Token("text", _WORDS[word])
    return Token("word", word, int(found["number"]) if found["number"] else None)


def _character(number: int) -> str:
    """The character of a signed 16-bit number; halves of a pair and what is no character are replaced."""
    code = number % 0x10000
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def _code_page(source: str) -> str:
    found = _CODE_PAGE.search(source[:2000])
    name = f"cp{found[1]}" if found else "cp1252"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
