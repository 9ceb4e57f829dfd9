"""What holds for every programme, whatever rows it is made of."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.assembling import assemble
from ingest.rows import Credit, Finding, Row

WORDS = st.sampled_from(
    ("", "Gait", "Gait labs compared", "Pain", "Break", "CANCELLED", "1D", "Poster 12: Falls", "W12")
)
TIMES = st.sampled_from(
    ("", "8:00", "9:00-8:00", "10 PM-1 AM", "25:00", "2027-10-21T08:00Z", "2027-03-14 02:30", "noon")
)
DATES = st.sampled_from(("", "October 21, 2027", "Friday, October 21", "Day 2", "10/11", "2027-11-07", "Sunday"))
KEYS = st.sampled_from(("", "a", "b", "c", "d", "1700150", "1700151"))
ZONES = st.sampled_from(("", "MDT", "UTC", "CST", "nowhere"))
PEOPLE = st.lists(
    st.builds(Credit, text=st.sampled_from(("Jane Doe, MD", "J. Doe", "Doe", "", "; ,")), one=st.booleans()), max_size=2
)

ROWS = st.builds(
    Row,
    where=st.just("l 1"),
    title=WORDS,
    date=DATES,
    start=TIMES,
    end=TIMES,
    duration=st.sampled_from(("", "45 min", "PT0S")),
    zone=ZONES,
    room=WORDS,
    kind=WORDS,
    code=st.sampled_from(("", "W12", "P 3")),
    people=PEOPLE.map(tuple),
    key=KEYS,
    parent=KEYS,
    all_day=st.booleans(),
)
FINDINGS = st.lists(
    st.builds(
        Finding,
        rows=st.lists(ROWS, max_size=8).map(tuple),
        title=WORDS,
        zone=ZONES,
        dates=DATES,
        text_blocks=st.integers(0, 9),
        unread=st.lists(st.sampled_from(("p. 1: 10:00 Lost", "* previous day", "Denver, CO, 2027")), max_size=2).map(
            tuple
        ),
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=150, deadline=None)
@given(FINDINGS, st.sampled_from((None, "America/Denver", "Etc/UTC")), st.sampled_from((None, 2027)))
def test_every_programme_is_whole(findings: list[Finding], timezone: str | None, year: int | None) -> None:
    found = assemble(findings, timezone, year)
    ids = [session.id for session in found.sessions]
    assert len(set(ids)) == len(ids) <= sum(len(finding.rows) for finding in findings)
    people = {person.id for person in found.people}
    for position, session in enumerate(found.sessions):
        assert session.title
        assert session.parent_id is None or session.parent_id in ids[:position]
        assert {appearance.person_id for appearance in session.speakers} <= people
        assert timezone is None or session.start is None or session.start.tzinfo is not None
    assert all(set(problem.session_ids) <= set(ids) for problem in found.problems)
    assert found == assemble(findings, timezone, year)
