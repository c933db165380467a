"""The translations of what the window says: Qt's own files, made by `python -m annotator.translations`."""
