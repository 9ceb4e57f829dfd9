from itertools import pairwise

from app.model import Choice, Why
from app.outreach import Wording, outreach, targets
from ingest import CareerStage, Kind, Person, Role, Session, Status
from tests.app.outreach.people import ATTENDING, RESIDENT, at, matched, person, profile, program, talk

TITLES = ("Toxin", "Gait", "Casting", "Phenol", "Serial", "Hand", "Knee")


def attendings(*places: str) -> list[tuple[Person, Session]]:
    found = []
    for n, place in enumerate(places):
        who = person(f"Ada Senior{chr(97 + n)}", place, **ATTENDING)
        found.append((who, talk(f"{TITLES[n]} and tone", who, hours=f"{8 + n:02}:00-{8 + n:02}:50")))
    return found


def test_three_to_five_attendings_from_different_places() -> None:
    pairs = attendings("Ash Hospital", "Ash Hospital", "Ash Hospital", "Oak Clinic", "Elm College", "Fir Center", "Yew")
    meeting = program([one for _, one in pairs], [who for who, _ in pairs])
    people = [matched(who, one, score=0.9 - n / 100) for n, (who, one) in enumerate(pairs)]
    found = outreach(meeting, people, profile()).outreach
    assert len(found.attendings) == 5
    assert [card.affiliation for card in found.attendings].count("Ash Hospital") == 2
    aimed = outreach(meeting, people, profile(target_institutions=["Ash Hospital"])).outreach
    assert [card.affiliation for card in aimed.attendings].count("Ash Hospital") == 3
    assert aimed.attendings[0].reasons[-2].text == "from one of your target institutions: Ash Hospital"


def test_somebody_with_a_whole_name_comes_before_a_bare_surname() -> None:
    pairs = attendings("Ash Hospital", "Oak Clinic", "Elm College", "Fir Center", "Yew Institute", "Bay Hospital")
    bare = pairs[0][0].model_copy(update={"name": "Seniora", "given_name": None, "family_name": "Seniora"})
    people = [matched(who, one, score=0.9) for who, one in pairs]
    meeting = program([one for _, one in pairs], [bare, *(who for who, _ in pairs[1:])])
    assert bare.id not in {card.person_id for card in outreach(meeting, people, profile()).outreach.attendings}


def test_md_alone_is_no_attending_and_is_offered_apart() -> None:
    who = person("Ira Unclear")
    one = talk("Toxin and tone", who)
    found = outreach(program([one], [who]), [matched(who, one)], profile())
    assert found.outreach.attendings == ()
    assert [card.career_stage for card in found.outreach.next_best] == ["unknown"]
    assert "Dr. Unclear" in found.problems[0].message
    assert [problem.code for problem in found.problems] == ["few_attendings", "few_near_peers"]


def test_residents_and_fellows_are_near_peers_and_therapists_the_team() -> None:
    resident = person("Bo Younger", **RESIDENT)
    fellow = person("Cy Young", career_stage=CareerStage.FELLOW, stage_evidence="printed 'Fellow'")
    therapist = person("Di Hands", credentials=("PT",), career_stage=CareerStage.ALLIED_HEALTH)
    student = person("Ed Early", career_stage=CareerStage.STUDENT)
    people = [resident, fellow, therapist, student]
    sessions = [
        talk(f"{TITLES[n]} and tone", who, hours=f"{8 + n:02}:00-{8 + n:02}:50") for n, who in enumerate(people)
    ]
    found = outreach(
        program(sessions, people), [matched(who, one) for who, one in zip(people, sessions, strict=True)], profile()
    ).outreach
    assert {card.name for card in found.near_peers} == {"Bo Younger", "Cy Young"}
    assert [card.name for card in found.rehab_team] == ["Di Hands"]
    assert found.rehab_team[0].draft.body.startswith("Dear Di Hands,")
    assert found.next_best == ()


