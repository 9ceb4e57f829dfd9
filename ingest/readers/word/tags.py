"""The names of WordprocessingML elements that are read."""

from __future__ import annotations

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def value(parent: _Element | None, name: str) -> str | None:
    """The w:val of the child w:`name`: "" where the child has none, None where there is no such child."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(W + "val", "")


def switched_on(parent: _Element | None, name: str) -> bool | None:
    """Whether the property w:`name` is on; None where it is not said."""
    said = value(parent, name)
    return None if said is None else said.lower() not in ("0", "false", "off", "none")


def number(text: str | None) -> int:
    """A whole number of the markup, 0 where it is none."""
    try:
        return int(float(text or 0))
    except ValueError:
        return 0
