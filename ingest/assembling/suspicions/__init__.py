"""What looks misread in an otherwise whole programme.

Every rule compares a session with the others of its document, so that a habit of the programme is no suspicion.
"""

from ingest.assembling.suspicions.broken import broken
from ingest.assembling.suspicions.looking import confusion, suspicions
from ingest.assembling.suspicions.suspicion import Suspicion, as_problems
from ingest.assembling.suspicions.unheld import unheld

__all__ = ["Suspicion", "as_problems", "broken", "confusion", "suspicions", "unheld"]
