"""What can go wrong in the product; each message is one sentence fit to show a person."""


class HallwayError(Exception):
    """Base of our errors; `str(error)` is fit to show."""


class BadProfile(HallwayError):
    """The profile names something that does not exist or does not fit."""


class NotFound(HallwayError):
    """There is no such thing, or it is not this workspace's."""


class Forbidden(HallwayError):
    """The request may not do this."""


class FetchRefused(HallwayError):
    """The address may not be fetched: not http(s), or it points inward."""


class FetchFailed(HallwayError):
    """The address was asked and gave nothing usable."""


class TooLarge(HallwayError):
    """More bytes than we take."""


class NothingPlanned(HallwayError):
    """The plan holds nothing that has a time, so there is no calendar to give out."""


class BadUpload(HallwayError):
    """What was handed in is neither a file nor an address, or its details do not fit."""
