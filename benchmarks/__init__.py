"""What quality and speed are measured with, each a module to run: python -m benchmarks.NAME."""
