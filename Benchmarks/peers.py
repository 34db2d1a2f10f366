"""The peers of the benchmarks: what one would use instead, timed on request.

Reads one JSON request a line and answers one JSON line each. {"prepare": NAME, "with": {...}} makes
a piece of work ready; {"time": SECONDS} runs it again and again for at least so long and answers the
processor seconds that one run took. One thread.
"""
import json
import os
import sys
import time

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"


def symmetric(count, order):
    import numpy as np

    x = np.random.default_rng(1).standard_normal((count, order, order))
    return x + x.transpose(0, 2, 1)


def eigvalsh(count, order):
    import numpy as np

    x = symmetric(count, order)
    return lambda: np.linalg.eigvalsh(x)


def eigh(count, order):
    import numpy as np

    x = symmetric(count, order)
    return lambda: np.linalg.eigh(x)


def normals(count):
    import numpy as np

    generator = np.random.default_rng(1)
    x = np.empty(count)
    return lambda: generator.standard_normal(out=x)


def catapult(cells, steps):
    import numpy as np

    width = np.geomspace(16, 16384, cells)
    root = np.sqrt(width) / 4
    # On the cycle of the logistic loss, which keeps the numbers normal.
    rate = np.linspace(4.2, 5.5, cells) / np.sqrt(width)

    def run():
        plus = 2 + 0.5 / root
        minus = 2 - 0.5 / root
        f, c = np.empty(cells), np.empty(cells)
        for _ in range(steps):
            np.subtract(plus, minus, out=f)
            np.multiply(f, root, out=f)
            np.multiply(f, 0.5, out=f)
            np.tanh(f, out=c)
            np.multiply(c, 0.5, out=c)
            np.multiply(c, rate, out=c)
            np.subtract(1, c, out=f)
            np.add(1, c, out=c)
            np.multiply(f, f, out=f)
            np.multiply(c, c, out=c)
            np.multiply(plus, f, out=plus)
            np.multiply(minus, c, out=minus)

    return run


def perceptron(layers):
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(1)
    stack = []
    for fan_in, fan_out in zip(layers, layers[1:]):
        stack += [torch.nn.Linear(fan_in, fan_out), torch.nn.Tanh()]
    return torch.nn.Sequential(*stack[:-1])


def batch(layers, count):
    import torch

    return torch.randn(count, layers[0]), torch.arange(count) % layers[-1]


def hessian_product(layers, samples):
    import torch

    network = perceptron(layers)
    inputs, labels = batch(layers, samples)
    parameters = list(network.parameters())
    loss = torch.nn.functional.cross_entropy(network(inputs), labels)
    gradient = torch.autograd.grad(loss, parameters, create_graph=True)
    vector = [torch.randn_like(p) for p in parameters]
    return lambda: torch.autograd.grad(gradient, parameters, vector, retain_graph=True)


def convolutional_loss(widths, samples):
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(1)
    stack, channels = [], 3
    for width in widths:
        for _ in range(2):
            stack += [torch.nn.Conv2d(channels, width, 3, padding=1), torch.nn.ReLU()]
            channels = width
        stack += [torch.nn.MaxPool2d(2)]
    side = 32 >> len(widths)
    stack += [torch.nn.Flatten(), torch.nn.Linear(channels * side * side, 10)]
    network = torch.nn.Sequential(*stack)
    inputs, labels = torch.randn(samples, 3, 32, 32), torch.arange(samples) % 10
    parameters = list(network.parameters())
    return parameters, lambda: torch.nn.functional.cross_entropy(network(inputs), labels)


def convolutional_gradient(widths, samples):
    import torch

    parameters, loss = convolutional_loss(widths, samples)
    return lambda: torch.autograd.grad(loss(), parameters)


def convolutional_hessian_product(widths, samples):
    import torch

    parameters, loss = convolutional_loss(widths, samples)
    gradient = torch.autograd.grad(loss(), parameters, create_graph=True)
    vector = [torch.randn_like(p) for p in parameters]
    return lambda: torch.autograd.grad(gradient, parameters, vector, retain_graph=True)


def training_step(layers, samples, optimiser):
    import torch

    network = perceptron(layers)
    inputs, labels = batch(layers, samples)
    if optimiser == "adam":
        rule = torch.optim.Adam(network.parameters(), lr=1e-3)
    else:
        rule = torch.optim.SGD(network.parameters(), lr=1e-2, momentum=0.9)

    def step():
        rule.zero_grad()
        torch.nn.functional.cross_entropy(network(inputs), labels).backward()
        rule.step()

    return step


