"""Lemmas: for the Swedish train trees, which have none; the ways of each treebank; and the lists that are shipped."""

from __future__ import annotations

import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.engine.sentences import Annotated, Row, read_lines

_AS_WRITTEN = frozenset({"PROPN", "PUNCT", "NUM", "SYM", "X"})
_SWEDISH = {
    **dict.fromkeys(("det", "den"), "den"),
    **dict.fromkeys(("de", "dem", "dom"), "de"),
    **dict.fromkeys(("är", "var", "varit", "vara"), "vara"),
    **dict.fromkeys(("har", "hade", "haft", "ha", "hava"), "ha"),
    **dict.fromkeys(("kan", "kunde", "kunnat", "kunna"), "kunna"),
    **dict.fromkeys(("ska", "skall", "skulle", "skola"), "skola"),
    **dict.fromkeys(("vill", "ville", "velat", "vilja"), "vilja"),
    **dict.fromkeys(("får", "fick", "fått", "få"), "få"),
    **dict.fromkeys(("blir", "blev", "blivit", "bli", "bliva"), "bli"),
    **dict.fromkeys(("bör", "borde", "bort"), "böra"),
    **dict.fromkeys(("sin", "sitt", "sina", "sig"), "sig"),
    **dict.fromkeys(("ett", "en"), "en"),
    **dict.fromkeys(("jag", "mig", "mej"), "jag"),
    **dict.fromkeys(("du", "dig", "dej"), "du"),
    **dict.fromkeys(("han", "honom", "hans"), "han"),
    **dict.fromkeys(("hon", "henne", "hennes"), "hon"),
    **dict.fromkeys(("vi", "oss"), "vi"),
    **dict.fromkeys(("ni", "er"), "ni"),
    **dict.fromkeys(("mannen", "mannens", "män", "mannens", "männen", "mäns", "männens"), "man"),
    **dict.fromkeys(("fadern", "faderns", "far", "fars", "fäder"), "far"),
    **dict.fromkeys(("modern", "moderns", "mor", "mors", "mödrar", "mödrarna"), "mor"),
    **{word: word for word in ("helt", "lika", "allt", "särskilt", "långt", "ens", "visst", "självfallet", "snarare")},
    **{word: word for word in ("första", "sen", "blott", "måste", "mest")},
}
_FUNCTION = frozenset({"PRON", "DET", "AUX", "ADV"})
_SWEDISH_NOUNS = frozenset(
    {"mannen", "mannens", "män", "männen", "mäns", "männens", "fadern", "faderns", "far", "fars", "fäder"}
    | {"modern", "moderns", "mor", "mors", "mödrar", "mödrarna"}
)
_PARTICIPLE = (("ade", "ad"), ("ad", "ad"), ("at", "ad"), ("da", "d"), ("d", "d"), ("ta", "t"), ("t", "t"))
_LISTED = frozenset(
    {"NOUN", "VERB", "ADJ", "ADV", "PRON", "DET", "AUX", "NUM", "ADP", "SCONJ", "CCONJ", "INTJ", "PART"}
)
_WIKTIONARY = {
    "nb": "Norwegian Bokmål-English Wiktionary dictionary.tsv",
    "nn": "Norwegian Nynorsk-English Wiktionary dictionary.tsv",
    "da": "Danish-English Wiktionary dictionary.tsv",
}
_PARTS = {"<i>noun</i>": "NOUN", "<i>verb</i>": "VERB", "<i>adj</i>": "ADJ"}
_CLEAR = 0.75
_LONGEST_SWEDISH = 7
_NOUN_ENDING = re.compile(r"(?:en|n|et|t|ar|er|or|r|arna|erna|orna|na|s|a)$")
_VERB_ENDING = re.compile(r"(?:r|de|te|tt|t|s|it|its|as|es|des|tes|ts)$")
_ADJ_ENDING = re.compile(r"(?:a|t|tt|are|ast|aste|e)$")


def swedish_lemmas(rows: list[Row]) -> None:
    """Gives every row a lemma, from simplemma's list where no rule speaks; changes ``rows``."""
    for row in rows:
        row.lemma = _swedish_lemma(row)


def _swedish_lemma(row: Row) -> str:
    lowered = row.word.lower()
    if row.upos == "PROPN" and lowered.endswith("s") and "Case=Gen" in row.feats:
        return row.word[:-1]
    if row.upos in _AS_WRITTEN:
        return row.word
    if lowered in _SWEDISH and (row.upos in _FUNCTION or row.upos == "ADJ" or lowered in _SWEDISH_NOUNS):
        return _SWEDISH[lowered]
    if row.upos in {"NOUN", "ADJ"} and lowered.endswith(("ande", "ende")):
        return lowered
    bare = (
        lowered[:-1] if row.upos in {"NOUN", "ADJ"} and "Case=Gen" in row.feats and lowered.endswith("s") else lowered
    )
    lemma = _looked_up(bare)
    if row.upos == "NOUN" and lemma.endswith("a") and len(lemma) > len(bare) and "Definite=Ind" in row.feats:
        return bare
    if row.upos == "ADJ" and lemma.endswith("a"):
        return next((bare[: -len(end)] + base for end, base in _PARTICIPLE if bare.endswith(end)), bare)
    if row.upos == "ADV" and lemma == lowered and lowered.endswith("igt"):
        return lowered[:-1]
    return lemma


