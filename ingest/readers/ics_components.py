"""The content lines of an iCalendar file as components, one broken line costing no more than itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.model import Problem, Severity

_PROPERTY = re.compile(r"""^([A-Za-z][A-Za-z0-9-]*)((?:;[\w-]+=(?:"[^"]*"|[^";:])*)*)\s*:(.*)$""", re.DOTALL)
_BROKEN = re.compile(r"(?:DTSTART|DTEND|SUMMARY|LOCATION)[;:]")
_PARAMETER = re.compile(r""";([\w-]+)=("[^"]*"|[^";:]*)""")
_ESCAPED = re.compile(r"\\([nN,;:\"\\])")


@dataclass(frozen=True, slots=True)
class Property:
    """One content line: its value as written, its parameters in upper case."""

    value: str
    params: dict[str, str]

    @property
    def text(self) -> str:
        return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value).strip()


@dataclass(frozen=True, slots=True)
class Component:
    """A VEVENT, or the calendar itself, with the number of its first line."""

    name: str
    line: int
    properties: dict[str, list[Property]]

    def first(self, *names: str) -> Property:
        return next((self.properties[name][0] for name in names if name in self.properties), Property("", {}))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Logical lines with their numbers; a line that is neither a fold nor a property belongs to the value before it."""
    number, current = 0, ""
    for at, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if raw[:1] in {" ", "\t"} and current:
            current += raw[1:]
        elif _begins(raw):
            if current:
                yield number, current
            number, current = at, raw
        elif current and (raw.strip() or "DESCRIPTION" in current[:11]):
            current += "\\n" + raw.replace(",", "\\,").replace(";", "\\;")
    if current:
        yield number, current


def _begins(raw: str) -> bool:
    """Whether the line starts with a property's name, even a damaged one, rather than with a word of prose."""
    if not _PROPERTY.match(raw):
        return bool(_BROKEN.match(raw))
    return raw[:6].upper().startswith(("BEGIN:", "END:")) or re.split(r"[;:]", raw, maxsplit=1)[0].isupper()


def components(text: str, problems: list[Problem]) -> Iterator[Component]:
    """The calendar's own properties first, then each event, closed or not."""
    about = Component("VCALENDAR", 1, {})
    open_ones, done = [about], [about]
    for number, content in _unfolded(text):
        head = content[:6].upper()
        if head == "BEGIN:":
            name = content[6:].strip().upper()
            if name == "VEVENT" or len(open_ones) == 1:
                open_ones = [about]
            if name != "VCALENDAR":
                open_ones.append(Component(name, number, {}))
                done.append(open_ones[-1])
        elif head[:4] == "END:":
            open_ones = open_ones[:-1] or [about]
        else:
            _add(open_ones[-1], number, content, problems)
    yield from done


def _add(component: Component, number: int, content: str, problems: list[Problem]) -> None:
    match = _PROPERTY.match(content)
    head, _, value = content.partition(":")
    name = (match[1] if match else head.partition(";")[0]).upper()
    if not match and name in {"DTSTART", "DTEND", "SUMMARY", "LOCATION"}:
        message = f"Line {number} of the calendar is damaged; what it says may be read wrongly."
        where = f"line {number}"
        problems.append(Problem(code="damaged_line", severity=Severity.WARNING, message=message, source=where))
    params = {key.upper(): text.strip('"') for key, text in _PARAMETER.findall(match[2])} if match else {}
    component.properties.setdefault(name, []).append(Property(match[3] if match else value, params))
