"""When the promises contradict each other: which, as arithmetic, and which lines of the policy to change.

Flow: command.py -> this file -> parts.py.
Reads: a Policy, a Problem, the conflict found. Writes: nothing.
Source: the smallest conflict and the cheapest relaxation are those of engines/selection/conflict.py.
"""

from dataclasses import dataclass

from markupsafe import Markup

from seedtrain.engines.selection import Applicant, Clash, Infeasible, Problem, Relaxation
from seedtrain.engines.selection.policy import Policy
from seedtrain.reporting import parts


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the policy to change: where it stands, as it is, as it would be."""

    where: str
    now: str
    then: str


def conflict_text(policy: Policy, problem: Problem, found: Infeasible) -> str:
    """The conflict for a terminal and a mail."""
    lines = ["No list keeps all promises. These cannot all be met together:"]
    lines += [f"  - {clash_words(policy, problem, clash)}" for clash in found.conflict]
    if sum_words := arithmetic(problem, found):
        lines.append(f"  {sum_words}")
    lines += ["", "The smallest change of the policy that makes a list possible:"]
    for line in changes(policy, problem, found):
        lines += [f"  {line.where}:", f"    now     {line.now}", f"    change  {line.then}"]
    return "\n".join(lines) + "\n"


def conflict_page(policy: Policy, problem: Problem, found: Infeasible) -> bytes:
    """The same as a page."""
    clashes = parts.bullets(clash_words(policy, problem, clash) for clash in found.conflict)
    sums = Markup('<p class="note note-fault">{}</p>').format(arithmetic(problem, found)) if arithmetic(problem, found) else Markup("")
    rows = [
        (line.where, Markup("<code>{}</code>").format(line.now), Markup("<code>{}</code>").format(line.then))
        for line in changes(policy, problem, found)
    ]
    body = (
        parts.section("What contradicts itself", clashes, sums, parts.soft("Without any one of these a list is possible.")),
        parts.section("The smallest change", parts.table("Lines of the policy", ("where", "now", "change to"), rows)),
    )
    lead = f"{len(problem.applicants)} applicants, {problem.seats} seats: nothing was chosen, because no list keeps all promises."
    return parts.document(policy.title or "Selection", "Promises contradict each other", lead, body)


def clash_words(policy: Policy, problem: Problem, clash: Clash) -> str:
    """One demand with how many people there are for it."""
    if clash.field == "seats":
        return f"seats: at most {clash.bound}"
    if clash.field in {"in", "out"}:
        why = next((one.why for one in problem.fixed if one.id == clash.rule), "")
        return f'{clash.rule} is placed {clash.field} ("{why}")'
    rule = next((one for one in problem.rules if one.name == clash.rule), None)
    if rule is None:
        trait = clash.rule.removeprefix("each ")
        pool = sum(clash.value in one.values(trait) for one in problem.applicants)
        return f"{clash.rule}: at most {clash.bound} of {clash.value}, which {pool} applicants have"
    pool = sum(map(rule.covers, problem.applicants))
    way = "least" if clash.field == "floor" else "most"
    bound = policy.bound_words(clash.rule, clash.field, clash.bound)
    return f"{clash.rule}: at {way} {bound}, of {pool} applicants in the group"


def arithmetic(problem: Problem, found: Infeasible) -> str:
    """The conflict as a sum that anyone can add up; empty where it is no such sum."""
    floors = [clash for clash in found.conflict if clash.field == "floor"]
    caps = [clash for clash in found.conflict if clash.field == "cap"]
    seats = next((clash for clash in found.conflict if clash.field == "seats"), None)
    if seats is not None and len(floors) + 1 == len(found.conflict):
        total = sum(clash.bound for clash in floors)
        added = " + ".join(f"{clash.bound} ({clash.rule})" for clash in floors)
        return f"{added} = {total}, more than {seats.bound} seats" if total > seats.bound else ""
    if len(floors) != 1 or not caps or len(caps) + 1 != len(found.conflict):
        return ""
    floor = floors[0]
    group = next(one for one in problem.rules if one.name == floor.rule)
    free = sum(group.covers(one) and not any(_is_in(problem, one, cap) for cap in caps) for one in problem.applicants)
    total = free + sum(cap.bound for cap in caps)
    parts = [f"{cap.bound} ({cap.value or cap.rule})" for cap in caps] + ([f"{free} (others of the group)"] if free else [])
    return f"{' + '.join(parts)} = {total} at most, fewer than {floor.bound} ({floor.rule})" if total < floor.bound else ""


def _is_in(problem: Problem, one: Applicant, cap: Clash) -> bool:
    """Whether a cap counts this person."""
    if cap.value:
        return cap.value in one.values(cap.rule.removeprefix("each "))
    return next(rule for rule in problem.rules if rule.name == cap.rule).covers(one)


def changes(policy: Policy, problem: Problem, found: Infeasible) -> list[Line]:
    """The cheapest relaxation as lines of the policy. Of an each-cap only the largest step counts: its one line serves all values."""
    steps: dict[tuple[str, str], Relaxation] = {}
    for step in found.relaxation:
        at = (step.rule, step.field)
        if at not in steps or step.by > steps[at].by:
            steps[at] = step
    return [_line(policy, problem, step) for step in steps.values()]


def _line(policy: Policy, problem: Problem, step: Relaxation) -> Line:
    share = policy.shares.get((step.rule, step.field))
    for at, rule in enumerate(problem.rules, start=1):
        if rule.name == step.rule:
            now = getattr(rule, step.field)
            then = now - step.by if step.field == "floor" else now + step.by
            shown = f'"{share}"' if share else str(now)
            return Line(f"group {at} ({rule.name})", f"{step.field} = {shown}", f"{step.field} = {then}")
    each = next(one for one in problem.each if one.name == step.rule)
    shown = f'"{share}"' if share else str(each.cap)
    return Line("[each]", f"{each.trait} = {{cap = {shown}}}", f"{each.trait} = {{cap = {each.cap + step.by}}}")
