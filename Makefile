# make run: serve the fixtures on 127.0.0.1:8000.   make test: lint, types and all tests.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test clean

.venv/run.stamp: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/test.stamp: requirements.txt requirements-pictures.txt requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

run: .venv/run.stamp
	$(BIN)/python -m timeline ingest fixtures
	$(BIN)/python -m timeline serve

test: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto

clean:
	rm -rf .venv data
