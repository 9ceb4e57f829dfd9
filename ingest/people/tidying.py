"""A printed text of people without what is no word of theirs: addresses, handles, marks, odd spaces."""

from __future__ import annotations

import re
import unicodedata

from ingest.people.credentials import is_credential
from ingest.people.lexicon import table

_MAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(
    r"\(?(?:https?://|www\.)\S+|\borcid\S*|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|(?<!\w)@\w{2,}", re.IGNORECASE
)
_MAY_BE_WEB = re.compile(r"://|www\.|orcid|\d-\d{4}-|@", re.IGNORECASE)
_TAG = re.compile(r"<(?P<raised>/?sup)>|<[a-zA-Z/][^<>]{0,80}>")
_PRONOUN = r"(?:he|she|they|ze|xe|him|her|them|his|hers|theirs|any)"
_PRONOUNS = re.compile(rf"\s*[(\[]?\b{_PRONOUN}(?:\s?/\s?{_PRONOUN})+\b(?:\s+pronouns)?[)\]]?", re.IGNORECASE)
_ET_AL = re.compile(r",?\s*(?:\bet\.? al\b\.?|\band (?:others|colleagues|co-?workers|team)\b)", re.IGNORECASE)
_LEAD = re.compile(r"(?m)^\s*(?:[-–—*•·▪►○●◦‣]\s*|\(?\d{1,3}[.)]\s+)+")
_MARKS = re.compile(r"[*†‡§¶✝★☆\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+")
_QUOTED = re.compile(r"(?<=\w)\s+[\"“”„‘][^\"“”„‘’]{1,24}[\"“”’]\s+(?=[^\W\d_])")
_GLUED = re.compile(
    r"\b((?:Sub)?[Ss]p\.?\s?[A-Z][A-Za-z.]{0,6}|FRCPC?|MRCP|CCFP|PhD|FAFRM|CAT|CPO|CP|CO|FRCS|BSc|MBBS|(?:OT|PT|SLP)\s?[Rr]eg\.?)\s?\(([A-Za-z]{1,5})\)"
)
_FIELD = re.compile(r"\b([A-Z][A-Za-z.]{1,9})\s?\(([A-Za-z&. ]{1,20})\)")
_NUMBERED = re.compile(r"(?:^|(?<=[\s,;]))\(?(\d{1,2})[.)]\s+(?=[^\W\d_])")
_BEHALF = re.compile(
    r"[\s,]+(?:for the \S.{0,60}\b(?:investigators|collaborators|consortium|study group|trialists)"
    r"|(?:and\s)?on behalf of|im namen (?:von|des?r?)|au nom (?:de|du)|en (?:nombre|representaci[óo]n) de)"
    r"\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_MADAME = re.compile(r"\b(?:Mmes?|Mlles?|MM)\b")
_MONSIEUR = re.compile(r"\bM\. (?=[A-ZÀ-Þ])")  # beside her it is no initial
_MONSIEUR_NAMED = re.compile(r"\bM\. (?=[A-ZÀ-Þ][a-zà-ÿ-]+ [A-ZÀ-Þ]{3,})")  # "M. Luc BERNARD"
_STUCK_AND = re.compile(r"(?<=[.,)])&(?=\s?[A-Z])")  # "Jane Doe, PhD.& Al Roe"
_SPACE = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_UNSEEN = str.maketrans({"\u00ad": None, "\u200b": None, "\ufffe": None, "\u2011": "-"})


def tidy(text: str) -> tuple[str, tuple[str, ...]]:
    """The text in composed characters with plain spaces, and the e-mail addresses that stood in it."""
    if text.isascii() and text.isalnum():
        return text, ()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "  ")
    mails: tuple[str, ...] = ()
    if "@" in text:
        mails = tuple(mail.strip(".") for mail in _MAIL.findall(text))
        text = _MAIL.sub(" ", text).replace("<>", "").replace("< >", "").replace("( )", "")
    if "<" in text:
        text = _TAG.sub(lambda tag: "^" if tag["raised"] == "sup" else "", text)
    text = _WEB.sub("", text) if _MAY_BE_WEB.search(text) and _worth(text) else text
    text = _PRONOUNS.sub("", text) if "/" in text else text
    text = _unmarked(_unnumbered(text))
    if "M. " in text:
        text = (_MONSIEUR if _MADAME.search(text) else _MONSIEUR_NAMED).sub("Monsieur ", text)
    text = _STUCK_AND.sub(" & ", text) if "&" in text else text
    for opening, closing in ("()", "（）", "[]"):
        if text.count(opening) == text.count(closing) + 1 and text.rfind(opening) > text.rfind(closing):
            text += closing
    text = _QUOTED.sub(" ", text) if '"' in text or not text.isascii() else text
    text = _FIELD.sub(_with_field, _GLUED.sub(r"\1⁽\2⁾", text)) if "(" in text else text
    return _SPACE.sub(" ", _BEHALF.sub("", text)).strip(" ,;\n"), mails


def _with_field(found: re.Match[str]) -> str:
    """ "FRCS (Tr & Orth)" with raised brackets, which cut nothing; what is no letters stays."""
    letters, field = found[1], found[2].strip(" .")
    belongs = field in table("credentials", "")["brackets"] and is_credential(letters)
    kept = field.replace(" ", "\u2060")  # no space, or the text would be cut there
    return f"{letters}⁽{kept}⁾" if belongs else found[0]


def _unnumbered(text: str) -> str:
    """ "1. Jane Doe, MD 2. Al Roe, DO" with semicolons for the numbers of the list."""
    found = _NUMBERED.findall(text)
    counted = len(found) > 1 and [int(number) for number in found] == list(range(1, len(found) + 1))
    return _NUMBERED.sub("; ", text).strip(" ;") if counted else text


def _unmarked(text: str) -> str:
    """Without "et al.", the marks of lists at the lines' beginnings, asterisks and daggers."""
    folded = text.casefold()
    if "et al" in folded or "et. al" in folded or "and " in folded:
        text = _ET_AL.sub("", text)
    if "\n" in text or not text[:1].isalpha():
        text = _LEAD.sub("", text)
    return _MARKS.sub("", text) if "*" in text or not text.isascii() else text


def _worth(text: str) -> bool:
    return any(mark in text for mark in "/@.0123456789")
