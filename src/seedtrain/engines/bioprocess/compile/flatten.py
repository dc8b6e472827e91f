"""A machine as one plain Python text: what runs where there is no WebAssembly, and what an old record needs after the source has moved on.

Flow: `artifacts` -> this file -> text that CPython executes without any package.
Reads: a compiled program and the source of its functions. Writes: nothing.
"""

import ast
import inspect
from types import FunctionType, ModuleType

from seedtrain.engines.bioprocess.compile.program import Program, source_of
from seedtrain.engines.bioprocess.kernel import intrinsics
from seedtrain.engines.bioprocess.kernel.values import Record

PRELUDE = '''
from operator import itemgetter


def record(names, values):
    """A list whose places have names."""
    def setter(at):
        def place(kept, value):
            kept[at] = value
        return place
    return type("Record", (list,), {name: property(itemgetter(i), setter(i)) for i, name in enumerate(names)})(values)


class Machine:
    """The model's arrays, constants and functions."""


m = Machine()
'''


def kernel_text(program: Program, title: str) -> str:
    """The whole machine as Python: `m` and one function for each that the module has, named `<file>__<name>`."""
    functions = list(dict.fromkeys(function for function, _kinds in program.instances))
    parts = [f'"""{title}\n\nMade from the same functions as the module of the same name; it needs CPython alone."""\n']
    parts.append(inspect.getsource(intrinsics).split('"""', 2)[2].lstrip())
    parts.append(PRELUDE)
    parts += [_renamed(program, function) + "\n\n" for function in functions]
    parts.append(_machine(program, functions))
    return "\n".join(parts)


def mangled(function: FunctionType) -> str:
    """The function's name in the text, unique among all files."""
    return f"{function.__module__.rsplit('.', 1)[-1]}__{function.__name__}"


def _machine(program: Program, functions: list[FunctionType]) -> str:
    lines = []
    for name, thing in vars(program.machine).items():
        if isinstance(thing, Record):
            lines.append(f"m.{name} = record({tuple(f.name for f in thing.fields)!r}, {list(thing)!r})")
        elif isinstance(thing, list):
            is_constant = len(set(thing)) == 1
            lines.append(f"m.{name} = " + (f"[{thing[0]!r}] * {len(thing)}" if is_constant else repr(thing)))
        elif isinstance(thing, FunctionType) and thing in functions:
            lines.append(f"m.{name} = {mangled(thing)}")
        elif isinstance(thing, int | float | tuple):
            lines.append(f"m.{name} = {thing!r}")
    return "\n".join(lines) + "\n"


def _renamed(program: Program, function: FunctionType) -> str:
    """The function's source under its mangled name, with the constants of its file written out and without annotations."""
    _place, tree = source_of(function)
    local = {a.arg for a in tree.args.args} | {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    tree.name = mangled(function)
    tree.returns = None
    for argument in tree.args.args:
        argument.annotation = None
    return ast.unparse(ast.fix_missing_locations(_Names(function.__globals__, local).visit(tree)))


class _Names(ast.NodeTransformer):
    """Replaces names of the file by what they stand for."""

    def __init__(self, space: dict[str, object], local: set[str]) -> None:
        self.space, self.local = space, local

    def _standing_for(self, thing: object, node: ast.expr) -> ast.expr:
        if isinstance(thing, FunctionType):
            is_intrinsic = thing.__module__ == intrinsics.__name__
            return ast.Name(thing.__name__ if is_intrinsic else mangled(thing), ast.Load())
        if isinstance(thing, bool | int | tuple) or (isinstance(thing, float) and thing - thing == 0.0):
            return ast.parse(repr(thing), mode="eval").body
        if isinstance(thing, float):
            return ast.parse(f"float({str(thing)!r})", mode="eval").body
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if isinstance(node.ctx, ast.Load) and node.id not in self.local and node.id in self.space:
            return self._standing_for(self.space[node.id], node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if isinstance(node.value, ast.Name) and node.value.id not in self.local:
            module = self.space.get(node.value.id)
            if isinstance(module, ModuleType):
                return self._standing_for(getattr(module, node.attr), node)
        self.generic_visit(node)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        self.generic_visit(node)
        return ast.copy_location(ast.Assign([node.target], node.value or ast.Constant(0)), node)
