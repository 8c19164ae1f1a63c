"""The gradient of a chain of labels is that of its likelihood."""

from __future__ import annotations

import numpy as np

from training.engine.crf import gradients


def test_the_gradient_is_the_slope_of_the_loss() -> None:
    """A small step along any score changes the loss as the gradient says, in runs of unlike length."""
    random = np.random.default_rng(1)
    scores = [random.normal(size=(length, 3)).astype(np.float64) for length in (4, 1, 3)]
    steps = random.normal(size=(4, 4))
    right = [random.integers(0, 3, size=len(run)) for run in scores]
    by_word, by_step, loss = gradients(scores, steps, right)  # type: ignore[arg-type]  # wider numbers, for the slopes
    step = 1e-2
    for run, place, label in ((0, 0, 1), (0, 3, 2), (1, 0, 0), (2, 1, 1)):
        scores[run][place, label] += step
        changed = gradients(scores, steps, right)[2]  # type: ignore[arg-type]
        scores[run][place, label] -= step
        assert abs((changed - loss) / step - by_word[run][place, label]) < 0.02
    for row, column in ((0, 1), (3, 2), (2, 3)):
        steps[row, column] += step
        changed = gradients(scores, steps, right)[2]  # type: ignore[arg-type]
        steps[row, column] -= step
        assert abs((changed - loss) / step - by_step[row, column]) < 0.05
