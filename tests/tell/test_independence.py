"""One wire, one speaker, one agency count once."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Span, Statement, Subject, Voice, VoiceKind
from kronike.tell.independence import independent


def _statement(number: int, document: str, *sources: str) -> Statement:
    return Statement(
        id=f"statement-{number}",
        subject=Subject.EVENT,
        finding=f"eventmention-{number}",
        document=document,
        span=Span(0, 1),
        sentence="",
        voices=(Voice(VoiceKind.NARRATOR, ""),),
        sources=sources,
    )


ORIGIN = {"a": "one", "b": "one", "c": "two", "d": "three", "e": "four"}


def test_reports_of_one_origin_count_once() -> None:
    """A wire in two papers and a report of its own are two origins."""
    statements = [_statement(1, "a"), _statement(2, "b"), _statement(3, "c")]
    assert len(independent(statements, ORIGIN)) == 2


def test_one_spokesman_quoted_by_many_counts_once() -> None:
    """Three reports of three origins that rest on one speaker are one origin; what another says beside is its own."""
    quoting = [_statement(1, "c", "entity-1"), _statement(2, "d", "entity-1"), _statement(3, "e", "entity-1")]
    assert len(independent(quoting, ORIGIN)) == 1
    assert len(independent([*quoting, replace(quoting[0], document="a", sources=("entity-2",))], ORIGIN)) == 2


def test_what_ties_two_groups_makes_them_one() -> None:
    """A statement that rests on two sources joins what rests on either."""
    apart = [_statement(1, "c", "entity-1"), _statement(2, "d", "entity-2")]
    assert len(independent(apart, ORIGIN)) == 2
    assert len(independent([*apart, _statement(3, "e", "entity-1", "entity-2")], ORIGIN)) == 1


@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.sets(st.sampled_from("xyz"), max_size=2)), max_size=12), st.data()
)
def test_the_number_does_not_depend_on_the_order(told: list[tuple[str, set[str]]], data: st.DataObject) -> None:
    """However the statements come, as many origins are counted, and each statement is in one of them."""
    statements = [_statement(number, document, *sorted(keys)) for number, (document, keys) in enumerate(told)]
    shuffled = data.draw(st.permutations(statements))
    groups = independent(statements, ORIGIN)
    assert len(independent(shuffled, ORIGIN)) == len(groups)
    assert sorted(one.id for group in groups for one in group) == sorted(one.id for one in statements)
