"""Measures what encoding one question costs: this project's encoder beside sentence-transformers, same weights.

bench/encode.py [--rounds N] [--cache FOLDER]. Cold is a whole process, started in turns; warm is one open encoder.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from qa.encode import Encoder, SentenceTransformersEncoder, open_encoder
from qa.index import build_index
from qa.weights import model_folder

QUESTION = "Do I need a license to ship dysprosium oxide from Ganzhou to a magnet maker in Germany?"

REFERENCE = """
import sys
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(sys.argv[1], device="cpu", local_files_only=True)
model.encode([sys.argv[3]], normalize_embeddings=True, show_progress_bar=False)
"""
OURS = """
import sys
from pathlib import Path
from qa.encode import open_encoder
encoder, warning = open_encoder("", Path(sys.argv[2]))
assert not warning, warning
encoder.encode([sys.argv[3]])
"""
NOTHING = ""


def cold_seconds(program: str, root: Path) -> float:
    """Run a program in a new process and give its seconds from start to end."""
    command = [sys.executable, "-c", program, str(model_folder("")), str(root), QUESTION]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def warm_milliseconds(encoder: Encoder, times: int) -> float:
    """Encode the question many times and give the median."""
    return statistics.median(_seconds(lambda: encoder.encode([QUESTION])) for _ in range(times)) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="processes of each kind (default %(default)s)")
    parser.add_argument("--cache", type=Path, help="where the exported model is kept (default: a temporary folder)")
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory() as temporary:
        root = arguments.cache or Path(temporary)
        build_index([], root, "")
        _print_cold(root, arguments.rounds)
        _print_warm(root)


def _print_cold(root: Path, rounds: int) -> None:
    programs = {"bare Python": NOTHING, "sentence-transformers": REFERENCE, "ours (ONNX Runtime)": OURS}
    for program in programs.values():  # fills the page cache
        cold_seconds(program, root)
    runs = [{name: cold_seconds(program, root) for name, program in programs.items()} for _ in range(rounds)]

    medians = {name: statistics.median(run[name] for run in runs) for name in programs}
    for name, seconds in medians.items():
        print(f"cold, {name:24} {seconds:7.3f} s")
    print(f"cold, ratio                   {medians['sentence-transformers'] / medians['ours (ONNX Runtime)']:8.1f}")


def _print_warm(root: Path) -> None:
    ours, _ = open_encoder("", root)
    reference = SentenceTransformersEncoder(model_folder(""))
    for name, encoder in {"sentence-transformers": reference, "ours (ONNX Runtime)": ours}.items():
        warm_milliseconds(encoder, 10)
        print(f"warm, {name:24} {warm_milliseconds(encoder, 100):7.2f} ms")


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
