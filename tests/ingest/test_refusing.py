"""What no reader knows is named, with what the person can do."""

from __future__ import annotations

import pytest

from ingest import Document, UnknownFormat, read

ADVICE = "use the programme as a PDF with text, a web page or a spreadsheet."


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.pdf", b"", "a.pdf: the file is empty."),
        ("a.txt", b" \n\t", "a.txt: the file is empty."),
        ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(100), f"photo.jpg: this is a picture (JPEG); {ADVICE}"),
        ("program.pdf", b"\x89PNG\r\n\x1a\n" + bytes(100), f"program.pdf: this is a picture (PNG); {ADVICE}"),
        ("a.heic", bytes(4) + b"ftypheic" + bytes(50), f"a.heic: this is a photo (HEIC); {ADVICE}"),
    ],
)
def test_the_sentence(name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(UnknownFormat) as caught:
        read([Document(name, data)])
    assert str(caught.value) == sentence


def test_noise_is_no_programme() -> None:
    noise = bytes((n * 7919 + n // 251) % 256 for n in range(20_000))
    with pytest.raises(UnknownFormat, match="no programme format that Hallway knows"):
        read([Document("noise.bin", noise)])
