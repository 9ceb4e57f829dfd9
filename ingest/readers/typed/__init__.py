"""What was typed line by line (plain text, mail, Markdown): lines, their joins, tables drawn with characters."""

from ingest.readers.typed.line import Typed, typed_lines
from ingest.readers.typed.mail import Letter, open_letter, subject_of
from ingest.readers.typed.pieces import with_tables
from ingest.readers.typed.tables import Table
from ingest.readers.typed.wrapping import unwrapped

__all__ = ["Letter", "Table", "Typed", "open_letter", "subject_of", "typed_lines", "unwrapped", "with_tables"]