def kfac_steps(layers, samples, interval):
    """Ten steps of KFAC in place: factors in the backward pass, no gradient of the network's graph twice."""
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(1)
    torch.set_grad_enabled(False)
    kind = dict(dtype=torch.float64)
    decay, damping, momentum, rate = 0.95, 0.1, 0.9, 1e-9
    count = 8 * samples
    inputs, labels = torch.randn(count, layers[0], **kind), torch.arange(count) % layers[-1]
    batches = [torch.arange(samples) * 8 % count + k for k in range(8)]
    # Weights with a column more for the biases, as A has one for the constant.
    weights = [torch.randn(o, i + 1, **kind) * (2 / i) ** 0.5 for i, o in zip(layers, layers[1:])]
    velocities = [torch.zeros_like(w) for w in weights]
    factors = [None] * len(weights)
    bases = [None] * len(weights)
    one = torch.ones(samples, 1, **kind)
    state = {"step": 0}

    def step():
        t = state["step"]
        batch = batches[t % 8]
        x, entering = inputs[batch], []
        for index, w in enumerate(weights):
            x = torch.cat([x, one], 1)
            entering.append(x)
            x = x @ w.T
            if index < len(weights) - 1:
                x = x.relu_()
        delta = torch.softmax(x, 1)
        delta[torch.arange(samples), labels[batch]] -= 1
        for index in reversed(range(len(weights))):
            w, a = weights[index], entering[index]
            gradient = delta.T @ a / samples
            seen = (a.T @ a / samples, delta.T @ delta / samples)
            if index > 0:
                delta = (delta @ w[:, :-1]) * (a[:, :-1] > 0)
            if factors[index] is None:
                factors[index] = seen
            else:
                for old, new in zip(factors[index], seen):
                    old.lerp_(new, 1 - decay)
            if t % interval == 0:
                (va, qa), (vg, qg) = (torch.linalg.eigh(f) for f in factors[index])
                bases[index] = (qa, qg, torch.outer(vg.clamp_min(0), va.clamp_min(0)).add_(damping))
            qa, qg, values = bases[index]
            direction = qg @ (qg.T @ gradient @ qa).div_(values) @ qa.T
            velocities[index].mul_(momentum).sub_(direction, alpha=rate)
            w.add_(velocities[index])
        state["step"] = t + 1

    def steps():
        for _ in range(interval):
            step()

    return steps


def newton_problem(layers, samples):
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(1)
    kind = dict(dtype=torch.float64)
    count = 8 * samples
    inputs = torch.cat([torch.randn(count, layers[0], **kind), torch.ones(count, 1, **kind)], 1)
    labels = torch.arange(count) % layers[1]
    batches = [torch.arange(samples) * 8 % count + k for k in range(8)]
    return inputs, labels, batches, torch.zeros(layers[1], layers[0] + 1, **kind)


def newton_step(layers, samples):
    """Gradient and Hessian of softmax regression written out, as who needs it to be fast would."""
    import torch

    inputs, labels, batches, w = newton_problem(layers, samples)
    torch.set_grad_enabled(False)
    state, order = {"step": 0}, w.numel()

    def step():
        batch = batches[state["step"] % 8]
        x = inputs[batch]
        p = torch.softmax(x @ w.T, 1)
        delta = p.clone()
        delta[torch.arange(samples), labels[batch]] -= 1
        gradient = delta.T @ x / samples
        bend = torch.diag_embed(p) - p[:, :, None] * p[:, None, :]
        squares = (x[:, :, None] * x[:, None, :]).flatten(1)
        hessian = (bend.flatten(1).T @ squares).reshape(*bend.shape[1:], *[x.shape[1]] * 2)
        hessian = hessian.permute(0, 2, 1, 3).reshape(order, order).div_(samples)
        hessian.diagonal().add_(0.1)
        factor = torch.linalg.cholesky(hessian)
        direction = torch.cholesky_solve(gradient.reshape(-1, 1), factor)
        w.sub_(direction.reshape(w.shape), alpha=1e-9)
        state["step"] += 1

    return step


def newton_step_by_transforms(layers, samples):
    """The same by torch.func.hessian, as who writes it for any loss would."""
    import torch

    inputs, labels, batches, w = newton_problem(layers, samples)
    state, order = {"step": 0}, w.numel()

    def loss(w, x, y):
        return torch.nn.functional.cross_entropy(x @ w.T, y)

    derivatives = torch.func.hessian(loss), torch.func.grad(loss)

    def step():
        batch = batches[state["step"] % 8]
        x, y = inputs[batch], labels[batch]
        hessian, gradient = (f(w, x, y) for f in derivatives)
        hessian = hessian.reshape(order, order)
        hessian.diagonal().add_(0.1)
        factor = torch.linalg.cholesky(hessian)
        direction = torch.cholesky_solve(gradient.reshape(-1, 1), factor)
        w.sub_(direction.reshape(w.shape), alpha=1e-9)
        state["step"] += 1

    return step


def seconds_of_one(work, at_least):
    runs = 1
    while True:
        start = time.process_time_ns()
        for _ in range(runs):
            work()
        seconds = (time.process_time_ns() - start) * 1e-9
        if seconds >= at_least:
            return seconds / runs
        runs = max(2 * runs, int(1.2 * runs * at_least / max(seconds, 1e-9)))


def answer(request, state):
    if "version" in request:
        module = __import__(request["version"])
        return {"version": module.__version__}
    if "prepare" in request:
        state["work"] = globals()[request["prepare"]](**request["with"])
        state["work"]()
        return {"ready": True}
    return {"seconds": seconds_of_one(state["work"], request["time"])}


def main():
    state = {}
    for line in sys.stdin:
        try:
            reply = answer(json.loads(line), state)
        except Exception as problem:  # One line says what; the benchmark goes on without the peer.
            reply = {"error": f"{type(problem).__name__}: {problem}".splitlines()[0]}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
