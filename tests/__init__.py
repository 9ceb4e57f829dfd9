"""The tests mirror the tree: tests/ingest/times tests ingest/times."""
