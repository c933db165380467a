"""What writes each format: `write(target, making)` gives a Writer."""
