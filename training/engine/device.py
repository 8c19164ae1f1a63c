"""Where a network computes, the processor or a graphics card, and arrays on their way there and back."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from thinc.api import Model, NumpyOps, require_gpu, set_current_ops


def use_device(gpu: int | None) -> None:
    """All that follows runs on the graphics card of that number, or on the processor.

    Raises:
        ValueError: where there is no such card.
    """
    if gpu is None:
        set_current_ops(NumpyOps(use_blis=False))
    else:
        require_gpu(gpu)


def put(model: Model[Any, Any], array: NDArray[Any]) -> Any:  # noqa: ANN401 - an array of the card's library
    """The array where the model computes."""
    ops: Any = model.ops
    return ops.asarray(array)


def fetched(model: Model[Any, Any], array: Any) -> NDArray[Any]:  # noqa: ANN401
    """The array in the processor's memory."""
    ops: Any = model.ops
    found: NDArray[Any] = ops.to_numpy(array)
    return found
