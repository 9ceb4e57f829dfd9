"""A typed line: its text, and what its white space, bullet and underline say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.blocks import Block, Style

_BULLET = re.compile(
    r"(?:[•●○▪▫■◦‣⁃∙·►▸➢➤✓*+]|[-–](?!\s*\d{1,2}[:.h]\d\d\s*(?:[apAP]\.?[mM]\.?)?\s*$)|o(?=\s\s?[^\W_a-z]))\s+(?=\S)"
    r"|[•●○▪▫■◦‣►▸➢➤]"
)
_RULE = re.compile(r"[-=_*~#+—–.·•\s]{3,}")
_SPACES = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u200b": None, "\ufeff": None, "\u00ad": None})


@dataclass(frozen=True, slots=True)
class Typed:
    """A line without its indentation (in characters); `gap` counts the empty lines and rules above it."""

    number: int  # from 1
    text: str
    indent: int = 0
    gap: int = 0
    bullet: bool = False
    level: int = 0  # of a heading, 0 for text
    width: int = 0  # of the line as typed

    def block(self) -> Block:
        style = Style(level=self.level, bold=self.level > 0, bullet=self.bullet, indent=float(self.indent))
        return Block(self.text, f"line {self.number}", style, gap=float(self.gap))


def typed_lines(lines: Iterable[tuple[int, str]]) -> list[Typed]:
    """The numbered lines that hold text. Rules become gaps; a line with a rule of its length below is a heading."""
    found: list[Typed] = []
    gap, rule_above = 0, False
    for number, raw in lines:
        line = raw.translate(_SPACES).rstrip()
        if not line.strip() or _RULE.fullmatch(line):
            if line.strip() and gap == 0 and not rule_above and found and _underlines(line, found[-1]):
                found[-1] = replace(found[-1], level=1 if "=" in line else 2)
            rule_above = bool(line.strip())
            gap += 1
            continue
        found.append(_typed(number, line, gap))
        gap, rule_above = 0, False
    return found


def _underlines(rule: str, line: Typed) -> bool:
    drawn = rule.strip()
    return set(drawn) <= set("=-~") and abs(len(drawn) - len(line.text)) <= 2 and len(drawn) >= 3


def _typed(number: int, line: str, gap: int) -> Typed:
    body = line.expandtabs(4).lstrip()
    indent = len(line.expandtabs(4)) - len(body)
    text = line.lstrip()
    bullet = _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    return Typed(number, text, indent, gap, bool(bullet), width=len(line))
