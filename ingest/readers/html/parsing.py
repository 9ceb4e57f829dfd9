"""Text to tree: lxml first; where it lost text, html5lib is asked too and the one that sees more wins."""

from __future__ import annotations

import html
import re
import warnings
from dataclasses import dataclass

from lxml import etree

from ingest.errors import Unreadable
from ingest.model import Problem, Severity

LARGEST_SECOND_OPINION = 2_000_000  # characters: html5lib takes about 0.6 s for each million
DEEPEST = 400  # open elements within each other
_NESTING = re.compile(r"<(/?)(?:div|span|ul|ol|li|table|tr|td|p|b|i|font|a|section|blockquote)\b", re.IGNORECASE)
_LONG_TAG = re.compile(r"<(\w{1,40})\s[^<>]{40000,}>")
_DECLARED = re.compile(r"<\?xml[^>]*\?>|(?<=charset)\s*=\s*[\"']?[\w:.-]+", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SILENT = re.compile(
    r"<(script|style|noscript|template|svg|head)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.DOTALL | re.IGNORECASE
)
_SEEN_BY_LXML = 0.85  # of the source's letters; less is suspicious


@dataclass(frozen=True)
class Tree:
    """A parsed page."""

    root: etree._Element
    problems: tuple[Problem, ...] = ()


def parse(text: str) -> Tree:
    """The page's tree. Raises Unreadable where there is no page at all."""
    text = _DECLARED.sub("", _LONG_TAG.sub(r"<\1>", _CONTROL.sub("", text)))
    first = _by_lxml(text)
    if first is not None and _letters(first) >= _SEEN_BY_LXML * _written(text):
        return Tree(first)
    second = _by_html5lib(text) if _is_tame(text) else None
    if second is not None and (first is None or _letters(second) > _letters(first)):
        return Tree(second, (_disagreement(),))
    if first is None:
        raise Unreadable("The page is empty.")
    return Tree(first)


def _is_tame(text: str) -> bool:
    """Whether html5lib will get through it: it is slow on large pages and quadratic on deep ones."""
    if len(text) > LARGEST_SECOND_OPINION:
        return False
    depth = 0
    for match in _NESTING.finditer(text):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > DEEPEST:
            return False
    return True


def title_of(root: etree._Element) -> str:
    """What the page calls itself."""
    found = root.find(".//title")
    return " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""


def _by_lxml(text: str) -> etree._Element | None:
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root: etree._Element | None = etree.fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return root


def _by_html5lib(text: str) -> etree._Element:
    import html5lib  # few pages need it

    builder = html5lib.getTreeBuilder("lxml")
    parser = html5lib.HTMLParser(builder, namespaceHTMLElements=False)
    with warnings.catch_warnings(action="ignore"):  # it warns of names that XML does not allow
        root: etree._Element = parser.parse(text).getroot()
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    return root


def _letters(root: etree._Element) -> int:
    silent = {"script", "style", "noscript", "template", "svg", "head", "title"}
    return sum(
        len("".join((text or "").split()))
        for node in root.iter(etree.Element)
        for text in ("" if node.tag in silent else node.text, node.tail)
    )


def _written(text: str) -> int:
    return len("".join(html.unescape(_SILENT.sub(" ", text)).split()))


def _disagreement() -> Problem:
    return Problem(
        code="parser_disagreement",
        severity=Severity.INFO,
        message="The page's markup is broken; a second way of reading it found more text and was used.",
    )
