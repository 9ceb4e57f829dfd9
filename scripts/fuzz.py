"""Changes programmes at random and reads them: whatever is no IngestError, or takes too long, is a finding.

python -m scripts.fuzz [--seconds 60] [--seed N] [--limit 20] [--findings FOLDER]

The programmes are those of sample_programs and of the reader tests. Each finding is saved under the name of what went
wrong, with the document's own suffix, so that `hallway ingest` reads it again. Exit status 1 if there was one.
"""

from __future__ import annotations

import argparse
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import FrameType

from ingest import Document, IngestError, read

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "sample_programs", ROOT / "tests/ingest/readers/samples")
_BROKEN = (
    b"\x00",
    b"\xff\xfe",
    b"<",
    b"</",
    b"]]>",
    b"&#0;",
    b'"',
    b"{",
    b"[",
    b"\n\n",
    b"\t",
    b"9:00-25:99",
    b"Feb 30",
)
_ODD = (
    b"12:00 AM - 12:00 AM",
    b"1e999",
    b"-1",
    b"P9999Y",
    b"9999-12-31T23:59:59",
    b"Dr. ",
    b", MD, PhD",
    b"\xe2\x80\xae",
)
PIECES = (*_BROKEN, *_ODD)


class TooSlow(BaseException):
    """The document's time is over; no reader may catch it."""


@dataclass(frozen=True)
class Trouble:
    """A document on which reading failed otherwise than it may."""

    document: Document
    what: str


def seeds(folders: Sequence[Path] = FOLDERS, largest: int = 300_000) -> list[Document]:
    """The documents to start from."""
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    return [Document(file.name, file.read_bytes()) for file in files if file.stat().st_size <= largest]


def changed(document: Document, others: Sequence[Document], random: Random) -> Document:
    """The document with one to eight random changes."""
    data = bytearray(document.data)
    for _ in range(random.randint(1, 8)):
        _change(data, random.choice(others).data, random)
    return Document(document.name, bytes(data[:400_000]))


def _change(data: bytearray, other: bytes, random: Random) -> None:
    at = random.randrange(len(data) + 1)
    stop = min(len(data), at + random.choice((1, 4, 40, 400)))
    match random.randrange(6):
        case 0:
            del data[at:stop]
        case 1:
            data[at:at] = random.choice(PIECES)
        case 2:
            data[at:stop] = random.choice(PIECES)
        case 3:
            data[at:at] = data[at:stop] * random.choice((1, 3, 30))
        case 4:
            begin = random.randrange(len(other) + 1)
            data[at:stop] = other[begin : begin + stop - at]
        case _:
            if at < len(data):
                data[at] ^= 1 << random.randrange(8)


def trouble(document: Document, limit: int = 20) -> Trouble | None:
    """What goes wrong when the document is read, given `limit` processor seconds; None if read or properly refused."""
    try:
        with _at_most(limit):
            read([document])
    except IngestError:
        return None
    except TooSlow:
        return Trouble(document, f"over {limit} s")
    except Exception as error:  # noqa: BLE001 - each is a finding
        return Trouble(document, _summary(error))
    return None


def _summary(error: Exception) -> str:
    """The kind of error and the line that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    line = f" {Path(trace.tb_frame.f_code.co_filename).name} {trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{line}"


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    def stop(_: int, __: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def troubles(seconds: float, seed: int, limit: int = 20) -> Iterator[Trouble | None]:
    """For each changed document what went wrong, until the time is over; the same seed gives the same documents."""
    random, documents = Random(seed), seeds()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield trouble(changed(random.choice(documents), documents, random), limit)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--limit", type=int, default=20, help="processor seconds for one document")
    parser.add_argument("--findings", type=Path, help="save what fails in this folder")
    args = parser.parse_args()
    read_documents, found = 0, set()
    for result in troubles(args.seconds, args.seed, args.limit):
        read_documents += 1
        if result and result.what not in found:
            found.add(result.what)
            print(f"{result.document.name}: {result.what}", flush=True)
            _save(result, args.findings)
    print(f"{read_documents} documents, {len(found)} findings")
    return 1 if found else 0


def _save(result: Trouble, folder: Path | None) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        name = result.what.replace(" ", "_").replace("/", "_")
        (folder / f"{name}_{result.document.name}").write_bytes(result.document.data)


if __name__ == "__main__":
    raise SystemExit(main())
