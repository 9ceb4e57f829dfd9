"""A session's title told again where the session goes on over a page: "Gait after stroke (continued)"."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from ingest.extractors.outlines.words import fold


def continued(title: str) -> str:
    """The title that a heading repeats; "" if it does not say that it goes on."""
    found = _pattern().search(fold(title))
    return fold(title)[: found.start()].strip(" ,;:–—-") if found else ""


@cache
def _pattern() -> re.Pattern[str]:
    data = tomllib.loads(files("ingest.extractors.styles").joinpath("continued.toml").read_text(encoding="utf-8"))
    told = "|".join(sorted(map(re.escape, data["words"]), key=len, reverse=True))
    return re.compile(rf"\s*(?:[(\[]\s*(?:{told})\s*[)\]]|(?:,|–|—|-|…|\.\.\.)\s*(?:{told}))$")
