"""Finding: the bar for the open article, the list for the corpus, and the preview of what O labels."""
