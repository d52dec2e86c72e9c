"""The Flask application: it parses a request, calls the library, gives the answer."""
