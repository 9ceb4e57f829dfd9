import pytest

from app.scheduling.anchors import Anchor, anchor_of
from ingest import Kind
from tests.app.scheduling.meetings import profile, session


@pytest.mark.parametrize(
    ("title", "kind", "relevant", "expected"),
    [
        ("Resident and Fellow Reception", Kind.SOCIAL, False, Anchor.TRAINEE),
        ("Mentoring Breakfast", Kind.NETWORKING, False, Anchor.TRAINEE),
        ("Early Career Mixer", Kind.OTHER, False, Anchor.TRAINEE),
        ("Stroke Community Meeting", Kind.MEETING, True, Anchor.COMMUNITY),
        ("Stroke Community Meeting", Kind.MEETING, False, Anchor.OTHERS),
        ("Quillmoor University Alumni Reception", Kind.SOCIAL, False, Anchor.ALUMNI),
        ("Tarnbrook College Alumni Reception", Kind.SOCIAL, False, Anchor.OTHERS),
        ("Welcome Reception", Kind.SOCIAL, False, Anchor.OPEN),
        ("Women in the Field: Meet-up", Kind.NETWORKING, False, Anchor.OTHERS),
        ("Program Directors' Council", Kind.MEETING, True, Anchor.OTHERS),
        ("Medical Student Mixer", Kind.SOCIAL, False, Anchor.OTHERS),
        ("Teaching residents to scan", Kind.SYMPOSIUM, True, None),
        ("Breakfast with the resident team", Kind.TALK, True, None),
        ("Lunch", Kind.BREAK, False, None),
    ],
)
def test_whose_gathering_it_is(title: str, kind: Kind, relevant: bool, expected: Anchor | None) -> None:
    trainee = profile(alma_maters=["Quillmoor University"])
    assert anchor_of(session(title, kind=kind), trainee, relevant) is expected


def test_a_student_is_at_home_among_students() -> None:
    mixer = session("Medical Student Mixer", kind=Kind.SOCIAL)
    assert anchor_of(mixer, profile(level="MS3"), False) is Anchor.TRAINEE
