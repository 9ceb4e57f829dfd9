"""Any line of people that our printer prints reads back as it went in."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.model import Role
from ingest.people import mentions
from ingest.rows import Credit

GIVEN = st.sampled_from(["Jane", "Ana-Sofia", "Jomar", "Hye-jin", "Duc-Anh", "Étienne", "Wen-Bo", "Noelani", "Zoë"])
MIDDLE = st.sampled_from(["", "", "Q.", "T."])
FAMILY = st.sampled_from(
    [
        "Doevra",
        "O'Brannock",
        "van der Bergen",
        "de la Crusta",
        "Osterstad-Fong",
        "Mirosić",
        "Nakagori",
        "Li",
        "Okafenwa",
    ]
)
LETTERS = st.sampled_from(
    [
        ("MD",),
        ("MD", "PhD"),
        ("DO", "FAAPMR"),
        ("PT", "DPT"),
        ("OTR/L",),
        ("MBBS", "MPH", "FAAPMR"),
        ("MA", "CCC-SLP"),
        ("PsyD", "ABPP"),
        ("BS",),
        ("MD", "MS", "FAAPMR", "CAQSM", "RMSK"),
    ]
)
PLACES = st.sampled_from(
    [
        "Harbor Institute for Rehabilitation, Boston, MA",
        "Hill University School of Medicine",
        "Department of Physical Medicine and Rehabilitation, Mesa University, Flagstaff, AZ",
        "Old Mill Rehabilitation Hospital, Baltimore, MD",
        "Taiga Spine & Sports, PLLC, Salt Lake City, UT",
        "Fort Bay Centre for Rehabilitation, Winnipeg, MB, Canada",
    ]
)
HEADS = st.sampled_from(
    [
        ("", Role.SPEAKER),
        ("Chairs: ", Role.CHAIR),
        ("Session Director(s): ", Role.DIRECTOR),
        ("Faculty: ", Role.SPEAKER),
    ]
)


@dataclass(frozen=True)
class Printed:
    name: str
    letters: tuple[str, ...]
    place: str


@dataclass(frozen=True)
class Style:
    """How a line is set."""

    title: str
    dotted: bool
    pronouns: str
    before_place: str
    between: str


PEOPLE = st.lists(
    st.builds(
        lambda given, middle, family, letters, place: Printed(
            " ".join(filter(None, [given, middle, family])), letters, place
        ),
        GIVEN,
        MIDDLE,
        FAMILY,
        LETTERS,
        PLACES,
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda person: person.name,
)
STYLES = st.builds(
    Style,
    st.sampled_from(["", "", "Dr. "]),
    st.booleans(),
    st.sampled_from(["", " (she/her)", " (they/them/theirs)"]),
    st.sampled_from([", ", " – ", " - "]),
    st.sampled_from(["; ", "\n", ";\n", " • "]),
)


def spelled(letters: str, dotted: bool) -> str:
    return {"MD": "M.D.", "PhD": "Ph.D.", "DO": "D.O."}.get(letters, letters) if dotted else letters


def line(person: Printed, style: Style) -> str:
    letters = ", ".join(spelled(item, style.dotted) for item in person.letters)
    return f"{style.title}{person.name}, {letters}{style.pronouns}{style.before_place}{person.place}"


@given(PEOPLE, STYLES, HEADS)
@settings(max_examples=150, deadline=None)
def test_people_with_places(people: list[Printed], style: Style, head: tuple[str, Role]) -> None:
    text = head[0] + style.between.join(line(person, style) for person in people)
    found = mentions(Credit(text))
    assert [(m.name, m.credentials, m.affiliations) for m in found] == [(p.name, p.letters, (p.place,)) for p in people]
    assert {m.role for m in found} == {head[1]}


@given(PEOPLE, st.sampled_from([", ", " and ", "; "]))
@settings(max_examples=100, deadline=None)
def test_run_on_list(people: list[Printed], between: str) -> None:
    text = between.join(f"{person.name}, {', '.join(person.letters)}" for person in people)
    assert [(m.name, m.credentials) for m in mentions(Credit(text))] == [(p.name, p.letters) for p in people]


@given(PEOPLE)
@settings(max_examples=100, deadline=None)
def test_numbered_affiliations(people: list[Printed]) -> None:
    places = list(dict.fromkeys(person.place for person in people))
    names = ", ".join(f"{person.name}{places.index(person.place) + 1}" for person in people)
    text = names + "\n" + "; ".join(f"{n}{place}" for n, place in enumerate(places, start=1))
    expected = [(person.name, (person.place,)) for person in people]
    if len(people) > 1:
        assert [(m.name, m.affiliations) for m in mentions(Credit(text))] == expected


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    for mention in mentions(Credit(text)):
        assert mention.name.strip()
