"""What rich text is made of: its tokens, and the lines and tables that they spell."""

from ingest.readers.rich.body import elements_of
from ingest.readers.rich.tokens import tokens_of

__all__ = ["elements_of", "tokens_of"]
