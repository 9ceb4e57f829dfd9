from app.walking import Walking, place_of


def test_no_way_within_a_room_or_from_an_unknown_one() -> None:
    walking = Walking(5)
    assert walking.minutes(place_of("Room 12"), place_of("room  12")) == 0
    assert walking.minutes(place_of(None), place_of("Room 12")) == 0
    assert walking.minutes(place_of("Room 12"), place_of("Room 13")) == 5


def test_the_entry_that_says_most_wins() -> None:
    walking = Walking(5, {"North Wing | South Wing": 12, "North Wing Hall A | South Wing": 15})
    assert walking.minutes(place_of("North Wing, Room 1"), place_of("South Wing, Room 9")) == 12
    assert walking.minutes(place_of("South Wing, Room 9"), place_of("North Wing Hall A")) == 15
    assert walking.minutes(place_of("North Wing, Room 1"), place_of("North Wing, Room 2")) == 5
    assert walking.longest() == 15
