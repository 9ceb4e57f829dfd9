"""Notes to a connection request, within the limit as LinkedIn counts."""

from __future__ import annotations

from collections.abc import Sequence


def length(text: str) -> int:
    """Characters as LinkedIn counts them: UTF-16 code units, so that an emoji counts two."""
    return len(text.encode("utf-16-le")) // 2


def fitting(variants: Sequence[str], limit: int) -> str:
    """The first text that fits; the last one cut at a word if none does."""
    for text in variants:
        if length(text) <= limit:
            return text
    words: list[str] = []
    for word in variants[-1].split():
        if length(" ".join([*words, word])) > limit - 1:
            break
        words.append(word)
    return " ".join(words).rstrip(",;:") + "…"
