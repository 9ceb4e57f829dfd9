"""Vectors kept on disk, one file for each list of texts: a programme is encoded once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from app.matching import Vectors
from app.matching.vectors import Matrix

_WORTH_KEEPING = 16  # texts; fewer are encoded faster than found


class CachedVectors:
    """Wraps other vectors; a file that does not fit its texts is made anew."""

    def __init__(self, vectors: Vectors, folder: Path) -> None:
        self._vectors = vectors
        self._folder = folder

    def of(self, texts: Sequence[str]) -> Matrix:
        if len(texts) < _WORTH_KEEPING:
            return self._vectors.of(texts)
        path = self._folder / f"{_key(texts)}.npy"
        kept = _kept(path)
        if kept is None or len(kept) != len(texts):
            kept = self._vectors.of(texts)
            _keep(path, kept)
        return kept


def _key(texts: Sequence[str]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()


def _kept(path: Path) -> Matrix | None:
    try:
        found: Matrix = np.load(path, allow_pickle=False)
    except (OSError, ValueError):
        return None
    return found if found.ndim == 2 else None


def _keep(path: Path, matrix: Matrix) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    with unfinished.open("wb") as file:
        np.save(file, matrix)
    unfinished.replace(path)
