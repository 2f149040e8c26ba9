# Every target makes .venv in the checkout and installs what it needs by itself.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
AS_OF ?=
Q ?=
QUESTION = '$(subst ','\'',$(value Q))'

unexport Q

.DEFAULT_GOAL := help
.PHONY: help ask serve test lint check index clean

help:
	@echo 'make ask Q="question" [AS_OF=YYYY-MM-DD]   answer one question'
	@echo 'make serve                                 open the page and the API on http://127.0.0.1:7860'
	@echo 'make index                                 build the search index'
	@echo 'make test                                  run the tests'
	@echo 'make check                                 format, lint, types and tests'
	@echo 'make clean                                 remove what was built: .venv, indexes, caches'

$(STAMP): pyproject.toml
	@echo "setting up $(VENV), once; this takes a few minutes" >&2
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --progress-bar off --editable '.[dev,web,slack,mcp,ingest]'
	@touch $@

ask: $(STAMP)
	@printf '%s' $(QUESTION) | $(BIN)/qa ask - $(if $(AS_OF),--as-of $(AS_OF))

serve: $(STAMP)
	@exec $(BIN)/python app.py

index: $(STAMP)
	@$(BIN)/qa index

test: $(STAMP)
	@$(BIN)/qa index > /dev/null
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

lint: $(STAMP)
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy

check: lint test

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
	find indexes -mindepth 1 ! -name README.md -delete 2>/dev/null || true
	find qa tests bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
