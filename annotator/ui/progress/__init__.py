"""How far a corpus is and how fast it goes, laid over the window; read in the background when it is opened."""

from annotator.ui.progress.sheet import ProgressSheet

__all__ = ["ProgressSheet"]
