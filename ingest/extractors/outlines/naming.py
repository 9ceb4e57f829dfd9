"""Where in a line the people are named: after the title, before it, in brackets, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.words import fold, words
from ingest.kinds import labelled as kind_named
from ingest.kinds import role_of
from ingest.people import is_position, looks_like_people, untitled

SURE = 0.5
_BEYOND_DOUBT = 0.7
_NOBODY = 0.3
_CERTAIN = 0.9
_TOLD = 0.78  # a name with a title, letters, initials or an institution
_LONGEST = 1500
_LOUD = 6  # words of a title without small ones


@dataclass(frozen=True, slots=True)
class Naming:
    """A line taken apart: a title and the people printed with it; either may be ""."""

    title: str
    people: str = ""
    role: str = ""


@lru_cache(maxsize=50_000)
def peopled(text: str) -> float:
    """How much the text is a list of people and nothing else, 0 to 1."""
    bare = text.strip(" ,;:-–—")
    if not bare or len(bare) > _LONGEST or not any(c.isupper() for c in bare) or bare.endswith("?"):
        return 0.0
    if fold(bare) in words("lines", "divisions"):
        return 0.0
    likeness = looks_like_people(bare)
    return likeness if likeness >= SURE else max(likeness, _with_position(bare))


def _with_position(text: str) -> float:
    """The likeness of "Jane Doe, MD, Program Chair": a name beyond doubt, then a job in a few words."""
    name, _, job = text.rpartition(",")
    short = 1 <= len(job.split()) <= 5 and len(text.split()) <= 12 and not _SMALL.search(job)
    told = "," in name or _DOCTOR.match(name)
    return 0.75 if short and told and looks_like_people(name) >= _CERTAIN else 0.0


_DOCTOR = re.compile(r"(?:Prof|Dr)\b\.?\s")
_BRACKET = re.compile(r"^(?P<title>.*\S)\s*[(\[](?P<inner>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*\.?$")
_SEPARATOR = re.compile(
    r"\s+[–—−-]+\s+|\s*[–—]\s+|\s*\|\s*|\t+|\s{2,}|\s+/\s+|:\s+|\s+(?:by|with|w/|mit|par|por|von|door|durch)\s+|\s*•\s*|\.\s+(?=[A-ZÀ-Þ])|(?<=\?)\s+(?=[A-ZÀ-Þ])"
)
_ROLE_BRACKET = re.compile(r"^(?P<people>.*\S)\s*[(\[](?P<role>[A-Za-z -]{4,24})[)\]]$")


def taken_apart(text: str) -> Naming:
    """The title and the people of a line that may hold both."""
    text = _without_everybody(text.strip())
    led = _led(text) or _presented(text) or _quoted(text)
    if led is not None:
        return led
    whole = peopled(text)
    columns = _COLUMNS.split(text)
    if len(columns) == 2 and peopled(columns[0]) < SURE and peopled(columns[1]) >= _BEYOND_DOUBT:
        return Naming(*columns)
    if whole >= _BEYOND_DOUBT:
        found = _coloned(text) or _placed_first(text) or _dashed(text) or _name_first(text) or _after_comma(text)
        return found or Naming("", text)
    found = _bracketed(text) or _separated(text) or _coloned(text) or _after_comma(text)
    return _said_by(found) if found else (Naming("", text) if whole >= SURE else Naming(text))


_PRESENTS = re.compile(
    r"^(?P<people>[^:\"“„«]{4,120}?),?\s+(?:will\s+(?:present|give|discuss|speak)|presents?|discusses"
    r"|présente|präsentiert|presenta)\s+(?P<told>.*?)(?P<title>[\"“„«][^\"“”„»]{6,}[\"”“»]|(?<=:\s)[^:]{6,})\s*\.?$"
)


def _presented(text: str) -> Naming | None:
    """'Jane Doe, DO, presents a case: "A runner with foot drop"': a sentence about a person and a title."""
    found = _PRESENTS.match(text)
    if found is None or peopled(found["people"]) < _BEYOND_DOUBT:
        return None
    return Naming(found["title"].strip(' "“„«”»'), found["people"])


def _coloned(text: str) -> Naming | None:
    """ "Case presentations: Jane Doe, MD (PGY-3) and Al Roe, DO": before the colon nobody and no part played."""
    title, colon, people = text.partition(":")
    title = title.strip()
    if not colon or not title or peopled(title) >= _NOBODY or is_institution(title):
        return None
    played = role_of(title) is not None and kind_named(title) is None
    named = not played and peopled(people) >= _BEYOND_DOUBT and _dashed(people) is None
    return Naming(title, people.strip()) if named else None


def _placed_first(text: str) -> Naming | None:
    """ "Jane Doe (Norway) – Rehabilitation in disasters": a person with a place, and behind the dash a title."""
    found = _DASH.search(text)
    left, right = (text[: found.start()].strip(), text[found.end() :].strip()) if found else ("", "")
    if not _PLACED.fullmatch(left) or peopled(left) < SURE or is_position(left.rpartition("(")[2].rstrip(")")):
        return None
    place = is_position(right) or (is_institution(right) and not _SMALL.search(right))
    return Naming(right, left) if right[:1].isupper() and peopled(right) < SURE and not place else None


def _without_everybody(text: str) -> str:
    """The title of "Panel discussion (all speakers)" and of "Q&A – All faculty"."""
    found = _ALL.search(text) if "all" in text.casefold() else None
    return text[: found.start()] if found and fold(found[1]) in words("lines", "everybody") else text


_ALL = re.compile(r"(?:\s*[(\[]\s*|\s+[–—-]+\s+|\t+|\s{3,})([^()\[\]–—\t-]{3,20}?)\s*[)\]]?$")
_COLUMNS = re.compile(r"\s{2,}")
_DASH = re.compile(r"\s+[–—-]+\s+|\s*[–—]\s+|:\s+")
_SMALL = re.compile(
    r"(?<![\w'’-])(?!(?:and|for|the|del|della|des|und|der|die|das|van|von|dos|las|los|at|of|with)\b)[a-zà-ÿ][\w'’-]{2,}"
)


def _dashed(text: str) -> Naming | None:
    """ "Council (Room 2) -- Dr. Doe": nobody before the dash, and beyond doubt somebody after it."""
    for dash in sorted(_STOP.finditer(text), key=lambda found: found[0].strip() in (".", "?", "!")):
        left, right = text[: dash.start()], text[dash.end() :]
        short = len(left.split()) < (_A_TITLE - 1 if untitled(right)[1] else _A_TITLE)
        stop = "." in dash[0] and (short or _ends_in_title(left, dash[0]))
        told = not dash[0].strip().isalpha() or untitled(right)[1]  # "with Dr. Jane Doe", but "working with schools"
        stop = stop or ("?" in dash[0] and _goes_on(right))
        if _is_open(left) or ":" in dash[0] or stop or not told:
            continue
        if peopled(_BRACKETED_END.sub("", left)) < _NOBODY and peopled(right) >= _BEYOND_DOUBT:
            return Naming(left, right)
    return None


_STOP = re.compile(r"\s+[–—-]+\s+|\s+w?/\s+|\s+(?:with|mit|con)\s+|\s*[–—]\s+|(?<=[^\W\d_]{3})[.?!]\s+(?=[A-ZÀ-Þ])")
_A_TITLE = 3
_BRACKETED_END = re.compile(r"\s*[(\[][^\[]*[)\]]\s*$")


def title_comma_name(text: str, least: float = SURE) -> Naming | None:
    """ "Training after myocarditis, Doe": the first comma with nobody before it and somebody (at `least`) behind it."""
    for comma in re.finditer(r",\s+", text):
        left, right = text[: comma.start()], text[comma.end() :]
        if peopled(left) < _NOBODY and peopled(right) >= least and " " in right and not is_room(right, surely=True):
            return Naming(left, right)
    return None


def name_colon_title(text: str) -> Naming | None:
    """ "Jane Doe: Posture and pain": somebody before the first colon, and nobody behind it."""
    left, colon, right = text.partition(": ")
    if not colon or peopled(left) < SURE or peopled(right) >= SURE or kind_named(left) is not None:
        return None
    return Naming(right.strip(), left.strip())


def titled_behind(people: str) -> tuple[str, str]:
    """The people and the title in quotation marks behind them: 'Ann Lee, MD – "Gait after transplant"'; "" for none."""
    found = _QUOTED_BEHIND.match(people)
    return (found["people"], found["title"]) if found and peopled(found["people"]) >= SURE else (people, "")


_QUOTED_BEHIND = re.compile(r"^(?P<people>[^\"“„«]{4,}?)\s*[,:–—-]\s*[\"“„«](?P<title>[^\"“”„»]{6,})[\"”“»]\.?$")


def _ends_in_title(left: str, separator: str) -> bool:
    """Whether the full stop is that of a title: "PD Dr. med. Doe"."""
    told = left.split()[-2:]
    return separator[:1] == "." and any(
        untitled(f"{' '.join(t)}. Roe Doe") == ("Roe Doe", True) for t in (told[-1:], told)
    )


def _after_comma(text: str) -> Naming | None:
    """ "Polytrauma care pathways, LTC Omar Reed, DO": a sentence's words, a comma, and somebody beyond doubt."""
    for comma in re.finditer(r",\s+", text):
        left, right = text[: comma.start()], text[comma.end() :]
        if untitled(right)[1] and peopled(right) >= 0.85 and peopled(left) < _NOBODY:
            return Naming(left, right)
        sure = peopled(right) >= _CERTAIN and "," in right
        if not peopled(left) and _SMALL.search(left) and peopled(right) >= _BEYOND_DOUBT:
            return Naming(left, right)
        if peopled(left) < _NOBODY and sure and _SMALL.search(left):
            return Naming(left, right)
    return None


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")") or text.count("[") > text.count("]")


