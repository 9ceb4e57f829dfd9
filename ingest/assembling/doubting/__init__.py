"""How likely a session of a page is misread: many small signs, weighed together.

Each sign is a number from 0 to 1 with a name; `weights.toml` says how much each counts. Rules that are sure of
themselves stand in `suspicions`; here stands what only many signs together can tell.
"""

from ingest.assembling.doubting.view import View
from ingest.assembling.doubting.weighing import Doubt, doubts, weighed

__all__ = ["Doubt", "View", "doubts", "weighed"]
