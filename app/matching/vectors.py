"""What the matcher asks of a sentence-vector model; the model itself lives outside the pure part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


class Vectors(Protocol):
    """Gives every text its vector; the same text always the same one."""

    def of(self, texts: Sequence[str]) -> Matrix:
        """Shape (texts, dimensions), rows of length 1."""
        ...

    def __hash__(self) -> int:
        """What is worked out once for a model is kept by it."""
        ...
