"""The use cases: each one transaction."""
