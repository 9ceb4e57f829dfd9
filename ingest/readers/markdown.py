"""Markdown schedules: headings, lists, tables, emphasis and front matter, read line by line as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ingest.blocks import Block, Cell, Element, Page, Run, Style
from ingest.document import Document
from ingest.readers import text

if TYPE_CHECKING:  # imported where they are needed: whatever is text asks this reader
    from bs4 import Tag
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->|\{%.*?%\}|\{:[^}\n]*\}|<(style|script)\b.*?</\1>|<!--", re.DOTALL | re.IGNORECASE)
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_ATTRIBUTES = re.compile(r"\s*\{[#.][^}]*\}\s*$")
_MARKED = re.compile(r"[*_\[<`&\\!~]")
_TAG = re.compile(
    r"</?(?:p|div|span|br|hr|b|i|u|em|strong|small|sup|sub|font|center|details|summary|a|img|section|h[1-6]|ul|ol|li)\b"
)
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")


def recognises(document: Document) -> bool:
    """Whether the name or the media type says Markdown, and the bytes are text."""
    named = document.suffix in _SUFFIXES or (document.media_type or "").startswith("text/markdown")
    return named and text.recognises(document)


def page(document: Document) -> Page:
    """The elements of the text with their marks understood; the front matter's title is the page's."""
    source = document.text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(source)
    if front:
        source = "\n" * front[0].count("\n") + source[front.end() :]
    bare = _TABLE.sub(_drawn, _COMMENT.sub(_lines_kept, source))
    plain = text.marked_page(replace(document, data=bare.encode()))
    elements = tuple(understood for element in plain.elements for understood in _understood(element))
    return replace(plain, elements=elements, title=_title(front) or plain.title)


def _lines_kept(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _drawn(found: re.Match[str]) -> str:
    """An HTML table drawn with pipes; a cell over all columns is a line of its own."""
    from bs4 import BeautifulSoup

    rows = [row.find_all(["td", "th"]) for row in BeautifulSoup(found[0], "lxml").find_all("tr")]
    lines = ["| " + " | ".join(_cell_text(cell) for cell in row) + " |" for row in rows if row]
    return "\n" + "\n".join(lines) + "\n" * max(1, found[0].count("\n") - len(lines))


def _cell_text(cell: Tag) -> str:
    for line_break in cell.find_all("br"):
        line_break.replace_with("\n")
    return "<br>".join(" ".join(line.split()).replace("|", "\\|") for line in cell.get_text().split("\n"))


def _title(front: re.Match[str] | None) -> str:
    if front is None or front[1] != "---":
        return ""
    import yaml

    try:
        values = yaml.safe_load(front[2])
    except yaml.YAMLError:
        return ""
    return str(values.get("title") or "") if isinstance(values, dict) else ""


def _understood(element: Element) -> Iterator[Element]:
    if isinstance(element, Block):
        yield from (block for block in map(_block, _broken(element)) if block.text)
    else:
        yield replace(element, cells=tuple(map(_cell, element.cells)))


def _broken(block: Block) -> list[Block]:
    """The lines into which the block's <br> marks break it."""
    first, *others = _BREAK.split(block.text)
    return [replace(block, text=first), *(replace(block, text=text, gap=0.0) for text in others)]


def _cell(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(block for block in map(_block, cell.blocks) if block.text))


def _block(block: Block) -> Block:
    block = replace(block, text=_ATTRIBUTES.sub("", block.text))
    heading = _HEADING.fullmatch(block.text)
    if heading:
        block = replace(block, text=heading[2], style=replace(block.style, level=len(heading[1]), bold=True))
    if not _MARKED.search(block.text):
        return block
    runs = tuple(_runs(block.text, block.style))
    bold = block.style.bold or (bool(runs) and all(run.style.bold for run in runs if run.text.strip(" :")))
    return replace(
        block,
        text="".join(run.text for run in runs).strip(),
        style=replace(block.style, bold=bold),
        runs=runs if len(runs) > 1 else (),
    )


@cache
def _inline() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable(["strikethrough"])


def _runs(line: str, style: Style) -> Iterator[Run]:
    """The line's parts of one style each, without their marks."""
    tokens = _tokens(line)
    if len(tokens) > 1 and tokens[-1].type == "code_inline" and _text(tokens[-2]).endswith(" "):
        yield from _runs_of(tokens[:-1], style)
        yield Run(f"\t{tokens[-1].content}", style)  # set apart at the end of a line as a cell is: "Grip `Hall A`"
        return
    yield from _runs_of(tokens, style)


def _runs_of(tokens: Sequence[Token], style: Style) -> Iterator[Run]:
    bold, italic, link = style.bold, style.italic, ""
    for token in tokens:
        kind = token.type
        if kind in ("strong_open", "strong_close"):
            bold = kind == "strong_open" or style.bold
        elif kind in ("em_open", "em_close"):
            italic = kind == "em_open"
        elif kind == "link_open":
            link = str(token.attrs.get("href", ""))
        elif kind == "link_close":
            link = ""
        elif text_of := _text(token):
            yield Run(text_of, replace(style, bold=bold, italic=italic), link)


def _tokens(line: str) -> list[Token]:
    return [token for parent in _inline().parseInline(line) for token in parent.children or ()]


def _text(token: Token) -> str:
    if token.type in ("text", "code_inline", "text_special"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "html_inline" and not _TAG.match(token.content.lower()):
        return token.content
    return ""
