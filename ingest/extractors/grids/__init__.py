"""Tables: times by rooms, times by days, sessions by times, fields under headings, labels beside content."""
