"""What the engine's training makes of its corpora."""

from __future__ import annotations

from pathlib import Path

from training.engine.lemmas import danish_lemmas, swedish_lemmas, written_like
from training.engine.repair import full_nynorsk, repair
from training.engine.sentences import Annotated, Row, bare, read_trees, with_names


def row(word: str, upos: str, head: int, deprel: str, feats: str = "") -> Row:
    """A row of a tree."""
    return Row(word, word.lower(), upos, feats, head, deprel)


def test_nothing_hangs_under_an_auxiliary() -> None:
    """A word attached to an auxiliary is attached to what the auxiliary helps."""
    rows = [row("Hun", "PRON", 2, "nsubj"), row("har", "AUX", 3, "aux"), row("gått", "VERB", 0, "root")]
    repair(rows, "nb")
    assert [each.head for each in rows] == [3, 3, 0]


def test_the_subject_of_a_passive_is_a_passive_subject() -> None:
    """With a passive auxiliary the subject is nsubj:pass, without one it is nsubj."""
    rows = [row("Byen", "NOUN", 3, "nsubj"), row("ble", "AUX", 3, "aux:pass"), row("tatt", "VERB", 0, "root")]
    repair(rows, "nb")
    assert rows[0].deprel == "nsubj:pass"
    active = [row("Hun", "PRON", 2, "nsubj:pass"), row("går", "VERB", 0, "root")]
    repair(active, "nb")
    assert active[0].deprel == "nsubj"


def test_nynorsk_gets_its_left_out_features() -> None:
    """Singular and definite are written out; what is said stays."""
    assert full_nynorsk("NOUN", "Gender=Masc") == "Definite=Def|Gender=Masc|Number=Sing"
    plural = "Definite=Ind|Gender=Masc|Number=Plur"
    assert full_nynorsk("NOUN", plural) == plural
    assert full_nynorsk("VERB", "") == ""


def test_names_move_to_another_cut_of_the_same_letters() -> None:
    """Where one corpus cuts a word in two, both parts carry the name."""
    tree = Annotated([bare("al-Ani"), bare("kom")])
    named = Annotated([bare("al"), bare("-"), bare("Ani"), bare("kom")], names=["B-PER", "I-PER", "I-PER", "O"])
    assert with_names(tree, named).names == ["B-PER", "O"]
    cut = Annotated([bare("Ni"), bare("na"), bare("kom")])
    whole = Annotated([bare("Nina"), bare("kom")], names=["B-PER", "O"])
    assert with_names(cut, whole).names == ["B-PER", "I-PER", "O"]


def test_lemmas_follow_the_treebanks_ways() -> None:
    """Swedish pronouns and participles, Danish adverbs, and capitals as the word has them."""
    rows = [row("Henne", "PRON", 0, "root"), row("krävande", "ADJ", 1, "amod"), row("skulle", "AUX", 1, "aux")]
    swedish_lemmas(rows)
    assert [each.lemma for each in rows] == ["hon", "krävande", "skola"]
    adverb = [row("Godt", "ADV", 0, "root")]
    danish_lemmas(adverb)
    assert adverb[0].lemma == "godt"
    assert written_like("Regjeringen", "regjering") == "Regjering"
    assert written_like("GRATIS", "gratis") == "GRATIS"
    assert written_like("Oslos", "Oslo") == "Oslo"


def test_a_tree_file_is_read_with_its_paragraphs(tmp_path: Path) -> None:
    """Words, lemmas and heads are read; the lines of a multi-word token are not words."""
    lines = [
        "# newdoc id = a",
        "# text = Don't go",
        "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tDo\tdo\tAUX\t_\tMood=Imp\t3\taux\t_\t_",
        "2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\t_",
        "3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_",
        "",
    ]
    path = tmp_path / "a.conllu"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (sentence,) = read_trees(path)
    assert [each.word for each in sentence.rows] == ["Do", "n't", "go"]
    assert [each.head for each in sentence.rows] == [3, 3, 0]
    assert sentence.opens_document
    assert sentence.opens_paragraph
    assert sentence.text == "Don't go"
