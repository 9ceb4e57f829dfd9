"""Saved mails, rich text and OpenDocument text: one agenda in each, and what must be refused."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.extractors import extract
from ingest.readers import reader_for
from ingest.reading import find

AGENDA = (
    ("Thursday, May 6, 2027", "", ""),
    ("8:00 – 8:45", "Gait after stroke", "Ada Quist, MD"),
    ("9:00 – 9:45", "Café talks: pain and sleep", "Bo Ekman, DO, PhD"),
    ("10:00 – 10:45", "Teaching the exam", "Cy Dahlberg, PT, DPT"),
)
EXPECTED = [(time, title, who) for time, title, who in AGENDA[1:]]


def _mail(html: bool) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Fwd: Spring rehabilitation symposium"
    message["From"], message["To"] = "office@example.org", "residents@example.org"
    message.set_content("\n".join(f"{time} {title} - {who}" if title else f"{time}\n" for time, title, who in AGENDA))
    if html:
        rows = "".join(
            f"<tr><td>{time}</td><td>{title}</td><td>{who}</td></tr>"
            if title
            else f"<tr><td colspan=3>{time}</td></tr>"
            for time, title, who in AGENDA
        )
        message.add_alternative(f"<html><body><table>{rows}</table></body></html>", subtype="html")
    return message.as_bytes()


def _rtf() -> bytes:
    lines = [f"{time}\\tab {title} - {who}" if title else time for time, title, who in AGENDA]
    text = "\\par\n".join(lines).replace("–", "\\u8211?").replace("é", "\\'e9")
    return f"{{\\rtf1\\ansi\\ansicpg1252 {text}\\par}}".encode("ascii")


NAMES = (
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
)


def _odt(table: bool) -> bytes:
    head, *others = AGENDA
    body = f'<text:h text:outline-level="2">{head[0]}</text:h>'
    if table:
        cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
        rows = ("<table:table-row>" + "".join(map(cell.format, row)) + "</table:table-row>" for row in others)
        body += "<table:table>" + "".join(rows) + "</table:table>"
    else:
        body += "".join(
            f"<text:p>{time}<text:tab/><text:span>{title}</text:span></text:p>"
            f"<text:p><text:s text:c='4'/>{who}</text:p>"
            for time, title, who in others
        )
    return _package(body)


def _package(body: str) -> bytes:
    names = " ".join(f'xmlns:{short}="{name}"' for short, name in NAMES)
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{inside}</office:document-content>"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plain.eml", _mail(html=False)),
        ("html.eml", _mail(html=True)),
        ("agenda.rtf", _rtf()),
        ("lines.odt", _odt(table=False)),
        ("table.odt", _odt(table=True)),
    ],
)
def test_an_agenda_reads_alike_in_each(name: str, data: bytes) -> None:
    finding = find(Document(name, data))
    told = [(" – ".join(filter(None, (row.start, row.end))), row.title, row.people[0].text) for row in finding.rows]
    assert told == EXPECTED
    assert {row.date for row in finding.rows} == {AGENDA[0][0]}


def test_the_subject_is_the_title() -> None:
    assert find(Document("plain.eml", _mail(html=False))).title == "Spring rehabilitation symposium"


def test_a_mail_is_known_without_its_name() -> None:
    reader = reader_for(Document("saved", _mail(html=False)))
    assert reader is not None
    assert extract(reader.page(Document("saved", _mail(html=False)))).rows


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("broken.odt", _odt(table=True)[:400], "damaged"),
        ("only.eml", b"MIME-Version: 1.0\nFrom: a@example.org\nContent-Type: image/png\n\nAAAA\n", "no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(name: str, data: bytes, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        find(Document(name, data))


def test_a_signature_is_no_part_of_the_programme() -> None:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Research day", "office@example.org", "all@example.org"
    message["Date"] = "Mon, 5 Apr 2027 16:12:00 +0000"
    entries = "".join(
        f"<p><b>{time}</b><br>{title}<br>{who}</p>" if title else f"<p><b>{time}</b></p>" for time, title, who in AGENDA
    )
    sections = entries.replace("<p><b>9:00", "<p><b>Pain and body</b><br>Chair: Di Rosales, MD</p><p><b>9:00")
    signature = "<p>Warm regards,</p><p>Eli Strand<br>Coordinator<br>Tel. 555-0142</p>"
    message.set_content(f"<html><body><p>Dear all,</p>{sections}{signature}</body></html>", subtype="html")
    rows = find(Document("signed.eml", message.as_bytes())).rows
    assert [row.title for row in rows] == [AGENDA[1][1], "Pain and body", AGENDA[2][1], AGENDA[3][1]]


def test_a_table_in_a_cell_and_styled_headings_are_read() -> None:
    inner = "".join(
        f"<table:table-row><table:table-cell><text:p>{title}</text:p></table:table-cell>"
        f"<table:table-cell><text:p>{who}</text:p></table:table-cell></table:table-row>"
        for title, who in (("Swallowing", "Bo Ekman, MS"), ("Driving again", "Cy Dahlberg, OTR/L"))
    )
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{time}</text:p></table:table-cell>"
        f"<table:table-cell><text:p>{title}</text:p>{more}</table:table-cell></table:table-row>"
        for time, title, more in (
            ("8:00-9:30", "Stroke care", f"<text:p>Chair: Ada Quist, MD</text:p><table:table>{inner}</table:table>"),
            ("9:30-10:00", "Coffee break", ""),
        )
    )
    body = f'<text:p text:style-name="Heading_20_2">Thursday, May 6, 2027</text:p><table:table>{rows}</table:table>'
    finding = find(Document("nested.odt", _package(body)))
    assert [row.title for row in finding.rows] == ["Stroke care", "Swallowing", "Driving again", "Coffee break"]
    assert [bool(row.parent) for row in finding.rows] == [False, True, True, False]
    assert {row.date for row in finding.rows} == {"Thursday, May 6, 2027"}


def test_talks_behind_dashes_in_a_cell_of_a_mail_are_talks() -> None:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Spring course", "office@example.org", "all@example.org"
    message["Date"] = "Mon, 5 Apr 2027 16:12:00 +0000"
    sessions = (
        ("8:30 AM – 10:00 AM", "Stroke care", ("Swallowing", "Driving again")),
        ("10:30 AM – 12:00 PM", "Spine care", ("Ablation", "Posture")),
        ("1:00 PM – 2:30 PM", "Gait labs", ("Sensors", "Insoles")),
        ("3:00 PM – 4:30 PM", "Cancer care", ("Swelling", "Stamina")),
    )
    rows = "".join(
        f"<tr><td><p>{time}</p></td><td><p><b>{title}</b></p><p><i>Chair: Ada Quist, MD</i></p>"
        + "".join(f"<p>&nbsp;&nbsp;-&nbsp;{talk} (Bo Ekman, DO, Fjord University)</p>" for talk in talks)
        + "</td></tr>"
        for time, title, talks in sessions
    )
    body = f"<p>Good morning,</p><p><b>Saturday, April 10, 2027</b></p><table>{rows}</table><p>Thank you,</p><p>Eli</p>"
    message.set_content(f"<html><body>{body}</body></html>", subtype="html")
    found = find(Document("outlook.eml", message.as_bytes())).rows
    assert [row.title for row in found] == [told for _, title, talks in sessions for told in (title, *talks)]
