"""Names as letters need them: who is meant, how to address them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from importlib.resources import files

from ingest import Person

_GENERATION = re.compile(r",?\s+(?:jr|sr|junior|senior|i{2,3}|iv|2nd|3rd)\.?$", re.I)


def spelled(text: str) -> str:
    """Lower case words without accents: equal for two spellings of one name."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))


def is_doctor(person: Person) -> bool:
    """Whether a doctorate is printed with the name (MD, DO, PhD, DPT …)."""
    return _bears(person, "doctorates")


def may_be_physician(person: Person) -> bool:
    """Whether a physician's degree is printed, or nothing is; a professor with a PhD alone is no attending."""
    return not person.credentials or _bears(person, "physicians")


def family(person: Person) -> str:
    """The family name, as printed, without "Jr." or "III"; the name's last word where it was not told apart."""
    name = _GENERATION.sub("", person.family_name or person.name) or person.name
    return name if person.family_name else name.split()[-1]


def addressed(person: Person) -> str:
    """ "Dr. Lastname" with a doctorate, else the full name: a first name is never guessed."""
    return f"Dr. {family(person)}" if is_doctor(person) else person.name


def is_same(wanted: str, person: Person) -> bool:
    """Whether `wanted` ("Jane Doe", "Dr. Doe, MD", an id) names this person: family name and all given names agree."""
    if wanted.strip() == person.id:
        return True
    words = [word for word in spelled(wanted.split(",")[0]).split() if word not in _titles()]
    last = spelled(family(person)).split()
    if not words or words[-len(last) :] != last:
        return False
    given = spelled(person.given_name or " ".join(person.name.split()[:-1])).split()
    named = words[: -len(last)]
    return bool(named) and _agree(named[0], given[0] if given else "")


def _agree(one: str, other: str) -> bool:
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def _bears(person: Person, kind: str) -> bool:
    return any(re.sub(r"[^a-z]", "", printed.casefold()) in _words()[kind] for printed in person.credentials)


def _titles() -> frozenset[str]:
    return frozenset(_words()["titles"])


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(
        files("app.outreach").joinpath("names.toml").read_text(encoding="utf-8")
    )
    return found
