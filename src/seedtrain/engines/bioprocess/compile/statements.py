"""Statements of kernel Python as structured control flow.

Flow: `program` -> this file -> `expressions`.
Reads: a function's syntax tree. Writes: instructions of one function.
Source: WebAssembly Core Specification 2.0, structured control instructions.
"""

import ast

from seedtrain.engines.bioprocess.compile import wasm
from seedtrain.engines.bioprocess.compile.expressions import Expressions
from seedtrain.engines.bioprocess.compile.types import Array, Basic, Kind, Static, Value, said
from seedtrain.engines.bioprocess.kernel import intrinsics

FLOAT, INT, BOOL, MASK, VOID = Basic.FLOAT, Basic.INT, Basic.BOOL, Basic.MASK, Basic.VOID


class Statements(Expressions):
    """Compiles the body of one function. `mask` is the local that says in which lanes an `if` holds, with two lanes."""

    out: bytearray
    depth = 0
    mask: int | None = None
    result: Basic | None = None

    def body(self, statements: list[ast.stmt]) -> bytes:
        """All instructions of a function's body."""
        self.out, self.loops = bytearray(), list[tuple[int, int]]()
        self.block(statements)
        if self.result not in (None, VOID):
            self.out += b"\x00"
        return bytes(self.out)

    def block(self, statements: list[ast.stmt]) -> None:
        for statement in statements:
            method = getattr(self, "_do_" + type(statement).__name__.lower(), None)
            if method is None:
                raise self.place.refuse(
                    statement,
                    f"`{ast.unparse(statement).splitlines()[0]}` is not in kernel Python; use assignments, if, for, while, return.",
                )
            method(statement)

    # Simple statements

    def _do_pass(self, node: ast.Pass) -> None:
        pass

    def _do_expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            return
        value = self.value(node.value)
        self._refuse_masked(node, value.has_call and self.writes)
        self.out += value.code
        if value.kind is not VOID:
            self.out += b"\x1a"

    def _do_return(self, node: ast.Return) -> None:
        self._refuse_masked(node, True)
        value = self.value(node.value) if node.value else Value(VOID)
        if value.kind is INT and value.known is not None and self.wants is FLOAT:
            value = self.as_float(node, value)
        if not isinstance(value.kind, Basic) or (self.result is not None and self.result is not value.kind):
            raise self.place.refuse(node, f"this returns {said(value.kind)}; every return of a function gives one number of the same kind.")
        self.result = value.kind
        self.out += value.code + b"\x0f"

    wants: Kind = VOID

    def _do_assign(self, node: ast.Assign) -> None:
        if len(node.targets) != 1:
            raise self.place.refuse(node, "assign one name at a time.")
        target = node.targets[0]
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple) and len(target.elts) == len(node.value.elts):
            values = [self.value(v) for v in node.value.elts]
            held = [(self.temporary(v.kind), v) for v in values]
            for at, v in held:
                self.out += v.code + self.set_local(at)
            for name, (at, v) in zip(target.elts, held, strict=True):
                self._assign(node, name, Value(v.kind, self.get_local(at)))
            return
        self._assign(node, target, self.value(node.value))

    def _do_annassign(self, node: ast.AnnAssign) -> None:
        if node.value is None:
            raise self.place.refuse(node, "a name with a type also needs a value.")
        value = self.value(node.value)
        if isinstance(node.annotation, ast.Name) and node.annotation.id == "float":
            value = self.as_float(node, value)
        self._assign(node, node.target, value)

    def _do_augassign(self, node: ast.AugAssign) -> None:
        read = ast.copy_location(ast.parse(ast.unparse(node.target), mode="eval").body, node)
        whole = ast.copy_location(ast.BinOp(read, node.op, node.value), node)
        self._assign(node, node.target, self.value(ast.fix_missing_locations(whole)))

    def _assign(self, node: ast.AST, target: ast.expr, value: Value) -> None:
        if isinstance(target, ast.Name):
            self._assign_name(node, target.id, value)
        elif isinstance(target, ast.Subscript | ast.Attribute):
            self._store(node, target, value)
        else:
            raise self.place.refuse(node, f"`{ast.unparse(target)}` cannot be assigned.")

    def _assign_name(self, node: ast.AST, name: str, value: Value) -> None:
        held = self.names.get(name)
        if isinstance(value.kind, Static | Array) or value.kind is VOID:
            if held is not None or isinstance(value.kind, Static) or value.kind is VOID:
                raise self.place.refuse(node, f"`{name}` would hold {said(value.kind)}; a local name holds one number.")
            self.names[name] = value
            return
        if isinstance(held, Value):
            raise self.place.refuse(node, f"`{name}` names {said(held.kind)} and cannot hold a number.")
        if held is None:
            held = (self.temporary(value.kind), value.kind)
            self.names[name] = held
            self.out += value.code + self.set_local(held[0])
            return
        index, kind = held
        if kind is FLOAT:
            value = self.as_float(node, value)
        if kind is not value.kind:
            raise self.place.refuse(node, f"`{name}` holds {said(kind)} and cannot become {said(value.kind)}; use another name.")
        code = value.code
        if self.mask is not None and kind is FLOAT:
            code += self.get_local(index) + self.get_local(self.mask) + wasm.simd(82)
        else:
            self._refuse_masked(node, kind is not FLOAT)
        self.out += code + self.set_local(index)

    def _store(self, node: ast.AST, target: ast.Subscript | ast.Attribute, value: Value) -> None:
        of = self.value(target.value)
        if not isinstance(of.kind, Array):
            raise self.place.refuse(node, f"`{ast.unparse(target.value)}` is not an array or record.")
        kind = of.kind
        if isinstance(target, ast.Attribute):
            if target.attr not in kind.fields:
                raise self.place.refuse(
                    node, f"there is no `{target.attr}` in {ast.unparse(target.value)}; it has {', '.join(kind.fields)}."
                )
            at = self.number(kind.fields.index(target.attr))
        else:
            at = self.index(target, kind)
        if kind.element is FLOAT:
            value = self.as_float(node, value)
        if value.kind is not kind.element:
            raise self.place.refuse(node, f"an array of {kind.element.value}s cannot take {said(value.kind)}.")
        if self.program.is_table(of):
            raise self.place.refuse(node, "a table of constants cannot be changed.")
        self.writes = True
        where, offset = self.address(of, at)
        code = value.code
        if self.mask is not None:
            self._refuse_masked(node, kind.element is not FLOAT)
            code += where + self.program.load(kind, offset) + self.get_local(self.mask) + wasm.simd(82)
        self.out += where + code + self.program.store(kind, offset)

    def _refuse_masked(self, node: ast.AST, is_wrong: bool) -> None:
        if self.mask is not None and is_wrong:
            raise self.place.refuse(node, "two batches side by side cannot part ways here; write where(c, a, b) instead of this branch.")

    # Control flow

    def _open(self, opcode: bytes) -> None:
        self.out += opcode
        self.depth += 1

    def _close(self) -> None:
        self.out += b"\x0b"
        self.depth -= 1

    def _do_if(self, node: ast.If) -> None:
        condition = self.truth(node, self.value(node.test))
        if condition.known is not None:
            self.block(node.body if condition.known else node.orelse)
            return
        if condition.kind is MASK:
            self._masked_if(node, condition)
            return
        self._refuse_masked(node, self.mask is not None)
        self.out += condition.code
        self._open(b"\x04\x40")
        before = set(self.names)
        self.block(node.body)
        self._forget(before, node.body)
        if node.orelse:
            self.out += b"\x05"
            self.block(node.orelse)
        self._close()

    def _forget(self, before: set[str], body: list[ast.stmt]) -> None:
        """Array aliases made inside a branch end with it; numbers stay, as in Python."""
        for name in set(self.names) - before:
            if isinstance(self.names[name], Value):
                del self.names[name]

    def _masked_if(self, node: ast.If, condition: Value) -> None:
        outer = self.mask
        inner = self.temporary(MASK)
        self.out += condition.code + self.set_local(inner)
        both = self.temporary(MASK)
        self.out += self.get_local(inner) + (self.get_local(outer) + wasm.simd(78) if outer is not None else b"") + self.set_local(both)
        self.mask = both
        self.block(node.body)
        if node.orelse:
            other = self.temporary(MASK)
            self.out += (
                self.get_local(inner)
                + wasm.simd(77)
                + (self.get_local(outer) + wasm.simd(78) if outer is not None else b"")
                + self.set_local(other)
            )
            self.mask = other
            self.block(node.orelse)
        self.mask = outer

    def _do_while(self, node: ast.While) -> None:
        self._refuse_masked(node, True)
        if node.orelse:
            raise self.place.refuse(node, "a loop has no else in kernel Python.")
        self._open(b"\x02\x40")
        self._open(b"\x03\x40")
        condition = self.truth(node, self.value(node.test))
        if condition.kind is MASK:
            raise self.place.refuse(node, "two batches side by side cannot leave a loop at different times; use a fixed number of rounds.")
        self.out += condition.code + b"\x45\x0d\x01"
        self.loops.append((self.depth - 2, self.depth - 1))
        self.block(node.body)
        self.loops.pop()
        self.out += b"\x0c\x00"
        self._close()
        self._close()

    def _do_for(self, node: ast.For) -> None:
        if isinstance(node.iter, ast.Call) and self.value(node.iter.func).kind == Static(intrinsics.unrolled):
            self._unroll(node, node.iter)
            return
        self._refuse_masked(node, True)
        first, last, step = self._range(node)
        counter, end = self.temporary(INT), self.temporary(INT)
        self.out += first.code + self.set_local(counter) + last.code + self.set_local(end)
        self._open(b"\x02\x40")
        self._open(b"\x03\x40")
        past = wasm.INTEGER["ge" if step > 0 else "le"]
        self.out += self.get_local(counter) + self.get_local(end) + past + b"\x0d\x01"
        assert isinstance(node.target, ast.Name)
        self._assign_name(node, node.target.id, Value(INT, self.get_local(counter)))
        self._open(b"\x02\x40")
        self.loops.append((self.depth - 3, self.depth - 1))
        self.block(node.body)
        self.loops.pop()
        self._close()
        self.out += self.get_local(counter) + wasm.i32(step) + b"\x6a" + self.set_local(counter) + b"\x0c\x00"
        self._close()
        self._close()

    def _unroll(self, node: ast.For, call: ast.Call) -> None:
        """The rounds of a short loop one after another, its counter a constant in each."""
        rounds = self.value(call.args[0]) if len(call.args) == 1 else Value(VOID)
        leaves = [n for n in ast.walk(node) if isinstance(n, ast.Break | ast.Continue)]
        if rounds.known is None or not isinstance(node.target, ast.Name) or node.orelse or leaves:
            raise self.place.refuse(node, "unrolled() takes a constant, and its loop has no else, break or continue; use range().")
        for i in range(int(rounds.known)):
            self.names[node.target.id] = self.number(i)
            self.block(node.body)
        self.names.pop(node.target.id, None)

    def _range(self, node: ast.For) -> tuple[Value, Value, int]:
        call = node.iter
        is_range = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "range" and not call.keywords
        if not is_range or not isinstance(node.target, ast.Name) or node.orelse:
            raise self.place.refuse(node, "loops are `for i in range(...)`, without else.")
        assert isinstance(call, ast.Call)
        args = [self.value(a) for a in call.args]
        if not 1 <= len(args) <= 3 or any(a.kind is not INT for a in args):
            raise self.place.refuse(node, "range() takes one to three integers.")
        step = args[2].known if len(args) == 3 else 1
        if step is None or step == 0:
            raise self.place.refuse(node, "the step of range() is a constant other than 0.")
        first, last = (self.number(0), args[0]) if len(args) == 1 else (args[0], args[1])
        return first, last, int(step)

    def _do_break(self, node: ast.Break) -> None:
        self._leave(0)

    def _do_continue(self, node: ast.Continue) -> None:
        self._leave(1)

    def _leave(self, which: int) -> None:
        target = self.loops[-1][which]
        self.out += b"\x0c" + wasm.unsigned(self.depth - 1 - target)
