"""What reads each format: `read(source, losses)` gives the items of a file or folder."""
