"""Settings of the service, from the environment (HALLWAY_…); they check themselves."""

from __future__ import annotations

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="HALLWAY_", frozen=True)

    database_url: str = f"sqlite:///{Path('var/hallway.db')}"
    max_upload_bytes: int = 60_000_000
