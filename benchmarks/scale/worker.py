"""Builds one story in this process and prints each stage's seconds and peak memory as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from kronike.run.build import build
from kronike.run.settings import Settings
from kronike.show.publish import publish


class Stopwatch:
    """A progress that notes when each stage began and ended, and the most memory held by then."""

    def __init__(self) -> None:
        self.figures: dict[str, float] = {}
        self._name = ""
        self._start = self._busy = 0.0

    def stage(self, name: str, total: int | None) -> None:
        """Ends the running stage and starts ``name``."""
        del total
        self.end()
        self._name, self._start, self._busy = name, time.perf_counter(), time.process_time()

    def done(self, count: int) -> None:
        """Counts nothing."""

    def end(self) -> None:
        """Notes what the running stage took: seconds (also of the processor), and the most megabytes so far."""
        if self._name:
            self.figures[f"{self._name}.seconds"] = round(time.perf_counter() - self._start, 3)
            self.figures[f"{self._name}.cpu_seconds"] = round(time.process_time() - self._busy, 3)
            self.figures[f"{self._name}.peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Arguments: the folder of reports, the folder for the story."""
    reports, story = sys.argv[1:3]
    watch = Stopwatch()
    built = build([reports], Path(story), settings=Settings(workers=1), publish=publish, progress=watch)
    watch.end()
    print(json.dumps({"figures": watch.figures, "reports": len(built.story.reports)}))


if __name__ == "__main__":
    main()
