"""YAML to values: data only, nothing executed."""

from __future__ import annotations

import yaml


def yaml_value(text: str) -> object:
    """The value of a text, of several documents a list; None if it is no YAML."""
    loader = _TextLoader(text)
    try:
        values: list[object] = []
        while loader.check_data():  # type: ignore[no-untyped-call]
            values.append(loader.get_data())
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        return None
    finally:
        loader.dispose()
    values = [value for value in values if value is not None]
    return values[0] if len(values) == 1 else values


class _TextLoader(yaml.CSafeLoader):
    """YAML's safe loader that leaves dates and clock times as printed: 10:30 is not 630, 2027-10-21 no date."""


_KEPT = {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", "tag:yaml.org,2002:merge"}
_TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag in _KEPT]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
