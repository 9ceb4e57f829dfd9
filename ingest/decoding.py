"""Bytes to text: the byte order mark, strict UTF-8, the declared label, a guess, cp1252, in this order."""

from __future__ import annotations

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LABEL = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def decode(data: bytes) -> str:
    """The text of `data`; a byte that fits nothing becomes U+FFFD. A label counts only after strict UTF-8 failed."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _not_utf8(data)


def _not_utf8(data: bytes) -> str:
    import webencodings  # few documents need these
    from charset_normalizer import from_bytes

    declared = _LABEL.search(data[:4096])
    encoding = webencodings.lookup(declared[1].decode("ascii")) if declared else None
    if encoding is not None and encoding.name != "utf-8":
        return encoding.codec_info.decode(data, "replace")[0]
    guess = from_bytes(data[:200_000]).best()
    return data.decode(guess.encoding if guess else "cp1252", "replace")
