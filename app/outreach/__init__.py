"""Whom to write to, where to meet, what to say and when."""
