"""The bare name: whether a text is one, its usual order and capitals, its given and family part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.people.cjk import is_cjk, is_cjk_name
from ingest.people.lexicon import fold, table, words

_INITIALS = re.compile(r"(?:[A-Z]\.?[-’' ]?){1,3}\.?")
_MOST_INITIALS = 10  # characters that three of them may take
_WORD = re.compile(r"[^\W\d_][\w'’ʼ`´.·-]*|[’'][^\W\d_]\S*")
_AFTER_TITLES = frozenset({"med", "rer", "nat", "habil", "hc", "h.c", "phil", "dent"})
"""What goes on after a title: "Prof Dr med"."""
_BEHIND = re.compile(r"(?:[A-Z]\.?-?){1,3}")  # initials behind a surname
_SHOUTED = re.compile(r"(?:Mc|Mac|O['’])[A-Z]{3,}")
_NO_LETTER = re.compile(r"[^\w]")
_SPACE = re.compile(r"\s+")
_STUCK = re.compile(r"(?:prof|dr|drs|mr|mrs|ms)\.(?!s?sa\b|in\b)(?=[^\W\d_]{2})", re.IGNORECASE)
_SHORT_SURNAMES = words("words", "surnames")


@dataclass(frozen=True, slots=True)
class Name:
    """A bare name in given-family order; `titled` when a title stood before it."""

    full: str
    given: str = ""
    family: str = ""
    titled: bool = False


@cache
def _titles() -> frozenset[str]:
    return words("words", "titles")


@cache
def _particles() -> frozenset[str]:
    return words("words", "particles")


@cache
def _suffixes() -> frozenset[str]:
    return words("words", "suffixes")


@cache
def _never() -> frozenset[str]:
    surnames = {"do", "will", "may", "can", "my", "an", "long", "best", "day", "foot", "hand", "head", "early", "small"}
    return words("words", "not_names", "words", "titles") - words("words", "particles") - surnames


@cache
def _countries() -> frozenset[str]:
    return words("words", "not_names", "countries")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(table("words", "not_names")["endings"])


def is_suffix(text: str) -> bool:
    """Jr., III and their like, standing alone."""
    return fold(text).strip(" ") in _suffixes() and not text.islower()


def is_initials(text: str) -> bool:
    """Nothing but initials: "J.", "A. B.", "AB"."""
    text = text.strip()
    return len(text) <= _MOST_INITIALS and bool(_INITIALS.fullmatch(text))


@lru_cache(maxsize=16384)
def untitled(text: str) -> tuple[str, bool]:
    """The text without the titles and ranks before it, and whether there were any."""
    rest, titled = text.strip(), False
    while True:
        first, _, after = rest.partition(" ")
        if after and (_is_title(first, after) or (titled and fold(first).rstrip(".") in _AFTER_TITLES)):
            rest, titled = after.strip(), True
            continue
        stuck = _STUCK.match(rest)
        if not stuck or _is_title(first, ""):
            return rest, titled
        rest, titled = rest[stuck.end() :], True


def _is_title(word: str, after: str) -> bool:
    folded = fold(word.strip(","))
    if folded in words("words", "titles", "ranks") and fold(after).startswith("prof"):
        return True
    if folded not in _titles():
        return False
    if folded in ("ms", "he", "em", "med.", "in") and word.isupper() and not word.endswith("."):
        return False
    if folded in ("tan", "sri") and is_initials(after):
        return False
    shy = folded in ("oa", "oä", "pr", "prim.")
    return not (shy and (word.lower() == word or (folded == "pr" and word.isupper())))


@lru_cache(maxsize=16384)
def improbability(text: str) -> float:
    """How little a text looks like one person's bare name: 0 (a name) to 9 (none)."""
    rest, titled = untitled(text)
    if is_cjk(rest):
        return 0.2 if is_cjk_name(rest) else 6.0
    pieces = rest.split()
    if not pieces or len(pieces) > 8 or len(rest) > 70 or not all(map(_WORD.fullmatch, pieces)):
        return 9.0
    folded = [fold(piece).strip(".,") for piece in pieces]
    if len(pieces) == 2 and folded[-1] in _countries() and not titled:
        return 5.0
    never = sum(word in _never() or (len(word) > 5 and word.endswith(_endings())) for word in folded)
    if never == 1 and titled and 1 < len(pieces) < 4:
        return _shape(pieces, folded, titled) + 1.2
    if never == 1 and len(pieces) > 1 and folded[-1] in words("words", "not_names", "surnames"):
        return _shape(pieces, folded, titled) + 1.4
    if never == 1 and len(pieces) == 3 and folded[1] in words("words", "not_names", "surnames"):
        return _shape(pieces, folded, titled) + 1.4  # "Kathleen Hall Roe"
    if never:
        return 9.0 if never > 1 or len(pieces) < 3 or folded[0] in _never() else 5.0
    return _shape(pieces, folded, titled)


