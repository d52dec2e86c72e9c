"""The French corpus: the same form and the same frozen day as the English one (tests/dates/corpus)."""
