"""The command line: ``python -m timeline``."""

from timeline.cli.application import main

__all__ = ["main"]
