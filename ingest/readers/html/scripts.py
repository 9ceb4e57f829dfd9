"""Data in the scripts of pages: JSON, literals given to names, and the states that frameworks leave behind."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TypeGuard

from ingest.readers.literals import literal, quoted, returned

SHORTEST = 200  # characters of a script's data
_MOST = 40  # values of one script
_DEEPEST = 40
_ASSIGNED = re.compile(
    r"(?<![\w$.])(?:window(?:\.|\[)[\w$.\[\]'\"]+|(?:var|let|const)\s+[\w$]+(?:\s*:[^=;{}\n]{1,80})?|[\w$.]+|export\s+default)"
    r"\s*(?:=(?!=)|(?<=default))\s*(?:JSON\.parse\()?\s*(?=[\[{'\"`])"
)
_STREAMED = re.compile(r"self\.__next_f\.push\(\s*(?=\[)")
_CHUNK = re.compile(r"^[0-9a-f]+:(?:I|HL|T[0-9a-f]+,)?(?=[\[{])", re.MULTILINE)
_JSON = json.JSONDecoder(strict=False)


def decoded(text: str) -> Iterator[object]:
    """The values in a script: the whole of it, or what it assigns, streams or returns."""
    if text[:1] in "[{" and (whole := _value(text, 0)) is not None:
        yield _revived(whole[0])
        return
    if "__NUXT__" in text and "function(" in text:
        with suppress(ValueError, RecursionError):
            yield returned(text)
    for match in list(_ASSIGNED.finditer(text))[:_MOST]:
        found = _value(text, match.end())
        if found is not None and found[1] - match.end() >= SHORTEST:
            yield found[0]


def streamed(scripts: list[str]) -> Iterator[object]:
    """The values in the chunks of text that a page's scripts push one after the other, joined."""
    pushed = [_value(text, match.end()) for text in scripts for match in _STREAMED.finditer(text)]
    parts = [one[0][1] for one in pushed if one is not None and isinstance(one[0], list) and len(one[0]) > 1]
    whole = "".join(part for part in parts if isinstance(part, str))
    for match in _CHUNK.finditer(whole):
        found = _value(whole, match.end())
        if found is not None and found[1] - match.end() >= SHORTEST:
            yield found[0]


def _value(text: str, start: int) -> tuple[object, int] | None:
    """The value at `start` and where it ends: JSON, a text that holds JSON, or a literal; None where there is none."""
    try:
        found, stop = _JSON.raw_decode(text, start)
    except (ValueError, RecursionError):
        return _literal(text, start)
    if not isinstance(found, str):
        return found, stop
    inner = _value(found, 0) if found[:1] in "[{" else None
    return (inner[0], stop) if inner is not None else None


def _literal(text: str, start: int) -> tuple[object, int] | None:
    try:
        if text[start : start + 1] not in "'`":
            return literal(text, start)
        inner, stop = quoted(text, start)
        return json.loads(inner, strict=False), stop
    except (ValueError, RecursionError):
        return None


def _revived(data: object) -> object:
    """A state written flat, each object's values being places in one list, put together again; else unchanged."""
    flat = data if isinstance(data, list) and len(data) > 3 else []
    first = flat[0] if flat else None
    is_flat = isinstance(first, (list, dict)) and bool(first) and all(_is_place(v, flat) for v in _held(first))
    return _put_together(flat, 0, 0, {}) if is_flat else data


def _held(value: object) -> list[object]:
    values = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [one for one in values if one not in ("Reactive", "ShallowReactive")]


def _is_place(value: object, flat: list[object]) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and -10 < value < len(flat)


def _put_together(flat: list[object], at: int, depth: int, known: dict[int, object]) -> object:
    """The value at this place; one that is named several times is one object, one that holds itself ends there."""
    if at < 0 or depth > _DEEPEST or at in known:
        return known.get(at)
    known[at] = None
    value = flat[at]
    if isinstance(value, dict):
        held = {k: v for k, v in value.items() if _is_place(v, flat)}
        known[at] = {k: _put_together(flat, v, depth + 1, known) for k, v in held.items()}
    elif isinstance(value, list) and value and isinstance(value[0], str):  # a wrapper by its name: ["Reactive", 1]
        inner = value[1] if len(value) > 1 else None
        known[at] = _put_together(flat, inner, depth + 1, known) if _is_place(inner, flat) else inner
    elif isinstance(value, list):
        known[at] = [_put_together(flat, one, depth + 1, known) for one in value if _is_place(one, flat)]
    else:
        known[at] = value
    return known[at]
