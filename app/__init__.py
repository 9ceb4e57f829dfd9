"""Hallway: a plan for the hallway track of a physiatry meeting."""
