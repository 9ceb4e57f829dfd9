"""Which words of a file of fields no session took: those of a field that was not understood are among them."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO

from ingest.document import Document
from ingest.rows import Credit, Finding, Row

_LONGEST_VALUE = 100  # characters: longer ones are prose, which need not be read
_MOST_TEXT = 3_000_000  # characters of one file that are looked at
_HEAD = 1024  # bytes
_WORD = re.compile(r"[^\W\d_]{3,}")
_NO_VALUE = re.compile(
    r"""\\u(?P<code>[0-9a-fA-F]{4})|(?P<blank>\\[nrt"\\/]|</?(?:p|br|b|i|u|em|strong|a|li|ul|ol|div|span|h\d)\b[^>]*>)"""
    r"""|https?://[^\s"'<>]+"""  # addresses
    r"""|"[\w $@.-]+"\s*:|</?[\w:.-]+|[\w:-]+=(?=["'])|^[\s-]*[\w ]+:(?=\s)|^[A-Z-]+(?=[;:])""",  # names of fields
    re.MULTILINE,
)
_BETWEEN = re.compile(r'[<>"\n\r\t|]|,(?! )|;(?! )')
_FOLD = re.compile(r"\r?\n[ \t]")
_SHEET = re.compile(r"sharedStrings|sheets?/|^content\.xml$")


def words_lost(documents: Sequence[Document], finding: Finding) -> tuple[int, tuple[str, ...]]:
    """How many capitalised words stand in the documents' short values, and those that the finding holds nowhere."""
    printed = dict.fromkeys(word for document in documents for word in _printed(document))
    held = {word.casefold() for text in _held(finding) for word in _WORD.findall(text)}
    return len(printed), tuple(word for word in printed if word.casefold() not in held)


def _printed(document: Document) -> Iterator[str]:
    for value in _BETWEEN.split(html.unescape(_NO_VALUE.sub(_letter, _text(document)))):
        if len(value) <= _LONGEST_VALUE:
            yield from (word for word in _WORD.findall(value) if word[0].isupper() and not word.isupper())


def _letter(found: re.Match[str]) -> str:
    """The letter of an escape, a blank for a break or a mark inside a value, a new value after a field's name."""
    if found["code"]:
        return chr(int(found["code"], 16))
    return " " if found["blank"] else "\n"


def _text(document: Document) -> str:
    """The file's text; that of a workbook's cells. "" for web pages, other archives and workbooks of the old kind."""
    if not document.data.startswith(b"PK"):
        strange = b"\0" in document.data[:_HEAD] or b"<html" in document.data[:_HEAD].lower()
        return "" if strange else _FOLD.sub("", document.text[:_MOST_TEXT])
    try:
        with zipfile.ZipFile(BytesIO(document.data)) as archive:
            parts = [name for name in archive.namelist() if name.endswith(".xml") and _SHEET.search(name)]
            return "\n".join(_part(archive, name) for name in parts)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return ""


def _part(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as part:
        return part.read(_MOST_TEXT).decode("utf-8", "replace")


def _held(finding: Finding) -> Iterator[str]:
    yield from (finding.title, finding.zone, finding.dates, finding.place, *finding.unread)
    for row in finding.rows:
        yield from _of_row(row)
        yield from (text for credit in row.people for text in _of_credit(credit))
    yield from (text for credit in finding.faculty for text in _of_credit(credit))


def _of_row(row: Row) -> tuple[str, ...]:
    told = (row.title, row.date, row.start, row.end, row.duration, row.zone, row.room, row.kind, row.code)
    return (*told, *row.tracks, row.abstract, row.status, row.key, row.parent)


def _of_credit(credit: Credit) -> tuple[str, ...]:
    return (credit.text, credit.role, credit.affiliation, credit.position, credit.email)
