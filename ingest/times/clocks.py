"""Single clock times as printed ("0815", "8h30", "9 a.m.", "noon"): where they stand and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_LETTER = "A-Za-z0-9À-ɏ"
_HOUR = r"(?:[01]?\d|2[0-4])"
_HALF = r"""(?:
    \s?[ap](?:\.\s?m\b\.?|m(?:\b\.?|(?=(?-i:[A-Z][a-z])))|\s?m\.)(?!\s?[&/])(?!-(?!noon|mid)[A-Za-z])
    | (?:(?<=12)|(?<=12[:.]00)|(?<=1200))\s?(?:noon|midday|midnight)\b
    | (?<=12[:.]00)\s?m\b\.?
)"""
_LOOSE = rf"(?:(?-i:[ap])(?![{_LETTER}.\'’/+]|-(?!\d)))"

_CLOCK = re.compile(
    rf"""
    (?<![{_LETTER}_$€£\#+]) (?<!\d[.,:/])
    (?:
        (?P<word>noon|midday|midnight)
      | (?P<colon>{_HOUR}[:：][0-5]\d(?:[:.][0-5]\d)?(?![:.]?\d))(?P<half_a>{_HALF}|[ap](?![{_LETTER}.]))?
      | (?P<letter>{_HOUR}\s?h(?:[0-5]\d|\s[0-5]\d(?!\d))?)(?=h?[rs]{{0,2}}(?![{_LETTER}]))
      | (?P<dot>{_HOUR}[.·][0-5]\d(?![.,:]?\d))(?P<half_b>{_HALF})?
      | (?P<compact>(?:[01]?\d|2[0-4])[0-5]\d(?![.,:/]?\d))(?P<half_c>{_HALF}|{_LOOSE})?
      | (?P<bare>{_HOUR}(?![.,:/]?\d))(?P<half_d>{_HALF}|{_LOOSE})?
    )
    (?P<unit>\s?(?:uhr|uur|klokken|h(?:rs?)?\.?|hours|horas|heures|ore|timer|o['’]clock)(?![{_LETTER}])|rs?|s)?
    (?:(?:(?<=[ap]m)|(?<=:\d\d)|(?<=[-–]\d\d\.\d\d)|(?<=[-–]\s\d\d\.\d\d)|(?<=[-–]\d\.\d\d))(?=(?-i:[A-Z][a-z]{{2}}))|(?![{_LETTER}%]|\s%))
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Shape(Enum):
    """How a clock time is written; the less a shape says by itself, the more its surroundings must say."""

    WORD = "word"  # noon
    COLON = "colon"  # 9:15
    LETTER = "letter"  # 9h15
    DOT = "dot"  # 9.15
    COMPACT = "compact"  # 0915
    BARE = "bare"  # 9


@dataclass(frozen=True, slots=True)
class Token:
    """`text[begin:stop]` may be a clock time."""

    begin: int
    stop: int
    shape: Shape
    hour: int
    minute: int
    half: str = ""  # "am", "pm", "noon", "midnight" or nothing
    unit: bool = False  # "Uhr", "hrs" stands after it
    padded: bool = False  # printed with a leading zero
    loose: bool = False  # "7a", "315p": a letter behind a number that may be a list's or a house's

    @property
    def told(self) -> bool:
        """A meridiem or unit says that it is a time."""
        return bool(self.half) or self.unit


def tokens(text: str) -> list[Token]:
    """All that may be a clock time in `text`, left to right."""
    return [_token(match) for match in _CLOCK.finditer(text)]


def _token(match: re.Match[str]) -> Token:
    shape = next(shape for shape in Shape if match[shape.value])
    printed = match[shape.value].lower()
    half_print = next((match[f"half_{n}"] for n in "abcd" if match[f"half_{n}"]), "")
    half, loose = _half(half_print), len(half_print) == 1 and shape in (Shape.COMPACT, Shape.BARE)
    if shape is Shape.WORD:
        hour, minute, half = 12, 0, "midnight" if printed == "midnight" else "noon"
    else:
        hour, minute = _numbers(shape, printed)
    return Token(
        match.start(), match.end(), shape, hour, minute, half, bool(match["unit"]), printed.startswith("0"), loose
    )


def _half(printed: str) -> str:
    word = printed.strip().lower()
    if word in ("noon", "midday", "m", "m."):
        return "noon"
    if word == "midnight":
        return "midnight"
    return f"{word[0]}m" if word else ""


def _numbers(shape: Shape, printed: str) -> tuple[int, int]:
    if shape is Shape.COMPACT:
        return int(printed[:-2]), int(printed[-2:])
    numbers = [int(n) for n in re.findall(r"\d+", printed)]
    return numbers[0], numbers[1] if len(numbers) > 1 else 0
