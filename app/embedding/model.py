"""all-MiniLM-L6-v2 in NumPy: six BERT layers, the mean of the last one's word vectors, length 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from app.embedding.bert import Bert
from app.matching.vectors import Matrix

_LONGEST = 64  # tokens: a title and the beginning of an abstract; more changed no ranking that was measured
_BATCH = 32


class Model:
    """Texts to vectors of 384 numbers."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_LONGEST)
        self._bert = Bert(load_file(folder / "model.safetensors"))

    def of(self, texts: Sequence[str]) -> Matrix:
        """Shape (texts, 384), rows of length 1. Texts of one length go together, so none is padded."""
        found = np.zeros((len(texts), self._bert.width), np.float32)
        for places, tokens in _batches([encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]):
            mean = self._bert.forward(tokens).mean(axis=1)
            found[places] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return found


def _batches(encoded: list[list[int]]) -> Iterator[tuple[list[int], np.ndarray]]:
    by_length: dict[int, list[int]] = {}
    for place, tokens in enumerate(encoded):
        by_length.setdefault(len(tokens), []).append(place)
    for _, places in sorted(by_length.items()):
        for start in range(0, len(places), _BATCH):
            batch = places[start : start + _BATCH]
            yield batch, np.array([encoded[place] for place in batch])
