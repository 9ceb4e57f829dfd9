"""The part of a page between two marks, which a script writes anew."""

from __future__ import annotations

from pathlib import Path


def rewrite(page: Path, name: str, text: str) -> None:
    """Puts `text` on the lines between the marks of `name`. Raises ValueError where the page does not have both."""
    begin, end = (f"<!-- {name}: {edge} -->" for edge in ("begin", "end"))
    before, opened, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not (opened and closed):
        raise ValueError(f"{page.name} has no marks {begin} and {end}")
    page.write_text(f"{before}{begin}\n{text.rstrip()}\n{end}{after}", encoding="utf-8")
