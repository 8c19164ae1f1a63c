"""``python -m kronike`` is the command ``kronike``."""

from kronike.show.cli.main import run

if __name__ == "__main__":
    run()
