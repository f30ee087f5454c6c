"""Reads the vocabulary's YAML files once and checks them.

Reach for this module only from the package itself and from tests of the files. One fact is
always true: what `load_vocabulary` returns has passed `faults_of`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from aygaq.vocabulary.errors import VocabularyFileError
from aygaq.vocabulary.values import ActType, AttributeType, FigureType, Vocabulary

_ACT_KEYS = {"definition", "right", "articles", "violation", "adverse", "family", "broader"}
_KEYS = {
    "acts": _ACT_KEYS | {"slots", "labels"},
    "attributes": {"definition", "sensitive", "slots", "labels"},
    "figures": {"definition", "slots", "labels"},
}


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of the package, read once.

    Raises:
        VocabularyFileError: a file breaks its own rules.
    """
    acts, attributes, figures = (_read(f"{name}.yaml") for name in _KEYS)
    measures = _read("measures.yaml")["measures"]
    for name, content in zip(_KEYS, (acts, attributes, figures), strict=True):
        _verify(f"{name}.yaml", tuple(faults_of(name, content)))
    unknown = tuple(f"{code} is no act" for code in measures if code not in acts["acts"])
    _verify("measures.yaml", unknown)
    return Vocabulary(
        acts={code: _act(code, raw, acts, measures) for code, raw in acts["acts"].items()},
        attributes={
            code: AttributeType(
                **_common(code, raw, attributes), sensitive=raw.get("sensitive", False)
            )
            for code, raw in attributes["attributes"].items()
        },
        figures={
            code: FigureType(**_common(code, raw, figures))
            for code, raw in figures["figures"].items()
        },
        families=acts["families"],
    )


def faults_of(name: str, content: Mapping[str, Any]) -> Iterator[str]:
    """Each rule that a file of the vocabulary breaks, one sentence each."""
    for code, raw in content[name].items():
        for key in sorted(set(raw) - _KEYS[name]):
            yield f"{code} has the unknown key {key}"
        if not raw.get("definition"):
            yield f"{code} has no definition"
        if not raw.get("labels", {}).get("en"):
            yield f"{code} has no English label"
        if name == "acts":
            yield from _faults_of_act(code, raw, content)


def _faults_of_act(code: str, raw: Mapping[str, Any], content: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(raw.get("violation"), bool):
        yield f"{code} does not say whether it is a violation"
    if raw.get("violation") and not (raw.get("right") and raw.get("articles")):
        yield f"{code} is a violation and names no right or no article"
    if raw.get("family") not in content["families"]:
        yield f"{code} is of no known family"
    if "broader" in raw and raw["broader"] not in content["acts"]:
        yield f"{code} is a kind of an unknown act"


def _act(
    code: str, raw: Mapping[str, Any], content: Mapping[str, Any], measures: list[str]
) -> ActType:
    return ActType(
        **_common(code, raw, content),
        right=raw["right"],
        articles=tuple(raw["articles"]),
        violation=raw["violation"],
        adverse=raw.get("adverse", True),
        family=raw["family"],
        broader=raw.get("broader"),
        measure=code in measures,
    )


def _common(code: str, raw: Mapping[str, Any], content: Mapping[str, Any]) -> dict[str, Any]:
    drafts = frozenset(content["drafts"]) & frozenset(raw["labels"])
    return {
        "code": code,
        "definition": raw["definition"],
        "labels": raw["labels"],
        "drafts": drafts,
        "slots": tuple(raw.get("slots", ())),
    }


def _read(file: str) -> dict[str, Any]:
    text = files("aygaq.vocabulary").joinpath(file).read_text(encoding="utf-8")
    content = yaml.safe_load(text)
    if not isinstance(content, dict):
        raise VocabularyFileError(file, ("it is not a mapping",))
    return content


def _verify(file: str, faults: tuple[str, ...]) -> None:
    if faults:
        raise VocabularyFileError(file, faults)
