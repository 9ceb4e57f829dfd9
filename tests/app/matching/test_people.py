from app.matching import Index, Ranking
from app.model import Profile
from ingest import Kind, Person, Program, Role
from tests.app.matching.programs import cancelled, programme, said_by, session

PELVIC = Profile(name="Reader", interests={"womens_pelvic": 3})


def test_the_speaker_of_the_talk_comes_first() -> None:
    ana, chair = Ranking(Index(programme()), PELVIC).people
    assert (ana.person_id, ana.session_ids) == ("p-ana", ("s-talk",))
    assert chair.person_id == "p-chair"
    assert ana.score == sum(reason.weight for reason in ana.reasons) > chair.score


def test_repeated_evidence_counts_with_diminishing_returns() -> None:
    talks = [session(f"s-{n}", f"Pelvic pain, part {n}", speakers=(said_by("p-a"),)) for n in range(3)]
    once = session("s-x", "Pelvic pain, part 9", speakers=(said_by("p-b"),))
    both = Program(
        sessions=(once, *talks), people=(Person(id="p-a", name="A Invented"), Person(id="p-b", name="B Invented"))
    )
    often, single = Ranking(Index(both), PELVIC).people
    assert (often.person_id, single.person_id) == ("p-a", "p-b")
    assert single.score < often.score < 2 * single.score


def test_roles_weigh() -> None:
    def score(role: Role = Role.SPEAKER, **more: object) -> float:
        found = session("s-1", "Pelvic pain", speakers=(said_by("p-a", role),), **more)
        return Ranking(Index(Program(sessions=(found,))), PELVIC).people[0].score

    assert score() > score(Role.CHAIR) > 0
    assert score() > score(kind=Kind.POSTER) > 0


def test_nobody_on_hints_alone_and_nobody_for_a_cancelled_talk() -> None:
    hint = session("s-1", "Women and bones", speakers=(said_by("p-a"),))
    off = cancelled(session("s-2", "Pelvic pain", speakers=(said_by("p-a"),)))
    assert Ranking(Index(Program(sessions=(off,))), PELVIC).people == ()
    assert Ranking(Index(Program(sessions=(hint,))), Profile(name="Reader", interests={"palliative": 3})).people == ()
