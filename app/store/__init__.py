"""Everything kept in the database; all SQL is here."""
