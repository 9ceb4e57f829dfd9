"""The drawn things of a page: filled boxes, pictures, and the edges that may be a table's rules."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.readers.pdf.turn import Bounds, Turn
from ingest.readers.pdf.word import Edge, Shape

MOST_OBJECTS = 20_000
_THIN = 2.5  # points: a filled box thinner than this is a rule
_STRAIGHT = 0.7  # points
_DEPTH = 4


@dataclass
class Drawings:
    """What a page draws besides text. `paths` counts the path objects."""

    shapes: list[Shape] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    paths: int = 0


def drawings(page: pdfium.PdfPage, turn: Turn) -> Drawings:
    """Boxes, pictures and straight edges with their origin turned to the top left."""
    found = Drawings()
    for count, (thing, matrix) in enumerate(_objects(page.raw)):
        if count >= MOST_OBJECTS:
            break
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            found.paths += 1
            _add_path(found, thing, matrix, turn)
        elif kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
            box = _bounds(thing, matrix, turn)
            if box:
                found.shapes.append(Shape(*box, picture=kind == raw.FPDF_PAGEOBJ_IMAGE))
    return found


_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1, 0, 0, 1, 0, 0)


def _objects(page: raw.FPDF_PAGE) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, _Matrix]]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _flat(raw.FPDFPage_GetObject(page, index), _SAME, 0)


def _flat(thing: raw.FPDF_PAGEOBJECT, matrix: _Matrix, depth: int) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, _Matrix]]:
    """An object with the matrix of the forms around it; a form's parts in its place."""
    if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
    elif depth < _DEPTH:
        inner = _times(_matrix(thing), matrix)
        for index in range(raw.FPDFFormObj_CountObjects(thing)):
            yield from _flat(raw.FPDFFormObj_GetObject(thing, index), inner, depth + 1)


def _matrix(thing: raw.FPDF_PAGEOBJECT) -> _Matrix:
    m = raw.FS_MATRIX()
    return (m.a, m.b, m.c, m.d, m.e, m.f) if raw.FPDFPageObj_GetMatrix(thing, m) else _SAME


def _times(first: _Matrix, second: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _at(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(thing: raw.FPDF_PAGEOBJECT, matrix: _Matrix, turn: Turn) -> Bounds | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return None
    x0, y0 = _at(matrix, left.value, bottom.value)
    x1, y1 = _at(matrix, right.value, top.value)
    return turn.box(x0, y0, x1, y1)


def _add_path(found: Drawings, thing: raw.FPDF_PAGEOBJECT, matrix: _Matrix, turn: Turn) -> None:
    box = _bounds(thing, matrix, turn)
    if box is None:
        return
    filled, stroked = _drawn(thing)
    left, top, right, bottom = box
    if filled and min(right - left, bottom - top) > _THIN:
        fill = _fill(thing)
        found.shapes.append(Shape(*box, fill=fill))
    if filled and min(right - left, bottom - top) <= _THIN:
        found.edges.append(_thin(box))
    elif stroked or filled:
        found.edges.extend(_edges(thing, _times(_matrix(thing), matrix), turn))


def _thin(box: Bounds) -> Edge:
    left, top, right, bottom = box
    if right - left >= bottom - top:
        return Edge(left, (top + bottom) / 2, right, (top + bottom) / 2)
    return Edge((left + right) / 2, top, (left + right) / 2, bottom)


def _drawn(thing: raw.FPDF_PAGEOBJECT) -> tuple[bool, bool]:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, mode, stroke)
    return mode.value != raw.FPDF_FILLMODE_NONE, bool(stroke.value)


def _fill(thing: raw.FPDF_PAGEOBJECT) -> str:
    r, g, b, a = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(thing, r, g, b, a) or not a.value:
        return ""
    return f"#{r.value:02x}{g.value:02x}{b.value:02x}"


def _edges(thing: raw.FPDF_PAGEOBJECT, matrix: _Matrix, turn: Turn) -> Iterator[Edge]:
    """The straight horizontal and vertical strokes of a path."""
    begin = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(raw.FPDFPath_CountSegments(thing), 64)):
        segment = raw.FPDFPath_GetPathSegment(thing, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = turn.point(*_at(matrix, x.value, y.value))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _edge(last, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _edge(point, begin)
        last = point


def _edge(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Edge]:
    across, down = abs(one[0] - two[0]), abs(one[1] - two[1])
    if max(across, down) > 4 and min(across, down) <= _STRAIGHT:
        left, right = sorted((one[0], two[0]))
        top, bottom = sorted((one[1], two[1]))
        if across > down:
            yield Edge(left, (top + bottom) / 2, right, (top + bottom) / 2)
        else:
            yield Edge((left + right) / 2, top, (left + right) / 2, bottom)
