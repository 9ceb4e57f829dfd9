"""Plain text: agendas, pasted mails, whatever no other reader claims and is text at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ingest.blocks import Element, Page
from ingest.document import Document
from ingest.readers.typed import Table, open_letter, typed_lines, unwrapped, with_tables

_MARKS = re.compile(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\w*_])")
_NOT_PROSE = (b"{\\rtf", b"%PDF", b"%!PS", b"\x89PNG", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def recognises(document: Document) -> bool:
    """Whether the bytes are text that a person could read."""
    if document.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    head = document.data[:4096]
    control = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return not document.data.startswith(_NOT_PROSE) and b"\0" not in head and control <= len(head) // 200


def page(document: Document) -> Page:
    """The lines of the text, wrapped ones joined, and its drawn tables; an indent is in characters.

    Stars and underlines around words, as chats and mails mark what matters, are taken off.
    """
    return marked_page(replace(document, data=_MARKS.sub(r"\2", document.text).encode()))


def marked_page(document: Document) -> Page:
    """The same with all marks kept, for a format in which they mean something."""
    letter = open_letter(document.text)
    return Page(tuple(_elements(with_tables(letter.lines))), title=letter.subject, sent=letter.sent)


def _elements(pieces: Sequence[tuple[int, str] | Table]) -> Iterator[Element]:
    for _, group in groupby(pieces, key=lambda piece: isinstance(piece, Table)):
        together = list(group)
        yield from (piece.grid() for piece in together if isinstance(piece, Table))
        lines = [piece for piece in together if not isinstance(piece, Table)]
        yield from (line.block() for line in unwrapped(typed_lines(lines)))
