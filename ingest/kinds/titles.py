"""A printed title taken apart: "(W12) Skills Lab: Phenol or toxin?" is a code, a type and a title."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import Kind, Role


@dataclass(frozen=True, slots=True)
class Heading:
    """`title` without the `code` and the type prefix that stood before it; `kind` None where nothing tells."""

    title: str
    code: str | None = None
    kind: Kind | None = None


def take_apart(text: str) -> Heading:
    """Code, kind and bare title of a printed title line."""
    return Heading(text.strip())


def role_of(label: str) -> Role | None:
    """The role that a printed label names ("Session Directors:", "Presenter"), None if it names none."""
    return {"chair": Role.CHAIR, "moderator": Role.MODERATOR, "speaker": Role.SPEAKER}.get(label.strip(" :").lower())
