"""Another person's annotations beside one's own: the list of differences, each decided by one key."""
