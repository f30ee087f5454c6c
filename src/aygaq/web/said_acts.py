"""Acts as one says them of a person: "Detained", where the vocabulary's label is "detention".

Reach for this module for a sentence about one claim; lists and headings take the label. One
fact is always true: every code here is an act of the vocabulary, and every act is here.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

ACTS = {
    "detention": _("detained"),
    "arrest": _("arrested"),
    "internment": _("interned"),
    "imprisonment": _("in prison"),
    "house-arrest": _("under house arrest"),
    "abduction": _("abducted"),
    "enforced-disappearance": _("forcibly disappeared"),
    "incommunicado": _("held incommunicado"),
    "missing": _("missing"),
    "transfer": _("moved while held"),
    "release": _("released"),
    "charge": _("charged"),
    "trial": _("put on trial"),
    "sentence": _("sentenced"),
    "denial-of-counsel": _("denied a lawyer"),
    "denial-of-fair-trial": _("denied a fair trial"),
    "no-legal-basis": _("held without legal ground"),
    "forced-confession": _("made to confess"),
    "torture": _("tortured"),
    "ill-treatment": _("ill-treated"),
    "assault": _("assaulted"),
    "threat": _("threatened"),
    "sexual-violence": _("subjected to sexual violence"),
    "denial-of-medical-care": _("denied medical care"),
    "hospitalisation": _("taken to hospital"),
    "death-in-custody": _("died in custody"),
    "killing": _("killed"),
    "document-confiscation": _("papers taken away"),
    "document-return": _("papers given back"),
    "travel-restriction": _("kept from travelling"),
    "exit-approval": _("needed approval to leave"),
    "forced-return": _("returned by force"),
    "asylum-refusal": _("refused asylum"),
    "flight": _("fled"),
    "forced-recall": _("called back under pressure"),
    "harassment": _("harassed"),
    "home-visit": _("visited at home"),
    "interrogation": _("interrogated"),
    "surveillance": _("watched"),
    "demand-for-information": _("pressed for information"),
    "forced-labour": _("made to work"),
    "dismissal": _("dismissed from work"),
    "property-confiscation": _("property taken away"),
    "religious-restriction": _("restricted in worship"),
    "censorship": _("censored"),
}
