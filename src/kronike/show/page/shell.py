"""The page's one HTML file: its program and style inside it, and a policy under which nothing else can run."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from markupsafe import escape

from kronike.model import Story
from kronike.show.page.built import App

MARK = '<meta name="generator" content="Krønike page">'
"""Stands in the page, so that it is known as made here."""

PLAIN = "plain/index.html"
"""The same story in plain pages, for readers without scripts."""

_SHELL = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
{mark}
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<div id="app"></div>
<noscript><h1>{title}</h1>
<p>This page needs scripts. <a href="{plain}">The same story in plain pages</a> does not.</p>
<p lang="nb">Denne siden trenger skript. <a href="{plain}">Den samme fortellingen på enkle sider</a> gjør det ikke.</p>
</noscript>
<script>{script}</script>
</body>
</html>
"""


def page_html(story: Story, app: App) -> str:
    """The page of a story. Its data are loaded by script elements, which the policy allows from the same place only."""
    return _SHELL.format(
        policy=_policy(app), mark=MARK, title=escape(story.title), style=app.style, script=app.script, plain=PLAIN
    )


def _policy(app: App) -> str:
    """Nothing is allowed but this program and style, by their hashes, and the story's own data files.

    Browsers differ in whether ``'self'`` covers files opened without a server, so their scheme is named too; it matches
    nothing where the page is served. Text reaches the page as text alone: no markup is ever made of a string.
    """
    return (
        f"default-src 'none'; script-src {_hash(app.script)} 'self' file:; style-src {_hash(app.style)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types kronike"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
