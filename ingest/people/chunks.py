"""A line of people cut into chunks at commas, semicolons, dashes, line ends and "and", brackets put aside as notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.kinds import role_of
from ingest.people.credentials import all_credentials, trailing
from ingest.people.lexicon import words
from ingest.people.names import improbability, is_initials, untitled
from ingest.people.places import has_institution, is_place, is_state, is_strong
from ingest.people.stages import is_position

_BRACKET = re.compile(r"\s*[(\[（［【〔{]([^()\[\]（）［］【】〔〕{}]*)[)\]）］】〕}]")
_OPEN = re.compile(r"[(\[（［【〔{]")
_GLUED = re.compile(r"(?<=[A-Za-z.])\s?\((?:[A-Za-z]{1,7})\)")
_PLAIN = str.maketrans("⁽⁾", "()")  # brackets that belong to letters were raised while the text was cut
_SHORT = 3  # letters of a word that may be an abbreviation
_NEXT = re.compile(r"(?P<text>[^,|‖;]*)(?:,\s*(?P<state>[^,|‖;]*))?")
_FIRST = r"[,、，;；•·▪|‖\n—:：–―~@.／/&aueyodwи-]"  # what a cut may begin with: few letters do, so that is asked first
_CUT = re.compile(  # the space before a cut stays with the text before it, which is stripped
    rf"(?={_FIRST})(?:"
    r"(?P<comma>[,、，]\s*(?P<comma_and>(?:and|&|und|et|y|e)\s+(?=[^\W\d_]))?)"
    r"|(?P<semicolon>[;；•·▪|‖]\s*(?:(?:and|&)\s+)?)"
    r"|(?P<line>\n(?!\s*[,、，;；•·▪|‖—／])\s*)"
    r"|(?P<dash>—\s*|(?:(?<=\w)|(?<=\w\s))[:：]\s*|(?<=\s)[-–―~@][-–—―~@]*\s+)"
    r"|(?P<stop>(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-Þ]))"
    r"|(?P<slash>(?<=\s)/\s+|／\s*)"
    r"|(?P<both>(?<=\s)(?:and|&|und|et|y|e|og|och|en|dan|и|with)\s+))"
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """`before` is the kind of the cut before it: "start", "comma", "semicolon", "line", "dash", "slash" or "and"."""

    text: str
    before: str = "start"
    notes: tuple[str, ...] = ()  # what stood in brackets behind it


def chunks(text: str) -> tuple[Chunk, ...]:
    """The chunks of a text in order."""
    pieces: list[Chunk] = []
    at, before = 0, "start"
    for cut in _cuts(text):
        pieces.extend(_noted(text[at : cut.start()], before))
        at, before = cut.end(), _kind(cut) if cut[0][0] not in "|‖" else _behind_bar(text, cut)
    pieces.extend(_noted(text[at:], before))
    return tuple(_surnames_joined(pieces))


def _kind(cut: re.Match[str]) -> str:
    if cut["comma_and"] or cut["both"]:
        return "and"
    return "dash" if cut["stop"] else str(cut.lastgroup)


def _behind_bar(text: str, bar: re.Match[str]) -> str:
    """The kind of a cut at a bar: "Jane Doe | MD | Harbor Clinic | Reno, NV" goes on with the same person."""
    following = _NEXT.match(text, bar.end())
    after = following["text"].strip() if following else ""
    state = following["state"] if following else ""
    goes_on = all_credentials(after) or has_institution(after) or is_place(after) or is_state(state or "")
    return "comma" if goes_on else "semicolon"


def _cuts(text: str) -> list[re.Match[str]]:
    """The cuts outside brackets; "and" cuts only between names."""
    spans = [match.span() for match in _BRACKET.finditer(text)] if _OPEN.search(text) else []
    cuts = list(_CUT.finditer(text))
    if spans:
        cuts = [cut for cut in cuts if not any(a < cut.start() and cut.end() <= b for a, b in spans)]
    cuts = [cut for n, cut in enumerate(cuts) if not cut["stop"] or _ends_there(text, cuts, n)]
    return [cut for n, cut in enumerate(cuts) if not cut["both"] or _between_names(text, cuts, n)]


def _ends_there(text: str, cuts: list[re.Match[str]], n: int) -> bool:
    """Whether a full stop ends a person and an institution follows: "Jane Doe. Harbor Clinic", not "prof. Doe"."""
    before, after = text[: cuts[n].start()].rpartition(" ")[2], _after(text, cuts, n)
    told = has_institution(after) if len(before) > _SHORT else is_strong(after)
    told = told or (len(before) > _SHORT and is_position(after.rpartition(".")[0] or after))
    return told and not untitled(f"{before}. Roe Doe")[1]


def _after(text: str, cuts: list[re.Match[str]], n: int) -> str:
    """What stands between a cut and the next."""
    return text[cuts[n].end() : cuts[n + 1].start() if n + 1 < len(cuts) else len(text)]


def _between_names(text: str, cuts: list[re.Match[str]], n: int) -> bool:
    left = text[cuts[n - 1].end() if n else 0 : cuts[n].start()]
    right = _after(text, cuts, n)
    left, right = _BRACKET.sub("", left).strip(), _BRACKET.sub("", right).strip()
    foreign = cuts[n].group().strip() in ("y", "e", "i", "en", "et", "with")
    foreign = foreign and not (_next_is_letters(text, cuts, n) and not has_institution(left))
    if improbability(_before_letters(right)) > (0.9 if foreign else 2.3) or has_institution(right):
        return False
    if not untitled(right)[1] and (is_position(right) or role_of(right)):
        return False
    if is_place(left) and all_credentials(_after(text, cuts, n + 1) if n + 1 < len(cuts) else ""):
        return improbability(_before_letters(right)) <= 1.5
    if all_credentials(left) or is_position(left):
        return improbability(_before_letters(right)) <= (1.5 if _next_is_letters(text, cuts, n) else 0.9)
    if has_institution(left):
        return untitled(right)[1] or _next_is_letters(text, cuts, n)
    return improbability(_before_letters(left)) <= (0.9 if foreign else 2.3)


def _before_letters(text: str) -> str:
    return trailing(text)[0]


def _next_is_letters(text: str, cuts: list[re.Match[str]], n: int) -> bool:
    if n + 1 >= len(cuts):
        return False
    following = _after(text, cuts, n + 1)
    return bool(all_credentials(following)) or has_institution(following) or is_position(following)


def _noted(text: str, before: str) -> list[Chunk]:
    """The chunk of this text with its brackets as notes; text behind a bracket is a chunk of its own."""
    cut = _cut_notes(text, before)
    if "⁽" not in text:
        return cut
    return [replace(chunk, text=chunk.text.translate(_PLAIN)) for chunk in cut]


def _cut_notes(text: str, before: str) -> list[Chunk]:
    if "(" not in text and "[" not in text and "（" not in text and "{" not in text and "【" not in text:
        return [Chunk(text.strip(), before)] if text.strip() else []
    if _GLUED.search(text) and all_credentials(text.strip()):
        return [Chunk(text.strip(), before)]
    return _split_notes(text, before)


def _split_notes(text: str, before: str) -> list[Chunk]:
    found: list[Chunk] = []
    at = 0
    for bracket in _BRACKET.finditer(text):
        plain = text[at : bracket.start()].strip()
        if plain and len(found) == 1 and _is_nickname(found[0], plain):
            found = [Chunk(f"{found[0].text} {plain}", before)]
        elif plain or not found:
            found.append(Chunk(plain, before if not found else "space"))
        found[-1] = replace(found[-1], notes=(*found[-1].notes, bracket[1].strip()))
        at = bracket.end()
    rest = text[at:].strip()
    if not rest:
        return found
    return _nickname(found, rest, before)


def _nickname(found: list[Chunk], rest: str, before: str) -> list[Chunk]:
    """ "Robert (Bob) Doe" is one name; "Jane Doe (MD) X University" is two chunks."""
    if len(found) == 1 and _is_nickname(found[0], rest):
        return [Chunk(f"{found[0].text} {rest}", before)]
    return [*found, Chunk(rest, "space")] if found else [Chunk(rest, before)]


def _is_nickname(first: Chunk, rest: str) -> bool:
    if not first.text:
        return False
    note = first.notes[-1].strip("\"'“”‘’")
    one_word = re.fullmatch(r"[^\W\d_][\w'.-]*(?: [^\W\d_]\w*)?", note) is not None
    name_goes_on = len(first.text.split()) <= 2 and improbability(f"{first.text} {rest}") <= 1.5
    return one_word and name_goes_on and not all_credentials(note) and note.casefold() not in words("words", "pronouns")


def _surnames_joined(pieces: list[Chunk]) -> list[Chunk]:
    """ "Doe, J." and "Doe, Jane" put into the usual order."""
    joined: list[Chunk] = []
    turned = False
    for at, piece in enumerate(pieces):
        last = joined[-1] if joined else None
        if last and piece.before == "comma" and _is_surname(last.text) and not last.notes:
            initials = _are_initials(piece.text, turned)
            if initials or (_opens(last.before) and _is_given(pieces, at)):
                turned = turned or initials
                given, letters = trailing(piece.text)
                joined[-1] = Chunk(" ".join((given, last.text, *letters)), last.before, piece.notes)
                continue
        joined.append(piece)
    return joined


def _opens(before: str) -> bool:
    return before in ("start", "semicolon", "line", "and")


def _is_surname(text: str) -> bool:
    """One word, particles aside, or several in capitals."""
    plain = [word for word in text.split() if not word[0].islower()]
    shouted = len(plain) in (2, 3) and all(word.isupper() and len(word) > 2 for word in plain)
    return (len(plain) == 1 or shouted) and not is_initials(text) and improbability(text) <= 2.4 and not _is_other(text)


def _is_other(text: str) -> bool:
    return has_institution(text) or is_position(text) or is_place(text) or bool(all_credentials(text))


def _are_initials(text: str, turned: bool) -> bool:
    """Letters such as "A.B." count as initials once the text has shown that it prints surnames first."""
    return is_initials(text) and ("." in text or len(text) == 1) and (turned or not all_credentials(text))


def _is_given(pieces: list[Chunk], at: int) -> bool:
    """Whether the chunk is the given name in "Doe, Jane": nothing, letters or an affiliation come behind it."""
    text = trailing(pieces[at].text)[0]
    if len(text.split()) > 2 or improbability(text) > 2.3 or _is_other(text) or (text.isupper() and len(text) > 1):
        return False
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    return following is None or _opens(following.before) or _is_other(following.text) or following.before == "dash"


def single(text: str) -> tuple[Chunk, ...]:
    """The chunks of a text that is one person: cut only at commas, dashes and line ends; "Doe, Jane" stays together."""
    cuts = [cut for cut in _cuts(text) if _kind(cut) in ("comma", "dash", "line")]
    pieces: list[Chunk] = []
    at, before = 0, "start"
    for cut in [*cuts, None]:
        pieces.extend(_noted(text[at : cut.start() if cut else len(text)], before))
        at, before = (cut.end(), _kind(cut)) if cut else (at, before)
    return tuple(_surnames_joined(pieces))
