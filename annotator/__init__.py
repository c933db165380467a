"""Annotator: a desktop window in which a person labels news articles by hand."""

__version__ = "0.1.0"
