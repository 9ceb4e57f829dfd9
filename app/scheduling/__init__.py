"""The best conflict-free schedule, exactly."""
