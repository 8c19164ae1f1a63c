"""Findings looked up by their place in the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import Finding, Span
from kronike.resolve.ordered import Ordered

_SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
_FINDINGS = st.lists(_SPANS, max_size=12, unique=True).map(
    lambda spans: [Finding(document="d", span=span) for span in spans]
)


@given(_FINDINGS, _SPANS)
@settings(deadline=None)
def test_every_finding_around_a_span_is_found(findings: list[Finding], span: Span) -> None:
    """Nested, side by side or crossing: those that hold the span, and no others, the last to start first."""
    found = Ordered(findings).around(span)
    assert {finding.span for finding in found} == {finding.span for finding in findings if finding.span.contains(span)}
    assert [finding.span.start for finding in found] == sorted((f.span.start for f in found), reverse=True)


@given(_FINDINGS, st.integers(0, 45))
@settings(deadline=None)
def test_the_last_finding_from_a_position_starts_there_or_before(findings: list[Finding], position: int) -> None:
    """It is the one that starts latest of those that have started."""
    found = Ordered(findings).last_from(position)
    started = [finding.span.start for finding in findings if finding.span.start <= position]
    assert (found.span.start if found else None) == max(started, default=None)
