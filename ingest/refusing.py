"""What a document is that no reader recognises, in one sentence with what the person can do."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from ingest.document import Document

_FORMS = "a PDF, web page, Word, Excel or CSV file, mail, calendar, JSON, XML, YAML or text"


@dataclass(frozen=True, slots=True)
class _Kind:
    """Bytes that have `mark` at the offset `at` are `what`."""

    mark: bytes
    at: int
    what: str
    advice: str

    def fits(self, data: bytes) -> bool:
        return data.startswith(self.mark, self.at)


def refusal(document: Document) -> str:
    """Why the document cannot be read."""
    if not document.data.strip():
        return f"{document.name}: the file is empty."
    for kind in _kinds():
        if kind.fits(document.data):
            return f"{document.name}: this is {kind.what}; {kind.advice}."
    return f"{document.name}: this is no programme format that Hallway knows; give it as {_FORMS}."


@lru_cache(maxsize=1)
def _kinds() -> tuple[_Kind, ...]:
    table = tomllib.loads(files("ingest").joinpath("unreadable.toml").read_text(encoding="utf-8"))
    return tuple(_Kind(bytes.fromhex(k["hex"]), k.get("at", 0), k["what"], k["advice"]) for k in table["kind"])
