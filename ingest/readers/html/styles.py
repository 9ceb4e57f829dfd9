"""How elements look: the page's own style rules, as far as they make text bold, large or struck out."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from ingest.blocks import Style

_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{1,2000})\}")
_SIMPLE = re.compile(r"^(?:[a-zA-Z][\w-]*)?[.#][\w-]+$|^[a-zA-Z][\w-]*$")
_SIZE = re.compile(r"font-size\s*:\s*([\d.]+)\s*(px|pt|em|rem|%)", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "%": 0.12}
_NORMAL = 12.0

Looks = dict[str, str]
"""The declarations of each simple selector ("h3", ".title", "#main", "p.title")."""


def stylesheet(root: etree._Element) -> Looks:
    """The rules with simple selectors of the page's style elements; later ones add to earlier ones."""
    looks: Looks = {}
    for node in root.iter("style"):
        for selectors, body in _RULE.findall((node.text or "")[:300_000]):
            for selector in (part.strip() for part in selectors.split(",")):
                if _SIMPLE.match(selector):
                    looks[selector] = f"{looks.get(selector, '')};{body}"
    return looks


def styled(node: etree._Element, style: Style, looks: Looks) -> Style:
    """`style` as the element changes it."""
    tag = str(node.tag)
    if tag in ("b", "strong", "th", "dt", "caption", "summary", "legend"):
        style = replace(style, bold=True)
    elif tag in ("i", "em", "cite"):
        style = replace(style, italic=True)
    elif tag in ("s", "del", "strike"):
        style = replace(style, name="struck")
    elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        style = replace(style, level=int(tag[1]), bold=True)
    elif tag == "li":
        style = replace(style, bullet=True, indent=style.indent + 1)
    if node.get("role") == "heading":
        level = node.get("aria-level", "2")
        style = replace(style, level=int(level) if level.isdigit() and 1 <= int(level) <= 6 else 2, bold=True)
    return _dressed(style, declarations(node, looks))


def declarations(node: etree._Element, looks: Looks) -> str:
    """All that the page's rules and the element's own style say about it."""
    said = [looks.get(str(node.tag), "")] if looks else []
    for name in (node.get("class") or "").split() if looks else ():
        said += [looks.get(f".{name}", ""), looks.get(f"{node.tag}.{name}", "")]
    return ";".join([*said, node.get("style") or ""])


def _dressed(style: Style, said: str) -> Style:
    if not said.strip(";"):
        return style
    for weight in _WEIGHT.findall(said):
        style = replace(style, bold=not (weight == "normal" or weight[0] in "12345"))
    for amount, unit in _SIZE.findall(said):
        style = replace(style, size=round(min(float(amount), 500.0) * _POINTS[unit.lower()], 1))
    if "line-through" in said:
        style = replace(style, name="struck")
    if style.size == _NORMAL:
        style = replace(style, size=0.0)
    return style
