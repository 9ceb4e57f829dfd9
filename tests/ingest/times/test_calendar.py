"""Headings reconciled with each other."""

from __future__ import annotations

from datetime import date

from ingest.times.calendar import Calendar, Day, Frame
from ingest.times.printed_dates import PrintedDate, printed_dates


def headings(*texts: str) -> list[PrintedDate]:
    return [printed_dates(text)[0] for text in texts]


def days(*texts: str, meeting: str = "", year: int | None = None, years: tuple[int, ...] = ()) -> list[date | None]:
    found = headings(*texts)
    calendar = Calendar(found, Frame(printed_dates(meeting), years, year))
    return [day.date if day else None for day in map(calendar.day, found)]


def doubts(*texts: str, year: int | None = None) -> list[str]:
    found = headings(*texts)
    calendar = Calendar(found, Frame(user_year=year))
    return [(calendar.day(one) or Day(date.min, "lost")).doubt for one in found]


def test_the_year_stands_on_the_cover() -> None:
    assert days("Thursday, October 21", "Friday, October 22", meeting="October 21-24, 2027") == [
        date(2027, 10, 21),
        date(2027, 10, 22),
    ]


def test_the_year_is_the_users_when_none_is_printed() -> None:
    assert days("21-Oct-27", "2027-Oct-22") == [date(2027, 10, 21), date(2027, 10, 22)]
    assert days("October 21", year=2027) == [date(2027, 10, 21)]


def test_without_any_year_there_is_no_day() -> None:
    assert days("Thursday, October 21") == [None]


def test_the_title_names_the_year_that_fits_the_weekdays() -> None:
    assert days("Thursday, October 21", years=(2026, 2027)) == [date(2027, 10, 21)]


def test_one_heading_has_the_wrong_year() -> None:
    printed = ("Thursday, October 21, 2027", "Friday, October 22, 2026", "Saturday, October 23, 2027")
    assert days(*printed)[1] == date(2027, 10, 22)
    assert doubts(*printed) == ["", "year_mismatch", ""]


def test_one_heading_has_the_wrong_day_and_collides_with_the_next() -> None:
    printed = ("Thursday, June 11, 2027", "Friday, June 11, 2027")
    assert days(*printed) == [date(2027, 6, 10), date(2027, 6, 11)]
    assert doubts(*printed) == ["weekday_mismatch", ""]


def test_one_heading_has_the_wrong_weekday() -> None:
    printed = ("Thursday, October 21, 2027", "Thursday, October 22, 2027", "Saturday, October 23, 2027")
    assert days(*printed)[1] == date(2027, 10, 22)
    assert doubts(*printed) == ["", "weekday_mismatch", ""]


def test_agreeing_headings_have_no_doubt() -> None:
    assert doubts("Thursday, October 21, 2027", "Friday, October 22, 2027", "October 23") == ["", "", ""]


def test_numbered_days_follow_the_known_one() -> None:
    assert days("Day 1 – Thursday, October 21, 2027", "Day 2", "Day 3") == [date(2027, 10, d) for d in (21, 22, 23)]
    assert days("Day 2", meeting="October 21-24, 2027") == [date(2027, 10, 22)]


def test_numbered_days_without_any_date_stay_unknown() -> None:
    assert days("Day 1", "Day 2") == [None, None]


def test_weekdays_alone_lie_in_the_meeting() -> None:
    assert days("Thursday", "Sat", meeting="October 20-24, 2027") == [date(2027, 10, 21), date(2027, 10, 23)]


def test_a_weekday_with_a_day_finds_its_month() -> None:
    assert days("Thu 21", "Friday, October 22, 2027")[0] == date(2027, 10, 21)


def test_days_in_numbers_by_a_number_over_twelve() -> None:
    assert days("10/11/2027", "10/13/2027") == [date(2027, 10, 11), date(2027, 10, 13)]
    assert days("11/10/2027", "13/10/2027") == [date(2027, 10, 11), date(2027, 10, 13)]


def test_days_in_numbers_by_weekday() -> None:
    assert days("Monday, 11/10/2027") == [date(2027, 10, 11)]
    assert days("Wednesday, 11/10/2027") == [date(2027, 11, 10)]


def test_days_in_numbers_lie_close_together() -> None:
    assert days("2/9/2027", "3/9/2027", "4/9/2027") == [date(2027, 9, day) for day in (2, 3, 4)]


def test_dots_print_the_day_first() -> None:
    assert days("05.10.2027") == [date(2027, 10, 5)]


def test_over_new_year() -> None:
    assert days("December 31", "January 2", meeting="December 30, 2027") == [date(2027, 12, 31), date(2028, 1, 2)]


def test_an_impossible_date_is_no_day() -> None:
    assert days("February 30, 2027") == [None]


def test_one_heading_has_the_day_of_another_year() -> None:
    printed = ("Thursday, March 4, 2027", "Friday, March 13, 2027", "Saturday, March 6, 2027")
    assert days(*printed) == [date(2027, 3, day) for day in (4, 5, 6)]
    assert doubts(*printed) == ["", "weekday_mismatch", ""]


def test_a_letter_tells_the_year_of_its_days() -> None:
    found = headings("Mon 11/2", "Wed 11/4")
    calendar = Calendar(found, Frame(sent=(date(2026, 10, 19),)))
    assert [day.date for heading in found if (day := calendar.day(heading))] == [date(2026, 11, 2), date(2026, 11, 4)]
    assert calendar.year_assumed


def test_a_december_letter_about_january_means_the_next_year() -> None:
    found = headings("January 14", "January 21")
    calendar = Calendar(found, Frame(sent=(date(2026, 12, 28),)))
    assert [day.date for heading in found if (day := calendar.day(heading))] == [date(2027, 1, 14), date(2027, 1, 21)]


def test_a_series_goes_on_into_the_next_year() -> None:
    printed = ("October 7, 2026", "November 4, 2026", "December 2, 2026", "January 13, 2027")
    assert days(*printed)[3] == date(2027, 1, 13)
    assert doubts(*printed) == ["", "", "", ""]


def test_days_without_a_year_turn_into_the_next_one() -> None:
    assert days("Oct 5", "Dec 7", "Jan 4", "Feb 1", years=(2027,)) == [
        date(2027, 10, 5),
        date(2027, 12, 7),
        date(2028, 1, 4),
        date(2028, 2, 1),
    ]


def test_a_lone_weekday_in_a_letter_is_the_next_one() -> None:
    found = headings("Monday", "Thursday")
    calendar = Calendar(found, Frame(sent=(date(2028, 3, 19),)))
    assert [day.date for heading in found if (day := calendar.day(heading))] == [date(2028, 3, 20), date(2028, 3, 23)]