def _name_first(text: str) -> Naming | None:
    """ "Jane Doe, MD – Entry, exit and everything between": after the dash a sentence, not an institution."""
    dash = _DASH.search(text)
    if dash is None:
        return None
    left, right = text[: dash.start()], text[dash.end() :]
    small = len(_SMALL.findall(right))
    loud = ":" in dash[0] and len(right.split()) >= _LOUD and not peopled(right)  # "Jane Doe, MD: Every Word Is Loud"
    if peopled(left) < SURE or peopled(right) >= SURE or not (small or loud):
        return None
    return None if is_institution(right) and small < 3 else Naming(right, left)


def is_institution(text: str) -> bool:
    """Whether the text names an institution or its place and no person."""
    return names_institution(text) or bool(_CITY.search(text))


def names_institution(text: str) -> bool:
    """Whether a word of institutions stands in the text."""
    words_of = text.split()
    return any(
        word[:1].isupper() and fold(word).strip(",.;:()'’") in words("institutions", "words") for word in words_of
    )


_CITY = re.compile(r",\s*(?:[A-Z]{2}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\.?$")


def _said_by(naming: Naming) -> Naming:
    """ "Hip health, presented by Jane Doe": the word before "by" is the role and no part of the title."""
    told, _, last = naming.title.rpartition(" ")
    if not told or not naming.people or naming.role or not last.isalpha() or not last.endswith(("ed", "led", "en")):
        return naming
    role = f"{last} by"
    return Naming(told.rstrip(" ,;–—-"), naming.people, role) if role_of(role) is not None else naming


