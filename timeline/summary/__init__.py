"""A topic told in so many days and sentences, as timeline summarisation has it."""

from timeline.summary.summarise import summarise

__all__ = ["summarise"]
