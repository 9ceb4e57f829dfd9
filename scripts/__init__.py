"""Programs for those who work on Hallway."""
