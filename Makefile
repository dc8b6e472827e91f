# Seedtrain: two commands do everything. `make demo` shows it, `make test` proves it.
# Only Python 3.11 or newer and make are assumed; uv is used when it is there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
DEMO := SEEDTRAIN_DEMO=1 SEEDTRAIN_DATA_DIR=var/demo
LANGUAGES := ar en es fr pt ru zh_Hans ko
.DEFAULT_GOAL := help
.PHONY: help demo serve test check bench test-system messages models lock clean audit

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.app var/.compiled ## set up, load the demo world, serve it on http://127.0.0.1:8000
	@$(DEMO) $(BIN)/python -m seedtrain demo
	@$(DEMO) $(BIN)/python -m seedtrain serve

serve: $(VENV)/.app var/.compiled ## serve your own world (settings from the environment)
	@$(BIN)/python -m seedtrain migrate
	@$(BIN)/python -m seedtrain serve

test: $(VENV)/.dev var/.compiled ## run all tests that this machine can run, and name those it cannot
	@$(BIN)/pytest -n 2 --dist loadgroup -rfEs

check: $(VENV)/.dev ## lint, types, import contracts, missing migrations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@DJANGO_SETTINGS_MODULE=seedtrain.settings $(BIN)/python -m django makemigrations --check --dry-run seedtrain

bench: $(VENV)/.dev var/.compiled ## measure, and print the tables of performance.md and plant.md in docs/reference
	@for script in bench/bench_*.py; do echo; $(BIN)/python $$script || exit 1; done

messages: $(VENV)/.dev ## collect translatable text into the catalogues, then compile them
	@$(BIN)/pybabel -q extract --no-wrap -F babel.cfg -k gettext_lazy -k pgettext:1c,2 -k ngettext_lazy:1,2 --no-location --sort-output -o src/seedtrain/locale/django.pot src/seedtrain
	@for language in $(LANGUAGES); do \
	  file=src/seedtrain/locale/$$language/LC_MESSAGES/django.po; \
	  if [ -f $$file ]; then $(BIN)/pybabel -q update -N --no-wrap -D django -d src/seedtrain/locale -l $$language -i src/seedtrain/locale/django.pot; \
	  else $(BIN)/pybabel -q init -D django -d src/seedtrain/locale -l $$language -i src/seedtrain/locale/django.pot; fi; done
	@$(BIN)/pybabel -q compile -D django -d src/seedtrain/locale

models: $(VENV)/.dev ## build the virtual plant's modules whose source changed, and their reference pages (needs wasm2js)
	@$(BIN)/seedtrain plant build
	@$(BIN)/seedtrain plant docs
	@COLUMNS=100 $(BIN)/python docs/reference/generate.py

lock: ## pin every dependency again (needs uv)
	@uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra web --extra pg --extra plant -o requirements/app.lock pyproject.toml
	@uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra web --extra pg --extra plant --group dev -o requirements/dev.lock pyproject.toml

test-system: ## install what some tests need from the system: Chromium, PostgreSQL, Node verifiers
	@./.ci/system

clean: ## forget the environment and the demo world
	@rm -rf $(VENV) var build src/*.egg-info src/seedtrain/locale/*/LC_MESSAGES/*.mo

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Say make PYTHON=/path/to/python3.")'
	@$(if $(UV),uv venv -q --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))

$(VENV)/.app: requirements/app.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up the environment (once) ..."
	@$(if $(UV),uv pip install -q --python $(BIN)/python -r requirements/app.lock,$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements/app.lock)
	@$(if $(UV),uv pip install -q --python $(BIN)/python --no-deps -e .,$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .)
	@touch $@

$(VENV)/.dev: requirements/dev.lock $(VENV)/.app
	@$(if $(UV),uv pip install -q --python $(BIN)/python -r requirements/dev.lock,$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements/dev.lock)
	@touch $@

var/.compiled: $(wildcard src/seedtrain/locale/*/LC_MESSAGES/django.po) | $(VENV)/.app
	@$(BIN)/pybabel -q compile -D django -d src/seedtrain/locale
	@mkdir -p $(@D) && touch $@
