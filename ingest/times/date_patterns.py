"""The pattern of printed dates, named by its parts, over text whose date words are tagged."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.times.words import DAY_NUMBERS, MONTHS, WEEKDAYS, fold, word_list

MONTH, WEEKDAY, DAY = "\ue001", "\ue002", "\ue003"
"""Tags: a month's name, a weekday's name, the word "Day". Private-use characters, as many as the word has letters."""

_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_CAPITAL = word_list("lone", "capital")
_FOREIGN_LOWER = frozenset({"mai", "mars", "maja", "marca"})
_DAY_WORDS = frozenset({"day", "tag", "jour", "dia", "giorno", "dag", "hari"})
_DAY_BOUND = r"\b(?![\ue000-\ue003])"

_M = rf"{MONTH}{{3,}}\.?"
_W = rf"{WEEKDAY}{{3,}}\.?"
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)(?!\d|:\d|\.\d)"
_NO_TIME = r"(?![\dh%]|:\d|\.\d\d|[,/]\d|\s?(?:[ap]\.?\s?m\b|uhr|noon|midnight))"
_D = rf"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th|º|ª|er)\b|\.)?{_NO_TIME}"
_TO = r"\s?(?:[-–—‐‑/&+]|to|and|bis|au|al|through)\s?"
_SET_OFF = rf"(?:\s?[(\[]{_W}[)\]])?"  # "October 14 (Thu), 2027"
_ARTICLE = r"(?:(?:the|den|dem|d\.|le|el|il|de|em)\s)?"
_FREE = r"(?<![A-Za-z0-9_.:/$€£#-])"


def _lead(n: int) -> str:
    return rf"(?:(?P<weekday{n}>{_W})(?:{_TO}{_W})?[\s,.:|(–-]{{0,4}}{_ARTICLE})?"


def _tail(n: int) -> str:
    return rf"(?:\s?,?\s?[(\[]?(?P<tail{n}>{_W})[)\]]?)?"


_MONTH_FIRST = (
    rf"{_lead(1)}(?P<month1>{_M})[\s-]{{0,2}}(?P<day1>{_D})"
    rf"(?:{_TO}(?:{_W}[\s,]{{1,2}})?(?:(?P<until_month1>{_M})\s?)?(?P<until1>{_D}))?"
    rf"(?:{_SET_OFF}[\s,.-]{{1,3}}(?P<year1>{_YEAR}))?{_tail(1)}"
)
_DAY_FIRST = (
    rf"{_lead(2)}{_FREE}(?P<day2>{_D})(?:{_TO}(?P<until2>{_D}))?"
    rf"[\s/-]{{0,2}}(?:(?:de|of|di)\s)?(?P<month2>{_M})"
    rf"(?:{_SET_OFF}[\s,./-]{{1,3}}(?:(?:de|del)\s)?(?P<year2>{_YEAR}))?{_tail(2)}"
)
_ACROSS = (
    rf"{_lead(7)}{_FREE}(?P<day7>{_D})\s(?P<month7>{_M})(?:\s(?P<from_year7>{_YEAR}))?{_TO}"
    rf"(?:{_W}[\s,]{{1,2}})?(?P<until7>{_D})\s(?P<until_month7>{_M})(?:[\s,.-]{{1,3}}(?P<year7>{_YEAR}))?"
)
_ISO = (
    rf"{_lead(3)}(?<![\d.])(?P<year3>(?:19|20)\d\d)(?P<mark3>[-/.])(?P<month3>0?[1-9]|1[0-2])(?P=mark3)"
    rf"(?P<day3>0[1-9]|[12]\d|3[01]|[1-9])(?!\d)(?!\.\d){_tail(3)}"
)
_NAMED_PARTS = (  # "21-Oct-27", "2027-Oct-21"
    rf"{_lead(10)}{_FREE}(?P<day10>0?[1-9]|[12]\d|3[01])(?P<mark10>[-/])(?P<month10>{_M})(?P=mark10)(?P<year10>(?:20)?\d\d)(?![\d:.])"
    rf"|{_FREE}(?P<year11>20\d\d)(?P<mark11>[-/])(?P<month11>{_M})(?P=mark11)(?P<day11>[12]\d|3[01]|0?[1-9])(?![\d:])"
    rf"|{_lead(12)}{_FREE}(?P<year12>20\d\d)[.,]?\s(?P<month12>{_M})\s(?P<day12>{_D})"  # "2027. október 21."
    rf"|{_FREE}(?P<day13>0[1-9]|[12]\d|3[01])(?P<month13>{_M})(?P<year13>(?:20)?\d\d)(?![\d:.])"  # "21OCT2027"
)
_JOINED = r"(?<!\d)(?P<year9>20\d\d)(?P<month9>0[1-9]|1[0-2])(?P<day9>0[1-9]|[12]\d|3[01])(?=T\d{4}|\s*$)"
_EAST_ASIAN = r"(?:(?P<year8>(?:19|20)\d\d)年\s?)?(?P<month8>\d{1,2})月\s?(?P<day8>\d{1,2})日"
_NUMERIC = (
    rf"{_lead(4)}(?<![\d.,/:-])(?P<a4>0?[1-9]|[12]\d|3[01])(?P<mark4>[./-])(?P<b4>0?[1-9]|[12]\d|3[01])(?P=mark4)"
    rf"(?P<year4>(?:19|20)\d\d|\d\d)(?![\d.:/]){_tail(4)}"
)
_SHORT = (
    rf"(?P<weekday5>{_W})[\s,.(–-]{{1,3}}{_ARTICLE}"
    r"(?:(?P<a5>0?[1-9]|[12]\d|3[01])[./](?P<b5>0?[1-9]|[12]\d|3[01])\.?(?![\d:])"
    r"|(?P<day5>(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th)\b|\.(?!\d))?)"
    r"(?=\s*(?:$|[\n,;|)]|[–—]|-\s)(?!\s*\d)))"
)
_DAY_NUMBER = rf"{DAY}{{3,}}\s?(?:#\s?)?(?P<number6>[1-9]|[A-Za-z]{{1,5}})\b(?![.:]\d)"
_LONE = rf"(?P<weekday0>{_W})(?!\s?['’-]s?\w)"

DATE = re.compile(
    rf"(?=[{MONTH}{WEEKDAY}{DAY}0-9])(?:"
    + "|".join(
        (
            _NAMED_PARTS,
            _ACROSS,
            _MONTH_FIRST,
            _DAY_FIRST,
            _ISO,
            _NUMERIC,
            _EAST_ASIAN,
            _JOINED,
            _SHORT,
            _DAY_NUMBER,
            _LONE,
        )
    )
    + ")",
    re.IGNORECASE,
)
"""Matches dates in what `tagged` returns."""

_HINT = re.compile(r"[\ue001-\ue003]|\d[./-]\d{1,2}[./-]\d|年|\d月|20\d{6}")
_LONE_WEEKDAYS = word_list("lone", "weekdays")
_EDGE = " \t\r()[]{}*•·|:,;.–—-/#_>"


@lru_cache(maxsize=20_000)
def _tag(word: str) -> str:
    folded = fold(word)
    if folded in MONTHS:
        shy = folded in _CAPITAL and word[0].islower() and folded not in _FOREIGN_LOWER
        return "" if shy else MONTH
    if folded in WEEKDAYS:
        return WEEKDAY
    return DAY if folded in _DAY_WORDS and word[0].isupper() else ""


def _tagged_word(match: re.Match[str]) -> str:
    word = match[0]
    tag = _tag(word)
    if not tag and word.islower() and fold(word) in MONTHS and match.string[: match.start()].endswith("de "):
        tag = MONTH
    return tag * len(word) if tag else word


def tagged(text: str) -> str:
    """`text`, of the same length, with every month, weekday and "Day" replaced by its tag."""
    return _WORD.sub(_tagged_word, text)


def date_matches(text: str) -> list[re.Match[str]]:
    """The dates in `text`, left to right; their groups show tags, their positions hold for `text` too."""
    masked = tagged(text)
    if not _HINT.search(masked):
        return []
    return [match for match in DATE.finditer(masked) if _fits(match, text)]


def _fits(match: re.Match[str], text: str) -> bool:
    """Whether a match is a date in its line: lone weekdays and numbered days also need the right neighbours."""
    if match["weekday0"]:
        return _lone_weekday_fits(match, text)
    if match["number6"]:
        return _day_number_fits(match, text)
    if match["a4"]:
        return _month_and_day(match["a4"], match["b4"])
    return match["a5"] is None or _month_and_day(match["a5"], match["b5"])


def _month_and_day(one: str, other: str) -> bool:
    return min(int(one), int(other)) <= 12


def _line_around(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    begin = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 100)
    stop = text.find("\n", match.end())
    stop = min(stop if stop >= 0 else len(text), match.end() + 100)
    return text[begin : match.start()].strip(_EDGE), text[match.end() : stop].strip(_EDGE)


def _lone_weekday_fits(match: re.Match[str], text: str) -> bool:
    word = text[match.start() : match.end()]
    if word[0].islower():
        return False
    before, after = _line_around(match)
    return (not before and (not after or after[0].isdigit())) or fold(word) in _LONE_WEEKDAYS


def _day_number_fits(match: re.Match[str], text: str) -> bool:
    before, after = _line_around(match)
    if match["number6"].lower() not in DAY_NUMBERS and not match["number6"].isdigit():
        return False
    if re.match(r"(?:of|after|post|to)\b", after):
        return False
    return (
        not before
        or before.split()[-1].lower() in ("conference", "meeting", "course", "congress")
        or bool(DATE.fullmatch(before))
    )
