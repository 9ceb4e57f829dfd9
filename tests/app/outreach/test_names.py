import pytest

from app.outreach.institutions import institution
from app.outreach.names import addressed, is_same, may_be_physician
from tests.app.outreach.people import person


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [
        (("MD",), "Dr. Quill"),
        (("D.O.", "FAAPMR"), "Dr. Quill"),
        (("PT", "DPT"), "Dr. Quill"),
        (("Ph.D.",), "Dr. Quill"),
        (("PT",), "Nora Quill"),
        (("RN", "CRRN"), "Nora Quill"),
        ((), "Nora Quill"),
    ],
)
def test_dr_needs_a_doctorate(credentials: tuple[str, ...], expected: str) -> None:
    assert addressed(person("Nora Quill", credentials=credentials)) == expected


@pytest.mark.parametrize(
    ("given", "family", "expected"),
    [
        ("Nora", "Quill Jr.", "Dr. Quill"),
        ("Nora", "de la Quill", "Dr. de la Quill"),
        ("Nora", "St. Quill III", "Dr. St. Quill"),
        (None, None, "Dr. Quill"),
    ],
)
def test_a_greeting_leaves_the_generation_out(given: str | None, family: str | None, expected: str) -> None:
    who = person("Nora Quill Jr.").model_copy(update={"given_name": given, "family_name": family})
    assert addressed(who) == expected


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [(("MD",), True), ((), True), (("PhD",), False), (("PT", "DPT"), False), (("M.D.",), True)],
)
def test_an_attending_may_not_be_a_phd_alone(credentials: tuple[str, ...], expected: bool) -> None:
    assert may_be_physician(person("Nora Quill", credentials=credentials)) is expected


@pytest.mark.parametrize(
    ("wanted", "same"),
    [
        ("Nora Quill", True),
        ("Dr. Nora Quill, MD", True),
        ("N. Quill", True),
        ("nora quill", True),
        ("Nina Quill", False),
        ("Quill", False),
        ("Nora Quilling", False),
    ],
)
def test_who_is_meant(wanted: str, same: bool) -> None:
    assert is_same(wanted, person("Nora Quill")) is same
    assert is_same(wanted, person("Nora Quill").model_copy(update={"family_name": "Quill III"})) is same


@pytest.mark.parametrize(
    ("affiliation", "expected"),
    [
        ("Department of Rehabilitation, Elmford University, Elmford, ST", "Elmford University"),
        ("Birch Hospital", "Birch Hospital"),
        ("Division of Pain, Oak Clinic; Elmford", "Oak Clinic"),
        ("Elmford", "Elmford"),
        ("", ""),
    ],
)
def test_the_institution_within_an_affiliation(affiliation: str, expected: str) -> None:
    assert institution(affiliation) == expected
