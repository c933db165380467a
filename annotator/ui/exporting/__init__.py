"""Making a dataset of the open folder from the window."""

from annotator.ui.exporting.sheet import ExportSheet

__all__ = ["ExportSheet"]
