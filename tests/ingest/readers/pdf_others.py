"""Documents with times or names in them that are no programme, as PDF."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer, Table

from tests.ingest.readers.pdf_layouts import BODY, DAY, TITLE, Printed, document


def travel_guide() -> bytes:
    """How to get there, with a table of trains."""
    trains = [["Departs Norrby", "Arrives Lakeland", "Platform"]]
    trains.extend([[f"{hour:02d}:12", f"{hour:02d}:58", str(hour % 4 + 1)] for hour in range(6, 22)])
    story: list[Flowable] = [
        Paragraph("How to reach Lakeland", DAY),
        Paragraph(
            "By train the journey takes 46 minutes. Trains run every hour from 06:12 to 21:12 on weekdays.", BODY
        ),
        Spacer(1, 12),
        Table(trains, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]),
        Paragraph("By bus", TITLE),
        Paragraph("Bus 14 leaves the station at 7:05, 7:35, 8:05 and 8:35 and stops at the congress hall.", BODY),
        Paragraph("Taxi", TITLE),
        Paragraph("A taxi from the airport costs about 45 euros. Call +46 555 0100 between 5:00 and 23:30.", BODY),
    ]
    return document(story)


def price_list() -> bytes:
    """Fees and packages."""
    fees = [["Category", "until March 15, 2027", "after March 15, 2027"]]
    fees.extend([["Member", "$420", "$520"], ["Resident", "$150", "$210"], ["Student", "$60", "$90"]])
    packages = [["Platinum", "$25,000", "40 m2"], ["Gold", "$15,000", "20 m2"], ["Silver", "$8,000", "12 m2"]]
    story: list[Flowable] = [
        Paragraph("Registration fees", DAY),
        Table(fees, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]),
        Paragraph("Exhibition packages", DAY),
        Table(packages, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]),
        Paragraph("Set-up is on May 5 from 14:00 to 20:00, dismantling on May 7 from 16:00.", BODY),
    ]
    return document(story)


def instructions() -> bytes:
    """What presenters have to do."""
    rules = (
        "Oral presentations last 10 minutes with 2 minutes of discussion; the chair will stop you after 12 minutes.",
        "Bring your slides to the preview room at least 2 hours before your session. The room opens at 7:00 AM.",
        "Slides must be in 16:9. Posters are 90 by 120 cm and hang from 8:00 AM to 5:30 PM of the day.",
        "Disclose conflicts of interest on your second slide, as the accreditation body requires.",
    )
    story: list[Flowable] = [Paragraph("Instructions for presenters", DAY)]
    for number, rule in enumerate(rules, start=1):
        story.extend([Paragraph(f"{number}. What to know", TITLE), Paragraph(rule, BODY)])
    return document(story)


def report() -> bytes:
    """Prose about a meeting that is over."""
    text = (
        "The working group met on May 6, 2026 in Lakeland. Jane Ostrander, MD, opened the meeting at 9:00 and reported "
        "that the registry now holds 4,210 records. After a break the group discussed the revised protocol until noon."
    )
    story: list[Flowable] = [Paragraph("Report of the registry working group", DAY)]
    for part in ("Background", "Progress", "Outlook"):
        story.extend([Paragraph(part, TITLE), *(Paragraph(text, BODY) for _ in range(4))])
    return document([*story, PageBreak(), Paragraph("References", TITLE), Paragraph(text, BODY)])


OTHERS: dict[str, Printed] = {maker.__name__: maker for maker in (travel_guide, price_list, instructions, report)}
