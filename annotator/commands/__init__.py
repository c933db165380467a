"""Subcommands of the command line, which need no window: each module's `main(arguments)` gives the exit status."""
