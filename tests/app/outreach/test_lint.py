import pytest

from app.model import Draft, Quote
from app.outreach import Occasion, lint
from tests.app.outreach.people import ATTENDING, person, program, talk

WHO = person("Ada Senior", **ATTENDING)
PLAIN = person("Kim Plain", credentials=("PT",))
SESSION = talk("Toxin and tone", WHO, PLAIN)
MEETING = program([SESSION], [WHO, PLAIN])
GOOD = (
    "Dear Dr. Senior,\n\nI am a PGY-2 resident. I found your talk “Toxin and tone.” Which muscle do you leave alone?"
    "\n\nWould you have 15 minutes? If not, I understand.\n\nKind regards,\nRobin Example"
)


def rules(body: str, subject: str = "A question", who: object = WHO, quote: str = "Toxin and tone") -> tuple[str, ...]:
    draft = Draft(subject=subject, body=body, quotes=(Quote(text=quote, session_id=SESSION.id),))
    assert isinstance(who, type(WHO))
    return lint(draft, Occasion(MEETING, who))


def test_a_good_draft_passes() -> None:
    assert rules(GOOD) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("I am a", "I greatly admire you. I am a", "“admire” sounds like flattery"),
        ("I am a", "I have read your paper. I am a", "“I have read …” claims"),
        ("Dr. Senior", "Ada", "The greeting does not name Dr. Senior."),
        ("If not, I understand.", "Thank you.", "It is not easy to decline"),
        ("a PGY-2", "a $level", "A blank is not filled in: “$level”."),
        ("a PGY-2 resident", "a MS3", "Look at the article in “a MS3”."),
        ("resident.", "resident,.", "Look at the punctuation"),
        ("Toxin and tone.", "Toxin.", "“Toxin and tone” is not in the text any more."),
        ("Which muscle", "word " * 150 + "Which muscle", "It has 1"),
    ],
)
def test_each_rule_finds_its_fault(old: str, new: str, said: str) -> None:
    assert [fault for fault in rules(GOOD.replace(old, new)) if fault.startswith(said)]


def test_dr_only_with_a_doctorate() -> None:
    assert rules(GOOD.replace("Dr. Senior", "Dr. Plain"), who=PLAIN)
    assert rules(GOOD.replace("Dr. Senior", "Kim Plain"), who=PLAIN) == ()


def test_a_quote_must_be_printed_word_for_word() -> None:
    assert rules(GOOD.replace("Toxin and tone", "Toxins and tone"), quote="Toxins and tone") == (
        "“Toxins and tone” does not stand in the program like this.",
    )


def test_what_she_read_may_be_said() -> None:
    draft = Draft(
        subject="A question",
        body=GOOD.replace("I am a", "I have read some of your work. I am a"),
        quotes=(Quote(text="Toxin and tone", session_id=SESSION.id),),
    )
    assert lint(draft, Occasion(MEETING, WHO, has_read=True)) == ()
