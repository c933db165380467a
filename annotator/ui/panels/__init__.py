"""The panels beside the page: they draw models and updates, and emit what the person asks for."""
