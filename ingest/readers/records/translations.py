"""Keys that give one field in several languages ("titleEn", "titleZh"), folded into that field."""

from __future__ import annotations

from ingest.readers.records.headings import is_english, names_a_language, normal
from ingest.readers.values import Node


def in_one_language(node: Node) -> Node:
    """The record with the English text, else the first, of each field that it gives in two languages or more."""
    stems: dict[tuple[str, ...], list[str]] = {}
    for name in node:
        words = normal(name[:120])
        if len(words) > 1 and names_a_language(words[-1]):
            stems.setdefault(words[:-1], []).append(name)
    if not any(len(names) > 1 for names in stems.values()):
        return node
    folded: Node = {name: value for name, value in node.items() if not any(name in names for names in stems.values())}
    for stem, names in stems.items():
        chosen = next((name for name in sorted(names, key=_foreign) if node[name]), names[0])
        folded.setdefault(" ".join(stem), node[chosen])
    return folded


def _foreign(name: str) -> bool:
    return not is_english(normal(name)[-1])
