"""Archives: what is in them is read, what would harm is refused with one sentence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

import pytest

from ingest import Document, NoProgram, Unreadable, read
from ingest.bundles import unpack

SESSIONS = b'[{"id": 1, "title": "Gait after stroke", "start": "2027-05-03T09:00", "speakers": ["s1"], "room": "r1"}]'
SPEAKERS = b'[{"id": "s1", "name": "Ada Holm", "affiliation": "North Clinic"}]'
ROOMS = b'[{"id": "r1", "name": "Aula"}]'


def archive(files: Mapping[str, bytes], name: str = "programme.zip") -> Document:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for path, data in files.items():
            written.writestr(path, data)
    return Document(name, stream.getvalue())


def test_files_come_by_name_without_hidden_ones_and_pictures() -> None:
    files = {
        "b/sessions.json": b"1",
        "a.csv": b"2",
        "__MACOSX/a.csv": b"3",
        ".x/y": b"4",
        "logo.png": b"5",
        "e.txt": b"",
    }
    assert [(d.name, d.data) for d in unpack(archive(files))] == [("a.csv", b"2"), ("b/sessions.json", b"1")]


def letter(text: str, files: Mapping[str, bytes]) -> Document:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Programme attached", "office@example.org", "you@example.org"
    message["Date"] = "Thu, 04 Feb 2027 09:00:00 +0100"
    message.set_content(text)
    for name, data in files.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return Document("letter.eml", message.as_bytes())


AGENDA = b"""Annual Hall Day Symposium
Saturday, 6 March

10:00 - 10:45 Facial palsy (Hall B)
   Ada Holm, MD
11:00 - 11:30 Lunch
11:30 - 12:15 Casts and splints (Hall B)
   Bo Ekdahl, PT
"""


def test_what_hangs_on_a_mail_is_read_with_it() -> None:
    program = read([letter("Dear all,\n\nplease find the programme attached.\n", {"agenda.txt": AGENDA})])
    assert [session.title for session in program.sessions] == ["Facial palsy", "Lunch", "Casts and splints"]
    assert program.title == "Annual Hall Day Symposium"
    assert str(program.start_date) == "2027-03-06"  # the year of the mail


def test_an_archive_on_a_mail_is_opened_and_a_mail_in_it_is_not() -> None:
    inner = letter("Hello", {"agenda.txt": AGENDA})
    outer = letter("Hello", {"files.zip": archive({"a.csv": b"1"}).data, "inner.eml": inner.data})
    assert [document.name for document in unpack(outer)] == ["letter.eml", "a.csv", "inner.eml"]


def test_another_document_stays_alone() -> None:
    document = Document("x.csv", b"Time,Title")
    assert unpack(document) == (document,)


def test_an_archive_inside_is_opened_once_and_no_deeper() -> None:
    deepest = archive({"c.csv": b"1"}, "deepest.zip")
    inner = archive({"deepest.zip": deepest.data, "b.csv": b"2"}, "inner.zip")
    assert [d.name for d in unpack(archive({"inner.zip": inner.data}))] == ["b.csv", "deepest.zip"]


def test_ids_point_from_one_file_into_another() -> None:
    program = read([archive({"sessions.json": SESSIONS, "speakers.json": SPEAKERS, "rooms.json": ROOMS})])
    (session,) = program.sessions
    assert (session.title, session.room) == ("Gait after stroke", "Aula")
    assert [person.name for person in program.people] == ["Ada Holm"]
    assert session.speakers[0].affiliations == ("North Clinic",)


def test_a_file_that_is_no_programme_does_not_spoil_the_others() -> None:
    program = read([archive({"sessions.json": SESSIONS, "noise.bin": bytes(range(256)) * 20})])
    assert [session.title for session in program.sessions] == ["Gait after stroke"]


def test_a_bomb_is_refused() -> None:
    with pytest.raises(Unreadable, match="packed more tightly"):
        unpack(archive({"bomb.csv": b"0" * (20 << 20)}))


def test_overlapping_entries_are_refused() -> None:
    data = bytearray(archive({"a.csv": b"a" * 50, "b.csv": b"b" * 50}).data)
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = (0).to_bytes(4, "little")  # the second entry now starts where the first does
    with pytest.raises(Unreadable, match="overlap"):
        unpack(Document("x.zip", bytes(data)))


def test_damaged_archives_are_refused() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        unpack(Document("x.zip", archive({"a.csv": b"a" * 500}).data[:60]))


def test_an_archive_of_nothing_holds_no_programme() -> None:
    with pytest.raises(NoProgram):
        read([archive({"a.json": b"[1, 2]"})])
