"""One module per group of routes; each holds one blueprint."""
