"""Long work that survives a kill."""
