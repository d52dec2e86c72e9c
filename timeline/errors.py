"""What all errors that a user can cause have in common."""


class TimelineError(Exception):
    """Something that the person who asked can put right; its message is one line for that person."""
