"""Documents made to harm their reader, small in themselves: bombs, endless loops, deep nests."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from ingest import Document

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MEGABYTE = 1 << 20


def docx_bomb() -> Document:
    """Three hundred megabytes of blanks in a small Word document."""
    head = f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>'
    return Document("bomb.docx", _package("word/document.xml", head, "</w:t></w:r></w:p></w:body></w:document>", 300))


def xlsx_bomb() -> Document:
    """More blanks in a sheet than a worker has memory."""
    head = f'<worksheet xmlns="{_SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
    tail = "</t></is></c></row></sheetData></worksheet>"
    return Document("bomb.xlsx", _package("xl/worksheets/sheet1.xml", head, tail, 1100))


def far_cell() -> Document:
    """Two cells in opposite corners of a sheet: seventeen thousand million cells as a rectangle."""
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    sheet = f'<worksheet xmlns="{_SHEET}"><sheetData>{cells}</sheetData></worksheet>'
    return Document("far.xlsx", _package("xl/worksheets/sheet1.xml", sheet, "", 0))


def _package(part: str, head: str, tail: str, megabytes: int) -> bytes:
    """An office package whose one part holds so many blanks between head and tail."""
    kind = "spreadsheetml" if part.startswith("xl") else "wordprocessingml"
    main = "xl/workbook.xml" if part.startswith("xl") else part
    name = "sheet" if part.startswith("xl") else "document"
    content = f"application/vnd.openxmlformats-officedocument.{kind}.{name}.main+xml"
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=1) as package:
        override = f'<Override PartName="/{main}" ContentType="{content}"/>'
        rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        package.writestr("[Content_Types].xml", f'<Types xmlns="{_TYPES}">{rels}{override}</Types>')
        package.writestr("_rels/.rels", _relation(f"{_OFFICE}/officeDocument", main))
        if main != part:
            sheets = '<sheets><sheet name="Programme" sheetId="1" r:id="r1"/></sheets>'
            package.writestr(main, f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}">{sheets}</workbook>')
            package.writestr("xl/_rels/workbook.xml.rels", _relation(f"{_OFFICE}/worksheet", "worksheets/sheet1.xml"))
        with package.open(part, "w", force_zip64=True) as file:
            file.write(head.encode())
            for _ in range(megabytes):
                file.write(b" " * _MEGABYTE)
            file.write(tail.encode())
    return buffer.getvalue()


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{kind}" Target="{target}"/></Relationships>'
    )


def deep_json() -> Document:
    """A million lists in each other."""
    return Document("deep.json", b"[" * 1_000_000 + b"]" * 1_000_000)


def deep_html() -> Document:
    """A hundred thousand elements in each other."""
    return Document("deep.html", b"<html><body>" + b"<div>" * 100_000 + b"9:00 AM Opening")


def many_attributes() -> Document:
    """One tag with very many attributes."""
    attributes = " ".join(f"a{n}='{n}'" for n in range(100_000))
    return Document("attributes.html", f"<html><body><p {attributes}>9:00 AM Opening</p></body></html>".encode())


def laughing_xml() -> Document:
    """Entities that unfold to a thousand million laughs."""
    entities = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    text = f"<?xml version='1.0'?><!DOCTYPE s [<!ENTITY l0 'laugh'>{entities}]><schedule><day>&l9;</day></schedule>"
    return Document("laughs.xml", text.encode())


def recursive_pdf() -> Document:
    """A page whose form draws itself twice, and a page tree that contains itself."""
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 11>>"
    stream = "stream\n/F Do /F Do\nendstream"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>"
    tree = "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>"
    return _pdf("recursive.pdf", tree, page, b"<</Length 5>>stream\n/F Do\nendstream", f"{form}{stream}".encode())


def flate_bomb() -> Document:
    """A page whose content unpacks twice, to ten million lines of text."""
    once = zlib.compress(b"(9:00 a)' " * 10_000_000, 1)
    twice = zlib.compress(once, 9)
    content = f"<</Length {len(twice)}/Filter[/FlateDecode/FlateDecode]>>stream\n".encode() + twice + b"\nendstream"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>"
    return _pdf("flate.pdf", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content)


def _pdf(name: str, tree: str, page: str, *more: bytes) -> Document:
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", tree.encode(), page.encode(), *more]
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size, at = len(objects) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, at)
    return Document(name, bytes(out))


def zip_bomb() -> Document:
    """Archives in an archive, each far larger than it looks."""
    inner = BytesIO()
    with ZipFile(inner, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("agenda.txt", b" " * (100 * _MEGABYTE))
    outer = BytesIO()
    with ZipFile(outer, "w", ZIP_DEFLATED) as archive:
        for number in range(20):
            archive.writestr(f"{number}.zip", inner.getvalue())
    return Document("bomb.zip", outer.getvalue())
