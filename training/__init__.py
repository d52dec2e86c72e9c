"""What the small learned tables of the library come from, each a module to run: python -m training.NAME."""
