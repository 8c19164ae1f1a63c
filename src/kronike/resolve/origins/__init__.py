"""Which reports go back to one source: copies, cuts, rewrites, translations, later captures of one address.

Two reports are held against each other sentence by sentence, by words put into English, names and numbers. A decision
rests on its two reports alone; which pairs are looked at is a matter of what is rare in the pile. Groups are the
reports that decisions connect.
"""

from kronike.resolve.origins.groups import find_origins

__all__ = ["find_origins"]
