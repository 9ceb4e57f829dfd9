"""Styled records: the looks of titles, people and rooms are learned from the document, then its lines become rows."""
