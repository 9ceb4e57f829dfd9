"""Running heads and feet: what repeats in the margins of many pages, page numbers; dates among them become context."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from ingest.readers.pdf.pieces import Piece
from ingest.times import is_date_line, spot_dates, spot_times

_MARGIN = 0.12  # of the page's height
_NUMBER_MARGIN = 0.09
_SHARE = 0.25  # of the pages
_FEWEST = 3  # pages
_NEAR = 1.7  # times the type size: the most between lines of one text
_NUMBER = re.compile(
    r"^\W*(?:page|p\.|seite|pág\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de)\s*\d{1,4})?\W*$", re.I
)

_DIGITS = re.compile(r"\d{1,4}")

Key = tuple[str, int]


class Furniture:
    """Learns from all pages what stands in their margins, then takes it out page by page."""

    def __init__(self) -> None:
        self._seen: Counter[Key] = Counter()
        self._places: Counter[tuple[int, float]] = Counter()
        self._pages = 0
        self._page = 0
        self._last = ""

    def learn(self, pieces: Sequence[Piece], height: float) -> None:
        """Counts the margins of one page."""
        self._pages += 1
        self._page = self._pages
        margin = [piece for piece in pieces if _in_margin(piece, height, _MARGIN)]
        self._seen.update({key for piece in margin for key in self._keys(piece, height)})
        self._places.update({_place(piece, height) for piece in pieces if _in_margin(piece, height, _NUMBER_MARGIN)})

    def taken_out(self, pieces: Sequence[Piece], height: float) -> tuple[list[Piece], list[Piece]]:
        """The page's pieces without its furniture, and the running heads that name a new day; pages in their order."""
        self._page = self._page % self._pages + 1
        kept, heads = [], []
        body = _body(pieces, height)
        for piece in pieces:
            if _is_number(piece, height):
                continue
            if not self._repeats(piece, height, body) or _under_a_day(piece, pieces, height):
                kept.append(piece)
            elif _tells_time(piece.text):
                heads.append(piece)
        return kept, self._news(heads)

    def _repeats(self, piece: Piece, height: float, body: Set[Piece]) -> bool:
        if not _in_margin(piece, height, _MARGIN):
            return False
        keys = self._keys(piece, height)
        count = max(sum(self._seen[text, place + shift] for shift in (-1, 0, 1)) for text, place in keys)
        if spot_times(piece.text) and not spot_dates(piece.text):
            return False
        if piece in body and spot_dates(piece.text):
            return False
        return count >= max(_FEWEST, _SHARE * self._pages) or self._in_place(piece, height, body)

    def _keys(self, piece: Piece, height: float) -> list[Key]:
        """What a line repeats: its text, dates aside; or its text with a number that counts the pages."""
        text = piece.text.casefold()
        for span in reversed(spot_dates(text)):
            text = text[: span.begin] + "#date" + text[span.stop :]
        place = round(100 * piece.base / height)
        counted = [(f"{_DIGITS.sub('#', text)} {int(n) - self._page}", place) for n in _DIGITS.findall(text)[-2:]]
        return [(text, place), *counted]

    def _in_place(self, piece: Piece, height: float, body: Set[Piece]) -> bool:
        """Whether most pages have a line of this size at this height of the margin: a head that names the section.

        A line as near to the text as its own lines are to each other is the text's first or last.
        """
        if not _in_margin(piece, height, _NUMBER_MARGIN) or len(piece.text) > 80:
            return False
        if piece in body:
            return False
        return self._places[_place(piece, height)] >= max(_FEWEST, 0.7 * self._pages)

    def _news(self, heads: Iterable[Piece]) -> list[Piece]:
        told = [head for head in heads if spot_dates(head.text)]
        text = " ".join(head.text for head in told)
        if text == self._last:
            return []
        self._last = text
        return told


def _body(pieces: Sequence[Piece], height: float) -> frozenset[Piece]:
    """What stands in the margins and is still text: as near to the lines beyond as lines are to each other."""
    inner = [piece.base for piece in pieces if not _in_margin(piece, height, _NUMBER_MARGIN)]
    outer = [piece for piece in pieces if _in_margin(piece, height, _NUMBER_MARGIN)]
    found: set[Piece] = set()
    for piece in sorted(outer, key=lambda p: min((abs(base - p.base) for base in inner), default=0.0)):
        if any(abs(base - piece.base) < _NEAR * piece.size for base in inner):
            inner.append(piece.base)
            found.add(piece)
    return frozenset({piece for piece in outer for one in found if abs(one.base - piece.base) < 0.8 * one.size})


def _under_a_day(piece: Piece, pieces: Sequence[Piece], height: float) -> bool:
    """Whether a line at the top of a page stands below a line that is a day: then it heads what is told of that day."""
    if piece.base > height / 2 or spot_dates(piece.text):
        return False
    above = [other for other in pieces if other.base < piece.base - 1.2 * piece.size]
    return any(is_date_line(other.text) for other in above)


def _tells_time(text: str) -> bool:
    return bool(spot_times(text) or spot_dates(text))


def _place(piece: Piece, height: float) -> tuple[int, float]:
    return round(100 * piece.base / height), piece.size


def _in_margin(piece: Piece, height: float, share: float) -> bool:
    middle = (piece.top + piece.bottom) / 2
    return not share * height < middle < (1 - share) * height


def _is_number(piece: Piece, height: float) -> bool:
    return _in_margin(piece, height, _NUMBER_MARGIN) and bool(_NUMBER.match(piece.text))
