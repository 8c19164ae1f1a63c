"""Learns what clues weigh in telling what a pronoun or a noun stands for, from NARC's training part."""
