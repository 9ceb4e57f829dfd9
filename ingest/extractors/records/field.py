"""What a piece of a record may be."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    TITLE = "title"
    TIME = "time"
    END = "end"
    DATE = "date"
    ROOM = "room"
    PEOPLE = "people"
    AFFILIATION = "affiliation"
    POSITION = "position"
    ABSTRACT = "abstract"
    TRACK = "track"
    KIND = "kind"
    CODE = "code"
    DURATION = "duration"
    IGNORED = "ignored"
