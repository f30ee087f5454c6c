"""The layers that the encoders are made of: maxout over pieces, and layer normalisation.

Reach for this module to take a layer's weights out of a thinc model. Shapes: `n` rows, `w` its
width, `p` pieces; weights are laid out so that each piece stands in one block of columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_EPSILON = np.float32(1e-8)  # thinc adds it to the variance


@dataclass(frozen=True, slots=True)
class MaxoutLayer:
    """Maxout (Goodfellow and others 2013) and layer normalisation (Ba and others 2016)."""

    weights: Floats  # (inputs, p * w)
    bias: Floats  # (p * w,)
    gain: Floats  # (w,)
    shift: Floats  # (w,)

    @property
    def width(self) -> int:
        """How many numbers come out for each row."""
        return len(self.gain)

    def settle(self, products: Floats) -> Floats:
        """From `inputs @ weights`, (n, p * w), to the output, (n, w). Changes `products`."""
        products += self.bias
        width = self.width
        best = np.maximum(products[:, :width], products[:, width : 2 * width])
        for at in range(2 * width, products.shape[1], width):
            np.maximum(best, products[:, at : at + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + _EPSILON
        best *= (1 / np.sqrt(variance))[:, None]
        best *= self.gain
        best += self.shift
        return best


def maxout_layers(model: Any) -> list[MaxoutLayer]:
    """Every maxout of a thinc model with the normalisation that follows it, in order."""
    norms = named(model, "layernorm")
    return [
        MaxoutLayer(
            in_blocks(maxout.get_param("W").transpose(2, 1, 0)),
            in_blocks(maxout.get_param("b").T[None])[0],
            norm.get_param("G"),
            norm.get_param("b"),
        )
        for maxout, norm in zip(named(model, "maxout"), norms, strict=True)
    ]


def named(model: Any, name: str) -> list[Any]:
    """The layers of that name, in the order in which they run."""
    return [layer for layer in model.walk() if layer.name == name]


def in_blocks(weights: Floats) -> Floats:
    """(rows, p, w) → (rows, p * w), side by side in memory."""
    return np.ascontiguousarray(weights.reshape(len(weights), -1), dtype=np.float32)
