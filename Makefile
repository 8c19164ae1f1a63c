# Each target does all its own set-up: Python 3.11 or newer, make and a package registry are enough.
PYTHON ?= python3
UV_VERSION := 0.13.8
UV := .uv/bin/uv
RUN := $(UV) run --frozen --no-sync

.PHONY: demo test check floors schema setup clean

demo: setup  ## build the story of the made-up reports and say what to open
	$(RUN) kronike demo

test: setup  ## every test
	$(RUN) pytest

check: setup  ## lint, format, types, architecture, dependencies, lock
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(RUN) lint-imports
	$(RUN) deptry src
	$(UV) lock --check

floors: setup  ## quality floors, on ../shared
	$(RUN) python -m benchmarks floors

schema: setup  ## write the JSON Schema of story.json anew, after a change of the model
	$(RUN) python -m kronike.run.schema > docs/story.schema.json

setup: .venv/.ready

.venv/.ready: $(UV) uv.lock pyproject.toml
	$(UV) sync --frozen --quiet
	@touch $@

$(UV):
	$(PYTHON) -m venv .uv
	.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

clean:
	rm -rf .uv .venv demo-story
