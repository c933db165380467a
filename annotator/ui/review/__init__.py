"""The strip above the page that shows what was placed again in a changed text, and the panel's list of lost spans."""
