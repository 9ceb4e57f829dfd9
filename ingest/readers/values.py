"""Plain text out of a JSON-like value: markup stripped, one language chosen, names found in small objects."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from typing import TypeGuard

Node = dict[str, object]

_BREAK = re.compile(r"<\s*(?:br|/p|/li|/div|/h\d|/tr)\b[^<>]{0,500}>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,2000}>")
_LINKED = re.compile(r"\[([^\[\]]{1,300})\]\((?:https?:/)?/[^()\s]{1,500}\)")
_LANGUAGE = re.compile(r"^(?!tz$|to$|by$|at$)(?:[a-z]{2}|[a-z]{2}[-_][A-Za-z]{2})$")
_LABELS = ("name", "title", "label", "text", "#text", "value", "full_name", "fullName", "fullname", "displayName")
_MORE_LABELS = (
    "display_name",
    "public_name",
    "term",
    "content",
    "shortName",
    "short_name",
    "en",
    "venue",
    "room",
    "location",
    "place",
    "rendered",
    "plain_text",
    "post_title",
    "fields",
    "attributes",
)
_SEVERAL = re.compile(r"[;,&/\n|]| and | und | et | y ", re.IGNORECASE)
_DEEPEST, _LONGEST = 3, 60  # objects in objects, and entries of a list, that are one text
_LOOSE_ISO = re.compile(
    r"^(\d{4})-(\d{1,2})-(\d{1,2})[T -](\d{1,2}):?(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?$"
)
_ISO = re.compile(r"^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?| \d\d:\d\d(?::\d\d)?)$")
_COMPACT = re.compile(r"^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")  # 20271021
_TICKS = re.compile(r"^\\?/Date\((\d{9,13})(?:[+-]\d{4})?\)\\?/$")  # how an older web framework writes instants
_EPOCH = range(631_152_000, 4_102_444_800)  # 1990 to 2100, in seconds


def is_node(value: object) -> TypeGuard[Node]:
    return isinstance(value, dict)


def plain(text: str) -> str:
    """`text` without tags and entities; lines kept, other white space made single."""
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", _UNSEEN.sub("", text)))
    if "&" in text:
        text = html.unescape(html.unescape(text))
        text = _TAG.sub("", _BREAK.sub("\n", text)) if "<" in text else text
    lines = text.splitlines()
    if len(lines) < 2:
        return " ".join(text.split())
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def line(text: str) -> str:
    """`plain` on one line; of a Markdown link its text."""
    text = plain(text)
    return " ".join((_LINKED.sub(r"\1", text) if "](" in text else text).split())


def text_of(value: object, depth: int = 0) -> str:
    """The text of a scalar, of a named object, of a text in several languages, of a list of these; "" for others."""
    if value is None or isinstance(value, bool) or depth > _DEEPEST:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (str, int, float)):
        return plain(str(value))
    if is_node(value):
        return _of_node(value, depth)
    if isinstance(value, list):
        return ", ".join(filter(None, (text_of(one, depth + 1) for one in value[:_LONGEST])))
    return ""


def texts_of(value: object) -> tuple[str, ...]:
    """The texts of a list, or of one value as a list of one."""
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, (" ".join(text_of(v).split()) for v in values))))


def languages(node: Node) -> bool:
    """Whether the object holds one text in several languages."""
    return bool(node) and all(_LANGUAGE.match(key) for key in node) and not any(map(is_node, node.values()))


def _of_node(node: Node, depth: int) -> str:
    if languages(node):
        ordered = sorted(node, key=lambda key: not key.lower().startswith("en"))
        return next(filter(None, (text_of(node[key], depth + 1) for key in ordered)), "")
    if not any(key in node for key in _LABELS + _MORE_LABELS):
        node = {key.lower(): value for key, value in node.items()}
    return next(filter(None, (text_of(node[key], depth + 1) for key in _LABELS + _MORE_LABELS if key in node)), "")


def is_one(name: str) -> bool:
    """Whether nothing in a name that stands alone hints at a second person or at something that is no name."""
    return not _SEVERAL.search(name)


def instant(value: object) -> str:
    """A time as text; seconds or milliseconds since 1970 become an ISO instant in UTC, loose ISO a strict one."""
    text = " ".join(text_of(value).split())
    if (match := _LOOSE_ISO.match(text)) and not _ISO.match(text):
        return _strict(match)
    if ticks := _TICKS.match(text):
        return instant(ticks[1])
    number = text.removesuffix(".0")
    if _COMPACT.match(number):
        return f"{number[:4]}-{number[4:6]}-{number[6:]}"
    if number.isdigit() and len(number) in (9, 10, 12, 13):
        seconds = int(number) / (1000 if len(number) > 10 else 1)
        if int(seconds) in _EPOCH:
            return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return text


def _strict(match: re.Match[str]) -> str:
    """ "2027-9-3 8:00 +0000" as "2027-09-03T08:00:00+00:00"."""
    year, month, day, hour, minute, second, zone = match.groups("")
    if zone.startswith(("+", "-")):
        zone = f"{zone[:3]}:{zone[-2:] if len(zone) > 3 else '00'}"
    return f"{year}-{int(month):02}-{int(day):02}T{int(hour):02}:{minute}:{second or '00'}{zone.replace('UTC', 'Z')}"
