"""Mentions put together that are one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ingest.model import CareerStage
from ingest.people.affinity import compatible
from ingest.people.lexicon import fold
from ingest.people.mention import Mention
from ingest.people.names import is_initials

_TRAINEE = (CareerStage.STUDENT, CareerStage.RESIDENT)


@dataclass(slots=True)
class Cluster:
    """The mentions of one person with their places in the list; `label` is the bare name without middle names."""

    label: str
    is_full: bool  # a given name that is spelled out, and a family name
    mentions: list[Mention] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    middles: dict[tuple[str, ...], None] = field(default_factory=dict)
    affiliations: dict[str, None] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    stages: set[CareerStage] = field(default_factory=set)

    @property
    def affiliation(self) -> str:
        """The first affiliation printed, "" if none."""
        return next((place for mention in self.mentions for place in mention.affiliations), "")

    def add(self, at: int, mention: Mention) -> None:
        self.mentions.append(mention)
        self.places.append(at)
        self.middles[_middle(mention.given_name)] = None
        self.affiliations.update(dict.fromkeys(mention.affiliations))
        self.keys.update({mention.key} if mention.key else ())
        self.stages.add(mention.career_stage)


def clusters(mentions: Sequence[Mention]) -> tuple[Cluster, ...]:
    """The persons, in order of first mention. Those with an affiliation come first, so that those without can join."""
    by_label: dict[str, list[Cluster]] = {}
    by_key: dict[tuple[str, str], Cluster] = {}
    order = sorted(range(len(mentions)), key=lambda at: (not mentions[at].affiliations, at))
    for at in order:
        mention = mentions[at]
        label = label_of(mention)
        same = by_label.setdefault(label, [])
        cluster = by_key.get((mention.key, label.split(" ")[-1])) if mention.key else None
        cluster = cluster or _home(mention, same)
        if cluster is None:
            cluster = Cluster(label, _is_full(mention))
            same.append(cluster)
        cluster.add(at, mention)
        if mention.key:
            by_key.setdefault((mention.key, label.split(" ")[-1]), cluster)
    found = [_sorted(cluster) for same in by_label.values() for cluster in same]
    return tuple(sorted(found, key=lambda cluster: cluster.places[0]))


def _sorted(cluster: Cluster) -> Cluster:
    pairs = sorted(zip(cluster.places, cluster.mentions, strict=True), key=lambda pair: pair[0])
    return replace(cluster, mentions=[m for _, m in pairs], places=[at for at, _ in pairs])


def label_of(mention: Mention) -> str:
    """First given name and family name; the whole name where it has no given name or only initials."""
    if not _is_full(mention):
        return _plain(mention.name)
    first = _plain(mention.given_name).split(" ")[0]
    return f"{first} {_plain(mention.family_name)}"


def _is_full(mention: Mention) -> bool:
    first = mention.given_name.split(" ")[0] if mention.given_name else ""
    return bool(first and mention.family_name) and not is_initials(first)


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).replace("'", "").replace(".", " ")))


def _home(mention: Mention, same: Sequence[Cluster]) -> Cluster | None:
    """The one cluster that the mention belongs to; None where there is none or it could be several."""
    if mention.surname_only:
        return None
    fits = (cluster for cluster in same if _fits(mention, cluster))
    if mention.affiliations:
        return next(fits, None)
    fitting = list(fits)
    return fitting[0] if len(fitting) == 1 else next((c for c in fitting if not c.affiliations), None)


def _fits(mention: Mention, cluster: Cluster) -> bool:
    middle = _middle(mention.given_name)
    if not all(_same_middle(middle, other) for other in cluster.middles):
        return False
    if mention.key and cluster.keys - {mention.key}:
        return False
    if not mention.affiliations or not cluster.affiliations:
        return not _has_initials(mention) and not _conflict(mention, cluster)
    if not cluster.affiliations.keys().isdisjoint(mention.affiliations):
        return True
    return any(compatible(a, b) for a in mention.affiliations for b in cluster.affiliations)


def _has_initials(mention: Mention) -> bool:
    return bool(mention.given_name) and is_initials(mention.given_name.split(" ")[0])


def _conflict(mention: Mention, cluster: Cluster) -> bool:
    """A trainee here and an attending there."""
    stages = cluster.stages | {mention.career_stage}
    return CareerStage.ATTENDING in stages and any(stage in stages for stage in _TRAINEE)


@lru_cache(maxsize=16384)
def _middle(given_name: str) -> tuple[str, ...]:
    return tuple(_plain(given_name).split(" ")[1:])


@lru_cache(maxsize=16384)
def _same_middle(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether middle names can be of one person: equal, an initial of the other, or not printed."""
    return all(a[:1] == b[:1] if 1 in (len(a), len(b)) else a == b for a, b in zip(left, right, strict=False))
