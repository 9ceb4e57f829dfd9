"""People in a data file: names in pieces, ids that point at a list of persons, roles, affiliations in objects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.kinds import role_of
from ingest.model import Role
from ingest.people import looks_like_people
from ingest.people.credentials import all_credentials
from ingest.readers.records.headings import Heading, collection, heading
from ingest.readers.records.index import Index
from ingest.readers.records.item import Item, What, fields_of
from ingest.readers.records.listing import by_marks, listed_with_affiliations
from ingest.readers.values import Node, is_node, is_one, line, text_of, texts_of
from ingest.rows import Credit

_ROLE_LABEL = re.compile(r"(?:^|(?<=[;\n|]))\s*([^\W\d][\w ()/-]{2,40}?)\s*:\s*")
_AT = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")  # "Resident at Hill Clinic"
_UNCERTAIN_ROLES = {"person", "people", "participant", "who", "wer", "qui", "quien", "user", "member", "faculty"}
_PIECES = (
    "prefix",
    "first_name",
    "middle_name",
    "last_name",
    "credentials",
    "affiliation",
    "position",
    "email",
    "role",
)
_LEADS = {Role.CHAIR, Role.MODERATOR, Role.DIRECTOR, Role.ORGANIZER}
_DEEPEST, _MOST = 4, 500  # lists in lists, and names of one list
Fields = dict[str, list[tuple[Heading, object]]]


def credits_of(item: Item, index: Index) -> tuple[Credit, ...]:
    """Everybody whom a session names, in the order of its keys; a person twice with one role is kept once."""
    found = [credit for meaning, value in item.values("people") for credit in _credits(value, meaning.role, index)]
    for meaning, value in item.values("name"):
        if meaning.level == "person":
            found += _credits(value, meaning.role, index)
    if not found and item.values("title"):
        names = [(m, v) for m, v in item.values("name") if looks_like_people(text_of(v)) >= 0.5]
        found = [credit for meaning, value in names for credit in _credits(value, meaning.role, index)]
    found += _in_pieces(item)
    once: dict[tuple[str, str], Credit] = {}
    for credit in _with_columns(item, found):
        name = credit.text.casefold()
        key = (name, "") if credit.one else (name, credit.role)
        known = once.setdefault(key, credit)
        if not known.affiliation and credit.affiliation:
            once[key] = replace(known, affiliation=credit.affiliation)
    return tuple(once.values())


def _in_pieces(item: Item) -> Iterator[Credit]:
    """Names in columns of their own ("Presenter 2 First Name"), with the columns of the same role and number."""
    groups: dict[tuple[str, int], Fields] = {}
    for field in _PIECES:
        for meaning, value in item.values(field):
            groups.setdefault((meaning.role, meaning.number), {}).setdefault(field, []).append((meaning, value))
    named = {key: fields for key, fields in groups.items() if fields.keys() & {"first_name", "last_name"}}
    about = groups.get(("", 0), {}) if len(named) == 1 and ("", 0) not in named else {}
    for (role, _), fields in named.items():
        yield _person({**about, **fields}, "", role)


def credits_in(item: Item, index: Index) -> tuple[Credit, ...]:
    """The person of a record in a list of persons, or the one whose id it gives, with the part that it says."""
    lists = [(meaning, value) for meaning, value in item.values("people") if isinstance(value, list)]
    if lists:
        return tuple(credit for meaning, value in lists for credit in _credits(value, meaning.role, index))
    return tuple(_of_node(item.node, "", index, 0))


def person_of(item: Item) -> Credit:
    """A person of a list of persons."""
    return _person(fields_of(_flat(item.node)), item.key, "")


def _flat(node: Node) -> Node:
    """The person with a name in pieces of its own ({"name": {"given": …, "family": …}}) opened."""
    names = [name for name, value in node.items() if heading(name).field == "name" and is_node(value)]
    inner = [
        one for name in names if is_node(one := node[name]) and fields_of(one).keys() & {"first_name", "last_name"}
    ]
    if not inner:
        return node
    rest = {name: value for name, value in node.items() if name not in names}
    return {name: value for one in (*inner, rest) for name, value in one.items()}


def _credits(value: object, role: str, index: Index, depth: int = 0) -> Iterator[Credit]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _credits(one, role, index, depth + 1)
    elif is_node(value):
        yield from _of_node(value, role, index, depth + 1)
    elif (known := index.get(What.PERSON, value)) is not None:
        yield replace(person_of(known), role=_role(known.fields, role))
    elif isinstance(value, str) and not (collection(role) == "talks" and index.get(What.SESSION, value)):  # "panel_id"
        yield from _of_text(value, role, index)


def _of_text(value: str, role: str, index: Index) -> Iterator[Credit]:
    ids = [part.strip() for part in re.split(r"[;,|]", value)]
    known = [index.get(What.PERSON, key) for key in ids]
    if all(known) and ids:
        yield from (replace(person_of(person), role=_role(person.fields, role)) for person in known if person)
    elif text := line(value) if "\n" not in value.strip() else "; ".join(text_of(value).splitlines()):
        yield from _printed(text.replace("|", "; "), _named_role(role))


def _printed(text: str, role: str) -> Iterator[Credit]:
    """Names as printed; "Moderator: A; Panelist: B" is one credit for each role word in it."""
    labels = [found for found in _ROLE_LABEL.finditer(text) if role_of(found[1])]
    starts = [0, *(found.start() for found in labels)]
    roles = [role, *(found[1] for found in labels)]
    begins = [0, *(found.end() for found in labels)]
    for begin, stop, said in zip(begins, [*starts[1:], len(text)], roles, strict=True):
        part = text[begin:stop].strip(" ;,\n")
        if entries := listed_with_affiliations(part, said):
            yield from entries
        elif re.search(r"[^\W\d_]", part):
            yield Credit(part, role=said, one=is_one(part))


def _of_node(node: Node, role: str, index: Index, depth: int) -> Iterator[Credit]:
    node = _flat(node)
    inner = [value for name, value in node.items() if heading(name).field == "people" and (is_node(value) or value)]
    fields = fields_of(node)
    key = next((text_of(value) for meaning, value in fields.get("key", []) if not meaning.level), "")
    credit = _person(fields, key, role)
    known = next(filter(None, (index.get(What.PERSON, value) for value in (*inner, key))), None)
    nested = next((value for value in inner if is_node(value)), None)
    if known is not None:
        yield _merged(credit, person_of(known), _role(fields, role))
    elif nested is not None and not credit.text and depth <= _DEEPEST:
        yield from (_merged(credit, one, _role(fields, role)) for one in _of_node(nested, role, index, depth + 1))
    elif credit.text:
        yield credit
    elif text := line(text_of(node)):
        told = list(_printed(text, _role(fields, role)))
        alone = len(told) == 1 and not told[0].affiliation
        yield from [replace(told[0], affiliation=credit.affiliation, position=credit.position)] if alone else told
    else:
        named = {name: value for name, value in node.items() if not key or heading(name).field == "people"}
        for name, value in named.items():
            yield from _credits(value, _role(fields, heading(name).role or role), index, depth)


def _merged(said: Credit, known: Credit, role: str) -> Credit:
    """What stands here, completed from the list of persons."""
    return Credit(
        text=said.text or known.text,
        role=_named_role(role) or known.role,
        affiliation=said.affiliation or known.affiliation,
        position=said.position or known.position,
        email=said.email or known.email,
        key=known.key or said.key,
        one=True,
    )


def _person(fields: Fields, key: str, role: str) -> Credit:
    letters, position = _letters_and_position(fields)
    job, _, place = _AT.sub("\0", position, count=1).partition("\0")
    return Credit(
        text=", ".join(filter(None, (_name(fields), letters))),
        role=_role(fields, role),
        affiliation=affiliation_of(fields) or place,
        position=job,
        email=_first(fields, "email"),
        key=key,
        one=True,
    )


def _letters_and_position(fields: Fields) -> tuple[str, str]:
    """The letters that stand in a field for the job ("Designation: MD, PhD"), and the first that is a job."""
    named = fields.keys() & {"name", "first_name", "last_name"}
    titles = [(m, value) for m, value in fields.get("title", []) if named and m.level not in {"session", "talk"}]
    values = [*fields.get("position", []), *fields.get("subtitle", []), *titles]
    texts = [text for _, value in values if (text := " ".join(text_of(value).split()))]
    letters = next((text for text in texts if all_credentials(text)), "") if _name(fields) else ""
    return letters, next((text for text in texts if text != letters), "")


def _name(fields: Fields) -> str:
    parts = [_first(fields, part) for part in ("prefix", "first_name", "middle_name", "last_name")]
    pieces = " ".join(filter(None, parts)) if parts[1] or parts[3] else ""
    names = [text_of(value) for meaning, value in fields.get("name", []) if meaning.field == "name"]
    name = next(filter(None, names), "") if not (parts[1] and parts[3]) else ""
    if name and parts[3] and not parts[1] and parts[3] not in name:
        name, pieces = "", f"{name} {parts[3]}"  # "name" holds the given name where a surname stands beside it
    text = " ".join((name or pieces or _first(fields, "title")).split())
    letters = _first(fields, "credentials")
    return f"{text}, {letters}" if text and letters and letters not in text else text


def _first(fields: Fields, name: str) -> str:
    texts = (" ".join(text_of(value).split()) for _, value in fields.get(name, []))
    return next(filter(None, texts), "")


def _role(fields: Fields, role: str) -> str:
    kind = _first(fields, "kind")
    return _first(fields, "role") or (kind if role_of(kind) else "") or _named_role(role)


def _named_role(role: str) -> str:
    return "" if role in _UNCERTAIN_ROLES else role


def affiliation_of(fields: Fields) -> str:
    """Institutions separated by "; ", each with the city and country that stand beside it in an object."""
    values = [value for _, value in fields.get("affiliation", [])]
    if not values and fields.keys() & {"name", "first_name", "last_name"}:  # {"name": …, "from": "Hill Clinic"}
        values = [value for _, value in fields.get("start", []) if not re.search(r"\d", text_of(value))]
    several = [one for value in values for one in (value if isinstance(value, list) else [value])]
    texts = [_institution(one) if is_node(one) else line(text_of(one)) for one in several]
    return "; ".join(dict.fromkeys(filter(None, texts)))


def _institution(node: Node) -> str:
    fields = fields_of(node)
    name = _first(fields, "affiliation") or _first(fields, "name") or _first(fields, "title")
    places = texts_of(_places(node))
    return ", ".join(dict.fromkeys(filter(None, (_first(fields, "department"), name, *places)))) or text_of(node)


def _places(node: Node) -> list[object]:
    """City, state, country in this order, whatever the order of the keys."""
    order = {"city": 0, "state": 1, "region": 1, "province": 1, "country": 2}
    known = {order[name.lower()]: value for name, value in node.items() if name.lower() in order}
    return [known[n] for n in sorted(known)]


def _with_columns(item: Item, found: list[Credit]) -> list[Credit]:
    """Columns beside the names ("Speaker 2 Affiliation", "Affiliation") belong to the names in their order."""
    for part in ("affiliation", "position", "email", "credentials"):
        for meaning, value in item.values(part):
            found = _given(found, meaning, part, value)
    return found


def _given(found: list[Credit], meaning: Heading, part: str, value: object) -> list[Credit]:
    if part == "affiliation" and (marked := by_marks(found, line(text_of(value)))):
        return list(marked)
    texts = [line(text_of(one)) for one in value] if isinstance(value, list) else [line(text_of(value))]
    if len(texts) == 1 and len(found) == 1 and not found[0].one:
        found = _cut_apart(found[0], texts[0].count(";") + 1)
    if len(texts) == 1 and len(found) > 1 and not meaning.number:
        texts = [text.strip() for text in texts[0].split(";")]
    group = [n for n, credit in enumerate(found) if not meaning.role or credit.role in {meaning.role, ""}]
    if not meaning.role and len(texts) != len(group):
        group = [n for n in group if role_of(found[n].role) not in _LEADS]
    if meaning.number and meaning.number <= len(group):
        group = group[meaning.number - 1 : meaning.number]
    if len(texts) != len(group):
        return found
    given = dict(zip(group, texts, strict=True))
    return [_completed(credit, part, given.get(n, "")) for n, credit in enumerate(found)]


def _cut_apart(credit: Credit, count: int) -> list[Credit]:
    """The persons of "A; B; C" where as many affiliations stand beside them, some of them blank."""
    names = [name.strip() for name in credit.text.split(";")]
    return [replace(credit, text=name, one=True) for name in names] if len(names) == count > 1 else [credit]


def _completed(credit: Credit, part: str, text: str) -> Credit:
    """The credit with a part that it lacks; letters stand behind the name."""
    if part == "credentials":
        return replace(credit, text=f"{credit.text}, {text}") if text and text not in credit.text else credit
    return credit if getattr(credit, part) else replace(credit, **{part: text})  # type: ignore[arg-type]
