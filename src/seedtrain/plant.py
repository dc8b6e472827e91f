"""The virtual plant at the command line: list, simulate, validate, replay, study, docs, build.

Flow: `__main__` -> this file -> `engines.bioprocess`.
Reads: arguments and files they name. Writes: what the command says, and the files it is asked for.
"""

import argparse
import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """`seedtrain plant` and its verbs."""
    plant = commands.add_parser("plant", help="the virtual plant: models of unit operations")
    verbs = plant.add_subparsers(required=True, metavar="VERB")
    verbs.add_parser("list", help="the models, their inputs and faults").set_defaults(run=_guarded(_list))
    _add_simulate(verbs)
    validate = verbs.add_parser("validate", help="every expected value beside ours; fails on a miss")
    validate.add_argument("model", nargs="*", metavar="MODEL", help="all when left out")
    validate.add_argument("--python", action="store_true", help="run CPython's kernel instead of the module")
    validate.set_defaults(run=_guarded(_validate))
    replay = verbs.add_parser("replay", help="re-execute a saved run and say whether it is true")
    replay.add_argument("file", metavar="RUN.json")
    replay.add_argument("--python", action="store_true", help="by the kernel's text instead of the module")
    replay.set_defaults(run=_guarded(_replay))
    _add_study(verbs)
    line = verbs.add_parser("line", help="run a whole line, pool by pool")
    line.add_argument("line", nargs="?", metavar="LINE", help="all lines are named when left out")
    line.add_argument("--seed", type=int, default=1)
    line.add_argument("--fault", action="append", default=[], metavar="STEP:ID[@TIME]", help="a fault of one step")
    line.add_argument("--trace", metavar="LOT", help="what went into a lot, and where it went")
    line.set_defaults(run=_guarded(_line))
    docs = verbs.add_parser("docs", help="write the reference of all models")
    docs.add_argument("--out", default="docs/reference/plant-models.md", metavar="FILE")
    docs.set_defaults(run=_guarded(_docs))
    verbs.add_parser("build", help="build modules whose source changed (needs wasm2js)").set_defaults(run=_guarded(_build))


def _add_simulate(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    simulate = verbs.add_parser("simulate", help="run a model and write what came out")
    simulate.add_argument("model", metavar="MODEL")
    simulate.add_argument(
        "--set",
        action="append",
        default=[],
        nargs="+",
        metavar="NAME=VALUE",
        help="a state, parameter or input at the start; a unit may be given",
    )
    simulate.add_argument(
        "--at",
        action="append",
        default=[],
        nargs="+",
        metavar="TIME NAME=VALUE",
        help="an input from a time on: --at 63.5h feed_rate=4.17mL/h",
    )
    simulate.add_argument("--fault", action="append", default=[], metavar="ID[@TIME]", help="a fault, at its own time or from a time on")
    simulate.add_argument("--recipe", action="store_true", help="do what is usually done; --at may add to it")
    simulate.add_argument("--log", metavar="FILE.csv", help="steps from a file with the columns time,name,value")
    simulate.add_argument("--until", metavar="TIME", help="the end; the operation's usual length when left out")
    simulate.add_argument("--every", metavar="TIME", help="the time between rows; 200 rows when left out")
    simulate.add_argument("--seed", type=int, default=1, help="of noise and chance")
    simulate.add_argument(
        "--out", metavar="FILE.csv|png|json", help="a table, a picture, or the run for `replay`; a table on the screen when left out"
    )
    simulate.add_argument("--plot", metavar="NAME,NAME", help="what the picture shows; all states when left out")
    simulate.add_argument("--python", action="store_true", help="by CPython's kernel instead of the module")
    simulate.set_defaults(run=_guarded(_simulate))


def _add_study(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    study = verbs.add_parser("montecarlo", help="many batches with varied parameters")
    study.add_argument("model", metavar="MODEL")
    study.add_argument("--batches", type=int, default=1000)
    study.add_argument(
        "--vary", action="append", default=[], nargs="+", metavar="NAME=PERCENT", help="relative standard deviation: --vary mumax=5%%"
    )
    study.add_argument("--until", metavar="TIME")
    study.add_argument("--seed", type=int, default=1)
    study.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    study.add_argument("--out", metavar="FILE.csv", help="a row for each batch")
    study.set_defaults(run=_guarded(_study))


def _guarded(verb: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """The verb, whose refusals are said in a sentence."""

    def run(arguments: argparse.Namespace) -> int:
        from seedtrain.engines.bioprocess.errors import PlantError
        from seedtrain.spread import ClusterError

        try:
            return verb(arguments)
        except (PlantError, ClusterError) as refusal:
            print(refusal.message, file=sys.stderr)
        except BrokenPipeError:
            # Whoever read our table, such as `head`, has had enough; the interpreter must not try to write the rest.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            print(f"{error.filename}: {error.strerror}. Check the path." if error.filename else f"{error.strerror}.", file=sys.stderr)
        return 2

    return run


def _text(file: str) -> str:
    """What a file says; `-` is what comes through a pipe. Raises BadRun where it is not text."""
    from seedtrain.engines.bioprocess.errors import BadRun

    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadRun("not_utf8", f"{file}: this is not text in UTF-8. Save it again as UTF-8.") from error


def _target(file: str) -> Path:
    """Where a result goes. Raises OSError before anything was computed for a place where nothing can be written."""
    path = Path(file)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), file)
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path.parent))
    return path


