"""The words of a page from pdfium's characters: boxes, size, weight, slant, colour, angle, superscripts."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.blocks import Style
from ingest.readers.pdf.turn import Turn
from ingest.readers.pdf.word import Word

_SOFT_HYPHENS = "\u0002\ufffe\u00ad"
_NOTHING = "\u200b\ufeff\u0000\ufffd"
_LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\uf001": "fi", "\uf002": "fl"}
_BOLD_NAME = re.compile(r"bold|black|heavy|semib|demi|medium$|[-,]bd\b|-b\d?$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"ital|obli|[-,]it\b", re.IGNORECASE)
_SYMBOL_NAME = re.compile(r"dingbat|wingding|webding|awesome|icon|marlett", re.IGNORECASE)
_ITALIC_FLAG, _FORCE_BOLD_FLAG, _HEAVY = 64, 1 << 18, 600


class Glyph(NamedTuple):
    """One character, as seen; text "" is a gap between words."""

    text: str
    at: int  # its index on the text page
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class Print(NamedTuple):
    """How a text object is printed."""

    style: Style
    angle: int
    symbol: bool


class Characters:
    """Reads the characters of one text page."""

    def __init__(self, textpage: pdfium.PdfTextPage, turn: Turn) -> None:
        self._text = textpage.raw
        self._count = raw.FPDFText_CountChars(textpage.raw)
        self._turn = turn
        self._printed: dict[int | None, Print] = {}

    def words(self) -> Iterator[Word]:
        """The words in the file's order; rotated ones too."""
        run: list[Glyph] = []
        angle, spaced = 0, True
        for glyph in self._glyphs():
            if run and (not glyph.text or _breaks(run[-1], glyph, angle)):
                yield from self._word(run, angle, spaced)
                run, spaced = [], not glyph.text
            spaced = spaced or not (glyph.text or run)
            if glyph.text:
                angle = angle if run else self._print(glyph.at).angle
                run.append(glyph)
            if run and glyph.text in _SOFT_HYPHENS:
                yield from self._word(run, angle, spaced)
                run, spaced = [], True
        if run:
            yield from self._word(run, angle, spaced)

    def _glyphs(self) -> Iterator[Glyph]:
        box = raw.FS_RECTF()
        turned, x, y = self._turn.degrees, self._turn.left, self._turn.top
        for index in range(self._count):
            code = raw.FPDFText_GetUnicode(self._text, index)
            text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
            if not text or text.isspace() or text in _NOTHING:
                yield Glyph("", index)
            elif raw.FPDFText_GetLooseCharBox(self._text, index, box):
                if turned:
                    yield Glyph(text, index, *self._turn.box(box.left, box.bottom, box.right, box.top))
                else:
                    yield Glyph(text, index, box.left - x, y - box.top, box.right - x, y - box.bottom)

    def _word(self, run: list[Glyph], angle: int, spaced: bool) -> Iterator[Word]:
        text = "".join(glyph.text for glyph in run)
        hyphened = text[-1] in _SOFT_HYPHENS
        text = text.rstrip(_SOFT_HYPHENS) + ("-" if hyphened else "")
        if len(text) == hyphened:
            return
        if not text.isascii():
            for ligature, letters in _LIGATURES.items():
                text = text.replace(ligature, letters)
        printed = self._print(run[0].at)
        if len(text) == 1 and printed.symbol:
            text = "•"
        box = run[: len(run) - hyphened] or run
        yield Word(
            text=text,
            left=min(g.left for g in box),
            top=min(g.top for g in box),
            right=max(g.right for g in box),
            bottom=max(g.bottom for g in box),
            base=self._baseline(run[0].at),
            style=printed.style,
            angle=angle,
            hyphened=hyphened,
            spaced=spaced,
        )

    def _print(self, index: int) -> Print:
        """How a character is printed; all characters of one text object are printed alike."""
        thing = ctypes.cast(raw.FPDFText_GetTextObject(self._text, index), ctypes.c_void_p).value
        printed = self._printed.get(thing) if thing else None
        if printed is None:
            name, flags = self._font(index)
            bold, italic = _face_of(name, flags)
            bold = bold or raw.FPDFText_GetFontWeight(self._text, index) >= _HEAVY
            style = _style_of(self._size(index), bold, italic, self._colour(index))
            symbol = bool(_SYMBOL_NAME.search(name.decode("utf-8", "replace")))
            printed = self._printed[thing] = Print(style, self._angle(index), symbol)
        return printed

    def _angle(self, index: int) -> int:
        """Anticlockwise, as seen; pdfium counts clockwise."""
        return -(round(math.degrees(raw.FPDFText_GetCharAngle(self._text, index))) + self._turn.degrees) % 360

    def _baseline(self, index: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        return self._turn.point(x.value, y.value)[1]

    def _size(self, index: int) -> float:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        size: float = raw.FPDFText_GetFontSize(self._text, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
        return round(size * 2) / 2

    def _font(self, index: int) -> tuple[bytes, int]:
        flags = ctypes.c_int()
        needed = raw.FPDFText_GetFontInfo(self._text, index, None, 0, flags)
        buffer = ctypes.create_string_buffer(max(1, needed))
        raw.FPDFText_GetFontInfo(self._text, index, buffer, needed, flags)
        return buffer.value, flags.value

    def _colour(self, index: int) -> str:
        r, g, b, a = (ctypes.c_uint() for _ in range(4))
        if not raw.FPDFText_GetFillColor(self._text, index, r, g, b, a):
            return ""
        return "" if max(r.value, g.value, b.value) < 60 else f"#{r.value:02x}{g.value:02x}{b.value:02x}"


def _breaks(last: Glyph, glyph: Glyph, angle: int) -> bool:
    """Whether `glyph` is too far from the last one, or too different in size, to be of its word."""
    height = last.bottom - last.top
    size = max(height, last.right - last.left, 1.0)
    across, down = abs(glyph.left - last.right), abs(glyph.bottom - last.bottom)
    if angle:
        return across > 2.5 * size or down > 2.5 * size
    shrink = abs(height - (glyph.bottom - glyph.top))
    if shrink > 0.2 * height or (shrink > 0.12 * height and down > 0.12 * height):
        return True
    camel = glyph.text.isupper() and not last.text.isupper() and last.text.isalnum()
    return across > size * (0.15 if camel and glyph.left > last.right else 0.6)


@lru_cache(maxsize=512)
def _face_of(name: bytes, flags: int) -> tuple[bool, bool]:
    face = name.decode("utf-8", "replace").split("+")[-1]
    bold = bool(_BOLD_NAME.search(face)) or bool(flags & _FORCE_BOLD_FLAG)
    return bold, bool(_ITALIC_NAME.search(face)) or bool(flags & _ITALIC_FLAG)


@lru_cache(maxsize=4096)
def _style_of(size: float, bold: bool, italic: bool, colour: str) -> Style:
    return Style(size=size, bold=bold, italic=italic, colour=colour)
