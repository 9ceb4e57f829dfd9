"""The plan as an iCalendar file: its bytes depend on the plan alone."""
