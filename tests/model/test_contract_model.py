"""What holds for every word of the model: frozen, documented, and the same after a trip through JSON."""

from __future__ import annotations

import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from enum import Enum
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kronike.model as words
from kronike.model import Finding, Story, content_id

TABLE = {
    *("Span", "Source", "Document", "Noise", "Interval", "Mention", "TimeExpression", "Quantity", "Quote"),
    *("EventMention", "Origin", "Entity", "Place", "Statement", "Event", "Figure", "Relation", "Judgement", "Trouble"),
}
PUBLIC = [getattr(words, name) for name in words.__all__]
CLASSES = [thing for thing in PUBLIC if inspect.isclass(thing)]
VALUES = [thing for thing in CLASSES if is_dataclass(thing)]


def test_every_word_of_the_design_is_there() -> None:
    """The model has each type the design names, as a frozen dataclass with slots."""
    assert {thing.__name__ for thing in VALUES} >= TABLE


@pytest.mark.parametrize("thing", [*CLASSES, *filter(inspect.isfunction, PUBLIC)], ids=lambda thing: thing.__name__)
def test_every_public_name_is_documented(thing: type) -> None:
    """Each class and function of the model says in its own docstring what it is."""
    assert (thing.__doc__ or "").strip()
    assert not (thing.__doc__ or "").startswith(f"{thing.__name__}(")


@pytest.mark.parametrize("shape", CLASSES, ids=lambda thing: thing.__name__)
def test_every_method_is_documented(shape: type) -> None:
    """Each public method and property of a class has a docstring."""
    for name, member in vars(shape).items():
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, property | classmethod)):
            assert (member.__doc__ or "").strip(), f"{shape.__name__}.{name}"


@pytest.mark.parametrize("shape", CLASSES, ids=lambda thing: thing.__name__)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_nothing_can_be_changed(shape: type[Any], data: st.DataObject) -> None:
    """A value of the model cannot be changed, nor given another attribute."""
    if issubclass(shape, Enum):
        return
    value = data.draw(st.from_type(shape))
    assert not hasattr(value, "__dict__")
    for name in [field.name for field in fields(value)]:
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)
    hash(value)


@pytest.mark.parametrize("shape", VALUES, ids=lambda thing: thing.__name__)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_value_survives_json(shape: type[Any], data: st.DataObject) -> None:
    """A value of any type, a whole Story among them, is the same after a trip through JSON."""
    value = data.draw(st.from_type(shape))
    assert msgspec.json.decode(msgspec.json.encode(value), type=shape) == value


def test_a_story_names_its_layout() -> None:
    """A story of the wrong type is refused, not half read."""
    assert Story(title="t", made_by="m").schema == words.SCHEMA
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"title": "t", "made_by": "m", "reports": [{}]}', type=Story)


@given(parts=st.lists(st.text() | st.integers(), min_size=1), other=st.text())
def test_equal_content_has_equal_ids(parts: list[str | int], other: str) -> None:
    """An id is its kind and 16 hexadecimal digits, the same for equal parts, another for another last part."""
    made = content_id("doc", *parts)
    kind, _, digits = made.partition("-")
    assert (kind, len(digits), int(digits, 16) >= 0) == ("doc", 16, True)
    assert made == content_id("doc", *parts)
    if str(parts[-1]) != other:
        assert made != content_id("doc", *parts[:-1], other)


FINDINGS = [shape for shape in VALUES if issubclass(shape, Finding)]


@pytest.mark.parametrize("shape", FINDINGS, ids=lambda thing: thing.__name__)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_finding_has_a_span_and_an_id_of_it(shape: type[Any], data: st.DataObject) -> None:
    """No finding exists without a span, and its id follows from kind, document and span alone."""
    with pytest.raises(TypeError, match="span"):
        shape(document="doc-1")
    span = data.draw(st.from_type(words.Span))
    made = replace(data.draw(st.from_type(shape)), document="doc-1", span=span, id="")
    assert made.id == content_id(shape.__name__.lower(), "doc-1", span.start, span.end)
