"""What both scripts share: images, perceptrons, training, the search for a rate, Hessians,
Lanczos, the report.
"""
import json
import math
import os
import sys
import time

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before NumPy starts its threads

import numpy as np
import torch
from scipy.linalg import eigh_tridiagonal
from torch import nn
from torch.nn.functional import cross_entropy

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)  # as the chapters


def strokes(count, pooling):
    """The first training images in [0, 1], averaged over blocks of pixels, and their labels.

    The folder of the images, which `bench --images` writes, is the script's argument.
    """
    pixels = np.fromfile(f"{sys.argv[1]}/pixels", np.uint8, count * 784)
    labels = np.fromfile(f"{sys.argv[1]}/labels", np.uint8, count)
    side = 28 // pooling
    blocks = pixels.reshape(count, side, pooling, side, pooling)
    return blocks.mean((2, 4)).reshape(count, -1) / 255, labels.astype(int)


def draw_samples(images, labels, count, rng):
    """Samples without repeats, with one mean and one standard deviation of all their pixels."""
    chosen = rng.choice(len(images), count, replace=False)
    x = images[chosen]
    return torch.from_numpy((x - x.mean()) / x.std()), torch.from_numpy(labels[chosen])


def perceptron(inputs, hidden, outputs):
    first, second = nn.Linear(inputs, hidden), nn.Linear(hidden, outputs)
    nn.init.kaiming_normal_(first.weight, nonlinearity="relu")
    nn.init.kaiming_normal_(second.weight, nonlinearity="linear")
    nn.init.zeros_(first.bias)
    nn.init.zeros_(second.bias)
    return nn.Sequential(first, nn.ReLU(), second)


def descend(network, x, y, batches, optimiser, observe=lambda step: None):
    """Trains on batches, a list of indices; false if the loss of one of them is not finite."""
    for step, batch in enumerate(batches):
        optimiser.zero_grad()
        loss = cross_entropy(network(x[batch]), y[batch])
        if not math.isfinite(loss.item()):
            return False
        observe(step)
        loss.backward()
        optimiser.step()
    observe(len(batches))
    return True


def edge(trains, works, fails, resolution):
    """Between which rates training ceases to work: their geometric mean, found by bisection.

    A bracket that does not hold the edge is moved and doubled, six times at most; None if that
    does not help.
    """
    low, high = trains(works), trains(fails)
    for _ in range(6):
        ratio = (fails / works) ** 2
        if low and high:
            works, fails = fails, fails * ratio
            high = trains(fails)
        elif not low and not high:
            works, fails = works / ratio, works
            low = trains(works)
    if not low or high:
        return None
    while math.log2(fails / works) / 2 > resolution:
        middle = math.sqrt(works * fails)
        works, fails = (middle, fails) if trains(middle) else (works, middle)
    return math.sqrt(works * fails)


def flat(tensors):
    return torch.cat([tensor.reshape(-1) for tensor in tensors])


def hessian(network, x, y):
    """The product of the Hessian of samples' mean loss with a vector, by double backward."""
    parameters = list(network.parameters())
    loss = cross_entropy(network(x), y)
    gradient = flat(torch.autograd.grad(loss, parameters, create_graph=True))

    def product(v):
        v = torch.from_numpy(v)
        return flat(torch.autograd.grad(gradient, parameters, v, retain_graph=True)).numpy()

    return product


def extremal_eigenpairs(product, dimension, tolerance, both=False, limit=300):
    """The largest eigenvalue and its eigenvector and, if both are wanted, the smallest eigenvalue.

    Lanczos with full re-orthogonalisation, to a residual of the tolerance times the norm, as in the
    chapters. (scipy's eigsh takes at least 20 products, and up to three times the time here.)
    """
    basis, alpha, beta, check = np.empty((limit, dimension)), [], [], 2
    q = np.random.default_rng(0).standard_normal(dimension)
    q /= np.linalg.norm(q)
    for m in range(1, limit + 1):
        basis[m - 1] = q
        w = product(q)
        alpha.append(q @ w)
        for _ in range(2):
            w = w - basis[:m].T @ (basis[:m] @ w)
        length = np.linalg.norm(w)
        if m >= check:
            check = m + 1 + m // 8
            values, vectors = eigh_tridiagonal(alpha, beta)
            residuals = length * np.abs(vectors[-1, [-1, 0] if both else [-1]])
            if residuals.max() <= tolerance * np.abs(values).max():
                return values[-1], basis[:m].T @ vectors[:, -1], values[0]
        beta.append(length)
        q = w / length
    raise ArithmeticError(f"no convergence in {limit} steps")


def slope(x, y):
    """The slope of the line through points, for each row of y."""
    x = np.asarray(x) - np.mean(x)
    return np.asarray(y) @ x / (x @ x)


def report(statistics, seconds):
    """Prints means over units with their standard errors, and the processor time, as one line."""
    table = {
        name: [float(np.mean(units)), float(np.std(units, ddof=1) / np.sqrt(len(units)))]
        for name, units in statistics.items()
    }
    print(json.dumps({"statistics": table, "cpuSeconds": seconds}))
