"""A sentence with its cuts shown."""

from __future__ import annotations

import pytest

from kronike.model import Span
from kronike.show.shortened import shortened

TEXT = "Før. Fergen, som var ny, sank (den ble hevet), mens andre så på. Etter."


@pytest.mark.parametrize(
    ("cuts", "told"),
    [
        ((), "Fergen, som var ny, sank (den ble hevet), mens andre så på."),
        ((", som var ny,",), "Fergen […] sank (den ble hevet), mens andre så på."),
        ((", mens andre så på",), "Fergen, som var ny, sank (den ble hevet) […]."),
        (("(den ble hevet)",), "Fergen, som var ny, sank […], mens andre så på."),
        (("Fergen, som var ny,", "(den ble hevet)"), "[…] sank […], mens andre så på."),
    ],
)
def test_each_cut_is_shown(cuts: tuple[str, ...], told: str) -> None:
    """Blanks go with the words that are left out; a mark behind them stays where it stood."""
    span = Span(TEXT.index("Fergen"), TEXT.index(" Etter"))
    spans = [Span(TEXT.index(cut), TEXT.index(cut) + len(cut)) for cut in cuts]
    assert shortened(TEXT, span, spans) == told
