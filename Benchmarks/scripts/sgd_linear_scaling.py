"""The experiment of the chapter sgd-linear-scaling, with PyTorch and NumPy.

The largest learning rate at which a small network trains, by bisection, for eight batch sizes, with
momentum and without; the sharpness of batches; the loss at multiples of the largest rate; and all
of it again without noise. Sizes and rules are the chapter's; its text says why.
"""
import time

# Before numpy: it sees to one thread.
from common import descend, draw_samples, edge, extremal_eigenpairs, hessian
from common import perceptron, report, slope, strokes

import numpy as np
import torch
from torch.nn.functional import cross_entropy

POOL, SAMPLES, HIDDEN, UPDATES, THRESHOLD, MOMENTUM = 60_000, 4096, 32, 300, 1.0, 0.9
SIZES, LINEAR_UP_TO, TREND_FROM = [4, 8, 16, 32, 64, 128, 256, 512], 64, 16
CURVE_BATCH, MULTIPLES = 16, [0.25, 0.5, 1, 2]
MARKS = [0, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000]
BRACKET, RESOLUTION = [0.02, 0.16], 0.05
UNITS, CURVE_UNITS = 24, 80


class Unit:
    """A network with its images, start and batches; without noise, B samples are all there are."""

    def __init__(self, images, labels, noise, rng):
        self.x, self.y = draw_samples(images, labels, SAMPLES, rng)
        self.network, self.noise = perceptron(images.shape[1], HIDDEN, 10), noise
        self.start = {name: w.clone() for name, w in self.network.state_dict().items()}
        self.dimension = sum(w.numel() for w in self.network.parameters())
        # The classes take turns, so that a few samples have as many of them as they can.
        turn = np.empty(SAMPLES)
        for label in range(10):
            members = np.flatnonzero(self.y == label)
            turn[members] = np.arange(len(members))
        self.in_turn = torch.from_numpy(np.argsort(turn, kind="stable"))

    def samples(self, size):
        chosen = slice(None) if self.noise else self.in_turn[:size]
        return self.x[chosen], self.y[chosen]

    def batches(self, size, count):
        return torch.randint(SAMPLES, (count, size)) if self.noise else [slice(None)] * count

    def loss(self, x, y):
        with torch.no_grad():
            return cross_entropy(self.network(x), y).item()

    def train(self, x, y, batches, rate, momentum, *observe):
        self.network.load_state_dict(self.start)
        optimiser = torch.optim.SGD(self.network.parameters(), lr=rate, momentum=momentum)
        return descend(self.network, x, y, batches, optimiser, *observe)

    def rates(self, momentum, sizes, all_batches):
        """The largest rate for each size, searched from that of the size before."""
        low, high = [end * sizes[0] * (1 - momentum) for end in BRACKET]
        rates = []
        for i, (size, batches) in enumerate(zip(sizes, all_batches)):
            x, y = self.samples(size)

            def trains(rate):
                return self.train(x, y, batches, rate, momentum) and self.loss(x, y) < THRESHOLD

            growth = size / sizes[i - 1] if i else 1
            rate = edge(trains, low, high * growth, RESOLUTION)
            if rate is None:
                return None
            rates.append(rate)
            low, high = rate / 1.2, rate * 1.2
        return np.array(rates)

    def bound(self, batches):
        """log2 of 2/λ of the Hessian's largest eigenvalue, its mean over batches of each size."""
        def largest(x, y):
            return extremal_eigenpairs(hessian(self.network, x, y), self.dimension, 0.01)[0]
        return 1 - np.log2([np.mean([largest(x, y) for x, y in some]) for some in batches])

    def measure(self):
        """log2 of the largest rates with momentum and without, and of both bounds; by size."""
        all_batches = [self.batches(size, UPDATES) for size in SIZES]
        heavy = self.rates(MOMENTUM, SIZES, all_batches)
        plain = None if heavy is None else self.rates(0, SIZES, all_batches)
        if plain is None:
            return None
        curved = []
        for size in SIZES:
            x, y = self.samples(size)
            some = self.batches(size, max(4, 64 // size) if self.noise else 1)
            curved.append([(x[batch], y[batch]) for batch in some])
        self.network.load_state_dict(self.start)
        start = trained = self.bound(curved)
        if self.noise:
            rate = heavy[SIZES.index(CURVE_BATCH)] / 2
            batches = self.batches(LINEAR_UP_TO, UPDATES)
            self.train(self.x, self.y, batches, rate, MOMENTUM)
            trained = self.bound(curved)
        return np.log2(heavy), np.log2(plain), start, trained

    def long_runs(self):
        """ln of the loss at the marks; a run that diverges counts as 10, as does any loss above.

        Where 16 samples are all there are, the loss can vanish in double precision.
        """
        rates = self.rates(MOMENTUM, [CURVE_BATCH], [self.batches(CURVE_BATCH, UPDATES)])
        if rates is None:
            return None
        (x, y), batches, rows = self.samples(CURVE_BATCH), self.batches(CURVE_BATCH, MARKS[-1]), []
        for multiple in MULTIPLES:
            losses = []
            self.train(
                x, y, batches, multiple * rates[0], MOMENTUM,
                lambda step: losses.append(self.loss(x, y)) if step in MARKS else None)
            losses += [10] * (len(MARKS) - len(losses))
            rows.append(np.log(np.fmax(np.fmin(losses, 10), 1e-16)))
        return rows


def statistics(measured, curves):
    """One number for each unit of each statistic."""
    heavy, plain, _, trained = measured.swapaxes(0, 1)
    x, sizes = np.log2(SIZES), np.array(SIZES)
    fit, trend = sizes <= LINEAR_UP_TO, sizes >= TREND_FROM
    half, early, ten = SIZES.index(LINEAR_UP_TO // 2), MARKS.index(5), MARKS.index(10)
    sharp = {f"B9b.size, B = {size}": (plain - trained)[:, i] for i, size in enumerate(SIZES)}
    return sharp | {
        "B9.exponent": slope(x[fit], heavy[:, fit]),
        "B9.threshold": x[-1] - x[half] - (heavy[:, -1] - heavy[:, half]),
        "B9b.trend": slope(x[trend], (plain - trained)[:, trend]),
        "B9b.momentum": slope(x[fit], (heavy - trained)[:, fit]),
        "B9c.faster": curves[:, 0, early] - curves[:, -1, early],
        "B9c.rises": curves[:, -1, -1] - curves[:, -1, ten],
        "B9d.small": plain[:, 0] - heavy[:, 0],
        "B9d.large": plain[:, -1] - heavy[:, -1],
    }


if __name__ == "__main__":
    (images, labels), rng, result = strokes(POOL, pooling=4), np.random.default_rng(1), {}
    torch.manual_seed(1)
    for prefix, noise in (("", True), ("control.", False)):
        parts = []
        for measure, count in (Unit.measure, UNITS), (Unit.long_runs, CURVE_UNITS):
            count = count if noise else 2 * count // 3
            found = [measure(Unit(images, labels, noise, rng)) for _ in range(count)]
            parts.append(np.array([numbers for numbers in found if numbers is not None]))
            print(f"{prefix}{measure.__name__}: an edge in {len(parts[-1])} of {count}", flush=True)
        result |= {prefix + name: units for name, units in statistics(*parts).items()}
    report(result, time.process_time())
