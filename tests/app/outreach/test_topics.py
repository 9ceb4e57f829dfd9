import pytest

from app.model import Quote, Reason
from app.outreach.asking import Subject, question
from app.outreach.quoting import Work
from app.outreach.topics import is_about, topic


def _vouched(piece: str, field: str = "title") -> list[Reason]:
    return [Reason(text=f"about it: “{piece}”", evidence=piece, weight=1, field=field)]


@pytest.mark.parametrize(
    ("title", "piece", "expected"),
    [
        ("Stiff Elbow: Beyond the Brace", "Stiff Elbow", "the stiff elbow"),
        ("Tone clinics in small towns", "tone clinics", ""),  # nobody treats a clinic
        ("Stiff elbows revisited", "stiff elbows", "stiff elbows"),
        ("Six-minute walk after casting", "walk", "the six-minute walk"),
        ("Stiff patients who ask for casting", "stiff", ""),  # nobody works on patients
        ("Storming on the ward", "storming", ""),
        ("Breathless: walking uphill", "breathless", ""),
        ("Learning casting: how much is enough?", "casting", ""),
        ("MRI Findings in Parkinson Disease", "MRI", "MRI findings"),
        ("Parkinson Gait and Cueing", "Parkinson Gait", "Parkinson gait and cueing"),
        ("Ultrasound-Guided Nerve Blocks for Beginners", "nerve blocks", "ultrasound-guided nerve blocks"),
        ("Why the elbow stiffens", "elbow", ""),  # no name of anything
        ("Treatment of the stiff hand", "treatment", ""),
        ("Treating stiffness of the hand", "stiffness", ""),
        ("Measuring loss of tone after casting", "loss of tone", "measuring loss of tone"),
        ("Effect of casting on tone", "casting", ""),
        ("Closed hand, open question", "tone", ""),  # nothing vouches for it
        ("Stiff elbow, soft voice", "stiff elbow", ""),  # a list of images
        ("Tone", "tone", ""),  # too short to say anything
        ("Casting and", "casting", ""),
        ("", "casting", ""),
    ],
)
def test_a_title_names_its_topic_or_none(title: str, piece: str, expected: str) -> None:
    assert topic(title, _vouched(piece)) == expected


@pytest.mark.parametrize(
    ("title", "piece", "expected"),
    [
        ("Casting goals on the tone unit", "tone unit", False),
        ("Casting goals on the tone unit", "casting", True),
        ("Tone between ward and home", "ward", False),
        ("Wait and see: tone in the cold", "tone", True),
        ("After the Fracture: From Cast to Court", "fracture", True),
    ],
)
def test_what_a_title_is_about_is_not_its_setting(title: str, piece: str, expected: bool) -> None:
    assert is_about(title, _vouched(piece)) is expected


def test_an_abstract_does_not_vouch_for_a_title() -> None:
    assert topic("Stiff elbow after burns", _vouched("elbow", "abstract")) == ""


@pytest.mark.parametrize("group", ["attending", "near_peer", "rehab_team"])
def test_the_question_names_the_topic_before_the_interest_at_large(group: str) -> None:
    work = Work(Quote(text="Stiff elbow after burns", session_id="s"), "talk", "Stiff elbow after burns")
    assert "stiff elbow" in question(work, Subject("spasticity", "stiff elbow"), group, set())
