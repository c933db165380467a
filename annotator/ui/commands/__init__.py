"""The command menu and the key sheet, laid over the window."""