def test_never_herself_nor_whom_she_knows() -> None:
    herself, friend = person("Robin Example", **ATTENDING), person("Fay Friend", **ATTENDING)
    one = talk("Toxin and tone", herself, friend)
    found = outreach(
        program([one], [herself, friend]),
        [matched(herself, one), matched(friend, one)],
        profile(already_know=["Dr. Fay Friend, MD"]),
    ).outreach
    assert found.attendings == ()
    assert [(hello.name, hello.where) for hello in found.say_hello] == [
        ("Fay Friend", "“Toxin and tone” on Monday, March 4, 9:00 am, Room T")
    ]


def test_nobody_from_a_cancelled_or_closed_session() -> None:
    gone, closed = person("Gil Gone", **ATTENDING), person("Cleo Closed", **ATTENDING)
    sessions = [
        talk("Toxin and tone", gone, status=Status.CANCELLED),
        talk("Gait and tone", closed, invitation_only=True),
    ]
    people = [matched(gone, sessions[0]), matched(closed, sessions[1])]
    assert targets(program(sessions, [gone, closed]), people, profile()) == ()


def test_two_interests_are_both_covered() -> None:
    pairs = attendings("A Clinic", "B Clinic", "C Clinic", "D Clinic", "E Clinic", "F Clinic")
    people = [
        matched(who, one, score=0.9 if n < 5 else 0.6, interest="spasticity" if n < 5 else "ultrasound")
        for n, (who, one) in enumerate(pairs)
    ]
    meeting = program([one for _, one in pairs], [who for who, _ in pairs])
    found = outreach(meeting, people, profile(interests={"spasticity": 1, "ultrasound": 1})).outreach
    assert "ultrasound" in {card.reasons[0].interest for card in found.attendings}


def test_a_moment_right_after_their_session_when_she_is_free() -> None:
    who = person("Ada Senior", **ATTENDING)
    one = talk("Toxin and tone", who)
    card = outreach(program([one], [who]), [matched(who, one)], profile()).outreach.attendings[0]
    assert card.meet
    assert (card.meet.start, card.meet.end, card.meet.where) == (at("10:00"), at("10:15"), "Room T")
    assert "right after your session on Monday, March 4 (about 10:00 am, Room T)" in card.draft.body


def test_else_in_a_shared_break_and_else_nowhere() -> None:
    who = person("Ada Senior", **ATTENDING)
    one = talk("Toxin and tone", who)
    hers = talk("Own choice", hours="09:00-10:45")
    pause = talk("Coffee", hours="10:45-11:15", kind=Kind.BREAK, room="Foyer")
    going = [Choice(session_id=hers.id, why=Why.CHOSEN)]
    meeting = program([one, hers, pause], [who])
    card = outreach(meeting, [matched(who, one)], profile(), going).outreach.attendings[0]
    assert card.meet and (card.meet.start, card.meet.where) == (at("10:50"), "Foyer")
    assert "in the break on Monday, March 4 (about 10:50 am, Foyer)" in card.draft.body
    without = outreach(program([one, hers], [who]), [matched(who, one)], profile(), going).outreach.attendings[0]
    assert without.meet and without.meet.start == at("11:00")
    assert "some time after your session on Monday, March 4 (about 11:00 am, in front of Room T)" in without.draft.body
    all_day = [talk("Own choice", hours="08:00-12:30")]
    without = outreach(program([one, *all_day], [who]), [matched(who, one)], profile(), going).outreach.attendings[0]
    assert without.meet is None
    assert without.no_meeting.startswith("Between your schedule and theirs no moment is free")
    assert "meeting" in without.draft.body


