"""Invented titles of sessions and posters with the interests they are about, and how well they are ranked."""
