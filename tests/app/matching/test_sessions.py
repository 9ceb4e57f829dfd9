import pytest

from app.errors import BadProfile
from app.matching import Index, Ranking
from app.model import Match, Profile
from ingest import Program
from tests.app.matching.programs import cancelled, programme, session

INDEX = Index(programme())


def _ranked(**wishes: object) -> list[str]:
    profile = Profile.model_validate({"name": "Reader", **wishes})
    return [match.session_id for match in Ranking(INDEX, profile).sessions]


def test_sessions_with_a_reason_best_first() -> None:
    assert _ranked(interests={"spasticity": 3})[:2] == ["s-toxin", "s-pump"]
    assert "s-lunch" not in _ranked(interests={"spasticity": 3})


def test_a_talk_counts_as_its_session() -> None:
    match, *_ = Ranking(INDEX, Profile(name="Reader", interests={"womens_pelvic": 3})).sessions
    assert match.session_id == "s-free"
    assert match.reasons[0].text == "about pelvic health: “Pudendal neuralgia” in “Pudendal neuralgia after long rides”"
    assert (match.reasons[0].session_id, match.reasons[0].field) == ("s-talk", "talk")


def test_the_score_is_the_sum_of_the_reasons() -> None:
    for match in Ranking(INDEX, Profile(name="Reader", interests={"spasticity": 3, "pain_medicine": 1})).sessions:
        assert match.score == sum(reason.weight for reason in match.reasons)
        assert 0 < match.score < 1


def test_an_unknown_interest_names_the_nearest() -> None:
    with pytest.raises(BadProfile, match="spasticity"):
        Ranking(INDEX, Profile(name="Reader", interests={"spastik": 3}))


def test_several_interests_share_the_head() -> None:
    many = [session(f"s-{number}", f"Spasticity, part {number}") for number in range(12)]
    program = Program(sessions=(*many, session("s-one", "Frailty and falls")))
    wishes = Profile(name="Reader", interests={"spasticity": 3, "geriatric_rehab": 2})
    assert "s-one" in [match.session_id for match in Ranking(Index(program), wishes).sessions][:3]


def test_topics_find_their_words_and_those_of_the_concept_they_name() -> None:
    assert _ranked(topics=("exhibitors",)) == ["s-lunch"]
    assert _ranked(topics=("baclofen pumps",))[0] == "s-pump"
    assert "s-toxin" in _ranked(topics=("spasticity",))
    assert _ranked(topics=("the and of",)) == []


def test_values_for_sessions_and_talks() -> None:
    values = Ranking(INDEX, Profile(name="Reader", interests={"womens_pelvic": 3})).values
    assert values["s-talk"].score > values["s-free"].score > 0
    assert "s-other" not in values


def test_cancelled_sessions_are_not_suggested() -> None:
    program = Program(
        sessions=(cancelled(session("s-1", "Spasticity")), session("s-2", "Spasticity", invitation_only=True))
    )
    assert Ranking(Index(program), Profile(name="Reader", interests={"spasticity": 3})).sessions == ()


def test_the_same_twice() -> None:
    profile = Profile(name="Reader", interests={"spasticity": 3, "pain_medicine": 1}, topics=("quality",))
    assert Ranking(INDEX, profile).sessions == Ranking(Index(programme()), profile).sessions


def _by_id(**wishes: object) -> dict[str, Match]:
    profile = Profile.model_validate({"name": "Reader", "interests": {"spasticity": 3}, **wishes})
    return {match.session_id: match for match in Ranking(INDEX, profile).sessions}


def test_a_star_lifts_what_is_alike_and_says_so() -> None:
    plain, starred = _by_id(), _by_id(starred=("s-toxin",))
    assert starred["s-toxin"].score > plain["s-toxin"].score
    assert "you starred it" in [reason.text for reason in starred["s-toxin"].reasons]


def test_a_dismissed_session_leaves_the_ranking_until_taken_back() -> None:
    assert "s-toxin" not in _by_id(dismissed=("Phenol or toxin? Neurolysis for the adductors",))
    assert "s-toxin" in _by_id()


def test_boilerplate_of_abstracts_says_nothing() -> None:
    same = "Trainees and residents are welcome."
    program = Program(sessions=tuple(session(f"s-{n}", f"Session {n}", abstract=same) for n in range(4)))
    assert Ranking(Index(program), Profile(name="Reader", interests={"medical_education": 3})).sessions == ()


def test_an_empty_programme() -> None:
    assert Ranking(Index(Program()), Profile(name="Reader", topics=("gait",), starred=("s-1",))).sessions == ()
