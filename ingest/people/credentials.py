"""Letters after a name: which words are credentials, and what they tell."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.people.lexicon import table, words

_FELLOWSHIP = re.compile(r"F(?:AA|AC|AS|AN|RC|RA|IS|ES|CP|EB)[A-Z]{2,5}(?:\([A-Z]+\))?")
_SPECIALIST = re.compile(
    r"(?:Sub)?[Ss]p\.?\s?[A-Z][A-Za-z]{0,6}\.?(?:[\s-]?(?:Subsp\.? ?)?[A-Z][A-Za-z.]{0,5}\.?)*(?:\s?\([A-Z]+\))?\.?"
)
_MASTER = re.compile(r"[MS]\.\s?(?:Kes|Si|Biomed|Ked|Pd|Epid|Hum|Kom|Kep|Farm|Psi|Tr|Ag|Gizi|Keb)\b[A-Za-z.]*")

_COMPOSED = re.compile(
    r"(?:(?:[BCDFHLMPR]|PG|Ph|Grad|Hon|Assoc)(?=[A-Z]))+(?:App|Acup|Biomed|Bus|Chiro|Clin|Cl|Com|Couns|Ed|Eng|Exer|Gen|"
    r"Hlth|Hum|Kin|Man|Med|Mus|Neuro|Nurs|Nutr|Occ|Pharm|Phil|Phty|Physio|Psych|Psy|Rehab|Res|Sci|Sc|Soc|Spec|Sports?|"
    r"Stat|Surg|Tech|Ther)+(?:Hons?|[A-Z]{1,4})?"
)
"""Degrees composed of a letter or two for the rank and the short forms of a field: "MScCH", "PEng", "BAppSc"."""
_DIPLOMA = re.compile(
    r"(?:(?:Post|PG|Grad)\.?\s?)?(?:Dip|Cert|Dipl)\.?\s(?:[A-Z][A-Za-z]{0,7}|\([A-Z][A-Za-z]{0,7}\)|[A-Z]&[A-Z]{1,3})"
)
_SHAPED = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z][A-Za-z]{0,3}(?:[-/](?:[A-Z]{1,5}|\d))*")
_BETWEEN = re.compile(r"\s+|(?<=\w)/(?=\w)|\s*&\s*|(?<=MD)-(?=PhD)")
_LETTERS = re.compile(r"[.\s/-]")
_LONGEST = 4  # words that one credential may be printed in: "Dr. rer. nat."


@cache
def _known() -> dict[str, str]:
    """Bare letters in lower case → the class of the credential."""
    classes = ("medical", "allied", "doctorate", "degree", "honour", "certificate")
    lists = table("credentials", "")
    return {bare(item).casefold(): name for name in reversed(classes) for item in lists[name]}


@cache
def _spellings() -> frozenset[str]:
    lists = table("credentials", "")
    return frozenset(bare(item) for name in lists if name not in ("risky", "hoped") for item in lists[name])


@cache
def _risky() -> frozenset[str]:
    return frozenset(table("credentials", "")["risky"])


def bare(text: str) -> str:
    """Without dots, spaces, slashes and hyphens."""
    return text if text.isalnum() else _LETTERS.sub("", text)


@lru_cache(maxsize=8192)
def class_of(text: str) -> str:
    """The class of a credential ("medical", "allied", "doctorate", "degree", "honour", "certificate"), else ""."""
    found = _known().get(bare(text).casefold(), "")
    if found:
        return found
    letters, bracket, field = text.partition("(")
    if bracket and field.rstrip(")").replace("\u2060", " ") in table("credentials", "")["brackets"]:
        return class_of(letters.strip())
    if _COMPOSED.fullmatch(text) or _DIPLOMA.fullmatch(text):
        return "degree"
    if text[:1] not in ("F", "M", "S", "s"):
        return ""
    if _FELLOWSHIP.fullmatch(text):
        return "honour"
    if _SPECIALIST.fullmatch(text):
        return "medical"
    return "degree" if _MASTER.fullmatch(text) else ""


@lru_cache(maxsize=8192)
def is_credential(text: str, strict: bool = False) -> bool:
    """Whether `text` is one credential as printed.

    `strict` is for a word that follows a name without a comma: only its usual spelling counts, so that "Do", "Ma" and
    "Md" stay names.
    """
    text = text.strip(".,; ")
    if not text or not text[0].isalpha() or not class_of(text):
        return False
    letters = bare(text)
    if _COMPOSED.fullmatch(text):
        return True
    if letters in _risky():
        return text.isupper()
    if letters.upper() in _risky():
        return False
    if letters in _spellings() or letters.isupper() or "." in text:
        return letters not in ("Md", "Do") and (
            not strict or letters[-1:].isupper() or letters in _spellings() or "." in text
        )
    return not strict and letters[:1].isupper() and letters not in ("Md", "Do")


def as_printed(text: str) -> str:
    """The spelling in the output: as printed, without dots where the letters are known so ("M.D." → "MD")."""
    text = " ".join(text.replace("\u2060", " ").split()).strip(",; ")
    undotted = text.replace(".", "").replace(" ", "")
    if undotted in _spellings():
        return undotted
    return text.rstrip(".") if text.count(".") == 1 else text


@lru_cache(maxsize=8192)
def all_credentials(chunk: str) -> tuple[str, ...]:
    """The credentials of a chunk that holds nothing else ("MD PhD", "PT/DPT", "Sp.S(K)"); () otherwise."""
    chunk = chunk.strip(" .;")
    if not chunk or len(chunk) > 60:
        return ()
    if is_credential(chunk):
        return (as_printed(chunk),)
    taken, rest = leading(chunk)
    return taken if not rest else ()


def is_shaped(chunk: str) -> bool:
    """Whether a chunk could be letters by its shape: one short word with several capitals, known or not."""
    return bool(_SHAPED.fullmatch(chunk))


@lru_cache(maxsize=8192)
def leading(chunk: str) -> tuple[tuple[str, ...], str]:
    """The credentials that a chunk begins with, and what is left of it."""
    pieces = [piece for piece in _BETWEEN.split(chunk.strip()) if piece]
    if len(pieces) > 12 or not pieces or not (_may_begin(pieces[0]) or _first_of_two(pieces)):
        return (), chunk
    taken: list[str] = []
    at = 0
    while at < len(pieces):
        size = next((n for n in range(min(_LONGEST, len(pieces) - at), 0, -1) if _joined(pieces, at, n)), 0)
        if not size:
            break
        taken.append(as_printed(_joined(pieces, at, size)))
        at += size
    return tuple(taken), " ".join(pieces[at:])


@cache
def _beginnings() -> frozenset[str]:
    """The first words, in lower case, of credentials that are printed in several ("Dr. rer. nat.", "OTR/L")."""
    lists = table("credentials", "")
    firsts = {re.split(r"[\s/]", item)[0] for name in lists for item in lists[name]}
    return frozenset(bare(first).casefold() for first in firsts)


def _may_begin(piece: str) -> bool:
    letters = bare(piece.strip(",;")).casefold()
    return letters in _beginnings() or letters.startswith(("sp", "subsp")) or bool(class_of(piece.strip(",;")))


def _first_of_two(pieces: list[str]) -> bool:
    """ "Ph. D.", "M. Kes": letters with spaces between them."""
    return len(pieces) > 1 and len(pieces[0]) < 4 and pieces[0].endswith(".")


def _joined(pieces: list[str], at: int, size: int) -> str:
    """The credential that these pieces spell together, "" if none."""
    for glue in (" ", "/"):
        text = glue.join(pieces[at : at + size])
        if is_credential(text):
            return text
    return ""


@lru_cache(maxsize=8192)
def trailing(name: str) -> tuple[str, tuple[str, ...]]:
    """A name and the credentials that follow it without a comma: "Jane Doe MD PhD"."""
    pieces = name.split()
    if not pieces or not _may_end(pieces[-1]):
        return name, ()
    least = 1 if len(pieces) < 3 and any("." in piece or not piece.isupper() for piece in pieces[:1]) else 2
    cut = len(pieces)
    while cut > least:
        size = next((n for n in range(min(_LONGEST, cut - least), 0, -1) if _tail(pieces, cut, n)), 0)
        if not size:
            break
        cut -= size
    if cut == len(pieces) or (cut == 1 and _unsafe(pieces[1:])):
        return name, ()
    taken, rest = leading(" ".join(pieces[cut:]))
    return (" ".join(pieces[:cut]), taken) if not rest else (name, ())


def _may_end(piece: str) -> bool:
    """Whether a word could be the last of credentials: known letters, a bracket, or a short one with a dot."""
    return bool(class_of(piece)) or piece.endswith((")", ".")) or (len(piece) < 4 and piece.isupper()) or "/" in piece


def _tail(pieces: list[str], cut: int, size: int) -> bool:
    return is_credential(" ".join(pieces[cut - size : cut]), strict=True)


def _unsafe(pieces: list[str]) -> bool:
    """After a single word only letters that are nobody's surname are credentials."""
    return all(bare(piece) in _risky() or len(bare(piece)) < 3 for piece in pieces) and pieces[0] not in ("MD", "M.D.")


def hoped(rest: str) -> bool:
    """Whether what follows the letters makes them only hoped for: "MD candidate"."""
    first = rest.split()[:1]
    return bool(first) and first[0].casefold().strip("()") in words("credentials", "", "hoped")
