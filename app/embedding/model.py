"""all-MiniLM-L6-v2 in NumPy: six BERT layers, the mean of the last one's word vectors, length 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from threadpoolctl import threadpool_limits
from tokenizers import Tokenizer

from app.embedding.bert import Bert
from app.matching.vectors import Matrix

_LONGEST = 64  # tokens: a title and the beginning of an abstract; more changed no ranking that was measured
_SHORTEST = 24  # a title
_AT_ONCE = 24_000  # tokens, some ten seconds: of very many texts only the beginnings are read
_BATCH = 32


class Model:
    """Texts to vectors of 384 numbers."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._bert = Bert(load_file(folder / "model.safetensors"))

    def of(self, texts: Sequence[str]) -> Matrix:
        """Shape (texts, 384), rows of length 1. Texts of one length go together, so none is padded.

        What a text means may depend on how many are asked for with it: of very many, less is read of each.
        """
        found = np.zeros((len(texts), self._bert.width), np.float32)
        self._tokenizer.enable_truncation(min(_LONGEST, max(_SHORTEST, _AT_ONCE // max(1, len(texts)))))
        encoded = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        with threadpool_limits(1):  # threads that wait for one another take the service's time
            for places, tokens in _batches(encoded):
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