def _looked_up(word: str) -> str:
    import simplemma  # noqa: PLC0415 - only needed to prepare

    lemma: str = simplemma.lemmatize(word, lang="sv")
    return lemma.lower()


def danish_lemmas(rows: list[Row]) -> None:
    """UD Danish gives adverbs their own form as lemma, where the older treebank gave the adjective's."""
    for row in rows:
        if row.upos == "ADV":
            row.lemma = row.word.lower()
        elif row.upos == "PUNCT":
            row.lemma = row.word


def written_like(word: str, lemma: str) -> str:
    """The lemma in capitals as the word is, so that cutting an ending never also changes letters."""
    if not lemma[:1].islower() or not word[:1].isupper():
        return lemma
    return lemma.upper() if len(word) > 1 and word.isupper() else lemma[0].upper() + lemma[1:]


def write_lemma_lists(lexica: Path, sentences: Iterable[tuple[str, Annotated]], folder: Path) -> None:
    """Writes ``lemmas-LANGUAGE.tsv.xz``: part of speech, lemma, and the forms clear to treebanks or lists."""
    counted: dict[str, dict[tuple[str, str], Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for language, sentence in sentences:
        for row in sentence.rows if sentence.tree else ():
            if row.upos in _LISTED:
                counted[language][row.upos, row.word.lower()][row.lemma] += 1
    for language, forms in counted.items():
        listed = dict(_unambiguous(_listed(lexica, language)))
        listed |= _majority(forms)
        for unclear in forms.keys() - _majority(forms).keys():
            listed.pop(unclear, None)
        _write(listed, folder / f"lemmas-{language}.tsv.xz")


def _majority(forms: dict[tuple[str, str], Counter[str]]) -> dict[tuple[str, str], str]:
    best = {form: lemmas.most_common(1)[0] for form, lemmas in forms.items()}
    return {form: lemma for form, (lemma, times) in best.items() if times >= _CLEAR * forms[form].total()}


def _unambiguous(pairs: Iterable[tuple[tuple[str, str], str]]) -> Iterator[tuple[tuple[str, str], str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form, lemma in pairs:
        found[form].add(lemma)
    for form, lemmas in found.items():
        if len(lemmas) == 1 or form[1] in lemmas:
            yield form, form[1] if form[1] in lemmas else next(iter(lemmas))


def _listed(lexica: Path, language: str) -> Iterator[tuple[tuple[str, str], str]]:
    if language in _WIKTIONARY:
        for line in read_lines(lexica / "wiktionary" / _WIKTIONARY[language]):
            forms, _, gloss = line.partition("\t")
            part = next((upos for mark, upos in _PARTS.items() if gloss.startswith(mark)), "")
            lemma, *others = forms.split("|")
            if part and " " not in forms:
                yield from (((part, form.lower()), lemma) for form in (lemma, *others))
    if language == "sv":
        yield from _swedish_list()


def _swedish_list() -> Iterator[tuple[tuple[str, str], str]]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415 - only needed to prepare

    for form, lemma in DefaultDictionaryFactory().get_dictionary("sv").items():
        if form == lemma or not form.isalpha() or not form.islower() or not lemma.isalpha() or not lemma.islower():
            continue
        if len(lemma) > _LONGEST_SWEDISH or form[:2] != lemma[:2]:
            continue
        if lemma.endswith("a") and _VERB_ENDING.search(form):
            yield ("VERB", form), lemma
        if _NOUN_ENDING.search(form) and not (lemma.endswith("a") and _VERB_ENDING.search(form)):
            yield ("NOUN", form), lemma
        if _ADJ_ENDING.search(form) and not lemma.endswith("a"):
            yield ("ADJ", form), lemma


def _write(listed: dict[tuple[str, str], str], path: Path) -> None:
    grouped: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (upos, form), lemma in sorted(listed.items()):
        if not any(letter.isspace() for letter in form + lemma):
            grouped[upos, lemma].append(form)
    lines = [f"{upos}\t{lemma}\t{' '.join(forms)}\n" for (upos, lemma), forms in sorted(grouped.items())]
    path.write_bytes(lzma.compress("".join(lines).encode(), preset=9))
    print(f"{path.name}: {sum(map(len, grouped.values()))} forms, {path.stat().st_size} bytes", flush=True)
