"""Alembic's environment: it runs on the connection that `app.store.migrating` gives."""

from __future__ import annotations

from alembic import context

from app.store.tables import Table

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
