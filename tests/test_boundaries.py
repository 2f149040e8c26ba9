"""The limits that keep the project small: sizes, who imports whom, one clock, light start."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "qa").rglob("*.py"))
HEAVY = {"torch", "transformers", "sentence_transformers", "gradio", "faiss", "onnx", "onnxruntime", "bm25s"}
CLOCKS = {"now", "today", "utcnow", "time", "monotonic", "perf_counter", "localtime", "gmtime"}
LINES, FUNCTION_LINES, PARAMETERS = 350, 50, 5

each_module = pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))


def _functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _imports(module: Path) -> set[str]:
    """The modules named in imports, wherever they stand."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@each_module
def test_module_is_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LINES


@each_module
def test_functions_are_short(module: Path) -> None:
    lengths = {f.name: (f.end_lineno or f.lineno) - f.lineno + 1 for f in _functions(module)}
    assert {name: length for name, length in lengths.items() if length > FUNCTION_LINES} == {}


@each_module
def test_functions_have_few_parameters(module: Path) -> None:
    counts = {
        f.name: sum(a.arg not in ("self", "cls") for a in (*f.args.posonlyargs, *f.args.args, *f.args.kwonlyargs))
        for f in _functions(module)
    }
    assert {name: count for name, count in counts.items() if count > PARAMETERS} == {}


@each_module
def test_nothing_imports_a_channel(module: Path) -> None:
    if module.parent.name != "channels":
        assert not any(name.startswith("qa.channels") for name in _imports(module))


@each_module
def test_only_channels_read_the_clock(module: Path) -> None:
    if module.parent.name == "channels":
        return
    calls = [node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert not [c for c in calls if isinstance(c.func, ast.Attribute) and c.func.attr in CLOCKS]
    assert "time" not in _imports(module)


def test_decide_imports_nothing_but_the_engine() -> None:
    allowed = {"collections", "dataclasses", "datetime", "qa"}
    assert {name.partition(".")[0] for name in _imports(ROOT / "qa" / "decide.py")} <= allowed


def test_reading_imports_nothing_that_decides_or_answers() -> None:
    later = {f"qa.{name}" for name in ("ask", "compose", "decide", "extract", "index", "judge", "render", "retrieve")}
    for module in (ROOT / "qa" / "reading").glob("*.py"):
        assert not _imports(module) & later, module


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("import qa.channels.cli", id="the command line"),
        pytest.param("from qa.channels.cli import main; main(['--help'])", id="its help"),
        pytest.param("from qa.channels.cli import main; main(['check'])", id="the corpus"),
        pytest.param("""from qa.channels.cli import main; main(['decide', '{"form": "oxide"}'])""", id="a verdict"),
        pytest.param("import qa.ask", id="the engine"),
    ],
)
def test_heavy_libraries_are_not_loaded_for(command: str) -> None:
    probe = f"import sys; {command}; sys.stderr.write(','.join({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stderr == ""
