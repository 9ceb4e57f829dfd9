"""What can go wrong with a document as a whole; each message is one sentence fit to show a person."""


class IngestError(Exception):
    """Nothing usable in the source. `str(error)` says what it is and what the person can do."""


class UnknownFormat(IngestError):
    """No reader recognises the document."""


class Unreadable(IngestError):
    """A reader recognised the document and could not read it: broken, locked, a picture, too large."""


class NoProgram(IngestError):
    """The document was read and holds no sessions."""
