"""The parts of the outline extractor: lines, stamps, entries, items, nesting."""
