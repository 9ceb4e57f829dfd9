"""A durable queue of imports: what was put in is done, once, even after a `kill -9`.

DBOS keeps the queue in its own tables and starts unfinished work again when the service starts.
"""

from __future__ import annotations

from collections.abc import Callable

from dbos import DBOS, DBOSConfig, SetWorkflowID

_QUEUE = "imports"
_AT_ONCE = 2
_POLL_SECONDS = 0.2
_VERSION = "1"  # held still, so that work begun before an upgrade is finished after it

Work = Callable[[str], None]


class ImportQueue:
    """Runs `work(import_id)` for each id put in. One per process (DBOS allows no second)."""

    _work: Work | None = None

    def __init__(self, system_database_url: str, work: Work) -> None:
        ImportQueue._work = work
        config: DBOSConfig = {
            "name": "hallway",
            "system_database_url": system_database_url,
            "application_version": _VERSION,
            "log_level": "WARNING",
        }
        DBOS(config=config)
        DBOS.launch()
        DBOS.register_queue(_QUEUE, worker_concurrency=_AT_ONCE, polling_interval_sec=_POLL_SECONDS)

    def put(self, import_id: str) -> None:
        """Queues an import; putting the same one twice does it once."""
        queue = DBOS.retrieve_queue(_QUEUE)
        assert queue is not None
        with SetWorkflowID(import_id):
            queue.enqueue(_run, import_id)

    def close(self) -> None:
        """Stops taking work; what is running is taken up again at the next start."""
        DBOS.destroy()


@DBOS.workflow()
def _run(import_id: str) -> None:
    _do(import_id)


@DBOS.step()
def _do(import_id: str) -> None:
    assert ImportQueue._work is not None
    ImportQueue._work(import_id)
