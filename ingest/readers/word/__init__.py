"""The body of a word-processor document: its paragraphs as lines, its tables as grids."""

from ingest.readers.word.body import elements_of, flat
from ingest.readers.word.looks import Looks

__all__ = ["Looks", "elements_of", "flat"]
