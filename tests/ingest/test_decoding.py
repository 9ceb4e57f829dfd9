"""Decoding: bytes that lie about their encoding still give their text."""

from ingest.decoding import decode


def test_strict_utf8_beats_a_wrong_label() -> None:
    assert decode('<meta charset="gb2312">Köhler'.encode()) == '<meta charset="gb2312">Köhler'


def test_a_true_label_is_believed() -> None:
    assert decode('<meta charset="iso-8859-2">Łódź'.encode("iso-8859-2")) == '<meta charset="iso-8859-2">Łódź'


def test_bytes_that_are_no_text_do_not_fail() -> None:
    assert isinstance(decode(bytes(range(256)) * 3), str)
