"""The strip above the page that puts the open questions of a merge to the person, both versions side by side."""
