"""Who is the same person: suggestions, judgements, clusters.

Identity is a judgement of people over entities, never a fact of the data.
"""

from aygaq.linking.candidates import suggest_links
from aygaq.linking.clusters import Cluster, clusters_of, standing_decisions
from aygaq.linking.values import Conflict, IdentityDecision, JudgedPair, Suggestion

__all__ = [
    "Cluster",
    "Conflict",
    "IdentityDecision",
    "JudgedPair",
    "Suggestion",
    "clusters_of",
    "standing_decisions",
    "suggest_links",
]
