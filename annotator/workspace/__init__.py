"""The open corpus: its session, its history, and the way from one article to the next."""

from annotator.workspace.surroundings import Leaving, Surroundings
from annotator.workspace.workspace import Workspace

__all__ = ["Leaving", "Surroundings", "Workspace"]
