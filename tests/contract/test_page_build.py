"""The page's build: part of an installation where it can be, and never in its way."""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The builder, over a copy of the page's sources."""
    spec = importlib.util.spec_from_file_location("page_build", ROOT / "web" / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    web = tmp_path / "web"
    web.mkdir()
    for name in ("package.json", "package-lock.json"):
        (web / name).write_bytes((ROOT / "web" / name).read_bytes())
    monkeypatch.setattr(module, "WEB", web)
    monkeypatch.setattr(module, "OUT", tmp_path / "app")
    monkeypatch.delenv("KRONIKE_PAGE", raising=False)
    return module


def ends(code: int, said: str) -> subprocess.CompletedProcess[str]:
    """A command that ended."""
    return subprocess.CompletedProcess([], code, "", said)


def test_a_registry_that_fails_leaves_a_reason_and_no_old_page(
    builder: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The installation goes on; a page of other sources is not kept; the reason is there to be told."""
    builder.OUT.mkdir()
    (builder.OUT / "app.js").write_text("old", encoding="utf-8")
    monkeypatch.setattr(builder, "_tools", lambda: ("node", ["npm"]))
    monkeypatch.setattr(builder.subprocess, "run", lambda *_, **__: ends(1, "npm error code ENOTFOUND\nnpm error at x"))
    assert builder.build() == "The page's parts could not be fetched from the npm registry: code ENOTFOUND"
    assert sorted(path.name for path in builder.OUT.iterdir()) == ["missing.txt"]


def test_it_can_be_left_out_or_asked_for(builder: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """``KRONIKE_PAGE=off`` does nothing at all; ``required`` makes what is in the way an error."""
    monkeypatch.setattr(builder, "has_node", lambda: False)
    monkeypatch.setattr(builder.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setenv("KRONIKE_PAGE", "off")
    assert builder.build() == ""
    assert not builder.OUT.exists()
    monkeypatch.setenv("KRONIKE_PAGE", "required")
    with pytest.raises(builder.CannotBuildError, match="there is no Node"):
        builder.build()


def test_nothing_is_done_twice(builder: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Equal sources give an equal stamp, and what is built from them is not built again; other sources are."""
    made = tmp_path / "made"
    made.mkdir()
    for name in builder.MADE:
        (made / name).write_text("x</script>", encoding="utf-8")
    builder._take(made)  # noqa: SLF001 -- the step that ends a build
    monkeypatch.setattr(builder, "_build", lambda: pytest.fail("built again"))
    assert builder.fresh()
    assert builder.build() == ""
    assert "</script" not in (builder.OUT / "app.js").read_text("utf-8")
    (builder.WEB / "more.ts").write_text("export {};", encoding="utf-8")
    assert builder.wanted()


def test_the_registry_is_the_users(builder: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The environment names it, else the user's file, else it is the public one."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("npm_config_registry", "NPM_CONFIG_REGISTRY"):
        monkeypatch.delenv(name, raising=False)
    assert builder._registry() == "https://registry.npmjs.org/"  # noqa: SLF001 -- what is asked
    (tmp_path / ".npmrc").write_text("registry=https://npm.example/\n", encoding="utf-8")
    assert builder._registry() == "https://npm.example/"  # noqa: SLF001
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    assert not builder.registry_answers()


def test_the_lock_names_no_host() -> None:
    """The lock of the page's parts holds hashes, and leaves the registry to whoever installs."""
    assert "resolved" not in (ROOT / "web" / "package-lock.json").read_text("utf-8")
