"""What the exit status of ``kronike`` says; documented in docs/commands.md."""

from enum import IntEnum


class Exit(IntEnum):
    """0 done; 1 nothing could be read; 2 the command cannot be used so; 3 the story cannot be used; 130 interrupted."""

    DONE = 0
    NOTHING_READ = 1
    MISUSE = 2
    STORY = 3
    INTERRUPTED = 130
