"""Use cases of an import: accept it, then read it, perhaps after a restart."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from app.errors import HallwayError, NotFound
from app.matching import Vectors
from app.planner.plans import Planner
from app.planner.services import Services
from app.planner.sources import Fetch, Progress, Source, with_unread
from app.planner.tokens import new_id
from app.planner.uploads import Upload
from app.store import Database, Import, Meeting, imports, meetings, programs
from ingest import Document, IngestError, Program, read_isolated


def start_import(services: Services, workspace_id: str, upload: Upload) -> str:
    """Keeps the upload, so that it is not lost from here on, and queues its reading. The import's id."""
    new = Import(
        id=new_id(),
        workspace_id=workspace_id,
        name=upload.label,
        created_at=services.now(),
        url=upload.url,
        data=upload.data,
        timezone=upload.timezone,
        year=upload.year,
    )
    with services.database.writing() as session:
        imports.add(session, new)
    services.queue.put(new.id)
    return new.id


def import_of(database: Database, workspace_id: str, import_id: str) -> Import:
    """How the import stands. Raises NotFound, also for another workspace's."""
    with database.reading() as session:
        found = imports.get(session, import_id)
    if found is None or found.workspace_id != workspace_id:
        raise NotFound("There is no such import here.")
    return found


def unfinished_imports(database: Database) -> tuple[str, ...]:
    """Ids of what was accepted and is not over: to be queued again when the service starts."""
    with database.reading() as session:
        return imports.unfinished(session)


def run_import(database: Database, import_id: str, fetch: Fetch, vectors: Vectors | None = None) -> None:
    """Reads what was accepted and makes a meeting of it, or keeps the sentence that says why not. Safe to repeat.

    With `vectors` the sessions' meanings are computed here, so that the first look at the plan need not wait for them.
    """
    with database.reading() as session:
        wanted = imports.get(session, import_id)
    if wanted is None or wanted.is_over:
        return
    try:
        source = _source(wanted, fetch, lambda text: _report(database, import_id, text))
        program = read_isolated(
            source.documents, wanted.timezone, wanted.year, lambda text: _report(database, import_id, text)
        )
    except (IngestError, HallwayError) as error:
        with database.writing() as session:
            imports.fail(session, import_id, str(error))
        return
    if vectors is not None:
        _report(database, import_id, "weighing what the sessions mean")
        Planner(program, vectors).prepare()
    program_id = content_id(source.documents, wanted.timezone, wanted.year)
    add_meeting(database, wanted, program_id, with_unread(program, source))


def add_meeting(database: Database, wanted: Import, program_id: str, program: Program) -> None:
    """The import's programme becomes a meeting of its workspace, in one transaction."""
    now = datetime.now(UTC)
    meeting = Meeting(new_id(), wanted.workspace_id, program_id, wanted.name, now)
    with database.writing() as session:
        programs.put(session, program_id, program, now)
        meetings.add(session, meeting)
        imports.finish(session, wanted.id, program_id, meeting.id)


def content_id(documents: Sequence[Document], timezone: str | None, year: int | None) -> str:
    """One id for one content, arguments and version of the readers: 64 hex digits."""
    digest = hashlib.sha256(f"{version('hallway')}\n{timezone}\n{year}\n".encode())
    for document in documents:
        digest.update(f"{document.name}\n{len(document.data)}\n".encode())
        digest.update(document.data)
    return digest.hexdigest()


def _source(wanted: Import, fetch: Fetch, progress: Progress) -> Source:
    if wanted.url is not None:
        return fetch(wanted.url, progress)
    assert wanted.data is not None
    return Source((Document(wanted.name, wanted.data),))


def _report(database: Database, import_id: str, text: str) -> None:
    with database.writing() as session:
        imports.report(session, import_id, text)
