"""Bringing a database's schema up to date with Alembic."""

from __future__ import annotations

from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, create_engine, text
from sqlalchemy.pool import NullPool


def migrate(url: URL, revision: str = "head") -> None:
    """Upgrades the schema. On SQLite foreign keys are off meanwhile (a rebuilt table would cascade), then checked."""
    config = Config()
    config.set_main_option("script_location", str(files("app.store") / "migrations"))
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            connection.execute(text("PRAGMA foreign_keys=OFF"))
            connection.commit()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()
        if sqlite and connection.execute(text("PRAGMA foreign_key_check")).first():
            raise RuntimeError("the migration left rows that point nowhere; the database was not changed further")
