"""Divides a pile in this process and prints each stage's seconds and peak memory as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.scale.worker import Stopwatch
from kronike.run.settings import Settings
from kronike.run.splitting import split
from kronike.show.pile import publish_pile
from kronike.show.publish import publish


def main() -> None:
    """Arguments: the folder of reports, the folder for the stories."""
    pile, folder = sys.argv[1:3]
    watch = Stopwatch()
    settings = Settings(workers=1)
    split([pile], Path(folder), settings=settings, publish=publish, publish_pile=publish_pile, progress=watch)
    watch.end()
    print(json.dumps(watch.figures))


if __name__ == "__main__":
    main()
