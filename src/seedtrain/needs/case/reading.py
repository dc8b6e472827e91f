"""Another's framework, read from a checked package into our two floors: domains, and competencies in them.

Flow: needs.views.exchange -> this file, after checking -> planning.
Reads: the package as JSON. Writes: nothing.
Source: CASE 1.1; the mapping is ours.

The tree of isChildOf may have any height; we have two floors. An item directly under the document is a domain, or, when nothing stands
below it, a competency in a domain named after the document. A leaf is a competency, and so is an item of type "Competency" whatever stands
below it. Items in between have no place of their own: a competency's description names them. Nothing is guessed: what has no place here
is noted, and what contradicts itself is a problem.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, cast

from django.utils.translation import gettext as _

from seedtrain.needs.case.checking import MOST_PROBLEMS, Problem, shown
from seedtrain.needs.case.content import LEVELS, JsonObject

MOST_ITEMS, MOST_ASSOCIATIONS = 2000, 20_000
MOST_NAME, MOST_VERSION = 200, 20
EVERY_SITE = "all"
PATH_MARK = " › "
ADOPTED = frozenset({"adopted", "deprecated"})
Tree: TypeAlias = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Note:
    """Something in the file that has no place here: what, and what becomes of it."""

    what: str
    words: str


@dataclass(frozen=True, slots=True)
class ForeignCompetency:
    """A competency as read; `scheme` is its publisher's own code, or empty; behaviours by level [1..4]."""

    identifier: str
    scheme: str
    name: str
    description: str
    domain: str
    platforms: tuple[str, ...]
    requalify_months: int | None
    behaviours: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Foreign:
    """A framework as read: its document and competencies in the order of the tree."""

    identifier: str
    uri: str
    title: str
    creator: str
    version: str
    licence: str
    is_draft: bool
    competencies: tuple[ForeignCompetency, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the framework unless there are problems, and notes on what has no place here."""

    framework: Foreign | None
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class _Found:
    """What reading has found so far: items by identifier, where each stands, children of each."""

    root: str
    platforms: frozenset[str]
    items: dict[str, JsonObject] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    children: dict[str, list[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read(raw: JsonObject, platforms: Collection[str]) -> Reading:
    """The framework a package says, when `check_shape` had nothing to say against it; `platforms` are the codes we know."""
    document = cast(JsonObject, raw["CFDocument"])
    items, associations = _objects(raw, "CFItems"), _objects(raw, "CFAssociations")
    found = _Found(_id(document), frozenset(platforms))
    for name, held, most in (("CFItems", items, MOST_ITEMS), ("CFAssociations", associations, MOST_ASSOCIATIONS)):
        if len(held) > most:
            words = _("A package may have at most %(most)s of them here. Export a smaller part of the framework.") % {"most": most}
            return Reading(None, (Problem(f"$.{name}", str(len(held)), words),))
    _read_items(items, found)
    _unlike(associations, "$.CFAssociations", {}, found)
    if not found.problems:
        _read_tree(associations, found)
    if not found.problems:
        _find_cycles(found)
    if not items:
        found.problems.append(Problem("$.CFItems", "", _("The package holds no item. Export the framework with its items.")))
    if found.problems:
        return Reading(None, tuple(found.problems[:MOST_PROBLEMS]), tuple(found.notes))
    behaviours = _read_rubrics(raw, found)
    competencies = tuple(_competencies(document, found, behaviours))
    if not competencies:
        words = _("The package has groups but nothing below them. Export the framework with its competencies.")
        return Reading(None, (Problem("$.CFItems", str(len(items)), words),), tuple(found.notes))
    return Reading(_foreign(document, competencies, found), (), tuple(found.notes))


def _objects(raw: Mapping[str, object], name: str) -> list[JsonObject]:
    return cast("list[JsonObject]", raw.get(name) or [])


def _id(part: JsonObject) -> str:
    return str(part["identifier"]).lower()


def _words(part: Mapping[str, object], name: str) -> str:
    """A text with its white space as single blanks; "" when it is missing."""
    return " ".join(str(part.get(name) or "").split())


def _unlike(parts: Sequence[JsonObject], place: str, seen: dict[str, str], found: _Found) -> None:
    """A second part with the identifier of a first is a problem that names both."""
    for number, part in enumerate(parts):
        path = f"{place}[{number}]"
        if (first := seen.setdefault(_id(part), path)) != path:
            words = _("The identifier stands at %(first)s already. Give each part an identifier of its own.") % {"first": first}
            found.problems.append(Problem(f"{path}.identifier", _id(part), words))


def _read_items(items: Sequence[JsonObject], found: _Found) -> None:
    _unlike(items, "$.CFItems", {found.root: "$.CFDocument"}, found)
    for number, item in enumerate(items):
        found.items[_id(item)] = item
        found.paths[_id(item)] = f"$.CFItems[{number}]"
        if not _words(item, "fullStatement"):
            words = _("An item says what one can do. Write its statement, or take the item out.")
            found.problems.append(Problem(f"$.CFItems[{number}].fullStatement", "", words))


def _read_tree(associations: Sequence[JsonObject], found: _Found) -> None:
    """Every isChildOf joins two parts of the package; of other associations only the count is kept, as a note."""
    here = {found.root, *found.items}
    parents: dict[str, str] = {}
    edges: list[tuple[int | None, int, str, str]] = []
    others: Counter[str] = Counter()
    for number, one in enumerate(associations):
        path, kind = f"$.CFAssociations[{number}]", str(one["associationType"])
        origin, target = (str(cast(JsonObject, one[end])["identifier"]).lower() for end in ("originNodeURI", "destinationNodeURI"))
        needed = (("originNodeURI", origin), ("destinationNodeURI", target)) if kind == "isChildOf" else ()
        missing = [(end, node) for end, node in needed if node not in here]
        if kind != "isChildOf" and not {origin, target} & here:
            missing = [("originNodeURI", origin)]
        for end, node in missing:
            words = _("No item of the package has this identifier. Add the item, or take the association out.")
            found.problems.append(Problem(f"{path}.{end}.identifier", shown(node), words))
        if missing or kind != "isChildOf":
            others[kind] += not missing
            continue
        if origin == found.root:
            words = _("The document is the root and stands below nothing. Take the association out.")
            found.problems.append(Problem(f"{path}.originNodeURI.identifier", origin, words))
        elif parents.setdefault(origin, target) != target:
            what = _name(found.items[origin])
            found.notes.append(Note(what, _("It has several parents; it is kept under the first one only.")))
        else:
            edges.append((cast("int | None", one.get("sequenceNumber")), len(edges), target, origin))
    for _sequence, _place, target, origin in sorted(edges, key=lambda edge: (edge[0] is None, edge[0] or 0, edge[1])):
        if origin not in found.children.setdefault(target, []):
            found.children[target].append(origin)
    found.children.setdefault(found.root, []).extend(node for node in found.items if node not in parents)
    for kind, count in sorted(others.items()):
        if count:
            words = _("Associations of this type are not kept; only isChildOf has a place here. There are %(count)s of them.") % {
                "count": count
            }
            found.notes.append(Note(kind, words))


def _find_cycles(found: _Found) -> None:
    """Whoever cannot be reached from the document stands in a circle of parents, or below one; each circle is one problem."""
    reached, waiting = set(), [found.root]
    while waiting:
        node = waiting.pop()
        reached.add(node)
        waiting.extend(found.children.get(node, ()))
    parent = {child: node for node, children in found.children.items() for child in children}
    done = set(reached)
    for start in found.items:
        circle = []
        node = start
        while node not in done and node not in circle:
            circle.append(node)
            node = parent[node]
        if node in circle:
            ring = circle[circle.index(node) :]
            names = PATH_MARK.join(_name(found.items[one]) for one in [*ring, ring[0]])
            words = _("These items stand below one another in a circle. Take one isChildOf out.")
            found.problems.append(Problem(found.paths[ring[0]], shown(names), words))
        done.update(circle)


def _name(item: Mapping[str, object]) -> str:
    """What an item is called: its short statement, or the beginning of the long one."""
    return _cut(_words(item, "abbreviatedStatement") or _words(item, "fullStatement"), MOST_NAME)


def _cut(text: str, most: int) -> str:
    """The text, or its first words and an ellipsis."""
    head = text[: most - 1]
    return text if len(text) <= most else (head.rpartition(" ")[0] or head) + "…"


def _competencies(document: JsonObject, found: _Found, behaviours: Mapping[str, Mapping[int, str]]) -> Iterator[ForeignCompetency]:
    """The tree from left to right; not by recursion, because a tree may be 2,000 items deep."""
    title = _cut(_words(document, "title"), MOST_NAME)
    waiting: list[tuple[str, tuple[str, ...]]] = [(node, ()) for node in reversed(found.children[found.root])]
    while waiting:
        node, above = waiting.pop()
        item, below = found.items[node], found.children.get(node, [])
        kind = _words(item, "CFItemType").lower()
        if below and kind == "competency" and above:
            found.notes.append(
                Note(
                    _name(item),
                    _("Items below a competency are not kept. There are %(count)s of them.") % {"count": _size(node, found.children)},
                )
            )
        elif below:
            waiting.extend((child, (*above, _name(item))) for child in reversed(below))
            if above:
                found.notes.append(
                    Note(_name(item), _("This group stands between domain and competency; the descriptions below it name it."))
                )
            continue
        elif kind == "domain":
            found.notes.append(Note(_name(item), _("This domain has no competencies and is not kept.")))
            continue
        yield _competency(item, above or (title,), behaviours.get(node, {}), found.platforms)


def _size(node: str, children: Tree) -> int:
    """How many items stand below one [count]."""
    count, waiting = 0, list(children.get(node, ()))
    while waiting:
        count += 1
        waiting.extend(children.get(waiting.pop(), ()))
    return count


def _competency(item: JsonObject, above: tuple[str, ...], behaviours: Mapping[int, str], known: Collection[str]) -> ForeignCompetency:
    """One competency; platforms we do not know, or none, are every platform."""
    statement = _words(item, "fullStatement")
    extensions = cast("Mapping[str, object]", item.get("extensions") or {})
    months, platforms = extensions.get("seedtrain:requalifyMonths"), extensions.get("seedtrain:platforms")
    is_known = isinstance(platforms, list) and platforms and all(isinstance(one, str) and one in known for one in platforms)
    return ForeignCompetency(
        _id(item),
        _words(item, "humanCodingScheme"),
        _name(item),
        f"{_cut(PATH_MARK.join(above[1:]), MOST_NAME)}: {statement}" if above[1:] else statement,
        above[0],
        tuple(cast("list[str]", platforms)) if is_known else (EVERY_SITE,),
        months if isinstance(months, int) and not isinstance(months, bool) and 1 <= months <= 120 else None,
        behaviours,
    )


def _read_rubrics(raw: JsonObject, found: _Found) -> dict[str, dict[int, str]]:
    """Behaviours by item and level; a criterion whose levels are not 1 to 4, by score or else by position, is noted and left out."""
    behaviours: dict[str, dict[int, str]] = {}
    for rubric in _objects(raw, "CFRubrics"):
        for criterion in _objects(rubric, "CFRubricCriteria"):
            link = cast("JsonObject | None", criterion.get("CFItemURI"))
            node = _id(link) if link else ""
            what = _words(criterion, "description") or _words(rubric, "title") or _id(criterion)
            levels = _levels(_objects(criterion, "CFRubricCriterionLevels"))
            if node not in found.items:
                found.notes.append(Note(what, _("This criterion belongs to no item of the package and is not kept.")))
            elif node in behaviours:
                found.notes.append(Note(what, _("The item has a criterion already; this one is not kept.")))
            elif levels is None:
                found.notes.append(Note(what, _("Its levels are not 1 to 4, once each and with a description; they are not kept.")))
            else:
                behaviours[node] = levels
    return behaviours


def _levels(parts: Sequence[JsonObject]) -> dict[int, str] | None:
    """Descriptions by level, or None when they are not some of 1 to 4, once each."""
    said = {part.get("position") if part.get("score") is None else part["score"]: _words(part, "description") for part in parts}
    if len(said) != len(parts) or not said or not all(level in LEVELS and words for level, words in said.items()):
        return None
    return {int(cast(float, level)): words for level, words in said.items()}


def _foreign(document: JsonObject, competencies: tuple[ForeignCompetency, ...], found: _Found) -> Foreign:
    """The document; a version that is missing or too long for us is the day of its last change."""
    version = _words(document, "version")
    if not 0 < len(version) <= MOST_VERSION:
        day = str(document["lastChangeDateTime"])[:10]
        if version:
            words = _("The version is longer than %(most)s characters; the day of the last change, %(day)s, takes its place.")
            found.notes.append(Note(_cut(version, MOST_NAME), words % {"most": MOST_VERSION, "day": day}))
        version = day
    licence = cast("Mapping[str, object]", document.get("licenseURI") or {})
    return Foreign(
        found.root,
        _words(document, "uri"),
        _cut(_words(document, "title"), MOST_NAME),
        _words(document, "creator"),
        version,
        _words(licence, "title"),
        _words(document, "adoptionStatus").lower() not in ADOPTED,
        competencies,
    )
