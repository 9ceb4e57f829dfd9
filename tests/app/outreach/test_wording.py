import pytest

from app.matching import concepts
from app.model import Quote
from app.outreach.asking import Subject, question
from app.outreach.letter import meeting_names
from app.outreach.quoting import Work, cited, quoted
from app.outreach.wording import Wording, filled, parted, phrases, questions, templates


def test_every_list_is_long_enough_for_its_group() -> None:
    for said, most in ((phrases().attending, 5), (phrases().near_peer, 4), (phrases().rehab_team, 2)):
        for lines in (said.introductions, said.mentions, said.asks, said.asks_anywhere, said.declines, said.closings):
            assert len(set(lines)) == len(lines) >= most
    assert len(phrases().subjects.titled) >= 11
    assert len(phrases().subjects.plain) >= 11


def test_every_question_is_one() -> None:
    bank = questions()
    lists = [bank.general.asks, bank.general.peers, bank.general.posters, bank.general.team, *bank.interest.values()]
    lists += [asked for shape in bank.shape for asked in (shape.asks, shape.peers)]
    assert all(one.endswith("?") and one.count("?") == 1 for asked in lists for one in asked)
    assert all(len(set(asked)) == len(asked) for asked in lists)


def test_every_interest_has_questions() -> None:
    assert set(questions().interest) == {concept.id for concept in concepts()}


@pytest.mark.parametrize(
    ("title", "shape"),
    [
        ("A stiff elbow that was not: A Case Report", "case"),
        ("Baclofen or phenol? A debate", "choice"),
        ("Does it last?", "question"),
        ("Functional outcomes after early mobilization: a pilot trial", "study"),
        ("Injecting the forearm, step by step", "hands"),
        ("Autonomic emergencies on the ward", "emergency"),
        ("Getting paid: contracts for beginners", "money"),
        ("Teaching on a busy service", "teaching"),
        ("Tone Community Meeting", "lead"),
        ("Setting up a tone clinic that works", "building"),
        ("Examining the hip", "examination"),
    ],
)
def test_the_shape_of_a_title(title: str, shape: str) -> None:
    assert next(one.name for one in questions().shape if one.fits(title)) == shape


def test_no_question_is_asked_twice() -> None:
    used: set[str] = set()
    work = Work(Quote(text="Tone", session_id="s"), "talk", "Tone")
    asked = [question(work, Subject("spasticity"), "attending", used) for _ in range(12)]
    assert len(set(asked)) == 12


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tone after stroke.", "Tone after stroke"),
        ("Phenol or toxin? Choosing early", "Phenol or toxin?"),
        ("Why? What we learned about tone", "What we learned about tone"),
        ("Tone " * 12 + "in long titles: " + "and more " * 10, ("Tone " * 12 + "in long titles").strip()),
    ],
)
def test_what_is_quoted(title: str, expected: str) -> None:
    assert quoted(title) == expected
    assert expected in title


def test_a_full_stop_goes_inside_unless_there_is_one() -> None:
    assert cited("Tone") == "“Tone.”"
    assert cited("Phenol or toxin?") == "“Phenol or toxin?”"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Elmford Assembly 2030", ("the Elmford Assembly 2030", "Elmford Assembly 2030")),
        ("Tone 30", ("Tone 30", "Tone 30")),
        (None, ("the meeting", "meeting")),
        ("ELMFORD ASSEMBLY", ("the meeting", "meeting")),
    ],
)
def test_the_meeting_in_a_sentence(title: str | None, expected: tuple[str, str]) -> None:
    assert meeting_names(title) == expected


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("Return to sport after ACL repair", "return to sport after ACL repair"),
        ("TBI", "TBI"),
        ("Parkinson disease", "Parkinson disease"),
        ("spinal_cord_injury", "spinal cord injury"),
        (" value-based care. ", "value-based care"),
    ],
)
def test_a_topic_of_her_own_in_the_middle_of_a_sentence(topic: str, expected: str) -> None:
    assert Wording(interests={"spinal_cord_injury": "spinal cord injury"}).interest(topic) == expected


def test_templates_are_filled_and_parted() -> None:
    assert filled("$Name and $name, $none", {"name": "tone"}) == "Tone and tone, $none"
    assert parted("Subject: A  question\n\nDear you,\n\n\n\nwords  here\n") == ("A question", "Dear you,\n\nwords here")
    assert parted("Only words") == ("", "Only words")
    assert set(templates()) == {
        "invite_attending",
        "invite_near_peer",
        "invite_rehab_team",
        "bump",
        "day_of",
        "thank_you",
        "next_step",
        "linkedin",
    }
    assert Wording(templates={"bump": "mine"}).template("bump") == "mine"


@pytest.mark.parametrize(
    ("title", "at"),
    [
        ("Elmford Assembly 2030", "the Elmford Assembly 2030"),
        ("The Elmford Assembly 2030 – Final Program", "the Elmford Assembly 2030"),
        ("ELMCON 2030 schedule", "ELMCON 2030"),
        ("Time (EST)", "the meeting"),  # a table's heading, read as the meeting's title
        ("Scientific Programme", "the meeting"),
        ("Head, hand and foot injuries", "the meeting"),  # a session's title, read as the meeting's
        (None, "the meeting"),
    ],
)
def test_how_a_meeting_is_called(title: str | None, at: str) -> None:
    assert meeting_names(title)[0] == at
