"""The database: one URL, one engine, transactions that read and transactions that write.

Measured reasons (docs/storing.md): SQLite in WAL mode with synchronous=FULL keeps every acknowledged commit through a
power cut; writers begin IMMEDIATE, because a transaction that reads first and writes later fails in thousands.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from app.store.migrating import migrate

_WRITING = "hallway_writing"


class Database:
    """Opens, and brings up to date, the database at `url` (sqlite:///… or postgresql://…)."""

    def __init__(self, url: str) -> None:
        self.url = driver_url(url)
        self._is_sqlite = self.url.get_backend_name() == "sqlite"
        if self._is_sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        migrate(self.url)
        self._engine = create_engine(self.url, pool_pre_ping=not self._is_sqlite)
        self._writer = self._engine.execution_options(**{_WRITING: True})
        self._write_lock: AbstractContextManager[object] = threading.Lock() if self._is_sqlite else nullcontext()
        if self._is_sqlite:
            _tune_sqlite(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that only reads."""
        with Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that is committed when the block ends, and undone when it fails."""
        with self._write_lock, Session(self._writer) as session, session.begin():
            yield session

    def close(self) -> None:
        """Gives all connections back."""
        self._engine.dispose()


def driver_url(url: str) -> URL:
    """The URL with the driver that we install: psycopg for PostgreSQL."""
    made = make_url(url)
    return made.set(drivername="postgresql+psycopg") if made.drivername in ("postgresql", "postgres") else made


def _tune_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _on_connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(_WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
