"""Writes the five rankings of docs/matching.md: the sample meeting, no model, as they come out.

python scripts/rankings.py            rewrite the part between the marks in docs/matching.md
python scripts/rankings.py --print    print it
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from app.matching import Index, Ranking
from app.model import Profile
from ingest import Document, read
from scripts.marked import rewrite

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sample_programs" / "harbor-2027.html"
PAGE = ROOT / "docs" / "matching.md"
READERS = (
    Profile(name="Reader", interests={"spasticity": 3}),
    Profile(name="Reader", interests={"spinal_cord_injury": 3}),
    Profile(name="Reader", interests={"medical_education": 3}),
    Profile(name="Reader", interests={"sports_medicine": 3, "ultrasound": 2}),
    Profile(name="Reader", topics=("stroke recovery with robots",)),
)
SESSIONS, REASONS = 4, 2


def main() -> int:
    index = Index(read([Document(SAMPLE.name, SAMPLE.read_bytes())]))
    text = "\n".join(line for profile in READERS for line in _ranking(index, profile))
    if "--print" in sys.argv:
        print(text)
    else:
        rewrite(PAGE, "rankings", text)
    return 0


def _ranking(index: Index, profile: Profile) -> Iterator[str]:
    named = [f"`{interest} = {weight:g}`" for interest, weight in profile.interests.items()]
    yield f"**{', '.join(named) or f'topic “{profile.topics[0]}”'}**\n"
    for number, match in enumerate(Ranking(index, profile).sessions[:SESSIONS], 1):
        yield f"{number}. {match.score:.2f} {match.title}"
        yield from (f"   - {reason.weight:.2f} {reason.text}" for reason in match.reasons[:REASONS])
    yield ""


if __name__ == "__main__":
    sys.exit(main())
