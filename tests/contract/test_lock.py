"""The lock can be used by anyone."""

import re
from pathlib import Path

LOCK = Path(__file__).parents[2] / "uv.lock"
PUBLIC = {"pypi.org", "files.pythonhosted.org"}


def test_lock_names_only_public_hosts() -> None:
    """Every address in the lock is the public registry's."""
    hosts = set(re.findall(r"https?://([^/\"]+)", LOCK.read_text(encoding="utf-8")))
    assert hosts == PUBLIC
