"""The command menu and the key sheet, laid over the window."""

from annotator.ui.commands.menu import CommandMenu
from annotator.ui.commands.sheet import KeySheet

__all__ = ["CommandMenu", "KeySheet"]