def test_nobody_is_sought_at_a_gathering_of_others() -> None:
    senior, junior = person("Ada Senior", **ATTENDING), person("Bo Younger", **RESIDENT)
    one, other = talk("Toxin and tone", senior, hours="09:00"), talk("Gait and tone", junior, hours="09:00")
    party = talk("Residents' Evening", hours="18:00-19:00", kind=Kind.SOCIAL, room="Bar")
    hers = talk("Own choice", hours="08:00-17:30")
    going = [Choice(session_id=party.id, why=Why.ANCHOR), Choice(session_id=hers.id, why=Why.CHOSEN)]
    meeting = program([one, other, party, hers], [senior, junior])
    found = outreach(meeting, [matched(senior, one), matched(junior, other)], profile(), going).outreach
    assert found.attendings[0].meet is None
    assert found.near_peers[0].meet and found.near_peers[0].meet.where == "Bar"


def test_another_session_beside_which_they_meet_is_named() -> None:
    who = person("Ada Senior", **ATTENDING)
    one, other = talk("Toxin and tone", who, hours="09:00-10:00"), talk("Gait and tone", who, hours="14:00-15:00")
    going = [Choice(session_id="s-own-choice", why=Why.CHOSEN)]
    hers = talk("Own choice", hours="07:30-12:00")
    meeting = program([one, other, hers], [who])
    draft = outreach(meeting, [matched(who, one, other)], profile(), going).outreach.attendings[0].draft
    assert "right after your session “Gait and tone” on Monday, March 4 (about 3:00 pm, Room G)" in draft.body
    assert [quote.text for quote in draft.quotes] == ["Toxin and tone", "Gait and tone"]
    assert draft.lint == ()


def test_no_two_meetings_at_once() -> None:
    pairs = [(person(f"Ada Senior{c}", f"{c} Clinic", **ATTENDING), c) for c in "abcd"]
    sessions = [talk(f"{TITLES[n]} and tone", who, room="Hall") for n, (who, _) in enumerate(pairs)]
    people = [matched(who, one) for (who, _), one in zip(pairs, sessions, strict=True)]
    pause = talk("Lunch", hours="12:00-13:00", kind=Kind.BREAK, room="Hall")
    found = outreach(program([*sessions, pause], [who for who, _ in pairs]), people, profile()).outreach
    slots = sorted((card.meet.start, card.meet.end) for card in found.attendings if card.meet)
    assert len(slots) == 4
    assert all(end <= start for (_, end), (start, _) in pairwise(slots))


def test_a_poster_is_met_at_the_poster() -> None:
    who = person("Bo Younger", **RESIDENT)
    hall = talk("Posters", hours="15:00-16:00", kind=Kind.POSTER, room="Hall")
    board = talk("Toxin and tone", who, hours="", kind=Kind.POSTER, parent_id=hall.id, room=None)
    going = [Choice(session_id=hall.id, why=Why.CHOSEN, poster_ids=(board.id,))]
    card = outreach(program([hall, board], [who]), [matched(who, board)], profile(), going).outreach.near_peers[0]
    assert card.meet and (card.meet.start, card.meet.where) == (at("15:05"), "Hall")
    assert "your poster “Toxin and tone.”" in card.draft.body
    assert card.starters[0].endswith("Could you walk me through “Toxin and tone”?")


def test_words_for_the_part_that_a_person_has() -> None:
    who = person("Ada Senior", **ATTENDING)
    other = person("Other Person")
    one = talk("Toxin and tone", who, other)
    led = one.model_copy(
        update={"speakers": (one.speakers[0].model_copy(update={"role": Role.MODERATOR}), one.speakers[1])}
    )
    text = outreach(program([led], [who]), [matched(who, led)], profile()).outreach.attendings[0].draft.body
    assert "the session that you moderate, “Toxin and tone.”" in text


def test_her_own_template_and_a_blank_that_nobody_fills() -> None:
    who = person("Ada Senior", **ATTENDING)
    one = talk("Toxin and tone", who)
    own = "Subject: Hello\n\nDear $to,\n\n$work $question $colour\n"
    wording = Wording(templates={"invite_attending": own}, interests={"spasticity": "spasticity"})
    draft = outreach(program([one], [who]), [matched(who, one)], profile(), (), wording).outreach.attendings[0].draft
    assert draft.subject == "Hello"
    assert "A blank is not filled in: “$colour”." in draft.lint
