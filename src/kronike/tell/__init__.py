"""The resolved record becomes the chronicle: what matters, in what order, in whose words."""

from kronike.tell.telling import tell

__all__ = ["tell"]
