"""What the solver sees of a meeting: items of time in places, with values and rules, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.walking import Walking


@dataclass(frozen=True, slots=True)
class Item:
    """Something that takes up time. Minutes count from any fixed moment, values are whole numbers (millionths).

    Of the items that share a name in `groups` at most one is taken. `counts`: against the limit of its day.
    `anchor`: one a day is taken where there is one. `must`: comes before everything else.
    """

    key: str
    start: int
    end: int
    place: str
    day: int
    value: int
    groups: tuple[str, ...] = ()
    counts: bool = True
    anchor: bool = False
    must: bool = False

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"{self.key}: an item takes time")
        if self.value < 0:
            raise ValueError(f"{self.key}: a value is not negative")


@dataclass(frozen=True, slots=True)
class Puzzle:
    """Which of these items to take? `limits` says per day how many that count (a day without one is free)."""

    items: tuple[Item, ...]
    walking: Walking = field(default_factory=Walking)
    limits: dict[int, int] = field(default_factory=dict)

    def follows(self, later: Item, earlier: Item) -> bool:
        """Whether somebody who leaves `earlier` at its end is in time for `later`."""
        return later.start >= earlier.end + self.walking.minutes(earlier.place, later.place)

    def fit(self, one: Item, other: Item) -> bool:
        """Whether both can be attended."""
        return self.follows(one, other) or self.follows(other, one)


@dataclass(frozen=True, slots=True)
class Answer:
    """The items taken, in order of time; `proven` tells that no better choice exists."""

    items: tuple[Item, ...]
    proven: bool = True

    @property
    def value(self) -> int:
        return sum(item.value for item in self.items)
