"""English verbs that reports use and treebanks of everyday text may lack, with their regular forms.

Reach for this when lemma tables are built. Always true: each form given back is spelt as English
regular verbs are (final e dropped before -ing, y to i, the last consonant doubled where marked
with *).
"""

from __future__ import annotations

VERBS = """
abandon abduct abet abolish abridge absolve abuse accelerate accompany accuse acknowledge
acquit* acquire adjourn adjudicate administer admit* adopt advocate aggravate aggrieve agitate
alienate allege amend amnesty amputate annul* apostatize appeal appear apprehend approach
arraign arrest arrive assassinate assault assemble assign assimilate assist attack authorize
bail* ban* banish bar* barge barricade batter beg* behead believe belong berate besiege
blackmail blame bless blindfold block blockade bludgeon bomb boycott brand breach bribe
brutalize bulldoze burgle burn bury bus* butcher campaign cane capture castrate cease censor
censure certify chain challenge charge chase chastise cite circulate claim clamp clash coerce
collapse collude command commemorate commence commit* commute compel* compensate complain
complete comply compose conceal concede condemn condone conduct confess confine confirm
confiscate conscript consent conspire constrain consume contact contend continue contravene
control* converge convict convince corroborate corrupt counsel criminalize criticize cripple
crucify cuff curb curse curtail dare debar* debrief deceive declare decline decree dedicate
defame defect defend defy degrade dehumanize dehydrate delay delete demand demobilize demolish
demonstrate demote denigrate denounce deny depart deploy depopulate deport depose deprive
derogate desecrate desert designate detain deteriorate detonate determine devastate die
disappear disapprove disband disbar* disclose discriminate dismantle dismiss dismember disobey
dispatch disperse displace dispose dispute disrupt dissent dissolve distribute divorce donate
douse draft drag* drown dump eject electrocute eliminate elude emancipate embezzle embrace
emigrate enact encircle encourage endanger endorse endure enforce engage enlist ensnare enslave
ensue entrap* erase escape escort evacuate evade evict evoke exchange exclude execute exempt
exercise exhume exile exonerate expel* expire explode exploit expose extort extradite fabricate
face fast film fine fire flag* flay flog* flout fondle force foment forge frame free frisk
fulfil* gag* garrote gas* gather graze grieve grope guarantee gun* handcuff hack harass harbour
harm hatch heckle hijack hinder hospitalize hound humiliate hunt ignite ill-treat immigrate
immolate impeach implicate impose imprison incapacitate incarcerate incite incinerate indict
indoctrinate infiltrate inflict infringe inform inhale initiate injure inquire inspect instigate
instruct insult interfere intern interpellate interrogate intervene intimidate invade
investigate invoke involve isolate jail jeopardize jostle judge justify kick kidnap* kill
lacerate languish lapse launch leaflet levy liberate limp liquidate litigate live lobby lock
loot lure lynch maim malnourish maltreat manacle march martyr massacre mediate migrate mishandle
mistreat mob* mobilize molest monitor mourn move murder mutilate muzzle name neutralize notify
nullify obey oblige obliterate obstruct occupy ordain order organize ostracize oust outlaw
overrule oversee pardon parole participate patrol* pelt penalize perish perjure permit*
perpetrate persecute persist persuade petition pillage pin* plead plot* plunder poison police
postpone practise preach precede preclude pressure presume proclaim procure profane prohibit
promulgate propagate prosecute protest provoke punch punish purge pursue quarantine quash
question raid ransack ransom rape ratify raze rearrest rebel* rebuke recant receive recite
reclassify recommence reconvict recuperate re-educate refer* refuse regain register rehabilitate
reinstate reject release relocate remand remove render renounce repatriate repeal replace
repress reprieve reprimand rescind rescue resettle reside resign resist resume restrain restrict
retaliate retire retract retrieve return revoke revolt rob* round rule sabotage sack sanction
scald scar* scare scream search seclude seize sentence sequester serve sever sexualize shackle
shave shell shelter shoot silence slander slap* slash slaughter smash smuggle snatch sodomize
starve stab* stage stalk stifle stigmatize stone storm strafe strangle strand strip* stun*
subdue subject submit* subpoena sue suffer suffocate summon suppress surrender surround surveil*
survive suspect suspend tase tear-gas* terminate terrorize testify threaten tie topple torch
torment torture trace track trample transfer* transport traumatize travel trespass try unleash
unmask uproot urge vandalize vanish vilify violate visit void volunteer vow wage waive warn
waterboard whip* witness wound
"""


def regular_forms(verb: str, *, doubled: bool) -> list[str]:
    """The -s, -ed and -ing forms of a regular verb."""
    stem = verb + verb[-1] if doubled else verb
    if verb.endswith("ie"):
        return [verb + "s", verb + "d", verb[:-2] + "ying"]
    if verb.endswith("ee"):
        return [verb + "s", verb + "d", verb + "ing"]
    if verb.endswith("e"):
        return [verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    plural = verb + "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else verb + "s"
    return [plural, stem + "ed", stem + "ing"]


def forms_of_verbs() -> dict[str, str]:
    """Form → base for every verb of the list; the base maps to itself."""
    forms: dict[str, str] = {}
    for entry in VERBS.split():
        verb = entry.rstrip("*")
        forms[verb] = verb
        for form in regular_forms(verb, doubled=entry.endswith("*")):
            forms[form] = verb
    return forms
