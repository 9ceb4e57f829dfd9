"""Values as scripts write them, and the states that frameworks leave in pages."""

from __future__ import annotations

import pytest

from ingest.readers.html.scripts import decoded, streamed
from ingest.readers.literals import literal, returned

PAD = "x" * 200  # shorter values of a script are passed over


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a: 1, 'b': \"two\", c: `three`,}", {"a": 1, "b": "two", "c": "three"}),
        ("[1, -2.5, .5, 1_000, true, null, undefined,]", [1, -2.5, 0.5, 1000, True, None, None]),
        ("{ /* one */ a: [ // two\n 1 ] }", {"a": [1]}),
        ("{start: new Date('2027-03-04T09:00')}", {"start": "2027-03-04T09:00"}),
        ("{start: new Date(2027, 2, 4, 9, 30)}", {"start": "2027-03-04T09:30"}),
        ("{kind: 'talk' as const, photo: janeRoe, 'x': f(1, 2)}", {"kind": "talk", "photo": None, "x": 1}),
        ("{a: 'it\\'s', b: 'caf\\u00e9', c: 'one' + \" two\"}", {"a": "it's", "b": "café", "c": "one two"}),
        ("[...others, {a: 1, ...more, b}]", [{"a": 1, "b": None}]),
    ],
)
def test_a_literal_is_read(text: str, value: object) -> None:
    assert literal(text) == (value, len(text))


@pytest.mark.parametrize("text", ["", "1", "{a: ", "[1, 2", "{a: () => 1}", "[" * 100, "{1: 2; 3}"])
def test_what_is_no_literal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        literal(text)


def test_a_function_gives_its_parameters_their_values() -> None:
    text = 'window.__NUXT__=(function(a,b){return {title:a,room:b,day:"Friday"}}("Welcome","Hall A"));'
    assert returned(text) == {"title": "Welcome", "room": "Hall A", "day": "Friday"}


def test_json_in_a_text_is_read() -> None:
    assert list(decoded(f'window.__DATA__ = JSON.parse(\'{{"a": "{PAD}"}}\')')) == [{"a": PAD}]


def test_a_state_written_flat_is_put_together_again() -> None:
    flat = '[{"sessions": 1}, [2, 2], {"title": 3, "room": 4}, "Welcome", "Hall A"]'
    session = {"title": "Welcome", "room": "Hall A"}
    assert list(decoded(flat)) == [{"sessions": [session, session]}]


def test_a_flat_state_that_holds_itself_ends() -> None:
    assert list(decoded('[{"a": 0, "b": 1}, [1, 2], "x", "y"]')) == [{"a": None, "b": [None, "x"]}]


def test_streamed_chunks_are_joined() -> None:
    scripts = [
        'self.__next_f.push([1, "2:[\\"$\\", \\"div\\", null, {\\"title\\": "])',
        f'self.__next_f.push([1, "\\"{PAD}\\"}}]\\n"])',
    ]
    assert list(streamed(scripts)) == [["$", "div", None, {"title": PAD}]]
