"""The Flask application: it parses a request, calls the library, gives the answer."""

from api.application import create_app

__all__ = ["create_app"]
