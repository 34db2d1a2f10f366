"""The broadening in the chapter batch-hessian-spectra, with PyTorch and NumPy.

The largest eigenvalue of the Hessian of many batches, and at one size the smallest, against those
of the Hessian of all samples, for trained networks. Sizes and rules are the chapter's. Its control,
readings of the noise and spectral densities are left out. The time reported is that of the batches
alone, without the training of the networks and the eigenpairs of their full Hessians.
"""
import time

# Before numpy: it sees to one thread.
from common import descend, draw_samples, extremal_eigenpairs, hessian, perceptron
from common import report, slope, strokes

import numpy as np
import torch

POOL, SAMPLES, HIDDEN, UPDATES, NETWORKS = 32_768, 8192, 64, 300, 16
BATCH_SIZE, RATE, MOMENTUM, WEIGHT_DECAY = 128, 0.05, 0.9, 5e-4
SIZES = [8, 16, 32, 64, 128, 256, 512, 1024]
COUNTS = [240, 160, 96, 24, 60, 20, 16, 12]
EFFECTIVE = np.array([size * (SAMPLES - 1) / (SAMPLES - size) for size in SIZES])
ZERO = SIZES.index(BATCH_SIZE)


class TrainedNetwork:
    """A trained network, its samples, and both ends of the Hessian of all of them."""

    def __init__(self, images, labels, rng):
        self.x, self.y = draw_samples(images, labels, SAMPLES, rng)
        self.network = perceptron(images.shape[1], HIDDEN, 10)
        optimiser = torch.optim.SGD(
            self.network.parameters(), RATE, momentum=MOMENTUM, weight_decay=WEIGHT_DECAY)
        epochs = -(-UPDATES * BATCH_SIZE // SAMPLES)
        order = torch.cat([torch.randperm(SAMPLES) for _ in range(epochs)])
        batches = order.split(BATCH_SIZE)[:UPDATES]
        descend(self.network, self.x, self.y, batches, optimiser)
        self.dimension = sum(w.numel() for w in self.network.parameters())
        H = hessian(self.network, self.x, self.y)
        ends = extremal_eigenpairs(H, self.dimension, 1e-5, both=True)
        self.largest, self.top, self.smallest = ends

    def batches(self, size, count, rng):
        """Of batches: the largest eigenvalue and its first approximation over that of all samples,
        and likewise the smallest, where it is wanted."""
        rows = []
        for _ in range(count):
            batch = torch.from_numpy(rng.choice(SAMPLES, size, replace=False))
            H = hessian(self.network, self.x[batch], self.y[batch])
            both = size == BATCH_SIZE
            largest, _, smallest = extremal_eigenpairs(H, self.dimension, 1e-4, both)
            projection = self.top @ H(self.top)
            rows.append([
                largest / self.largest, projection / self.largest, smallest / self.smallest])
        return np.array(rows).T


def law(batch_size, threshold):
    """Theorem 4: λ₁ of a batch over that of all samples."""
    critical = np.sqrt(threshold / batch_size)
    return np.where(critical < 1, 1 + critical**2, 2 * critical)


def statistics(networks, rows):
    """One number for each network of each statistic; rows by network, then size."""
    shift = np.array([[np.mean(λ - first) for λ, first, _ in row] for row in rows])
    spread = np.array([[np.std(λ, ddof=1) / np.mean(λ) for λ, _, _ in row] for row in rows])
    smallest = np.array([np.mean(row[ZERO][2]) for row in rows])
    projection = np.array([np.mean(row[ZERO][1]) for row in rows])
    ratio = np.array([net.largest / net.smallest for net in networks])
    threshold = EFFECTIVE[ZERO] * shift[:, ZERO]
    x = np.log(EFFECTIVE)
    pair = [ZERO, SIZES.index(4 * BATCH_SIZE)]
    lines = EFFECTIVE[pair] * (1 + shift[:, pair])
    result = {
        "unbiased": projection - 1,
        "B5.broadening": shift[:, ZERO],
        "B5.negative-end": np.log10(smallest),
        "B5.slope-above": slope(x[ZERO:], np.log(shift[:, ZERO:])),
        "B5.slope-below": slope(x[:3], np.log(1 + shift[:, :3])),
        "B5.mirror": np.log10(law(EFFECTIVE[ZERO], threshold * ratio**2) / smallest),
        "B5f.spread": np.log10(spread[:, ZERO] / 0.3),
        "B5f.exponent": slope(x, np.log(spread)),
        "B15.inferred": (lines[:, 1] - lines[:, 0]) / np.diff(EFFECTIVE[pair]),
    }
    for k, size in enumerate(SIZES):
        if size != BATCH_SIZE:
            name = "B5.law-below" if 4 * size <= BATCH_SIZE else "B5.law-above"
            result[f"{name}, B = {size}"] = np.log((1 + shift[:, k]) / law(EFFECTIVE[k], threshold))
    return result


if __name__ == "__main__":
    rng = np.random.default_rng(1)
    torch.manual_seed(1)
    images, labels = strokes(POOL, pooling=2)
    networks = [TrainedNetwork(images, labels, rng) for _ in range(NETWORKS)]
    start = time.process_time()
    rows = [
        [network.batches(size, count, rng) for size, count in zip(SIZES, COUNTS)]
        for network in networks]
    report(statistics(networks, rows), time.process_time() - start)