def _quoted(text: str) -> Naming | None:
    """'Grand Rounds, "Pain without a lesion", Dr. Jane Doe': a type, the title in quotation marks, the people."""
    found = _QUOTED.match(text) if any(mark in text for mark in '"“„«') else None
    if found is None or len(found["title"].split()) < 2:
        return None
    if not found["people"] and peopled(found["kind"]) >= SURE:
        return Naming(found["title"].strip(), found["kind"].strip(" ,"))
    before = _separated(found["kind"]) if found["kind"] and not found["people"] else None
    if before and before.title and before.people:  # 'Journal club - Jane Doe, MD: "Pain without a lesion"'
        return Naming(f"{before.title}: {found['title']}", before.people)
    if found["kind"] and kind_named(found["kind"]) is None:
        return None
    title = f"{found['kind']}: {found['title']}" if found["kind"] else found["title"]
    if not found["people"]:
        return Naming(title) if found["kind"] else None
    return Naming(title, found["people"]) if peopled(found["people"]) >= SURE else None


def _led(text: str) -> Naming | None:
    """ "Case competition (moderator: Jane Doe, MD)": a role and its people in brackets, a note before them perhaps."""
    found = _BRACKET.match(text)
    if not found:
        return None
    for label in _LABELS.finditer(found["inner"]):
        named = found["inner"][label.end() :]
        if role_of(label[1]) is None or not _people(named):
            continue
        note = _COUNT.sub("", found["inner"][: label.start()]).strip(" ,;:")
        title = found["title"].rstrip(" ,:–—-")
        before = taken_apart(title)
        if before.title and before.people:  # '"Driving again" - Jane Doe, PGY-4 (mentor: Al Roe, MD)'
            return Naming(before.title, f"{before.people}; {label[1]}: {named.strip()}", before.role)
        return Naming(f"{title} ({note})" if note else title, named.strip(), label[1])
    return None


