"""What labels, class names and phrases say about the text beside them, read from words.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from ingest.extractors.records.field import Field
from ingest.kinds import labelled as kind_named
from ingest.kinds import role_of
from ingest.people import looks_like_people, mentions
from ingest.rows import Credit

_LABEL = re.compile(r"^\s*([^:：]{1,48}?)\s*[:：]\s*(?!//)(.*)$", re.DOTALL)
_CAMEL = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")
_LASTS = re.compile(
    r"^(?:\d{1,2} ?(?:h|hrs?|hours?)\b[ ,]{0,2})?(?:\d{1,3} ?(?:'|′|m|mins?\.?|minutes?|minuten))?$(?<=.)",
    re.IGNORECASE,
)
_HASHED = re.compile(r"(?:css|sc|jss|jsx|emotion|svelte|astro)-\S*#")  # made by a script: "css-1ce9"
_POSSESSED = re.compile(r"\w['’]s? \w|s['’] \w")  # "Authors' Corner"
_HOUR_OF_DAY = re.compile(r"^\d{1,2} ?h(?: ?\d\d)?$", re.IGNORECASE)
_ROOM_CODE = re.compile(r"^(?:[A-Z]{1,3}[- ]?\d{1,4}[A-Z]?(?:[-/]\w{1,4})?|\d{3,4}[ -]?[A-Z]{0,3}|\d{1,2}[ -]?[A-Z])$")


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("ingest.extractors.records").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _by_word(table: str) -> dict[str, Field]:
    return {word: Field(name) for name, words in _tables()[table].items() for word in words}


@cache
def phrases(name: str) -> frozenset[str]:
    """A list of phrases: "more", "slots", "rooms", "navigation"."""
    return frozenset(_tables()["phrases"][name])


def plain(text: str) -> str:
    """Lower case, without marks at the ends and with plain spaces."""
    return " ".join(text.lower().split()).strip(" .:：;,-–—|•·*()[]«»‹›→↓▼▲+")


@cache
def field_of(text: str) -> Field | None:
    """The field that a line by itself names ("Location", "Session Chair(s)"), None if it names none."""
    if _POSSESSED.search(text):
        return None
    named = _field_of_label(text)
    long = len(text.split()) > 3 and not text.rstrip().endswith((":", "："))
    return None if named is Field.PEOPLE and long else named


@cache
def _field_of_label(label: str) -> Field | None:
    text = re.sub(r"\((?:s|es)\)", "s", " ".join(label.lower().split())).strip(" .:：;-–—*|•·")
    if not text or len(text) > 48:
        return None
    table = _by_word("labels")
    known = table.get(text) or table.get(text.removesuffix("s")) or _of_two(text)
    return known or (Field.PEOPLE if role_of(label) is not None else None)


def _of_two(text: str) -> Field | None:
    """The field of a label of two words that both tell times: "hora fin" is an end."""
    told = [_by_word("labels").get(word) for word in text.split()]
    if len(told) != 2 or not {Field.TIME, Field.END}.issuperset(told):
        return None
    return Field.END if Field.END in told else Field.TIME


@lru_cache(maxsize=100_000)
def labelled(text: str) -> tuple[str, Field, str] | None:
    """The label, its field and the rest of a line such as "Location: Hall A"; None if it has no known label."""
    match = _LABEL.match(text)
    if match is None or (found := _field_of_label(match[1])) is None:
        return None
    if found is Field.PEOPLE and match[2] and kind_named(match[1]) is not None and names_people(match[2]) < 0.5:
        return None  # "Keynote: What gait analysis did not tell us"
    return match[1].strip(), found, match[2].strip()


@cache
def hint_of(name: str) -> Field | None:
    """The field that an element's classes hint at ("p.speaker-affiliation"), None if they do not."""
    classes = name.split(".")[1:]
    fields = [found for cls in reversed(classes) if (found := _of_class(cls)) is not None]
    return fields[0] if fields else None


def _of_class(cls: str) -> Field | None:
    if _HASHED.match(cls):
        return None
    table = _by_word("hints")
    words = [word.lower() for word in _CAMEL.split(cls) if word]
    last = words[-1:]  # "paper-no" is a number, "no-gutters" is none
    known = [word for word in (cls.lower(), *words) if table.get(word) is not Field.CODE or [word] == last]
    fields = [field for word in known if (field := table.get(word)) is not None]
    if not fields:
        return None
    if Field.PEOPLE in fields and len(set(fields)) > 1:
        return _of_person([field for field in fields if field is not Field.PEOPLE], words)
    if Field.IGNORED in fields:
        return Field.IGNORED
    return next((field for field in reversed(fields) if field is not Field.TITLE), Field.TITLE)