def _steps(groups: list[list[str]]) -> list[tuple[str, str, str]]:
    """What follows each `--at`: times, each with what is set then. Raises BadModel."""
    from seedtrain.engines.bioprocess.errors import BadModel
    from seedtrain.engines.bioprocess.trajectories import read_assignment

    steps = []
    for words in groups:
        time = ""
        for word, following in zip(words, [*words[1:], ""], strict=True):
            if "=" not in word:
                time = word
            if not time or (time == word and "=" not in following):
                raise BadModel("at", "--at takes a time and at least one NAME=VALUE, such as --at 63.5h feed_rate=4.17mL/h.")
            if time != word:
                steps.append((time, *read_assignment(word)))
    return steps


def bar(share: float) -> None:
    """A progress bar on a terminal; nothing elsewhere."""
    if sys.stderr.isatty():
        done = int(40 * share)
        print(f"\r[{'#' * done}{'.' * (40 - done)}] {share:4.0%}", end="\n" if share >= 1 else "", file=sys.stderr, flush=True)


def _list(arguments: argparse.Namespace) -> int:
    from seedtrain.engines.bioprocess.library import MODELS, release

    for model in MODELS:
        print(f"{model.id:15} {model.title} ({release(model.id).compressed / 1000:.1f} kB)")
        print(f"{'':15} inputs: {', '.join(f'{f.name} [{f.unit}]' for f in model.inputs.fields) or 'none'}")
        print(f"{'':15} faults: {', '.join(f.id for f in model.faults) or 'none'}")
    return 0


def _simulate(arguments: argparse.Namespace) -> int:
    from seedtrain.engines.bioprocess import library
    from seedtrain.engines.bioprocess.errors import BadModel
    from seedtrain.engines.bioprocess.trajectories import read_assignment, read_steps, simulate

    start = dict(read_assignment(word) for words in arguments.set for word in words)
    usual = library.recipe(library.model(arguments.model).id) if arguments.recipe else ()
    steps: list[tuple[str | float, str, str | float]] = [(act.after, act.name, act.value) for act in usual]
    steps += _steps(arguments.at)
    if arguments.log is not None:
        steps += read_steps(_text(arguments.log), arguments.log, library.model(arguments.model))
    faults = [(id, when or None) for id, _, when in (word.partition("@") for word in arguments.fault)]
    kind = ""
    if arguments.out is not None:
        kind = _target(arguments.out).suffix.lower()
        if kind not in {".csv", ".png", ".json"}:
            raise BadModel("out", f"--out {arguments.out}: a name that ends in .csv, .png or .json was expected.")
    if arguments.plot is not None and kind != ".png":
        raise BadModel("plot", "--plot says what a picture shows; name it with --out FILE.png.")
    result = simulate(
        arguments.model,
        start,
        at=steps,
        faults=faults,
        until=arguments.until,
        every=arguments.every,
        seed=arguments.seed,
        is_python=arguments.python,
        progress=bar,
    )
    if kind == ".png":
        result.plot(*(name.strip() for name in (arguments.plot or "").split(",") if name.strip())).savefig(arguments.out, dpi=120)
    elif kind:
        Path(arguments.out).write_text(result.to_csv() if kind == ".csv" else result.run.to_json() + "\n", "utf-8")
    else:
        print(result.to_csv(), end="")
    if arguments.out is not None:
        rows, end = len(result.columns["t"]), result.columns["t"][-1]
        print(f"{arguments.out}: {rows} rows to {end:g} {result.model.time_unit}; hash {result.run.hash}")
    if result.missed:
        tick, name, value = result.missed[0]
        first = f"{name}={value:g} at {tick * result.model.step_h:g} {result.model.time_unit}"
        print(f"Steps after the end were not done: {len(result.missed)}, the first {first}.", file=sys.stderr)
    if result.fault:
        print(f"The run stopped at {result.columns['t'][-1]:g} {result.model.time_unit}: a quantity left all bounds.", file=sys.stderr)
        return 1
    return 0


def _validate(arguments: argparse.Namespace) -> int:
    from seedtrain.engines.bioprocess import library
    from seedtrain.engines.bioprocess.validation import validate

    missed = total = 0
    for model in [library.model(id) for id in arguments.model] or library.MODELS:
        release = library.release(model.id)
        rows = validate(model, lambda release=release: library.host(release, is_python=arguments.python))  # type: ignore[misc]
        print(f"\n{model.title} ({model.id}): {len(rows)} expected values")
        last = ""
        for row in rows:
            if row.case != last:
                print(f"  {row.case}. Source: {row.source} [{row.mark}]")
                last = row.case
            at = "" if row.at is None else f" at {row.at:g} {model.time_unit}"
            word = "ok  " if row.passes else "MISS"
            print(
                f"    {word} {row.what + at:44} expected {row.expected:<13.7g} ours {row.ours:<13.7g} {row.unit:14} {row.difference:+.1e}"
            )
        missed += sum(not row.passes for row in rows)
        total += len(rows)
    print(f"\n{total - missed} of {total} expected values are met." + (f" {missed} are missed." if missed else ""))
    return 1 if missed or not total else 0


