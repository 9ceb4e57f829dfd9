"""PDF: words with boxes and styles, put in reading order; tables as grids, what repeats in the margins taken out."""

from ingest.readers.pdf.reading import page, recognises

__all__ = ["page", "recognises"]
