"""Fetching pages: pinned addresses for the service, plain for the command line."""
