"""The first ten serve every interest."""

from __future__ import annotations

import pytest

from app.matching.diversity import diversified


def test_one_interest_is_never_reordered() -> None:
    ranked = [3, 1, 2, 0]
    assert diversified(ranked, {place: {"gait": 0.9 - 0.1 * n} for n, place in enumerate(ranked)}) == ranked


@pytest.mark.parametrize("interests", [2, 5, 9])
def test_a_crowd_does_not_push_the_others_out(interests: int) -> None:
    crowd = {place: {"gait": 0.9 - 0.001 * place, **({"hand": 0.3} if place % 2 else {})} for place in range(100)}
    others = {100 + n: {f"interest {n}": 0.4 - 0.01 * n} for n in range(interests - 1)}
    head = diversified([*crowd, *others], {**crowd, **others})[:10]
    assert set(others) <= set(head)
    assert 0 in head


def test_faint_interests_take_no_place() -> None:
    covers = {place: {"gait": 0.9 - 0.01 * place} for place in range(12)} | {12: {"hand": 0.1}}
    assert 12 not in diversified(list(covers), covers)[:10]


def test_nothing_is_lost() -> None:
    covers = {place: {"gait": 0.5, "hand": 0.01 * place} for place in range(90)}
    assert sorted(diversified(list(covers), covers)) == list(covers)


def test_nothing_to_rank() -> None:
    assert diversified([], {}) == []
