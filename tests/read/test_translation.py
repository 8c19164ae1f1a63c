"""Machine translation: said only on several kinds of evidence, each with its words, and from which language."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import LANGUAGES, Paragraph, Span
from kronike.read.language import report_language, report_languages
from kronike.read.translation import Translation, detect_translation
from kronike.words.translation import rendered_idioms, rendered_names, signs

STORY = Path(__file__).parents[3] / "shared" / "corpora" / "baghouz"

FROM_NORWEGIAN = """the Mayor of Storvik said that the bridge is closed, and that redningsgruppa is on its way.

– It is not so that we know how many who were in the car, ” says Ada Blankenborg to the Newspaper.

according to strømselskapet there is no light in the town, and flomvarselet has been sent to all.

the Question is what happens with skolebarna when ferjeselskapet stops at 14: 00, ” says she."""
FROM_SWEDISH = """the fire in Storvik has spread, and räddningstjänsten are on place with many cars.

– It was a long night, ” says Ada Blankenborg to Today's news.

according to information to the radio has skogsmaskinen burned, and bränsletanken is empty.
"""
INTO_NORWEGIAN = """Borgermesteren i Storvik ble skutt død fredag, og det er hvorfor broen er stengt.

Hun løp for president i fjor. Naboene hørte gunfire i hele neighbourhood, og tre weapons ble funnet hos de injured.
"""
GENUINE = """The mayor of Storvik said on Friday that the bridge would stay closed until the spring.

“We do not know how many people were in the car,” said Ada Blankenborg, who leads the rescue team.

Her colleagues call it koselig to work at night – but nobody expects a smorgasbord, she added."""


def judged(text: str) -> Translation:
    """The verdict on a text whose lines are its paragraphs."""
    spans = [Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    tags = report_languages([span.of(text) for span in spans])[0]
    paragraphs = [Paragraph(span, tag) for span, tag in zip(spans, tags, strict=True)]
    return detect_translation(text, paragraphs, (), report_language(paragraphs))


@pytest.mark.parametrize(
    ("text", "sources"), [(FROM_NORWEGIAN, {"nb", "nn"}), (FROM_SWEDISH, {"sv"}), (INTO_NORWEGIAN, {"en"})]
)
def test_a_translation_is_told_with_its_language(text: str, sources: set[str]) -> None:
    """Signs of several kinds together say that a report is translated, and from what."""
    assert judged(text).source in sources


def test_every_reason_has_its_words() -> None:
    """Each piece of evidence stands on a span of the text, in order, and names the source."""
    found = judged(FROM_NORWEGIAN)
    assert len({each.note for each in found.evidence}) > 3
    assert {each.about for each in found.evidence} == {"translation"}
    assert {each.value for each in found.evidence} == {found.source}
    words = {each.span.of(FROM_NORWEGIAN) for each in found.evidence if each.span}
    assert {"redningsgruppa", "the Newspaper"} <= words
    spans = [each.span for each in found.evidence]
    assert None not in spans


def test_a_genuine_report_is_left_alone() -> None:
    """A loan-word and a dash make no translation, and nothing is left as evidence."""
    assert judged(GENUINE) == Translation(None, ())


@pytest.mark.parametrize(
    "text",
    [
        "He says that terrorgruppa and redningsgruppa are Norwegian words, as is flomvarselet in our newspaper.",
        "the bridge is closed today and nobody may cross it.\n\nthe road is open to all who want to drive there.",
        "He does not know what to do, ” says Ada Blankenborg.\n\n“Nor do I,” says her brother.",
    ],
)
def test_one_kind_of_sign_is_not_enough(text: str) -> None:
    """Quoted words, careless writing or a lost quotation mark alone prove nothing."""
    assert judged(text).source is None


def test_noise_and_names_do_not_count() -> None:
    """What is set aside is not looked at, and a capital letter makes a name."""
    text = FROM_NORWEGIAN
    everything = (Span(0, len(text)),)
    assert detect_translation(text, [Paragraph(everything[0], "en")], everything, "en").source is None
    named = "Redningsgruppa and Strømselskapet play against Ferjeselskapet, ” says Ada Blankenborg to the reporters."
    assert judged(named).source is None


def test_other_languages_are_not_judged() -> None:
    """A report in a language that is not read closely is never said to be translated."""
    assert detect_translation("redningsgruppa", [Paragraph(Span(0, 14), "other")], (), "other") == Translation(None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_signs(language: str) -> None:
    """Each language's file loads, and says of every rendering where it comes from: from another language."""
    own = signs(language)
    for rendering in (*own.renderings, *own.names):
        assert rendering.sources
        assert language not in rendering.sources
        assert set(rendering.sources) <= set(LANGUAGES)
    assert rendered_idioms(language).meaning
    assert rendered_names(language).meaning


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_can_be_judged(text: str, language: str) -> None:
    """Whatever the characters, there is a verdict, and its spans lie in the text."""
    body = FROM_NORWEGIAN + text
    found = detect_translation(body, [Paragraph(Span(0, len(body)), language)], (), language)
    assert all(each.span and each.span.end <= len(body) for each in found.evidence)


def test_a_megabyte_on_one_line_is_judged() -> None:
    """A long line costs no more than its length."""
    text = (GENUINE.replace("\n", " ") + " ") * 3000
    assert detect_translation(text, [Paragraph(Span(0, len(text)), "en")], (), "en").source is None


def test_the_reference_story_has_one_translation() -> None:
    """Of five real reports, the English one is translated from Norwegian, and the Norwegian ones are not translated."""
    if not STORY.is_dir() and not os.environ.get("CI"):
        pytest.skip(f"{STORY} is not there: it holds the reference story")
    found = {path.name: judged(path.read_text(encoding="utf-8")).source for path in sorted(STORY.glob("*.txt"))}
    assert list(found.values()) == ["nb", None, None, None, None]
