"""What can be wrong with a store; every message says what to do.

::

    StoreError
    ├── NotAStory      there is no story here, or the file is something else
    │   └── Damaged    it is a story, but bytes of it are lost or changed
    ├── NewerSchema    a newer Krønike wrote it
    ├── StoreBusy      another process is writing it
    ├── Unwritable     the disk is full, or the place cannot be written
    └── Conflict       a judgement with this id says something else already
"""


class StoreError(Exception):
    """A store cannot be used as asked."""


class NotAStory(StoreError):  # noqa: N818 -- reads as what it says
    """The file is missing, or is not the store of a story."""


class Damaged(NotAStory):
    """The store of a story has lost or changed bytes."""


class NewerSchema(StoreError):  # noqa: N818 -- reads as what it says
    """The store was written by a newer Krønike."""


class StoreBusy(StoreError):  # noqa: N818 -- reads as what it says
    """Another process is writing the store."""


class Unwritable(StoreError):  # noqa: N818 -- reads as what it says
    """The disk is full, or the store's place cannot be written."""


class Conflict(StoreError):  # noqa: N818 -- reads as what it says
    """What is kept for good would be overwritten."""
