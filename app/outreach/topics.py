"""What a title is about, in words that can stand in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.model import Reason
from app.outreach.names import spelled
from app.outreach.wording import questions

_MOST_WORDS = 5
_SHORTEST = 7  # letters of a topic of one word
_PART = re.compile(r"[:;.?!()\[\]“”\"–—|]|\s-\s")
_LIST = re.compile(r"[^:;.?!()–—]*[,/&]")  # a title that begins with a list names no one thing
_PIECE = re.compile(r"“([^”]+)”")


def topic(title: str, reasons: Iterable[Reason]) -> str:
    """The topic that the title's first words name: "neurogenic bowel" of "Neurogenic Bowel: Beyond the Suppository".

    "" where they name none, or where no reason of the match (`reasons` for this title) vouches for them.
    """
    words = _PART.split(title.strip())[0].split() if not _LIST.match(title) else []
    end = next((n for n, word in enumerate(words) if spelled(word) in questions().topic.ends), len(words))
    words = words[:end]
    if not words or len(words) > _MOST_WORDS or any(spelled(word) in questions().topic.never for word in words):
        return ""
    if words[-1].casefold() in ("and", "or", "of") or (len(words) == 1 and len(words[0]) < _SHORTEST):
        return ""
    if "of" in words and not words[0].endswith("ing"):
        return ""  # it would need an article
    name = f" {spelled(' '.join(words))} "
    vouched = [spelled(piece) for one in reasons if one.field == "title" for piece in _PIECE.findall(one.text)]
    if not any(f" {piece} " in name for piece in vouched):
        return ""
    article = "the " if spelled(words[-1]) in questions().topic.counted and not words[0].endswith("ing") else ""
    return article + " ".join(_lowered(word) for word in words)


def _lowered(word: str) -> str:
    """The word in lower case, unless it is an abbreviation or a name."""
    parts = re.split(r"(-)", word)
    return "".join(part.lower() if _is_plain(part) else part for part in parts)


def _is_plain(word: str) -> bool:
    bare = re.sub(r"['’]s?$", "", word)
    return bare[1:].islower() and bare.casefold() not in questions().topic.proper
