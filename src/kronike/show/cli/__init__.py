"""The command kronike."""
