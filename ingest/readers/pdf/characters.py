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
_GAP = r"\s\x00\x01\x03-\x20\u200b\ufeff\ufffd\ud800-\udfff"  # between words, or not to be printed
_RUN = re.compile(rf"[^{_GAP}{_SOFT_HYPHENS}]+[{_SOFT_HYPHENS}]?|[{_SOFT_HYPHENS}]")
_CODES = 0x110000
_LONGEST_NAME = 256  # bytes of a font's name that are asked for at once
_LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\uf001": "fi", "\uf002": "fl"}
_BOLD_NAME = re.compile(r"bold|black|heavy|semib|demi|medium$|[-,]bd\b|-b\d?$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"ital|obli|[-,]it\b", re.IGNORECASE)
_SYMBOL_NAME = re.compile(r"dingbat|wingding|webding|awesome|icon|marlett", re.IGNORECASE)
_CAMEL = re.compile(r"[a-z\d][A-ZÀ-Þ]")
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
    unseen: bool


class Characters:
    """Reads the characters of one text page."""

    def __init__(self, textpage: pdfium.PdfTextPage, turn: Turn) -> None:
        self._text = textpage.raw
        self._count = raw.FPDFText_CountChars(textpage.raw)
        self._turn = turn
        self._box = raw.FS_RECTF()
        self._origin = (ctypes.c_double(), ctypes.c_double())
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._printed: dict[bytes, Print] = {}

    def words(self) -> Iterator[Word]:
        """The words in the file's order; rotated ones too."""
        spaced, stop = True, 0
        for run in _RUN.finditer(self._letters()):
            begin, letters = run.start(), run[0]
            yield from self._run(begin, letters, spaced or self._is_spaced(stop, begin))
            spaced, stop = letters[-1] in _SOFT_HYPHENS, run.end()

    def _letters(self) -> str:
        """One letter for each character: of all at once, or one by one where pdfium leaves some out of its text."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        if raw.FPDFText_GetText(self._text, 0, self._count, buffer) == self._count + 1:
            text = bytes(buffer).decode("utf-16", "surrogatepass")[:-1]
            if len(text) == self._count:
                return text
        codes = (raw.FPDFText_GetUnicode(self._text, index) for index in range(self._count))
        return "".join(chr(code) if code < _CODES else " " for code in codes)

    def _is_spaced(self, begin: int, stop: int) -> bool:
        """Whether one of the characters of a gap stands in the file; pdfium makes up others."""
        return not all(raw.FPDFText_IsGenerated(self._text, index) for index in range(begin, stop))

    def _run(self, start: int, letters: str, spaced: bool) -> Iterator[Word]:
        """The words of a run of characters without a gap: one, unless its parts stand apart or differ in size."""
        stop = start + len(letters) - 1
        printed = self._print(start)
        first, last = self._glyph(start, letters[0]), self._glyph(stop, letters[-1])
        if first is None or last is None:
            return
        height = first.bottom - first.top
        level = abs(first.bottom - last.bottom) < 0.3 * height and printed.angle == 0
        near = 0 <= last.right - first.left <= 1.3 * len(letters) * height
        if level and near and printed is self._print(stop) and not _CAMEL.search(letters):
            yield from self._word([first, last] if stop > start else [first], letters, printed, spaced)
            return
        yield from self._parts(start, letters, spaced)

    def _parts(self, start: int, letters: str, spaced: bool) -> Iterator[Word]:
        run: list[Glyph] = []
        printed = self._print(start)
        for index, text in enumerate(letters, start=start):
            glyph = self._glyph(index, text)
            if glyph is None:
                continue
            if run and _breaks(run[-1], glyph, printed.angle):
                yield from self._word(run, "".join(g.text for g in run), printed, spaced)
                run, spaced = [], False
            printed = printed if run else self._print(index)
            run.append(glyph)
        if run:
            yield from self._word(run, "".join(g.text for g in run), printed, spaced)

    def _glyph(self, index: int, text: str) -> Glyph | None:
        box, turn = self._box, self._turn
        if not raw.FPDFText_GetLooseCharBox(self._text, index, box):
            return None
        if turn.degrees:
            return Glyph(text, index, *turn.box(box.left, box.bottom, box.right, box.top))
        left, top = turn.left, turn.top
        return Glyph(text, index, box.left - left, top - box.top, box.right - left, top - box.bottom)

    def _word(self, run: list[Glyph], letters: str, printed: Print, spaced: bool) -> Iterator[Word]:
        hyphened = letters[-1] in _SOFT_HYPHENS
        text = letters.rstrip(_SOFT_HYPHENS) + ("-" if hyphened else "")
        if len(text) == hyphened:
            return
        if not text.isascii():
            for ligature, parts in _LIGATURES.items():
                text = text.replace(ligature, parts)
        if len(text) == 1 and printed.symbol:
            text = "•"
        box = run[:-1] if hyphened and len(run) > 2 else run[:1] if hyphened else run
        lefts, tops, rights, bottoms = zip(*[glyph[2:] for glyph in box], strict=True)
        yield Word(
            text=text,
            left=min(lefts),
            top=min(tops),
            right=max(rights),
            bottom=max(bottoms),
            base=self._baseline(run[0].at),
            style=printed.style,
            angle=printed.angle,
            hyphened=hyphened,
            spaced=spaced,
            unseen=printed.unseen,
        )

    def _print(self, index: int) -> Print:
        """How a character is printed; all characters of one text object are printed alike."""
        thing = raw.FPDFText_GetTextObject(self._text, index)
        address = bytes(thing)
        printed = self._printed.get(address) if thing else None
        if printed is None:
            name, flags = self._font(index)
            bold, italic = _face_of(name, flags)
            heavy = raw.FPDFText_GetFontWeight(self._text, index) >= _HEAVY
            bold = bold or (heavy and not italic)  # a slanted face's weight is guessed too high
            style = _style_of(self._size(index), bold, italic, self._colour(index))
            symbol = bool(_SYMBOL_NAME.search(name.decode("utf-8", "replace")))
            printed = self._printed[address] = Print(style, self._angle(index), symbol, _is_unseen(thing))
        return printed

    def _angle(self, index: int) -> int:
        """Anticlockwise, as seen; pdfium counts clockwise."""
        return -(round(math.degrees(raw.FPDFText_GetCharAngle(self._text, index))) + self._turn.degrees) % 360

    def _baseline(self, index: int) -> float:
        x, y = self._origin
        raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        return self._turn.point(x.value, y.value)[1]

    def _size(self, index: int) -> float:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        size: float = raw.FPDFText_GetFontSize(self._text, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
        return round(size * 2) / 2

    def _font(self, index: int) -> tuple[bytes, int]:
        flags = ctypes.c_int()
        needed = raw.FPDFText_GetFontInfo(self._text, index, self._name, _LONGEST_NAME, flags)
        if needed > _LONGEST_NAME:
            self._name = ctypes.create_string_buffer(needed)
            raw.FPDFText_GetFontInfo(self._text, index, self._name, needed, flags)
        return self._name.value if needed else b"", flags.value

    def _colour(self, index: int) -> str:
        r, g, b, a = (ctypes.c_uint() for _ in range(4))
        if not raw.FPDFText_GetFillColor(self._text, index, r, g, b, a):
            return ""
        return "" if max(r.value, g.value, b.value) < 60 else f"#{r.value:02x}{g.value:02x}{b.value:02x}"


def _is_unseen(thing: raw.FPDF_PAGEOBJECT) -> bool:
    """Whether a text object is drawn without ink, or only to cut out what is drawn later."""
    mode = raw.FPDFTextObj_GetTextRenderMode(thing) if thing else 0
    return mode in (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)


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
