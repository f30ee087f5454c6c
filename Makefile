# Everything a newcomer needs, one word each. `make help` lists the words.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run-ready
DEV := $(VENV)/.dev-ready

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types bench bench-reading words lock system clean

help: ## list the words
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "aygaq: Python 3.11 or newer is needed: install python3.11 and python3.11-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.txt $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

demo: $(RUN) ## set up, read the made-up reports of examples/, show the cases, open the desk
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python examples/demo.py

system: ## what tests need from Debian: PostgreSQL, Chromium, fonts (as root)
	@sh .ci/system

test: $(DEV) system ## set up and run all tests
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: $(DEV) ## format and lint, changing nothing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(DEV) ## mypy --strict
	$(BIN)/mypy

check: lint types test ## format, lint, types, tests

format: $(DEV) ## put the code in its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(DEV) ## every acceptance figure, on this machine
	$(BIN)/python -m benchmarks

bench-reading: $(DEV) ## how well reading holds up; writes docs/reading.md
	$(BIN)/python -m benchmarks.write_reading
	@sed -n '/<!-- figures/,/<!-- end/p' docs/reading.md

words: $(DEV) ## renew what is to be translated, compile it, count what is missing (needs gettext)
	$(BIN)/python -m translations

lock: $(DEV) ## renew the pinned requirements
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml requirements-build.in -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --extra dev pyproject.toml requirements-build.in -o requirements-dev.txt

clean: ## remove what was built, the environment included
	rm -rf $(VENV) build dist demo-workspace .mypy_cache .ruff_cache .pytest_cache
