# Everything starts from plain Python 3.11+, make and git: each target installs what it needs into .venv.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV  ?= .venv
BIN   := $(VENV)/bin
PIP   := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SHARED ?= ../shared
N     ?= 50
SEED  ?=
DEMO  := build/demo.db
PARTNER ?= KOR

.PHONY: help demo test test-slow lint eval sample bench bench-engine bench-ledger bench-web lexicon-report vendor docs lock clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk 'BEGIN {FS = ":.*## "} {printf "  %-16s %s\n", $$1, $$2}'

$(BIN)/python:
	@sh scripts/bootstrap.sh $(VENV)

# A stamp is newer than pyproject.toml when what it stands for is installed: repeated calls cost nothing.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "installing banggiao into $(VENV)"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	@echo "installing banggiao, its extras for tests and the tools into $(VENV)"
	@$(PIP) --editable ".[all]" --group dev
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed ## install, ingest the sample articles into a ledger, print a briefing on one partner
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@echo "== ingesting the sample articles into $(DEMO)"
	@$(BIN)/banggiao ingest src/banggiao/data/sample/articles src/banggiao/data/sample/feed.jsonl --ledger $(DEMO)
	@echo "== a briefing on $(PARTNER)"
	@$(BIN)/banggiao brief $(PARTNER) --ledger $(DEMO)

test: $(VENV)/.installed-dev ## install what the tests need and run them
	@sh scripts/chromium.sh
	@sh scripts/formats.sh $(BIN)
	$(BIN)/python -m pytest -n auto --dist loadgroup $(ARGS)

test-slow: $(VENV)/.installed-dev ## the long tests: kills, big ledgers
	$(BIN)/python -m pytest -m slow $(ARGS)

lint: $(VENV)/.installed-dev ## ruff, mypy strict, the import contracts
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.installed-dev ## score the sample and whatever gold is at hand against the pinned floors
	@$(BIN)/python scripts/evaluate.py $(ARGS)

sample: $(VENV)/.installed ## draw N=50 unseen articles of the corpus and show text and reading side by side (HTML)
	@$(BIN)/python scripts/sample.py --corpus $(SHARED)/corpus --number $(N) $(if $(SEED),--seed $(SEED)) $(ARGS)

bench: $(VENV)/.installed-dev ## reading speed, import time and memory; peers in .venv-bench on the same articles
	@$(BIN)/python scripts/bench.py --corpus $(SHARED)/corpus $(ARGS)

bench-ledger: $(VENV)/.installed-dev ## ingest speed and cost an item as the ledger grows
	@$(BIN)/python scripts/bench_ledger.py $(ARGS)

bench-engine: $(VENV)/.installed-dev ## a Dask cluster against the process pool on 200,000 generated articles
	@$(BIN)/python scripts/bench_engine.py $(ARGS)

bench-web: $(VENV)/.installed-dev ## the desk on a ledger of 100,000 events: 20 users who each ask once a second
	@$(BIN)/python scripts/bench_web.py $(ARGS)

lexicon-report: $(VENV)/.installed-dev ## how much of the world the lexicon names
	@$(BIN)/python scripts/lexicon_report.py $(ARGS)

vendor: $(VENV)/.installed-dev ## fetch the desk's front-end files anew (needs Node; the result is committed)
	@$(BIN)/python scripts/vendor.py $(ARGS)

docs: $(VENV)/.installed-dev ## run the commands shown in the documentation anew
	@$(BIN)/python scripts/docs.py $(ARGS)

lock: $(VENV)/.installed-dev ## make uv.lock anew
	@$(PIP) uv && $(BIN)/uv lock

clean: ## forget the environments and everything built
	rm -rf .venv .venv-bench build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
