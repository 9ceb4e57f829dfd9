"""What the name of a key, a column or a list means: a field of a session or person, a level, a role."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

_CAMEL = re.compile(r"(?<=[a-zß-ÿ0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z]{2})(?=\d)")
_IDS = frozenset({"id", "ids", "key", "guid", "uuid", "uid", "slug", "ref"})
_REFERRED = frozenset({"room", "venue", "track", "kind", "slot", "parent", "date"})
_LEADING = frozenset({"room", "track", "start", "end", "date", "time"})
_ROOM_WORDS = frozenset({"id", "name", "number", "no", "code", "key", "title", "label", "color", "url", "link"})
_PERSONAL = {
    "name": "name",
    "full_name": "name",
    "title": "position",
    "key": "people",
    "first_name": "first_name",
    "last_name": "last_name",
    "middle_name": "middle_name",
    "affiliation": "affiliation",
    "department": "department",
    "place_of": "place_of",
    "position": "position",
    "credentials": "credentials",
    "prefix": "prefix",
    "email": "email",
    "role": "role",
    "kind": "role",
    "track": "role",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """`field` is one of the fields of words.toml, "people", "ignored" or "" (unknown).

    `level` is "session", "talk" or "person" where the name says whose field it is ("Paper title"), "id" where it says
    that the value is an id ("room_id"); `role` the word for a person's part ("chair") and `number` its place where
    several are numbered ("Speaker 2").
    """

    field: str
    level: str = ""
    role: str = ""
    number: int = 0


@lru_cache(maxsize=4096)
def normal(name: str) -> tuple[str, ...]:
    """The words of a name: lower case, no accents, camel case split, singular."""
    spaced = _CAMEL.sub(" ", name).replace("/", " and ").replace("&", " and ")
    bare = unicodedata.normalize("NFKD", spaced.casefold())
    words = re.findall(r"[^\W_]+|#|@", "".join(c for c in bare if not unicodedata.combining(c)))
    return tuple(map(_singular, words))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith("ss") else word


@dataclass(frozen=True, slots=True)
class _Words:
    fields: dict[tuple[str, ...], str]
    levels: dict[tuple[str, ...], str]
    collections: dict[tuple[str, ...], str]
    people: frozenset[tuple[str, ...]]
    alone: frozenset[tuple[str, ...]]
    meeting: frozenset[tuple[str, ...]]
    noise: frozenset[str]
    ignored: frozenset[str]
    elsewhere: frozenset[tuple[str, ...]]
    periods: frozenset[str]
    english: frozenset[str]
    languages: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    by_name = {
        part: {normal(word): meaning for meaning, words in table[part].items() for word in words}
        for part in ("fields", "levels", "collections")
    }
    return _Words(
        **by_name,
        people=frozenset(map(normal, table["people"]["words"])),
        alone=frozenset(map(normal, table["people"]["alone"])),
        meeting=frozenset(map(normal, table["meeting"]["words"])),
        noise=frozenset(w for word in table["noise"]["words"] for w in normal(word)),
        periods=frozenset(w for word in table["periods"]["words"] for w in normal(word)),
        english=frozenset(w for word in table["languages"]["english"] for w in normal(word)),
        languages=frozenset(w for words in table["languages"].values() for word in words for w in normal(word)),
        elsewhere=frozenset(map(normal, table["elsewhere"]["words"])),
        ignored=frozenset(" ".join(normal(word)) for word in table["noise"]["ignored"]),
    )


@lru_cache(maxsize=4096)
def heading(name: str) -> Heading:
    """The meaning of a key or header; its field is "" where no word of it is known."""
    words = normal(name[:120])
    if name[:1] in {"_", "@"} and words[-1:] in {("type",), ("context",)}:
        return Heading("ignored")
    number = next((int(w) for w in words if w.isdigit() and len(w) < 3), 0)
    words = _parted(tuple(w for w in words if not w.isdigit()))
    whole = _words().fields.get(words)
    if whole == "full_name":
        return Heading("name", level="person", number=number)
    if whole:
        return Heading(whole, level=_level(words), number=number)
    if _is_ignored(words):
        return Heading("ignored")
    words = tuple(w for w in words if w not in _words().noise) or words
    if words in _words().fields:
        return Heading(_words().fields[words], level=_level(words), number=number)
    if words in _words().alone:
        return Heading("people", role="speaker", number=number)
    if len(words) > 1 and words[-1] in _IDS and (words[:-1] not in _words().people):
        return _reference(words[:-1], number)
    if words[:1] in _words().levels and words[:1] in _words().people and (levelled := _with_level(words, number)):
        return levelled  # "panel title" is no person's
    return _with_people(words, number) or _with_level(words, number) or Heading(_last(words), number=number)


def _parted(words: tuple[str, ...]) -> tuple[str, ...]:
    """The two words of a name that runs them together ("papertitle", "sessionchair"); any other name as it is."""
    if len(words) != 1 or _is_known(words):
        return words
    word = words[0]
    cuts = ((word[:at], word[at:]) for at in range(len(word) - 2, 1, -1))
    return next((cut for cut in cuts if _leads(cut[:1]) and _is_known(cut[1:])), words)


def _is_known(words: tuple[str, ...]) -> bool:
    known = _words()
    return words in known.fields or words in known.levels or words in known.people or words[0] in _IDS


def _leads(words: tuple[str, ...]) -> bool:
    """Whether a name may begin with this word: a session, a talk, a person or a thing that a session has."""
    known = _words()
    return words in known.levels or words in known.people or known.fields.get(words, "") in _LEADING


def _level(words: tuple[str, ...]) -> str:
    """Whose field a whole name is: "session type" a session's, "type" nobody's."""
    level = _words().levels.get(words[:1], "") if len(words) > 1 else ""
    return level if words[1:] in _words().fields else ""


def _is_ignored(words: tuple[str, ...]) -> bool:
    text = f" {' '.join(words)} "
    return any(f" {word} " in text for word in _words().ignored)


def _reference(words: tuple[str, ...], number: int) -> Heading:
    """ "room id" is the room, "session id" the key of a session, "speaker ids" are people."""
    field = _words().fields.get(words, "") or _words().fields.get(words[-1:], "")
    level = _words().levels.get(words, "") or _words().levels.get(words[-1:], "")
    if words[-1:] in _words().people:
        return Heading("people", role=" ".join(words), number=number)
    if field in _REFERRED and not level:
        return Heading(field, level="id", number=number)
    return Heading("key" if level else "ignored" if field else "", level=level, number=number)


def _with_people(words: tuple[str, ...], number: int) -> Heading | None:
    for begin in range(len(words)):
        for stop in range(len(words), begin, -1):
            if words[begin:stop] in _words().people:
                rest = words[:begin] + words[stop:]
                return _personal(rest, " ".join(words[begin:stop]), number, _words().levels.get(words[:begin], ""))
    return None


def _personal(rest: tuple[str, ...], role: str, number: int, level: str) -> Heading | None:
    if not rest or rest in {("block",), ("line",)}:  # "author block"
        return Heading("people", role=role, number=number)
    level = level if _words().levels.get(rest) else ""
    if level or rest in {("and",), ("or",), ("co",)}:
        return Heading("people", level=level, role=f"co-{role}" if rest == ("co",) else role, number=number)
    stripped = tuple(w for w in rest if (w,) not in _words().people and w not in {"and", "or"})
    field = _words().fields.get(rest, "") or _words().fields.get(stripped, "")
    if not stripped:
        return Heading("people", role=role, number=number)
    if field == "affiliation" and "and" in rest:
        return Heading("people", role=role, number=number)
    known = _PERSONAL.get(field) or ("ignored" if field else "people" if stripped[-1] in {"id", "key"} else "")
    return Heading(known, level="person", role=role, number=number) if known else Heading("people", role=role)


def _with_level(words: tuple[str, ...], number: int) -> Heading | None:
    for stop in range(len(words), 0, -1):
        level = _words().levels.get(words[:stop])
        if level:
            rest = words[stop:]
            field = _words().fields.get(rest, "") if rest or words[:stop] in _words().people else "title"
            return Heading("title" if field == "name" else field, level=level, number=number) if field else None
    return None


def _last(words: tuple[str, ...]) -> str:
    """The field that the last words name ("local room name")."""
    tails = (_words().fields.get(words[i:], "") for i in range(1, len(words)))
    heads = (_words().fields.get(words[:i], "") for i in range(len(words) - 1, 0, -1))
    return next(filter(None, (*tails, *heads)), "")


@lru_cache(maxsize=1024)
def collection(name: str) -> str:
    """What a list of this name holds: "sessions", "talks", "people", …, "entries", "ignored", "" if unknown."""
    words = tuple(w for w in normal(name[:120]) if not re.search(r"\d", w) and w not in _words().noise)
    known = _words().collections
    if words in known:
        return known[words]
    if words[-1:] in _words().people:
        return "people"
    return next(filter(None, (known.get(words[i:], "") for i in range(1, len(words)))), "")


def names_a_period(text: str) -> bool:
    """Whether a heading names no more than a part of the day ("Afternoon session")."""
    return all(word in _words().periods for word in normal(text)) and "session" not in normal(text)[:1]


def names_a_room(name: str) -> bool:
    """Whether a key is the name of one room ("Hall A", "Room 204"), not the word for rooms."""
    words = normal(name[:120])
    if not 1 < len(words) < 9 or words in _words().fields or words[-1] in _ROOM_WORDS:
        return False
    numbered = any(_words().fields.get((word,)) == "room" and after.isdigit() for word, after in pairwise(words))
    return numbered or heading(name).field == "room"


def names_a_language(word: str) -> bool:
    """Whether a word of a key, as `normal` gives it, says in which language the value is."""
    return word in _words().languages


def is_english(word: str) -> bool:
    return word in _words().english


def names_another_table(name: str) -> bool:
    """Whether this header belongs to a timetable of trains, a price list or the like."""
    return normal(name[:120]) in _words().elsewhere


def names_a_meeting(name: str) -> bool:
    """Whether a single object under this name describes the meeting itself ("conference", "info")."""
    return not name or normal(name[:120]) in _words().meeting
