"""What a title is about, in words that can stand in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from app.model import Reason
from app.outreach.names import spelled
from app.outreach.wording import lowered, questions

_MOST_WORDS = 5
_NOUN = re.compile(r"^(?=.{7})(?!.*(ing|less|ful|able|ible|ed|ly|ive|ous|al)$)", re.I)  # a topic of one word
_PART = re.compile(r"[:;.?!()\[\]“”\"–—|]|\s-\s")
_LIST = re.compile(r"[^:;.?!()–—]*[,/&]")  # a title that begins with a list names no one thing
_SETTING = re.compile(r"\b(?:on|inside|within|during|between|among|in (?:the|an?|our|your))\s", re.I)
_PIECE = re.compile(r"“([^”]+)”")


def topic(title: str, reasons: Iterable[Reason]) -> str:
    """The topic that the title's first words name: "neurogenic bowel" of "Neurogenic Bowel: Beyond the Suppository".

    "" where they name none, or where no reason of the match (`reasons` for this title) vouches for them.
    """
    words = _head(_PART.split(title.strip())[0]) if not _LIST.match(title) else []
    if not _is_name(words) or not any(f" {piece} " in f" {spelled(' '.join(words))} " for piece in _pieces(reasons)):
        return ""
    article = "the " if spelled(words[-1]) in questions().topic.counted and not words[0].endswith("ing") else ""
    return article + " ".join(lowered(word) for word in words)


def is_about(title: str, reasons: Iterable[Reason]) -> bool:
    """Whether a piece that the reasons quote stands in what the title is about, not in the setting that it adds."""
    heads = [f" {spelled(_SETTING.split(part)[0])} " for part in _PART.split(title)]
    return any(f" {piece} " in head for piece in _pieces(reasons) for head in heads)


def _head(part: str) -> list[str]:
    """The words before "in", "after", "for" …"""
    return list(takewhile(lambda word: spelled(word) not in questions().topic.ends, part.split()))


def _pieces(reasons: Iterable[Reason]) -> list[str]:
    return [spelled(piece) for one in reasons if one.field == "title" for piece in _PIECE.findall(one.text)]


def _is_name(words: Sequence[str]) -> bool:
    """Whether the words name something that one can ask about as they are."""
    if not words or len(words) > _MOST_WORDS or any(spelled(word) in questions().topic.never for word in words):
        return False
    if words[-1].casefold() in ("and", "or", "of") or (len(words) == 1 and not _NOUN.search(words[0])):
        return False
    return "of" not in words or words[0].endswith("ing")  # else it would need an article
