"""docs/reading.md lists the problems that reading can tell of: all of them, and no others."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACE = {"Notice": 0, "Suspicion": 2, "Day": 1}  # where in the call the code stands
SPELLED = {"dst_gap", "dst_fold"}  # put together from two pieces


def test_the_table_is_complete_and_true() -> None:
    files = sorted((ROOT / "ingest").rglob("*.py"))
    told = {code for file in files for code in _codes(ast.parse(file.read_text("utf-8")))} - {""}
    page = (ROOT / "docs" / "reading.md").read_text("utf-8").partition("## The problems")[2].partition("\n## ")[0]
    listed = set(re.findall(r"^\| `(\w+)`", page, re.MULTILINE))
    assert listed == told | SPELLED


def _codes(tree: ast.AST) -> Iterator[str]:
    """The codes written out where a problem, a notice, a suspicion or a doubtful day is made."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node)
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict | ast.IfExp):
            yield from _of_assignment(node)


def _of_call(call: ast.Call) -> Iterator[str]:
    place = PLACE.get(getattr(call.func, "id", ""))
    written = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    written += call.args[place : place + 1] if place is not None else []
    if getattr(call.func, "id", "") in {"Problem", *PLACE}:
        yield from (str(node.value) for node in written if isinstance(node, ast.Constant))


def _of_assignment(node: ast.Assign | ast.AnnAssign) -> Iterator[str]:
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    name = getattr(target, "id", "")
    if name == "_SAID" and isinstance(node.value, ast.Dict):
        yield from (str(key.value) for key in node.value.keys if isinstance(key, ast.Constant))
    if name == "doubt" and isinstance(node.value, ast.IfExp) and isinstance(node.value.body, ast.Constant):
        yield str(node.value.body.value)