def _of_person(others: list[Field], words: list[str]) -> Field:
    """ "speaker-name" is a person, "speaker-title" a position, "presenter-company" an affiliation."""
    others = [field for field in others if field is not Field.TITLE] or others
    if others[-1] is Field.TITLE:
        return Field.PEOPLE if "name" in words else Field.POSITION
    return Field.AFFILIATION if others[-1] is Field.ROOM else others[-1]


@cache
def is_item_name(name: str) -> bool:
    """Whether an element's classes say that it is one of several parts of a session."""
    names = frozenset(_tables()["items"]["names"])
    return any(word.lower() in names for cls in name.split(".")[1:] for word in _CAMEL.split(cls))


@cache
def _room_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = sorted(phrases("rooms"), key=len, reverse=True)
    latin = "|".join(re.escape(word) for word in words if word.isascii() or word[0] in "hö")
    other = "|".join(re.escape(word) for word in words if not word.isascii())
    code = r"[ ,#:–-]+(?:[A-Z]{1,2}|[A-Z]?\d[\w.+/&-]*|[IVX]+|[A-Z](?:[/&+-][A-Z])+)\b"
    edge = rf"^(?i:{latin})s?(?:{code}|$)|\b(?i:{latin})s?(?:{code})*$"
    before = "|".join(re.escape(word) for word in phrases("rooms_before"))
    named = rf"^(?i:{before}) (?:[A-ZÀ-Þ][\w'’-]*|[A-Z]?\d\w*)(?: (?:[A-ZÀ-Þ][\w'’-]*|d[eu]|la|le|\d+)){{0,3}}$"
    return re.compile(f"{edge}|{named}"), re.compile(other)


@lru_cache(maxsize=100_000)
def looks_like_room(text: str) -> bool:
    """Whether a short line by itself may be a room: "Birch Room", "Hall B", "Level 2, Room 210", "A-12"."""
    text = text.strip(" ()[]|,")
    if not 1 < len(text) <= 80 or text.endswith((".", "?", "!")) or len(text.split()) > 9:
        return False
    if " in the " in text:
        return False
    if _ROOM_CODE.match(text):
        return True
    latin, other = _room_words()
    return bool(other.search(text) or any(latin.search(part) for part in _parts_of(text))) and _is_name(text)


def is_room(text: str) -> bool:
    """Whether a line is a room and not a kind of session that ends in such a word ("Skills Lab")."""
    return looks_like_room(text) and (kind_named(text) is None or bool(_SURELY.search(text)))


_SURELY = re.compile(
    r"\b(?:room|raum|salle|sala|saal|ballroom|auditorium)\b|\b(?:hall|stage|theat(?:er|re)|foyer|level) (?:\d|[A-H]\b)",
    re.IGNORECASE,
)


def _parts_of(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;()/|–]| - ", text) if part.strip()]


def _is_name(text: str) -> bool:
    """Whether all words but the small ones are written as in a name."""
    words = re.findall(r"[^\W\d_]+", text)
    return (
        all(word[0].isupper() or not word[0].islower() or word.lower() in _SMALL for word in words) or len(words) == 1
    )


_SMALL = (
    "of",
    "the",
    "and",
    "at",
    "in",
    "de",
    "la",
    "le",
    "du",
    "des",
    "der",
    "die",
    "das",
    "am",
    "im",
    "on",
    "st",
    "nd",
    "rd",
    "th",
    "floor",
    "level",
    "room",
    "rooms",
    "building",
    "hall",
    "del",
    "di",
    "van",
    "zur",
    "s",
    "st",
    "via",
    "foyer",
    "only",
)


@lru_cache(maxsize=100_000)
def names_people(text: str) -> float:
    """How much a text looks like persons, 0 to 1; of long texts only the beginning is asked."""
    return looks_like_people(text[:500].rstrip(" :："))


@lru_cache(maxsize=20_000)
def are_several(text: str) -> bool:
    """Whether a line of names with commas holds more than one person."""
    return "," in text and len(mentions(Credit(text))) > 1


@lru_cache(maxsize=20_000)
def is_duration(text: str, hint: Field | None = None) -> bool:
    """Whether a text is how long something takes: "20m", "45 min", "1 hour"; "1h" only where its place says so."""
    return bool(
        _LASTS.match(text.strip(" ()")) and (hint is Field.DURATION or not _HOUR_OF_DAY.match(text.strip(" ()")))
    )


@lru_cache(maxsize=100_000)
def is_more(text: str) -> bool:
    """Whether a text is that of a link or button and says nothing of its own."""
    return plain(text) in phrases("more") or plain(text) in phrases("navigation")