def _replay(arguments: argparse.Namespace) -> int:
    from seedtrain.engines.bioprocess import runs

    run = runs.read(_text(arguments.file))
    verdict = runs.replay(run, is_python=arguments.python)
    words = {
        runs.Word.ACCEPTED: "accepted",
        runs.Word.DIFFERS: f"differs at tick {verdict.tick}",
        runs.Word.FOREIGN: "not from this version",
    }
    print(words[verdict.word])
    print(verdict.sentence, file=sys.stderr)
    return 0 if verdict.word is runs.Word.ACCEPTED else 1


def _study(arguments: argparse.Namespace) -> int:
    import csv

    from seedtrain.engines.bioprocess import library
    from seedtrain.engines.bioprocess.errors import BadModel
    from seedtrain.engines.bioprocess.montecarlo import monte_carlo
    from seedtrain.engines.bioprocess.trajectories import check_seed, model_end, read_assignment
    from seedtrain.engines.bioprocess.units import convert

    model = library.model(arguments.model)
    check_seed(arguments.seed)
    target = None if arguments.out is None else _target(arguments.out)
    vary = {}
    for name, value in (read_assignment(word) for words in arguments.vary for word in words):
        vary[name] = convert(value.replace("%", "percent"), "1", name)
        if not 0.0 <= vary[name] <= 1.0:
            raise BadModel(
                "vary_share", f"{name}={value}: a standard deviation from 0% to 100% was expected, such as {name}=5%.", name=name
            )
    began = time.perf_counter()
    study = monte_carlo(
        model,
        arguments.batches,
        vary,
        seed=arguments.seed,
        until=model_end(model, arguments.until),
        workers=arguments.workers,
        dask=os.environ.get("SEEDTRAIN_DASK", ""),
        progress=bar,
    )
    took = time.perf_counter() - began
    if target is not None:
        with target.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(study.columns)
            writer.writerows(zip(*study.columns.values(), strict=True))
    print(f"{arguments.batches} batches of {model.id} in {took:.1f} s. At the end, 5th, 50th and 95th percentile:")
    for name, column in study.columns.items():
        ordered = sorted(column)
        low, middle, high = (ordered[min(len(ordered) - 1, int(q * len(ordered)))] for q in (0.05, 0.5, 0.95))
        print(f"  {name:20} {low:12.5g} {middle:12.5g} {high:12.5g}")
    return 0


def _line(arguments: argparse.Namespace) -> int:
    from seedtrain.engines.bioprocess import library
    from seedtrain.engines.bioprocess.errors import BadLine
    from seedtrain.engines.bioprocess.plant.faults import fault_entries
    from seedtrain.engines.bioprocess.plant.line import lines
    from seedtrain.engines.bioprocess.plant.run import run_line
    from seedtrain.engines.bioprocess.trajectories import ticks

    if not arguments.line:
        for known in lines().values():
            print(f"{known.id:15} {known.title}: {' -> '.join(s.id for s in known.steps)}")
        return 0
    if arguments.line not in lines():
        raise BadLine("unknown_line", f"There is no line `{arguments.line}`; there are {', '.join(lines())}.", name=arguments.line)
    line = lines()[arguments.line]
    logs: dict[str, list[tuple[int, int, float]]] = {}
    for word in arguments.fault:
        step, _, rest = word.partition(":")
        id, _, when = rest.partition("@")
        model = line.step(step).model
        begin = ticks(model, when, "fault") * model.step_h if when else None
        logs.setdefault(step, []).extend(fault_entries(model, id, begin))
    run = run_line(line, arguments.seed, logs, lambda id: library.host(library.release(id)))
    for done in run.steps:
        product = f"{done.pool.value(line.product):.6g} {dict(line.quantities)[line.product]} {line.product}"
        share = f"recovery {done.recovery(line.product):6.1%}"
        print(f"{done.pool.lot:25} {done.start_h:8.1f} to {done.end_h:8.1f} h   {product:28} {share}   {done.seal}")
    if arguments.trace:
        for word, found in (("made from", run.genealogy.backward(arguments.trace)), ("went into", run.genealogy.forward(arguments.trace))):
            print(f"{arguments.trace} {word}: {', '.join(lot.id for lot in found) or 'nothing'}")
    return 0


def _docs(arguments: argparse.Namespace) -> int:
    from seedtrain.engines.bioprocess.reference import reference

    Path(arguments.out).write_text(reference(), "utf-8")
    print(f"{arguments.out}: written.")
    return 0


def _build(arguments: argparse.Namespace) -> int:
    from seedtrain.engines.bioprocess import artifacts
    from seedtrain.engines.bioprocess.operations import MODELS

    for sentence in artifacts.build(MODELS):
        print(sentence)
    artifacts.check(MODELS)
    print(f"{len(MODELS)} models are built.")
    return 0
