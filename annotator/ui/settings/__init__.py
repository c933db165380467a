"""The settings, laid over the window at its right, so that the page beside them shows each change at once."""

from annotator.ui.settings.sheet import SettingsSheet

__all__ = ["SettingsSheet"]
