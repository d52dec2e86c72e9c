"""A timeline service for news: articles in, what happened when out.

The data goes one way, a package a stage: ``articles`` (read), ``dates`` (tag), ``events`` (extract),
``merge`` (merge), ``chart`` and ``export`` (show). ``store`` keeps articles and mentions, ``cli`` is the
command line. Imports go down that line and never up.
"""

__version__ = "0.1.0"
