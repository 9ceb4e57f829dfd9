"""The PDF reader: order, margins, hyphens, raised figures, locked, damaged and pictured files."""

from __future__ import annotations

import contextlib
import io
import random
from collections.abc import Callable

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.blocks import Block, Grid
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import reader_for
from ingest.readers.pdf import page, recognises
from tests.ingest.readers.pdf_layouts import ruled_grid
from tests.ingest.readers.pdf_meeting import SESSIONS

Draw = Callable[[Canvas], None]


def drawn(*pages: Draw) -> Document:
    """A document whose pages are drawn by hand."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for draw in pages:
        canvas.setFont("Helvetica", 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return Document("drawn.pdf", out.getvalue())


def texts(document: Document) -> list[str]:
    return [element.text for element in page(document).elements if isinstance(element, Block)]


def lines(canvas: Canvas, told: list[str], left: float = 72, top: float = 700, step: float = 14) -> None:
    for number, line in enumerate(told):
        canvas.drawString(left, top - number * step, line)


def test_is_known_by_its_signature() -> None:
    assert recognises(Document("x.bin", b"%PDF-1.7\n"))
    assert not recognises(Document("x.pdf", b"PK\x03\x04"))
    assert reader_for(Document("x", b"%PDF-1.4")) is not None


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left column line number {n} goes on" for n in range(12)]
    right = [f"right column line number {n} goes on" for n in range(12)]

    def two(canvas: Canvas) -> None:
        for number in (7, 2, 9, 0, 4, 11, 1, 3, 5, 6, 8, 10):
            canvas.drawString(72, 700 - 12 * number, left[number])
            canvas.drawString(330, 700 - 12 * number, right[number])

    told = " ".join(texts(drawn(two)))
    assert [told.index(line) for line in [*left, *right]] == sorted(told.index(line) for line in [*left, *right])


def test_two_columns_whose_rooms_stand_on_the_right() -> None:
    def column(canvas: Canvas, left: float, name: str) -> None:
        y = 700.0 if name == "left" else 704.0
        for number in range(6):
            canvas.drawString(left, y, f"{8 + number}:00 - {9 + number}:00")
            canvas.drawRightString(left + 220, y, f"Larkspur {number % 2}")
            for line in range(3):
                canvas.drawString(left, y - 13 * (line + 1), f"{name} talk {number}, its line {line} goes on and on")
            y -= 61 if name == "left" else 58

    def two(canvas: Canvas) -> None:
        canvas.drawString(
            72, 720, "A heading that is set over both of the columns of this page, from side to side of it"
        )
        column(canvas, 72, "left")
        column(canvas, 330, "right")
        canvas.drawString(72, 300, "Friday, May 7, 2027")

    told = [text.split(",")[0] for text in texts(drawn(two)) if "talk" in text or "May" in text]
    assert told == [*(f"{side} talk {n}" for side in ("left", "right") for n in range(6)), "Friday"]
    assert "8:00 - 9:00\tLarkspur 0" in texts(drawn(two))


def test_what_repeats_in_the_margin_is_left_out_but_never_a_time() -> None:
    def sheet(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(72, 760, "Annual Meeting of Nobody")
            canvas.drawString(300, 30, f"Page {number}")
            canvas.drawString(72, 735, f"{7 + number}:00 - {8 + number}:00")
            lines(canvas, [f"A talk about the number {number}"], top=600)

        return draw

    told = texts(drawn(*(sheet(number) for number in range(1, 5))))
    assert told == [text for n in range(1, 5) for text in (f"{7 + n}:00 - {8 + n}:00", f"A talk about the number {n}")]


def test_the_first_line_of_a_text_is_no_running_head() -> None:
    def sheet(word: str) -> Draw:
        return lambda canvas: lines(
            canvas,
            [f"A long title about {word} that", "goes on in a second line", "Room 4", "Jane Ostrander, MD"],
            top=735,
            step=13,
        )

    told = " ".join(texts(drawn(*map(sheet, ("gait", "burns", "falls", "pain")))))
    assert all(f"about {word}" in told for word in ("gait", "burns", "falls", "pain"))


def test_names_under_each_other_stay_apart_in_a_narrow_column() -> None:
    told = texts(
        drawn(lambda canvas: lines(canvas, ["Chair: Jane Ostrander, MD", "Kim Castellaro, DPT, PhD", "Al Moe"]))
    )
    assert told[0] == "Chair: Jane Ostrander, MD"


def test_a_running_head_with_a_day_is_told_once() -> None:
    def sheet(day: str) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(72, 760, day)
            lines(canvas, ["Some text of the page"])

        return draw

    days = ["Thursday, May 6", "Thursday, May 6", "Friday, May 7", "Friday, May 7"]
    told = [text for text in texts(drawn(*map(sheet, days))) if "May" in text]
    assert told == ["Thursday, May 6", "Friday, May 7"]


def test_words_broken_at_a_line_end_are_whole_again() -> None:
    told = texts(
        drawn(
            lambda canvas: lines(canvas, ["A long line about the rehabili-", "tation of hands and of feet, and more"])
        )
    )
    assert told == ["A long line about the rehabilitation of hands and of feet, and more"]


def test_raised_figures_are_marked_and_ordinals_are_not() -> None:
    def raised(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Jane Ostrander, MD")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth("Jane Ostrander, MD", "Helvetica", 10), 704, "1")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 660, "Friday, June 10")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth("Friday, June 10", "Helvetica", 10), 664, "th")

    assert texts(drawn(raised)) == ["Jane Ostrander, MD¹", "Friday, June 10th"]


def test_fake_bold_is_read_once() -> None:
    def twice(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Opening Plenary")
        canvas.drawString(72.4, 700, "Opening Plenary")

    assert texts(drawn(twice)) == ["Opening Plenary"]


def test_a_label_along_the_side_is_read() -> None:
    def side(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(60, 600)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Friday, May 7")
        canvas.restoreState()
        lines(canvas, ["9:00 - 10:00 Opening", "10:00 - 11:00 Closing"], left=90)

    assert "Friday, May 7" in texts(drawn(side))


def test_a_day_along_the_side_stands_over_all_its_rows() -> None:
    def side(canvas: Canvas) -> None:
        for number, day in enumerate(("Friday, May 7, 2027", "Saturday, May 8, 2027")):
            canvas.saveState()
            canvas.translate(60, 560 - 200 * number)
            canvas.rotate(90)
            canvas.drawString(0, 0, day)
            canvas.restoreState()
            lines(
                canvas,
                [f"{8 + n}:00 - {9 + n}:00 Talk {number}{n}" for n in range(10)],
                left=90,
                top=700 - 200 * number,
            )

    told = [text for text in texts(drawn(side)) if "May" in text or text.endswith(("00", "10"))]
    assert told == ["Friday, May 7, 2027", "8:00 - 9:00 Talk 00", "Saturday, May 8, 2027", "8:00 - 9:00 Talk 10"]


def test_what_nobody_sees_is_left_out() -> None:
    def haunted(canvas: Canvas) -> None:
        lines(canvas, [f"{8 + n}:00 - {9 + n}:00 Talk number {n} of the day" for n in range(8)])
        canvas.setFillColor(colors.white)
        canvas.drawString(72, 500, "18:00 White on white")
        canvas.setFillColor(colors.black)
        canvas.drawString(-400, 480, "19:00 Off the page")
        canvas.drawString(72, 460, "20:00 Without ink", mode=3)
        canvas.rect(60, 400, 300, 20, fill=1)
        canvas.setFillColor(colors.white)
        canvas.drawString(72, 405, "16:00 - 17:00 White on black")

    told = " ".join(texts(drawn(haunted)))
    assert "White on black" in told
    assert not any(text in told for text in ("White on white", "Off the page", "Without ink"))


def test_the_text_below_a_scan_is_read() -> None:
    def scanned(canvas: Canvas) -> None:
        for number in range(6):
            canvas.drawString(72, 700 - 14 * number, f"{8 + number}:00 Talk number {number}", mode=3)

    assert "8:00 Talk number 0" in texts(drawn(scanned))


def test_days_stand_over_their_columns() -> None:
    def week(canvas: Canvas) -> None:
        lines(canvas, ["Annual Meeting of Nobody"], top=730)
        for left, day in ((72, "Friday, May 7, 2027"), (330, "Saturday, May 8, 2027")):
            canvas.drawString(left + 40, 700, day)
            lines(
                canvas,
                [text for n in range(4) for text in (f"{8 + n}:00 - {9 + n}:00", f"{day[0]}{n} of it")],
                left,
                680,
            )

    told = [text for text in texts(drawn(week)) if "May" in text or "of it" in text]
    expected = [
        [day, *(f"{day[0]}{n} of it" for n in range(4))] for day in ("Friday, May 7, 2027", "Saturday, May 8, 2027")
    ]
    assert told == [text for column in expected for text in column]


def test_ruled_cells_become_a_grid() -> None:
    def ruled(canvas: Canvas) -> None:
        canvas.grid([72, 200, 400], [600, 640, 680, 720])
        for number, word in enumerate(("8:00", "9:00", "10:00")):
            canvas.drawString(80, 700 - 40 * number, word)
            canvas.drawString(210, 700 - 40 * number, f"Talk at {word}")

    [grid] = [element for element in page(drawn(ruled)).elements if isinstance(element, Grid)]
    assert [(cell.row, cell.column, cell.text) for cell in grid.cells] == [
        (0, 0, "8:00"),
        (0, 1, "Talk at 8:00"),
        (1, 0, "9:00"),
        (1, 1, "Talk at 9:00"),
        (2, 0, "10:00"),
        (2, 1, "Talk at 10:00"),
    ]


def test_a_locked_file_says_so() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(72, 700, "8:00 Opening")
    canvas.save()
    with pytest.raises(Unreadable, match="protected by a password"):
        page(Document("locked.pdf", out.getvalue()))


def test_a_cut_off_file_is_read_as_far_as_it_goes() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=0)
    for number in range(6):
        canvas.drawString(72, 700, f"{8 + number}:00 Talk number {number}")
        canvas.showPage()
    canvas.save()
    whole = out.getvalue()
    told = texts(Document("cut.pdf", whole[: whole.rindex(b"xref")]))
    assert "8:00 Talk number 0" in told


def test_noise_is_refused() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        page(Document("noise.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 40))


def test_pictures_are_refused_or_named() -> None:
    def picture(canvas: Canvas) -> None:
        for number in range(30):
            canvas.setFillColor(colors.Color(number / 30, 0.2, 0.4))
            canvas.rect(60 + number * 15, 100, 12, 500, fill=1)

    with pytest.raises(Unreadable, match="page 1 of the PDF is a picture"):
        page(drawn(picture))
    mixed = page(drawn(lambda canvas: lines(canvas, ["word " * 12] * 4), picture))
    assert [(problem.code, problem.source) for problem in mixed.problems] == [("no_text_layer", "p. 2")]


def turned(degrees: int) -> Document:
    """A page whose text runs up its side, with or without the note that it is shown turned."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setPageRotation(degrees)
    canvas.translate(letter[0], 0)
    canvas.rotate(90)
    lines(canvas, ["Friday, May 7", "9:00 - 10:00 Opening of the meeting", "10:00 - 11:00 Closing words"], top=500)
    canvas.save()
    return Document("turned.pdf", out.getvalue())


@pytest.mark.parametrize("degrees", [0, 90])
def test_turned_pages_read_like_upright_ones(degrees: int) -> None:
    assert texts(turned(degrees)) == [
        "Friday, May 7",
        "9:00 - 10:00 Opening of the meeting",
        "10:00 - 11:00 Closing words",
    ]


@pytest.mark.parametrize("seed", range(12))
def test_damage_never_surprises(seed: int) -> None:
    chance = random.Random(seed)
    damaged = bytearray(ruled_grid(SESSIONS))
    for _ in range(chance.choice((1, 20, 200))):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    with contextlib.suppress(Unreadable):
        page(Document("damaged.pdf", bytes(damaged[: chance.randrange(len(damaged) // 2, len(damaged))])))