_LABELS = re.compile(r"(?:^|[,;])\s*([^,;:]{2,30}):\s*")
_COUNT = re.compile(r"\d+\s?[x×]\s?\d+\s?min\w*", re.IGNORECASE)  # "6 x 10min"


def _bracketed(text: str) -> Naming | None:
    found = _BRACKET.match(text)
    if found is None or not _people(found["inner"]) or _people(found["title"]):
        return None
    before = _separated(found["title"])
    if before and before.people:  # "Title – Jane Doe (Al Roe)" or a name with a bracket of its own
        return Naming(before.title, text[len(before.title) :].strip(" –—-|:\t"), before.role)
    return Naming(found["title"].rstrip(" ,:–—-"), found["inner"])


def _people(text: str) -> bool:
    return peopled(text) >= SURE and not is_room(text, surely=True)


def _separated(text: str) -> Naming | None:
    """ "Title – Jane Doe, City" or "Jane Doe, City – Title": the split whose sides are told apart best."""
    best, best_worth = None, 0.0
    for separator in _SEPARATOR.finditer(text):
        left, right = text[: separator.start()].strip(), text[separator.end() :].strip()
        if len(left) < 2 or len(right) < 4 or _is_open(left) or _ends_in_title(left, separator[0]):
            continue
        if left.endswith("?") and separator[0] == " " and peopled(right) < _TOLD:
            continue  # "Phenol or toxin? Choosing Wisely" asks and answers
        if left.endswith("?") and _goes_on(right):
            continue
        naming, worth = _sides(left, right, separator[0].strip())
        if worth > best_worth + 0.05:
            best, best_worth = naming, worth
    return best


def _sides(left: str, right: str, separator: str) -> tuple[Naming | None, float]:
    before, after = peopled(_untyped(left) if separator == ":" else left), peopled(right)
    weak = separator in (":", ".", "/") or separator.isalpha()
    if after >= SURE and after > before and not is_room(right, surely=True):
        if separator == ":" and role_of(left) is not None and kind_named(left) is None:
            return Naming("", right, left), after
        if separator == ":" and after < _BEYOND_DOUBT:
            return None, 0.0
        return Naming(left, right), after - before - (0.1 if weak else 0)
    least = _BEYOND_DOUBT if separator == ":" and not _PLACED.fullmatch(left) else SURE
    if before >= least and before > after and not separator.isalpha() and separator != ".":
        return Naming(right, left), before - after - 0.05
    return None, 0.0


def _goes_on(text: str) -> bool:
    """Whether a title goes on behind its question: "Who walks? A pilot study of adults with pain. Jane Doe"."""
    return _SENTENCE.match(text) is not None and not peopled(text.partition(". ")[0])


_SENTENCE = re.compile(r"[^.:]{24,}[a-z]{3}\.\s")
_PLACED = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4} \([^()]{3,40}\)")
"""A name with a place in brackets, as lists of talks print it before a colon."""


_QUOTED = re.compile(
    r"^(?P<kind>[^\"“„«]{0,50}?)\s*[,:–—-]*\s*[\"“„«](?P<title>[^\"“”„»]{6,}?)[,.]?[\"”“»][\s,.:;–—-]*(?P<people>[^\"“”]*)$"
)


def _untyped(text: str) -> str:
    """What stands behind a session's type: in "(S07) Panel: Iron Nerves" the word "Panel" is no role of persons."""
    label, colon, rest = text.rpartition(": ")
    return rest if colon and kind_named(label) is not None else text
