"""Names and institutions in Chinese, Japanese and Korean characters."""

from __future__ import annotations

import re
from functools import cache

from ingest.people.lexicon import table

_HAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_CJK = re.compile(f"[{_HAN}]")
_NAME = re.compile(rf"[{_HAN}々・=＝]{{1,8}}(?:[\s\u3000][{_HAN}々]{{1,6}})?")
_OF = re.compile(r"[\u3400-\u9fff]の[\u3400-\u9fff]")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(table("places", "institutions")["endings_cjk"])


def is_cjk(text: str) -> bool:
    """Whether the text holds such characters."""
    return not text.isascii() and bool(_CJK.search(text))


def is_cjk_name(text: str) -> bool:
    """One or two short runs that are no institution and no two words with "of" between them."""
    return bool(_NAME.fullmatch(text)) and not _OF.search(text) and not ends_like_institution(text)


def ends_like_institution(text: str) -> bool:
    """The ending tells a university, a ward or a company."""
    return any(part.endswith(_endings()) for part in re.split(r"[\s\u3000]", text) if len(part) > 2)