def _shape(pieces: list[str], folded: list[str], titled: bool) -> float:
    particles = _particles()
    small = sum(p[0].islower() and f not in particles for p, f in zip(pieces, folded, strict=True))
    if small:
        return 2.5 if len(pieces) == 1 and len(pieces[0]) > 1 else 6.0 if not titled else 3.0
    plain = sum(
        f not in particles or (n in (0, len(pieces) - 1) and pieces[n][0].isupper()) for n, f in enumerate(folded)
    )
    cost = {1: 0.2 if titled else 2.2, 2: 0.0, 3: 0.0, 4: 0.3, 5: 1.0}.get(min(plain, len(pieces)), 2.0)
    if len(pieces) > 1 and any(is_initials(piece) and len(piece) <= 2 for piece in pieces):
        cost -= 0.6
    if len(pieces) == 1 and pieces[0].isupper() and not titled:
        cost += 1.5
    if titled:
        cost -= 1.0
    return max(cost, -1.5)


@lru_cache(maxsize=16384)
def name(text: str) -> Name:
    """A bare name understood: titles off; "DOE Jane", "Doe J" and "JANE DOE" in the usual order and capitals."""
    rest, titled = untitled(text.strip(" ,;:*•·|"))
    rest = _SPACE.sub(" ", rest).strip(" ,;:*†‡§¶#")
    if is_cjk(rest):
        return _cjk(rest, titled)
    turned = _surname_first(rest.split())
    if turned:
        return _ordered(_capitals(turned[1]), _quiet(turned[0]), titled)
    full = _capitals(rest)
    return Name(full, *_split(full), titled)


def _ordered(given: str, family: str, titled: bool) -> Name:
    return Name(f"{given} {family}", given, family, titled)


def _cjk(text: str, titled: bool) -> Name:
    text = re.sub(r"(?:先生|教授|医師|氏|様)$", "", text).strip()
    family, _, given = text.replace("\u3000", " ").partition(" ")
    return Name(f"{family} {given}".strip(), given.strip(), family, titled)


def _surname_first(pieces: list[str]) -> tuple[str, str] | None:
    """("DOE", "Jane") of "DOE Jane", ("Doe", "J") of "Doe J"; None where the usual order is printed."""
    if len(pieces) < 2:
        return None
    head = 0
    while head < len(pieces) and (_shouted(pieces[head]) or fold(pieces[head]) in _particles()):
        head += 1
    if (
        any(_shouted(piece) for piece in pieces[:head])
        and 0 < head < len(pieces)
        and not any(_shouted(piece) for piece in pieces[head:])
    ):
        initials = head == 1 and len(pieces[0]) == 2 and pieces[0].casefold() not in _SHORT_SURNAMES
        if not initials:
            return " ".join(pieces[:head]), " ".join(pieces[head:])
        return None
    last = pieces[-1]
    if last.casefold() in _SHORT_SURNAMES or (len(last) > 2 and pieces[0].isupper()):
        return None
    if _BEHIND.fullmatch(last) and not any(is_initials(piece) for piece in pieces[:-1]):
        return (" ".join(pieces[:-1]), last) if len(pieces) == 2 or fold(pieces[0]) in _particles() else None
    return None


def _shouted(piece: str) -> bool:
    letters = _NO_LETTER.sub("", piece)
    if "." in piece or not letters.isupper():
        return bool(_SHOUTED.fullmatch(piece))
    return len(letters) >= 3 or piece.casefold() in _SHORT_SURNAMES


def _capitals(text: str) -> str:
    """A shouted name in usual capitals ("JANE O'BRIEN-DOE" → "Jane O'Brien-Doe"); any other as it is."""
    pieces = text.split()
    if not any(piece.isupper() and len(piece) > 2 for piece in pieces):
        return text
    shouted = [len(re.sub(r"\W", "", piece)) > 1 and piece.isupper() and piece.count(".") < 2 for piece in pieces]
    if len(pieces) > 1 and any(piece[0].isupper() and not piece.isupper() for piece in pieces):
        return " ".join(_lowered(p) if _shouted(p) and not is_suffix(p) else p for p in pieces)
    if not any(shouted) or (len(pieces) == 1 and len(text) < 4):
        return text
    return " ".join(_lowered(piece) if loud else piece for piece, loud in zip(pieces, shouted, strict=True))


def _quiet(surname: str) -> str:
    return " ".join(_lowered(piece) if _shouted(piece) else piece for piece in surname.split())


def _lowered(piece: str) -> str:
    if fold(piece) in _suffixes() - {"jr", "sr", "jr.", "sr."}:
        return piece
    if fold(piece) in _particles() and len(piece) > 1 and fold(piece) not in ("do", "le", "san", "ben", "an"):
        return piece.lower()
    text = re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), piece)
    text = re.sub(r"(?<=['’])S\b", "s", text)
    return re.sub(r"^Mc([a-z])", lambda part: "Mc" + part[1].upper(), text)


def _split(full: str) -> tuple[str, str]:
    """Given and family part; a single word is a family name."""
    pieces = full.split()
    if len(pieces) == 1:
        return "", full
    if len(pieces) < 4 and not any(fold(p) in _particles() or fold(p).strip(",") in _suffixes() for p in pieces):
        return " ".join(pieces[:-1]), pieces[-1]
    return _parsed(full)


@lru_cache(maxsize=8192)
def _parsed(full: str) -> tuple[str, str]:
    from nameparser import HumanName  # few names need it

    parsed = HumanName(full)
    family = f"{parsed.last} {parsed.suffix}".strip()
    given = f"{parsed.title} {parsed.first} {parsed.middle}".strip()
    return (given, family) if family and given else ("", full)
