"""Whether a model is built as the shipped one, told by its configuration.

Reach for this module before taking a model's weights out of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spacy.attrs import NORM

KEY = "NORM"  # the feature by which a word's vector is found
_COMPONENTS = ["tok2vec", "morphologizer", "parser", "ner"]
_DECISIONS = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "extra_state_tokens": False,
    "maxout_pieces": 2,
    "use_upper": True,
}


def is_of_shipped_build(pipeline: Any) -> bool:
    """Two encoders with windows of one: for grammar, and with words' vectors for names alone."""
    if list(pipeline.pipe_names) != _COMPONENTS:
        return False
    if pipeline.vocab.vectors.attr != NORM:
        return False
    parts = {name: pipeline.get_pipe_config(name)["model"] for name in _COMPONENTS}
    of_names = parts["ner"].get("tok2vec", {})
    return (
        _encodes(parts["tok2vec"])
        and _encodes(of_names)
        and of_names["embed"]["include_static_vectors"]
        and parts["tok2vec"]["embed"]["attrs"] == of_names["embed"]["attrs"]
        and parts["morphologizer"]["@architectures"] == "spacy.Tagger.v2"
        and _listens(parts["morphologizer"])
        and _listens(parts["parser"])
        and all(_decides(pipeline.get_pipe(n), parts[n]) for n in ("parser", "ner"))
    )


def _encodes(part: Mapping[str, Any]) -> bool:
    embed, encode = part.get("embed", {}), part.get("encode", {})
    return (
        part.get("@architectures") == "spacy.Tok2Vec.v2"
        and embed.get("@architectures") == "spacy.MultiHashEmbed.v2"
        and embed["attrs"][0] == KEY
        and encode.get("@architectures") == "spacy.MaxoutWindowEncoder.v2"
        and encode["window_size"] == 1
        and encode["maxout_pieces"] > 1
    )


def _listens(part: Mapping[str, Any]) -> bool:
    upstream: str | None = part.get("tok2vec", {}).get("@architectures")
    return upstream == "spacy.Tok2VecListener.v1"


def _decides(component: Any, part: Mapping[str, Any]) -> bool:
    return (
        all(part.get(key) == value for key, value in _DECISIONS.items())
        and component.cfg.get("beam_width", 1) == 1
        and not component.model.attrs["unseen_classes"]
    )
