"""How well sessions and people fit a profile, with the evidence."""
