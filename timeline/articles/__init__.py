"""Reads articles from files: plain text, Markdown, JSON, JSON Lines, HTML."""

from timeline.articles.files import Refusal, Skip, failure
from timeline.articles.read import read

__all__ = ["Refusal", "Skip", "failure", "read"]
