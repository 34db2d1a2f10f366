"""Runs chapters and scripts in turn, and compares their processor time and their numbers.

Every program takes one thread. Prints a section of RESULTS.md; --record puts it there in the place
of the one before. Fails if a number of a script differs from the chapter's by more than four
standard errors of the difference.
"""
import argparse
import json
import math
import os
import re
import resource
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
HEADING = "## Whole experiments"
# Of the spectral densities, which the script leaves out, as little as options allow.
FEW = ["--set", "probes=2", "--set", "steps=5"]
# Chapter, its options, what is compared, whether a run of its control alone is taken off, script,
# goal.
WORKS = [
    ("sgd-linear-scaling", [], "all of it", False, "sgd_linear_scaling.py", 5),
    ("batch-hessian-spectra", FEW, "the batches", True, "hessian_broadening.py", 2),
]


def run(command):
    """The output of a command and the processor seconds that it took."""
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(
        list(map(str, command)), stdout=subprocess.PIPE, text=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode:
        sys.exit(f"{Path(command[0]).name} ended with status {result.returncode}: {result.stdout}")
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return result.stdout, seconds


def chapter(program, options, is_less_control, folder):
    """The numbers of a chapter with their standard errors, and its processor seconds."""
    command = [program, "--threads", 1, "--quiet", "--figures", folder, *options]
    _, seconds = run(command)
    if is_less_control:
        seconds -= run([*command, "--control"])[1]
    record = json.loads((Path(folder) / f"{program.name}.json").read_text())
    numbers = {}
    for prefix, checks in ("", record["checks"]), ("control.", record["control"]["checks"]):
        for check in checks:
            # A check at several batch sizes shows the worst one, which its statement names.
            size = re.search(r", B = \d+$", check["statement"]) if check["points"] > 1 else None
            name = prefix + check["id"] + (size[0] if size else "")
            numbers[name] = check["observed"], check["standardError"]
    return numbers, seconds


def script(name, folder):
    """The numbers of a script with their standard errors, and its processor seconds."""
    output, _ = run([sys.executable, HERE / name, folder])
    report = json.loads(output.splitlines()[-1])
    return report["statistics"], report["cpuSeconds"]


def compare(work, folder, chapters):
    """The lines of both tables for one work, and the largest difference in standard errors."""
    slug, options, what, is_less_control, name, goal = work
    ours, seconds = chapter(chapters / slug, options, is_less_control, folder)
    theirs, script_seconds = script(name, folder)
    ratio = script_seconds / seconds
    times = (
        f"| `{slug}`, {what} | {seconds:.0f} s | {script_seconds:.0f} s "
        f"| {ratio:.2g} {'✓' if ratio >= goal else '✗'} ≥ {goal} |")
    rows, largest = [], 0
    for key in [key for key in ours if key in theirs]:
        (value, error), (other, other_error) = ours[key], theirs[key]
        both = math.hypot(error, other_error)
        difference = (other - value) / both
        largest = max(largest, abs(difference) if math.isfinite(difference) else math.inf)
        rows.append(f"| {key} | {value:.3f} | {other:.3f} | {both:.3f} | {difference:+.1f} |")
    return times, [f"| **{slug}** | | | | |", *rows], largest


def section(times, rows):
    """The section of RESULTS.md."""
    name = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return "\n".join([
        HEADING, "",
        "Written by `make bench-scripts ARGS=--record`: chapters against scripts that do the same "
        f"with NumPy {version('numpy')} and PyTorch {version('torch')}. Processor seconds of one "
        f"thread, one run each, in turn, on {name[1] if name else 'an unknown processor'}.", "",
        "| work | chapter | script | script / chapter |", "|---|---|---|---|", *times, "",
        "| number | chapter | script | standard error of the difference | difference over it |",
        "|---|---|---|---|---|", *rows, ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chapters", type=Path, default=".build/release", help="their programs")
    parser.add_argument("--bench", default=".build-bench/release/bench", help="writes the images")
    parser.add_argument("--only", default="", help="part of a chapter's name")
    parser.add_argument("--record", action="store_true", help="write the section of RESULTS.md")
    arguments = parser.parse_args()
    if arguments.record and arguments.only:
        parser.error("--record writes the whole section; leave out --only")
    times, rows, largest = [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        run([arguments.bench, "--images", folder])
        for work in WORKS:
            if arguments.only in work[0]:
                time, numbers, difference = compare(work, folder, arguments.chapters.resolve())
                times.append(time)
                rows += numbers
                largest = max(largest, difference)
    text = section(times, rows)
    print(text)
    if arguments.record:
        results = HERE.parent / "RESULTS.md"
        kernels = results.read_text().split("\n" + HEADING)[0]
        results.write_text(kernels.rstrip("\n") + "\n\n" + text)
    if largest > 4:
        sys.exit(f"a number differs by {largest:.1f} standard errors")


if __name__ == "__main__":
    main()
