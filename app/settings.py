"""Settings of the service, from the environment (HALLWAY_…); they check themselves."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url


class Settings(BaseSettings):
    """`database_url` is sqlite:///PATH or postgresql://…; `data_folder` holds the page cache."""

    model_config = SettingsConfigDict(env_prefix="HALLWAY_", frozen=True)

    database_url: str = "sqlite:///var/hallway.db"
    data_folder: Path = Path("var")
    max_upload_bytes: int = Field(default=60_000_000, gt=0)

    @property
    def queue_url(self) -> str:
        """Where the queue keeps its tables: beside the SQLite file, or in the same PostgreSQL database."""
        url = make_url(self.database_url)
        if url.get_backend_name() != "sqlite":
            return url.render_as_string(hide_password=False)
        return f"sqlite:///{Path(url.database or 'hallway.db').with_suffix('.queue.db')}"

    @property
    def cache_folder(self) -> Path:
        """Pages fetched for imports that are not finished."""
        return self.data_folder / "pages"

    @property
    def vector_folder(self) -> Path:
        """Sentence vectors of programmes, where the model is installed."""
        return self.data_folder / "vectors"
