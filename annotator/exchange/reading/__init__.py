"""What reads each format: `read(source, losses)` gives the articles one after the other."""
