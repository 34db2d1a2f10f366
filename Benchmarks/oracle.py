"""Compares what the core computes with NumPy, SciPy, mpmath and PyTorch.

Reads the cases of the program `oracle`, one a line, from standard input; prints a table of the largest
error of each function, and ends with 1 if one exceeds its bound. With the argument --record it writes the
table to ACCURACY.md. No output of the core is taken as given: what `oracle` says of a function is
computed here anew from the inputs, by other means.

An error is counted in a unit that theory gives, such as ε‖A‖ times the order of a matrix; the bound is
the multiple of it that is allowed. ε is 2⁻⁵².
"""
import json
import math
import os
import sys
from fractions import Fraction

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import mpmath as mp
import numpy as np
import scipy
import scipy.special
import scipy.stats
import torch
from torch.nn.functional import conv2d, cross_entropy, max_pool2d, softplus, unfold

mp.mp.dps = 34
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
EPS = 2.0**-52
FUNCTIONS = {}


def case(name, peer, **results):
    """Registers what compares the cases of a function. `results` has the unit and the bound of each."""

    def register(function):
        FUNCTIONS[name] = (peer, results, function)
        return function

    return register


def columns(x, rows):
    """A matrix from its elements, column after column."""
    return np.array(x).reshape(-1, int(rows)).T


def scaled(x):
    """A matrix over a power of two that brings it near 1, and that power."""
    largest = np.abs(x).max()
    unit = 2.0 ** math.floor(math.log2(largest)) if largest > 0 else 1.0
    return x / unit, unit


def largest(x):
    return float(np.abs(np.asarray(x, dtype=float)).max(initial=0))


def relative(x, exact):
    """The error of a number in ε of the exact one."""
    x, exact = mp.mpf(x), mp.mpf(exact)
    return 0.0 if x == exact else float(abs(x - exact) / (EPS * abs(exact)))


def absolute(x, exact):
    return float(abs(mp.mpf(x) - mp.mpf(exact)) / EPS)


# --- Linear algebra ---------------------------------------------------------------------------------


def eigen(i, o):
    n = int(i["n"])
    a, unit = scaled(columns(i["a"], n))
    values = np.array(o["values"]) / unit
    exact = np.linalg.eigvalsh(a)
    size = n * EPS * np.linalg.norm(a, 2)
    errors = {"values": largest(values - exact) / size}
    if "vectors" in o:
        v = columns(o["vectors"], n)
        errors["residual"] = largest(a @ v - v * values) / size
        errors["orthogonality"] = largest(v.T @ v - np.eye(n)) / (n * EPS)
    return errors


ORDER = "n ε ‖A‖"
for name in ["Matrix.symmetricEigen", "BatchedSymmetric.eigen", "SymmetricTridiagonal.eigen"]:
    case(
        name, "numpy.linalg.eigvalsh", values=(ORDER, 4), residual=(ORDER, 4), orthogonality=("n ε", 4)
    )(eigen)
case("Matrix.symmetricEigenvalues", "numpy.linalg.eigvalsh", values=(ORDER, 4))(eigen)


@case(
    "SymmetricTridiagonal.eigenvaluesAndFirstComponents", "numpy.linalg.eigh",
    values=(ORDER, 4), first=("n ε ‖A‖/gap", 4),
)
def first_components(i, o):
    n = int(i["n"])
    a, unit = scaled(columns(i["a"], n))
    exact, vectors = np.linalg.eigh(a)
    gaps = gaps_of(exact)
    size = n * EPS * np.linalg.norm(a, 2)
    return {
        "values": largest(np.array(o["values"]) / unit - exact) / size,
        "first": largest((np.array(o["first"]) - np.abs(vectors[0])) * np.minimum(gaps, 1) / size),
    }


def gaps_of(values):
    return np.array([min([abs(x - y) for y in np.delete(values, k)] or [1]) for k, x in enumerate(values)])


@case(
    "SymmetricTridiagonal.leadingEigenvalue", "numpy.linalg.eigh",
    value=(ORDER, 4), weight=("n ε ‖A‖/gap", 4),
)
def leading(i, o):
    n = int(i["n"])
    a, unit = scaled(columns(i["a"], n))
    exact, vectors = np.linalg.eigh(a)
    size = n * EPS * np.linalg.norm(a, 2)
    gap = min(gaps_of(exact)[-1], 1)
    return {
        "value": abs(o["value"] / unit - exact[-1]) / size,
        "weight": abs(o["weight"] - vectors[0, -1] ** 2) * gap / size,
    }


@case(
    "Matrix.singularValueDecomposition", "numpy.linalg.svd",
    values=(ORDER, 4), residual=(ORDER, 4), orthogonality=("n ε", 4),
)
def svd(i, o):
    a, unit = scaled(columns(i["a"], i["rows"]))
    n = a.shape[0]
    values = np.array(o["values"]) / unit
    left = columns(o["left"], n)
    right = columns(o["right"], a.shape[1])
    size = n * EPS * np.linalg.norm(a, 2)
    if right.shape != (a.shape[1], a.shape[1]) or left.shape[1] != a.shape[1]:
        raise ValueError("shapes of the decomposition")
    return {
        "values": largest(values - np.linalg.svd(a, compute_uv=False)) / size,
        "residual": largest((left * values) @ right.T - a) / size,
        "orthogonality": max(
            largest(left.T @ left - np.eye(len(values))), largest(right.T @ right - np.eye(len(values)))
        ) / (n * EPS),
    }


@case("Matrix.singularValues", "numpy.linalg.svd", values=(ORDER, 4))
def singular_values(i, o):
    a, unit = scaled(columns(i["a"], i["rows"]))
    exact = np.linalg.svd(a, compute_uv=False)
    return {"values": largest(np.array(o["values"]) / unit - exact) / (a.shape[0] * EPS * exact[0])}


@case("Matrix.qr", "its definition", residual=(ORDER, 4), orthogonality=("n ε", 4), triangle=("1", 0))
def qr(i, o):
    a, unit = scaled(columns(i["a"], i["rows"]))
    n, k = a.shape
    q, r = columns(o["q"], n), columns(o["r"], k) / unit
    return {
        "residual": largest(q @ r - a) / (n * EPS * np.linalg.norm(a, 2)),
        "orthogonality": largest(q.T @ q - np.eye(k)) / (n * EPS),
        "triangle": largest(np.tril(r, -1)),
    }


def solution(matrix, i, o, solve=np.linalg.solve):
    b, x = columns(i["b"], i["n"]), columns(o["x"], i["n"])
    exact = solve(matrix, b)
    size = int(i["n"]) * EPS * np.linalg.cond(matrix)
    return {"x": float((np.linalg.norm(x - exact, axis=0) / np.linalg.norm(exact, axis=0)).max()) / size}


for name in ["Matrix.solve", "Matrix.solvePositiveDefinite", "Matrix.solveTriangular"]:
    case(name, "numpy.linalg.solve", x=("n ε cond A", 4))(
        lambda i, o: solution(columns(i["a"], i["n"]), i, o)
    )


@case("Matrix.cholesky", "its definition", l=(ORDER, 4))
def cholesky(i, o):
    a, l = columns(i["a"], i["n"]), columns(o["l"], i["n"])
    return {"l": largest(l @ l.T - a) / (len(a) * EPS * np.linalg.norm(a, 2)) + largest(np.triu(l, 1))}


@case("Matrix *", "numpy.longdouble", c=("n ε |A||B|", 2))
def product(i, o):
    a, b = columns(i["a"], i["rows"]), columns(i["b"], i["rows"])
    exact = a.astype(np.longdouble) @ b.astype(np.longdouble)
    size = len(a) * EPS * (np.abs(a) @ np.abs(b))
    return {"c": largest((columns(o["c"], i["rows"]) - exact) / size)}


@case("Matrix.share(inSpanOf:)", "numpy.linalg.qr", share=("n ε cond B", 4))
def share(i, o):
    a, b = columns(i["a"], i["rows"]), columns(i["b"], i["rows"])
    q = np.linalg.qr(b)[0]
    exact = np.linalg.norm(q.T @ a) ** 2 / a.shape[1]
    return {"share": abs(o["share"] - exact) / (len(a) * EPS * np.linalg.cond(b))}


@case("norm", "mpmath", norm=("last place", 4))
def norm(i, o):
    exact = mp.sqrt(mp.fsum(mp.mpf(x) ** 2 for x in i["x"]))
    return {"norm": float(abs(mp.mpf(o["norm"]) - exact) / mp.mpf(math.ulp(float(exact))))}


# --- Krylov -----------------------------------------------------------------------------------------


@case("extremalEigenpairs", "numpy.linalg.eigvalsh", values=(ORDER, 4), residual=("10⁻¹³ ‖A‖", 4))
def extremal(i, o):
    n = int(i["n"])
    a, unit = scaled(columns(i["a"], n))
    exact = np.linalg.eigvalsh(a)
    found = np.array(o["largest"]) / unit
    others = np.array(o["smallest"]) / unit
    size = np.linalg.norm(a, 2)
    error = max(largest(found - exact[::-1][: len(found)]), largest(others - exact[: len(others)]))
    v = columns(o["vectors"], n)
    return {
        "values": error / (n * EPS * size),
        "residual": float(np.linalg.norm(a @ v - v * found, axis=0).max()) / (1e-13 * size),
    }


@case("largestEigenpairsWithCopies", "numpy.linalg.eigvalsh", values=(ORDER, 4))
def copies(i, o):
    a = columns(i["a"], i["n"])
    exact = np.linalg.eigvalsh(a)[::-1]
    found = np.array(o["largest"])
    return {"values": largest(found - exact[: len(found)]) / (len(a) * EPS * np.linalg.norm(a, 2))}


@case("ConjugateGradients.solve", "numpy.linalg.solve", x=("n ε cond A", 4))
def conjugate_gradients(i, o):
    a = columns(i["a"], i["n"]) + i["shift"] * np.eye(int(i["n"]))
    b, unit = scaled(np.array(i["b"]))
    exact = np.linalg.solve(a, b)
    error = np.linalg.norm(np.array(o["x"]) / unit - exact) / np.linalg.norm(exact)
    return {"x": error / (len(a) * EPS * np.linalg.cond(a))}


@case("Lanczos quadrature", "numpy.linalg.eigh", moments=("m² n ε", 4), weight=("n ε", 4))
def quadrature(i, o):
    a = columns(i["a"], i["n"])
    q = np.array(i["q"]) / np.linalg.norm(i["q"])
    values, vectors = np.linalg.eigh(a)
    measure = (vectors.T @ q) ** 2
    size = np.linalg.norm(a, 2)
    nodes, weights = np.array(o["nodes"]), np.array(o["weights"])
    error = 0.0
    for k in range(2 * int(i["steps"])):
        polynomial = np.polynomial.chebyshev.Chebyshev([0] * k + [1])
        error = max(error, abs(polynomial(values / size) @ measure - polynomial(nodes / size) @ weights))
    error /= int(i["steps"]) ** 2
    return {"moments": error / (len(a) * EPS), "weight": abs(weights.sum() - 1) / (len(a) * EPS)}


@case(
    "KnownSpectrum.chebyshevMoments", "numpy.linalg.eigh", means=("n ε", 8), variances=("n ε", 8)
)
def known_moments(i, o):
    a = columns(i["a"], i["n"])
    n = len(a)
    values, vectors = np.linalg.eigh(a)
    x = (2 * values - values[0] - values[-1]) / (values[-1] - values[0])
    means, variances = [], []
    for k in range(len(o["means"])):
        f = np.polynomial.chebyshev.Chebyshev([0] * k + [1])(x)
        matrix = (vectors * f) @ vectors.T
        means.append(f.sum() / n)
        variances.append(2 * ((matrix**2).sum() - (np.diag(matrix) ** 2).sum()) / n**2)
    return {
        "means": largest(np.array(o["means"]) - means) / (n * EPS),
        "variances": largest(np.array(o["variances"]) - variances) / (n * EPS),
    }


def signs(n):
    return np.array([[1 - 2 * (k >> j & 1) for j in range(n)] for k in range(1 << n)], dtype=float)


@case("SignFormMoments", "all signs, one by one", mean=("ε Σ|a|", 4), variance=("ε", 64), fourth=("ε", 640))
def sign_forms(i, o):
    a = columns(i["a"], i["n"])
    v = signs(len(a))
    forms = ((v @ a) * v).sum(1)
    mean = forms.mean()
    variance = ((forms - mean) ** 2).mean()
    fourth = ((forms - mean) ** 4).mean()
    return {
        "mean": abs(o["mean"] - mean) / (EPS * np.abs(a).sum()),
        "variance": abs(o["variance"] / variance - 1) / EPS,
        "fourth": abs(o["fourth"] - fourth + 3 * variance**2) / (EPS * fourth),
    }


@case("FreeSigns.fourthMomentRatio", "all signs, one by one", ratio=("ε", 64))
def free_signs(i, o):
    a = columns(i["a"], i["n"])
    n = len(a)
    places = [(j, k) for j in range(n) for k in range(j + 1)]
    ratios = []
    for s in signs(len(places)):
        b = a.copy()
        for (j, k), sign in zip(places, s):
            b[j, k] = b[k, j] = sign * a[j, k]
        squares = b @ b
        ratios.append((squares @ squares).trace() / n / (squares.trace() / n) ** 2)
    return {"ratio": abs(o["ratio"] / np.mean(ratios) - 1) / EPS}


# --- Laws -------------------------------------------------------------------------------------------


def law(density, cdf, survival, i, o):
    """Of a distribution whose tails are exact relative to themselves."""
    x, p = mp.mpf(i["x"]), mp.mpf(i["p"])
    y = mp.mpf(o["upperQuantile"])

    def inverse(tail, x):
        return float(abs(tail - p) / (EPS * (p + 2 * density(x) * abs(x))))

    return {
        "density": relative(o["density"], density(x)),
        "cdf": relative(o["cdf"], cdf(x)),
        "survival": relative(o["survival"], survival(x)),
        "quantile": max(inverse(cdf(x), x), inverse(survival(y), y)),
    }


def relative_law(name, density, cdf, survival, bound):
    @case(
        name, "mpmath", density=("ε", bound), cdf=("ε", bound), survival=("ε", bound),
        quantile=("ε (1 + x f/p)", max(bound, 4600)),
    )
    def compare(i, o):
        parameters = [mp.mpf(x) for x in i["parameters"]]
        return law(
            lambda x: density(x, *parameters), lambda x: cdf(x, *parameters),
            lambda x: survival(x, *parameters), i, o,
        )


relative_law(
    "NormalDistribution",
    lambda x, m, s: mp.npdf(x, m, s),
    lambda x, m, s: mp.erfc((m - x) / s / mp.sqrt(2)) / 2,
    lambda x, m, s: mp.erfc((x - m) / s / mp.sqrt(2)) / 2,
    1000,
)


def t_tail(x, nu):
    """P(T < -|x|)."""
    return mp.betainc(nu / 2, mp.mpf(1) / 2, 0, nu / (nu + x * x), regularized=True) / 2


relative_law(
    "StudentTDistribution",
    lambda x, nu: mp.exp(mp.loggamma((nu + 1) / 2) - mp.loggamma(nu / 2)) / mp.sqrt(nu * mp.pi)
    * (1 + x * x / nu) ** (-(nu + 1) / 2),
    lambda x, nu: t_tail(x, nu) if x < 0 else 1 - t_tail(x, nu),
    lambda x, nu: 1 - t_tail(x, nu) if x < 0 else t_tail(x, nu),
    5000,
)
relative_law(
    "GammaDistribution",
    lambda x, a, s: mp.exp((a - 1) * mp.log(x / s) - x / s - mp.loggamma(a)) / s,
    lambda x, a, s: mp.gammainc(a, 0, x / s, regularized=True),
    lambda x, a, s: mp.gammainc(a, x / s, mp.inf, regularized=True),
    25000,
)
relative_law(
    "BetaDistribution",
    lambda x, a, b: x ** (a - 1) * (1 - x) ** (b - 1) / mp.beta(a, b),
    lambda x, a, b: mp.betainc(a, b, 0, x, regularized=True),
    lambda x, a, b: mp.betainc(b, a, 0, 1 - x, regularized=True),
    5000,
)


@case("BinomialDistribution", "mpmath", density=("ε", 6000), cdf=("ε", 6000), survival=("ε", 6000))
def binomial(i, o):
    n, k, p = int(i["n"]), int(i["k"]), mp.mpf(i["p"])
    probabilities = [mp.binomial(n, j) * p**j * (1 - p) ** (n - j) for j in range(n + 1)]
    return {
        "density": relative(o["density"], probabilities[k]),
        "cdf": relative(o["cdf"], mp.fsum(probabilities[: k + 1])),
        "survival": relative(o["survival"], mp.fsum(probabilities[k + 1 :])) if k < n else o["survival"],
    }


@case("BinomialDistribution.interval", "mpmath", low=("10⁻¹²", 1), high=("10⁻¹²", 1))
def clopper_pearson(i, o):
    """Each end has a tail of 1/40."""
    n, k = int(i["n"]), int(i["k"])
    low, high = mp.mpf(o["low"]), mp.mpf(o["high"])
    at_least = mp.betainc(k, n - k + 1, 0, low, regularized=True) if k > 0 else mp.mpf(1) / 40 + low
    at_most = mp.betainc(n - k, k + 1, 0, 1 - high, regularized=True) if k < n else mp.mpf(41) / 40 - high
    return {"low": float(abs(40 * at_least - 1) / 1e-12), "high": float(abs(40 * at_most - 1) / 1e-12)}


@case("KolmogorovDistribution", "scipy.stats.kstwo", survival=("10⁻¹⁰", 4))
def kolmogorov(i, o):
    return {"survival": abs(o["survival"] - scipy.stats.kstwo.sf(i["d"], int(i["n"]))) / 1e-10}


@case("KolmogorovDistribution.limitSurvival", "mpmath", survival=("ε", 8))
def kolmogorov_limit(i, o):
    x = mp.mpf(i["x"])
    exact = 2 * mp.nsum(lambda k: (-1) ** (int(k) - 1) * mp.exp(-2 * k * k * x * x), [1, 2000])
    if x < 1:
        rate = mp.pi**2 / (8 * x * x)
        exact = 1 - mp.sqrt(2 * mp.pi) / x * mp.fsum(mp.exp(-((2 * k - 1) ** 2) * rate) for k in range(1, 30))
    return {"survival": absolute(o["survival"], exact)}


def spectral_law(name, density, cdf, bound=16, size=lambda *parameters: 1):
    """A law whose probabilities are exact to some ε of 1, and its density relative to itself."""

    @case(name, "mpmath", density=("ε", 64 + bound), cdf=("ε of 1", bound), quantile=("ε of 1 + x f", bound))
    def compare(i, o):
        parameters = [mp.mpf(x) for x in i["parameters"]]
        x, p = mp.mpf(i["x"]), mp.mpf(i["p"])
        exact, slope = cdf(x, *parameters), density(x, *parameters)
        return {
            # The density falls steeply at an edge: there x is no better known than the edge.
            "density": float(abs(o["density"] - slope) / (EPS * max(slope, 1e-3 * size(*parameters)))),
            "cdf": absolute(o["cdf"], exact),
            "quantile": float(abs(exact - p) / (EPS * (1 + 2 * slope * abs(x)))),
        }


def semicircle_cdf(x, r):
    theta = mp.acos(-x / r)
    return (theta - mp.sin(theta) * mp.cos(theta)) / mp.pi


spectral_law(
    "SemicircleLaw", lambda x, r: 2 * mp.sqrt(r * r - x * x) / (mp.pi * r * r), semicircle_cdf,
    size=lambda r: 1 / r,
)


def mp_density(x, gamma, v):
    a, b = v * (1 - mp.sqrt(gamma)) ** 2, v * (1 + mp.sqrt(gamma)) ** 2
    return mp.sqrt(abs((b - x) * (x - a))) / (2 * mp.pi * gamma * v * x) if a <= x <= b else mp.mpf(0)


def mp_cdf(x, gamma, v):
    atom = max(0, 1 - 1 / gamma)
    cosine = (1 + gamma - x / v) / (2 * mp.sqrt(gamma))
    if abs(cosine) > 1:
        return atom if cosine > 0 else mp.mpf(1)
    theta = mp.acos(cosine)
    angles = [theta * k / 4 for k in range(5)]
    return atom + mp.quad(
        lambda t: 2 / mp.pi * mp.sin(t) ** 2 / (1 + gamma - 2 * mp.sqrt(gamma) * mp.cos(t)), angles
    )


spectral_law(
    "MarchenkoPasturLaw", mp_density, mp_cdf, size=lambda gamma, v: 1 / (v * mp.sqrt(gamma))
)


def surmise(beta):
    c = (beta + 1) / mp.mpf(2)
    b = (mp.gamma(c + mp.mpf(1) / 2) / mp.gamma(c)) ** 2
    return c, b


spectral_law(
    "WignerSurmise",
    lambda s, beta: 2 * surmise(beta)[1] ** surmise(beta)[0] / mp.gamma(surmise(beta)[0])
    * s**beta * mp.exp(-surmise(beta)[1] * s * s),
    lambda s, beta: mp.gammainc(surmise(beta)[0], 0, surmise(beta)[1] * s * s, regularized=True),
)


def ratio_density(r, beta):
    return ratio_shape(r, beta) / ratio_norm(int(beta))


def ratio_shape(r, beta):
    return (r + r * r) ** beta / (1 + r + r * r) ** (1 + 3 * beta / 2)


def ratio_norm(beta, known={}):
    if beta not in known:
        known[beta] = mp.quad(lambda r: ratio_shape(r, mp.mpf(beta)), [0, 0.5, 1])
    return known[beta]


spectral_law(
    "SpacingRatioLaw", ratio_density, lambda r, beta: mp.quad(lambda t: ratio_density(t, beta), [0, r])
)
spectral_law(
    "PairSpacingLaw",
    lambda s, w: s / (2 * w * w) * mp.exp(-s * s / (4 * w * w)),
    lambda s, w: -mp.expm1(-s * s / (4 * w * w)),
    size=lambda w: 1 / w,
)


def pair_level(x, w):
    """The density of one level of a 2 × 2 matrix: a centre of variance w²/2, ± half the spacing."""
    return pair_integral(lambda u: mp.npdf(u, 0, 1 / mp.sqrt(2)), x / w) / w


def pair_level_cdf(x, w):
    return pair_integral(lambda u: mp.ncdf(u, 0, 1 / mp.sqrt(2)), x / w)


def pair_integral(of_center, u):
    f = lambda s: s / 2 * mp.exp(-s * s / 4) * (of_center(u - s / 2) + of_center(u + s / 2)) / 2
    return mp.quad(f, [0, 1, 2, 4, 6, 8, 10, 14, 20])


spectral_law("PairLevelLaw", pair_level, pair_level_cdf, size=lambda w: 1 / w)


def hermite(k, x):
    """The orthonormal Hermite function, by its recursion in many digits."""
    before, value = mp.mpf(0), mp.pi ** mp.mpf(-0.25) * mp.exp(-x * x / 2)
    for j in range(k):
        before, value = value, x * mp.sqrt(mp.mpf(2) / (j + 1)) * value - mp.sqrt(mp.mpf(j) / (j + 1)) * before
    return value


def goe_density(x, n, sigma):
    """Mehta, section 7.2, with the integral of φ_n as it stands there."""
    n = int(n)
    unit = mp.sqrt(2) * sigma
    y = x / unit
    far = mp.sqrt(2 * n) + 14
    places = mp.linspace(-far, y, 8)
    behind = mp.linspace(y, far, 8)
    integral = (mp.quad(lambda t: hermite(n, t), places) - mp.quad(lambda t: hermite(n, t), behind)) / 2
    density = mp.fsum(hermite(k, y) ** 2 for k in range(n))
    density += mp.sqrt(mp.mpf(n) / 2) * hermite(n - 1, y) * integral
    if n % 2:
        density += hermite(n - 1, y) / mp.quad(lambda t: hermite(n - 1, t), mp.linspace(-far, far, 15))
    return density / n / unit


def goe_density_by_recursion(y, n, norm):
    """n times the same in the unit √2 σ, with integrals from Φ_{k+1} = √(k/(k+1))Φ_{k−1} − √(2/(k+1))φ_k."""
    before, integral = mp.mpf(0), mp.pi ** mp.mpf(-0.25) * mp.sqrt(mp.pi / 2) * mp.erf(y / mp.sqrt(2))
    for k in range(n):
        before, integral = integral, mp.sqrt(mp.mpf(k) / (k + 1)) * before - mp.sqrt(mp.mpf(2) / (k + 1)) * hermite(k, y)
    density = mp.fsum(hermite(k, y) ** 2 for k in range(n))
    density += mp.sqrt(mp.mpf(n) / 2) * hermite(n - 1, y) * integral
    return density + (hermite(n - 1, y) / norm if n % 2 else 0)


def goe_cdf(x, n, sigma):
    n = int(n)
    y = x / (mp.sqrt(2) * sigma)
    far = mp.sqrt(2 * n) + 10
    with mp.workdps(22):
        norm = mp.quad(lambda t: hermite(n - 1, t), mp.linspace(-far, far, 15)) if n % 2 else None
        return mp.quad(lambda t: goe_density_by_recursion(t, n, norm), mp.linspace(-far, y, 10)) / n


spectral_law("GOELevelDensity", goe_density, goe_cdf, size=lambda n, sigma: 1 / sigma)


def rice(r, nu, sigma):
    z = r * nu / sigma**2
    return r / sigma**2 * mp.exp(-((r - nu) ** 2) / (2 * sigma**2)) * mp.exp(-z) * mp.besseli(0, z)


def rice_cdf(r, nu, sigma):
    places = [0] + [p for p in (nu + k * sigma for k in (-12, -6, -3, -1, 1, 3, 6)) if 0 < p < r] + [r]
    return mp.quad(lambda t: rice(t, nu, sigma), places)


spectral_law(
    "PairTransitionLaw",
    lambda s, nu, sigma: rice(s / 2, nu, sigma) / 2,
    lambda s, nu, sigma: rice_cdf(s / 2, nu, sigma),
    bound=256,
    size=lambda nu, sigma: 1 / sigma,
)


@case(
    "moments of laws", "exact fractions, mpmath", semicircle=("ε", 16), marchenkoPastur=("ε", 16),
    surmise1=("ε", 64), surmise2=("ε", 64), surmise4=("ε", 64),
)
def moments(i, o):
    k = int(i["k"])
    catalan = Fraction(math.comb(k, k // 2), k // 2 + 1) * Fraction(3, 2) ** k if k % 2 == 0 else Fraction(0)
    narayana = Fraction(1) if k == 0 else sum(
        Fraction(3, 8) ** r * Fraction(math.comb(k, r) * math.comb(k - 1, r), r + 1) for r in range(k)
    ) * Fraction(3, 2) ** k
    exact = {"semicircle": mp.mpf(catalan.numerator) / catalan.denominator,
             "marchenkoPastur": mp.mpf(narayana.numerator) / narayana.denominator}
    for beta in (1, 2, 4):
        c, b = surmise(mp.mpf(beta))
        exact[f"surmise{beta}"] = mp.gamma(c + mp.mpf(k) / 2) / mp.gamma(c) * b ** (-mp.mpf(k) / 2)
    return {name: relative(o[name], exact[name]) if exact[name] else abs(o[name]) for name in exact}


def outlier(i, o, stieltjes, spike):
    """An outlier solves G(z) = 1/λ, and its overlap is −1/(λ² G′(z))."""
    z = mp.mpf(o["outlier"])
    g, slope = stieltjes(z, 1), -stieltjes(z, 2)
    return {
        "outlier": float(abs(g - 1 / spike) / abs(slope) / (EPS * z)),
        "overlap": absolute(o["overlap"], -1 / (spike**2 * slope)),
    }


@case("GramOutlierLaw", "mpmath", outlier=("ε", 16), overlap=("ε of 1 − λ_c/λ", 256))
def gram_outlier(i, o):
    gamma, v, spike = (mp.mpf(i[name]) for name in ("gamma", "v", "spike"))

    def stieltjes(z, power):
        def f(t):
            x = v * (1 + gamma - 2 * mp.sqrt(gamma) * mp.cos(t))
            return 2 / mp.pi * mp.sin(t) ** 2 * v / x / (z - x) ** power

        return mp.quad(f, mp.linspace(0, mp.pi, 9)) + max(0, 1 - 1 / gamma) / z**power

    errors = outlier(i, o, stieltjes, spike)
    errors["overlap"] *= float(1 - v * (gamma + mp.sqrt(gamma)) / spike)
    return errors


@case("WignerOutlierLaw", "mpmath", outlier=("ε", 16), overlap=("ε of 1 − λ_c/λ", 256))
def wigner_outlier(i, o):
    spike = mp.mpf(i["spike"])
    critical = mp.mpf(i["noise"]) * mp.sqrt(i["dimension"])

    def stieltjes(z, power):
        f = lambda t: 2 / mp.pi * mp.sin(t) ** 2 / (z - 2 * critical * mp.cos(t)) ** power
        return mp.quad(f, mp.linspace(0, mp.pi, 9))

    errors = outlier(i, o, stieltjes, spike)
    errors["overlap"] *= float(1 - critical / spike)
    return errors


# --- Statistics -------------------------------------------------------------------------------------


@case(
    "summary statistics", "exact fractions, scipy.stats", mean=("ε max", 2), variance=("ε", 64),
    covariance=("ε s_x s_y", 64), correlation=("ε", 64), rank=("ε", 64), median=("ε", 2),
    quantile=("ε", 4), skewness=("ε", 6400), kurtosis=("ε", 6400),
)
def summary(i, o):
    x, y = ([Fraction(v) for v in i[name]] for name in "xy")
    n = len(x)
    mean_x, mean_y = sum(x) / n, sum(y) / n
    power = lambda k: sum((v - mean_x) ** k for v in x) / n
    m2, m3, m4 = (mp.mpf(f.numerator) / f.denominator for f in map(power, (2, 3, 4)))
    cross = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / (n - 1)
    var_x, var_y = power(2) * n / (n - 1), sum((v - mean_y) ** 2 for v in y) / (n - 1)
    spread = math.sqrt(float(var_x) * float(var_y))
    return {
        "mean": absolute(o["mean"], mp.mpf(mean_x.numerator) / mean_x.denominator) / largest(i["x"]),
        "variance": abs(o["variance"] / float(var_x) - 1) / EPS,
        "covariance": abs(o["covariance"] - float(cross)) / (EPS * spread),
        "correlation": abs(o["correlation"] - float(cross) / spread) / EPS,
        "rank": abs(o["rank"] - scipy.stats.spearmanr(i["x"], i["y"]).statistic) / EPS,
        "median": abs(o["median"] - np.median(i["x"])) / EPS / max(1, abs(np.median(i["x"]))),
        "quantile": abs(o["quantile"] - np.quantile(i["x"], 0.3)) / EPS / max(1, largest(i["x"])),
        "skewness": float(abs(o["skewness"] - m3 / m2 ** mp.mpf(1.5)) / EPS) / max(1, largest(i["x"])),
        "kurtosis": float(abs(o["kurtosis"] - (m4 / m2**2 - 3)) / EPS) / max(1, largest(i["x"])),
    }


@case(
    "LinearRegression", "scipy.stats.linregress", slope=("10⁻¹²", 1), intercept=("10⁻¹²", 1),
    slopeError=("10⁻¹²", 1), interceptError=("10⁻¹²", 1),
)
def regression(i, o):
    fit = scipy.stats.linregress(i["x"], i["y"])
    spread = 1 + largest(i["x"])
    return {
        "slope": abs(o["slope"] - fit.slope) / 1e-12,
        "intercept": abs(o["intercept"] - fit.intercept) / 1e-12 / spread,
        "slopeError": abs(o["slopeError"] / fit.stderr - 1) / 1e-12,
        "interceptError": abs(o["interceptError"] / fit.intercept_stderr - 1) / 1e-12,
    }


@case("kolmogorovSmirnov(_:_:)", "scipy.stats.ks_2samp", statistic=("ε", 4), p=("10⁻¹²", 1))
def two_samples(i, o):
    exact = scipy.stats.ks_2samp(i["x"], i["y"], method="exact")
    return {
        "statistic": abs(o["statistic"] - exact.statistic) / EPS,
        "p": abs(o["p"] - exact.pvalue) / 1e-12,
    }


@case("autocorrelation", "numpy", rho=("ε", 64))
def autocorrelation(i, o):
    x = np.array(i["x"]) - np.mean(i["x"])
    exact = [x[k:] @ x[: len(x) - k] / (x @ x) for k in range(len(o["rho"]))]
    return {"rho": largest(np.array(o["rho"]) - exact) / EPS}


# --- Functions --------------------------------------------------------------------------------------


def function(name, exact, bound, floor=2.0**-1022):
    @case(name, "mpmath", y=("last place", bound))
    def compare(i, o):
        errors = [
            abs(mp.mpf(y) - exact(mp.mpf(x))) / mp.mpf(math.ulp(max(float(abs(exact(mp.mpf(x)))), floor)))
            for x, y in zip(i["x"], o["y"]) if math.isfinite(float(exact(mp.mpf(x))))
        ]
        return {"y": float(max(errors))}


function("portableExp", mp.exp, 2)
function("portableTanh", mp.tanh, 4)
function("portableLogistic", lambda x: 1 / (1 + mp.exp(-x)), 4)
function("PortableFunctions.log", mp.log, 1)


@case("PortableFunctions.sineCosine", "mpmath", sine=("ε of 1", 2), cosine=("ε of 1", 2))
def sine_cosine(i, o):
    angle = [mp.mpf(x) * mp.pi / 2 for x in i["x"]]
    return {
        "sine": max(absolute(y, mp.sin(a)) for y, a in zip(o["sine"], angle)),
        "cosine": max(absolute(y, mp.cos(a)) for y, a in zip(o["cosine"], angle)),
    }


# --- Networks ---------------------------------------------------------------------------------------


def near(x, exact):
    """The largest error of a vector, in ε of its largest element."""
    exact = exact.detach().numpy() if isinstance(exact, torch.Tensor) else np.asarray(exact)
    size = np.abs(exact).max()
    return largest(np.asarray(x) - exact) / (EPS * (size if size > 0 else 1))


ACTIVATIONS = {"tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid, "linear": lambda x: x}


def perceptron(w, sizes, activation, inputs, keep=None):
    x, offset = inputs, 0
    for layer, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:])):
        weights = w[offset : offset + fan_in * fan_out].reshape(fan_out, fan_in)
        offset += fan_in * fan_out
        z = x @ weights.T + w[offset : offset + fan_out]
        offset += fan_out
        if keep is not None:
            keep.append((x, z))
        x = ACTIVATIONS[activation](z) if layer < len(sizes) - 2 else z
    return x


def losses(z, loss, labels, values):
    if loss == "softmax":
        return cross_entropy(z, labels, reduction="none")
    if loss == "squared":
        return ((z - values) ** 2).sum(1) / 2
    return softplus(z[:, 0]) - labels * z[:, 0]


def derivatives(outputs, loss, w, v):
    """Loss, gradient, products with the Hessian and the Gauss–Newton matrix of the mean of `loss`."""
    value = loss(outputs(w)).mean()
    (gradient,) = torch.autograd.grad(value, w, create_graph=True)
    hessian = torch.autograd.grad(gradient @ v, w, allow_unused=True)[0]
    z, tangent = torch.autograd.functional.jvp(outputs, w, v)
    z = z.detach().requires_grad_()
    (slope,) = torch.autograd.grad(loss(z).mean(), z, create_graph=True)
    # The gradient does not know z where the loss is quadratic up to a constant.
    (image,) = torch.autograd.grad((slope * tangent).sum(), z)
    gauss_newton = torch.autograd.functional.vjp(outputs, w, image)[1]
    return value, gradient.detach(), hessian, gauss_newton


NETWORK = {"loss": ("ε", 64), "gradient": ("ε max", 64), "hessian": ("ε max", 256), "gaussNewton": ("ε max", 256)}


@case("perceptron", "torch.autograd", **NETWORK, fisher=("ε max", 256), squaredNorms=("ε max", 64))
def perceptrons(i, o):
    sizes = [int(n) for n in i["sizes"]]
    w = torch.tensor(i["w"], requires_grad=True)
    v = torch.tensor(i["v"])
    inputs = torch.tensor(columns(i["inputs"], sizes[0]).T.copy())
    labels = torch.tensor([int(y) for y in i["labels"]])
    values = torch.tensor(columns(i["values"], sizes[-1]).T.copy())
    outputs = lambda w: perceptron(w, sizes, i["activation"], inputs)
    loss = lambda z: losses(z, i["loss"], labels, values)
    value, gradient, hessian, gauss_newton = derivatives(outputs, loss, w, v)
    rows = torch.autograd.functional.jacobian(lambda w: loss(outputs(w)), w)
    return {
        "loss": relative(o["loss"], value.item()),
        "gradient": near(o["gradient"], gradient),
        "hessian": near(o["hessian"], hessian),
        "gaussNewton": near(o["gaussNewton"], gauss_newton),
        "fisher": near(o["fisher"], rows.T @ (rows @ v) / len(labels)),
        "squaredNorms": near(o["squaredNorms"], (rows**2).sum(1)),
    }


@case("KFAC", "torch.autograd, numpy.linalg.solve", direction=("ε max cond", 64))
def kfac(i, o):
    sizes = [int(n) for n in i["sizes"]]
    w = torch.tensor(i["w"], requires_grad=True)
    inputs = torch.tensor(columns(i["inputs"], sizes[0]).T.copy())
    labels = torch.tensor([int(y) for y in i["labels"]])
    kept = []
    z = perceptron(w, sizes, i["activation"], inputs, kept)
    errors = torch.autograd.grad(cross_entropy(z, labels, reduction="sum"), [z for _, z in kept])
    direction, offset, worst = np.array(o["direction"]), 0, 0.0
    v = np.array(i["v"])
    for (x, _), delta in zip(kept, errors):
        x = np.hstack([x.detach().numpy(), np.ones((len(x), 1))])
        delta = delta.numpy()
        a, g = x.T @ x / len(x), delta.T @ delta / len(x)
        outs, ins = delta.shape[1], x.shape[1] - 1
        gradient = np.hstack([
            v[offset : offset + ins * outs].reshape(outs, ins),
            v[offset + ins * outs : offset + (ins + 1) * outs, None],
        ])
        matrix = np.kron(g, a) + i["damping"] * np.eye((ins + 1) * outs)
        exact = np.linalg.solve(matrix, gradient.ravel()).reshape(outs, ins + 1)
        exact = np.concatenate([exact[:, :-1].ravel(), exact[:, -1]])
        found = direction[offset : offset + len(exact)]
        worst = max(worst, near(found, exact) / np.linalg.cond(matrix))
        offset += len(exact)
    return {"direction": worst}


@case("saturated softmax", "mpmath", loss=("ε", 16), gradient=("ε of each", 16), gaussNewton=("ε of each", 64))
def saturated(i, o):
    z = [mp.mpf(i["z"]), mp.mpf(0), mp.mpf(0)]
    v = [mp.mpf(x) for x in i["v"]]
    total = mp.fsum(mp.exp(x) for x in z)
    p = [mp.exp(x) / total for x in z]
    tangent = [a + b for a, b in zip(v, v[3:])]
    mean = mp.fsum(a * b for a, b in zip(p, tangent))
    delta = [mp.fsum(-x for x in p[1:]), p[1], p[2]]
    image = [a * (t - mean) for a, t in zip(p, tangent)]
    return {
        "loss": relative(o["loss"], mp.log1p(mp.fsum(mp.exp(x - z[0]) for x in z[1:]))),
        "gradient": max(relative(x, y) for x, y in zip(o["gradient"], delta + delta)),
        "gaussNewton": max(relative(x, y) for x, y in zip(o["gaussNewton"], image + image)),
    }


SHAPES = [(4, 3, 3, 3), (4, 4, 3, 3), (5, 4, 3, 3), (6, 20), (4, 6)]


def convolutional(vector, images, keep=None):
    """The outputs; `keep` gets what enters each layer, and what it makes of it."""
    layers, offset = [], 0
    for shape in SHAPES:
        size = math.prod(shape)
        weights = vector[offset : offset + size]
        if len(shape) == 4:
            weights = weights.reshape(shape[2], shape[3], shape[1], shape[0]).permute(3, 2, 0, 1)
        else:
            weights = weights.reshape(shape[1], shape[0]).T
        layers.append((weights, vector[offset + size : offset + size + shape[0]]))
        offset += size + shape[0]

    def affine(x, layer):
        weights, biases = layers[layer]
        if layer < 3:
            z = conv2d(x, weights, biases, padding=1)
        else:
            # The pixels behind the last pooling in the order row, column, channel.
            x = x.permute(0, 2, 3, 1).flatten(1) if x.dim() == 4 else x
            z = x @ weights.T + biases
        if keep is not None:
            keep.append((x, z))
        return z

    a = torch.relu(affine(images, 0))
    a = max_pool2d(torch.relu(affine(a, 1)), 2)
    a = max_pool2d(torch.relu(affine(a, 2)), 2)
    return affine(torch.relu(affine(a, 3)), 4)


@case("convolutional network", "torch.autograd", **NETWORK)
def convolutions(i, o):
    w = torch.tensor(i["w"], requires_grad=True)
    labels = torch.tensor([int(y) for y in i["labels"]])
    images = torch.tensor(i["inputs"]).reshape(len(labels), 3, 8, 8)
    outputs = lambda w: convolutional(w, images)
    loss = lambda z: cross_entropy(z, labels, reduction="none")
    value, gradient, hessian, gauss_newton = derivatives(outputs, loss, w, torch.tensor(i["v"]))
    return {
        "loss": relative(o["loss"], value.item()),
        "gradient": near(o["gradient"], gradient),
        "hessian": near(o["hessian"], hessian),
        "gaussNewton": near(o["gaussNewton"], gauss_newton),
    }


# --- Damped optimisers ------------------------------------------------------------------------------
# Written from the formulas of the papers, with autograd for every derivative and a general solver for
# every inverse; no eigenbasis but where the rule cuts eigenvalues.


class Batches:
    """A network with the samples and batches of a case."""

    def __init__(self, i):
        self.sizes = [int(n) for n in i["sizes"]]
        labels = [int(y) for y in i["labels"]]
        self.labels = torch.tensor(labels)
        self.inputs = torch.tensor(np.array(i["inputs"]).reshape(len(labels), -1))
        if not self.sizes:
            self.inputs = self.inputs.reshape(-1, 3, 8, 8)
        self.batches = np.array(i["batches"], dtype=int).reshape(-1, int(i["batchSize"]))

    def outputs(self, w, batch, keep=None):
        x = self.inputs[batch]
        return perceptron(w, self.sizes, "tanh", x, keep) if self.sizes else convolutional(w, x, keep)

    def losses(self, w, batch):
        return cross_entropy(self.outputs(w, batch), self.labels[batch], reduction="none")

    def gradient(self, w, batch):
        w = w.clone().requires_grad_()
        return torch.autograd.grad(self.losses(w, batch).mean(), w)[0]

    def layers(self, w, batch):
        """A and G of each layer, the constant last: a sum over positions and a mean over them."""
        w, kept = w.clone().requires_grad_(), []
        loss = cross_entropy(self.outputs(w, batch, kept), self.labels[batch], reduction="sum")
        factors = []
        for (x, z), delta in zip(kept, torch.autograd.grad(loss, [z for _, z in kept])):
            if x.dim() == 4:
                n, channels = x.shape[:2]
                # Channel, tap, position; ours are tap, channel.
                x = unfold(x, 3, padding=1).reshape(n, channels, 9, -1).permute(0, 3, 2, 1).flatten(2)
                delta = delta.flatten(2).transpose(1, 2)
            else:
                x, delta = x[:, None, :], delta[:, None, :]
            x = torch.cat([x, torch.ones(*x.shape[:2], 1)], 2).detach()
            factors.append((
                torch.einsum("nti,ntj->ij", x, x) / len(x),
                torch.einsum("nti,ntj->ij", delta, delta) / (x.shape[0] * x.shape[1]),
            ))
        return factors

    def matrix(self, vector, outs):
        """A layer's part of a vector as (fan-in + 1) × fan-out."""
        if self.sizes:
            weights, biases = vector[:-outs], vector[-outs:]
            return torch.cat([weights.reshape(outs, -1).T, biases[None]])
        return vector.reshape(-1, outs)

    def vector(self, matrix):
        return torch.cat([matrix[:-1].T.flatten(), matrix[-1]]) if self.sizes else matrix.flatten()


class Factors:
    """KFAC's direction: (G ⊗ A + δI)⁻¹ g, layer by layer."""

    def __init__(self, problem, i):
        self.problem, self.i = problem, i
        self.averages, self.used, self.updates, self.steps, self.worst = None, None, 0, 0, 1.0

    def __call__(self, w, batch, gradient, delta):
        i, problem = self.i, self.problem
        if self.steps % int(i.get("updateInterval", 1)) == 0:
            new = problem.layers(w, batch)
            if self.averages is None:
                self.averages = (
                    [(torch.eye(len(a)), torch.eye(len(g))) for a, g in new] if i.get("identity") else new
                )
            decay = i["decay"]
            self.averages = [
                tuple(decay * x + (1 - decay) * y for x, y in zip(old, seen))
                for old, seen in zip(self.averages, new)
            ]
            if self.updates % int(i.get("eigenInterval", 1)) == 0:
                self.used = self.averages
            self.updates += 1
        self.steps += 1
        parts, offset = [], 0
        for a, g in self.used:
            count = len(a) * len(g)
            m = problem.matrix(gradient[offset : offset + count], len(g))
            offset += count
            if i.get("floor"):
                a, g = (self.cut(x, i["floor"]) for x in (a, g))
            matrix = torch.kron(a, g) + delta * torch.eye(count)
            parts.append(problem.vector(torch.linalg.solve(matrix, m.flatten()).reshape(m.shape)))
            self.worst = max(self.worst, float(torch.linalg.cond(matrix)))
        direction = torch.cat(parts)
        if i.get("bound"):
            predicted = i["rate"] ** 2 * float(gradient @ direction)
            direction = direction * min(1.0, math.sqrt(i["bound"] / predicted))
        return direction

    @staticmethod
    def cut(x, floor):
        values, vectors = torch.linalg.eigh(x)
        return (vectors * torch.where(values > floor, values, 0)) @ vectors.T


class Moments:
    """g / (√v̂ + δ)."""

    def __init__(self, i):
        self.beta, self.v, self.steps = i["beta2"], 0, 0

    def __call__(self, w, batch, gradient, delta):
        self.steps += 1
        self.v = self.beta * self.v + (1 - self.beta) * gradient**2
        return gradient / ((self.v / (1 - self.beta**self.steps)).sqrt() + delta)


def heavy_ball(i, problem, step):
    """The parameters after each step of v ← ρv − ηd, w ← w + v; `step` gives η and d."""
    w, v, path = torch.tensor(i["w"]), 0, []
    for batch in problem.batches:
        rate, direction = step(w, batch)
        v = i.get("momentum", 0) * v - rate * direction
        w = w + v
        path.append(w)
    return path


def ends(o, path, unit=1.0):
    return {"first": near(o["first"], path[0]) / unit, "last": near(o["last"], path[-1]) / unit}


PATH = {"first": ("ε max cond", 8), "last": ("ε max cond", 32)}


@case("KFAC, steps", "torch.autograd, torch.linalg.solve", **PATH)
def kfac_steps(i, o):
    problem = Batches(i)
    direction = Factors(problem, i)
    path = heavy_ball(
        i, problem,
        lambda w, batch: (i["rate"], direction(w, batch, problem.gradient(w, batch), i["delta"])))
    return ends(o, path, direction.worst)


case("KFAC of convolutions, steps", "torch.autograd, torch.linalg.solve", **PATH)(kfac_steps)


@case("DampedNewton, steps with shrinkage", "torch.autograd, torch.linalg.solve", **PATH)
def newton_steps(i, o):
    problem, worst = Batches(i), [1.0]

    def curvature(w, batch):
        if i["curvature"] == "hessian":
            return torch.autograd.functional.hessian(lambda w: problem.losses(w, batch).mean(), w)
        if i["curvature"] == "fisher":
            rows = torch.autograd.functional.jacobian(lambda w: problem.losses(w, batch), w)
            return rows.T @ rows / len(batch)
        jacobian = torch.autograd.functional.jacobian(lambda w: problem.outputs(w, batch), w)
        p = torch.softmax(problem.outputs(w, batch), 1)
        bend = torch.diag_embed(p) - p[:, :, None] * p[:, None, :]
        return torch.einsum("nkp,nkl,nlq->pq", jacobian, bend, jacobian) / len(batch)

    def step(w, batch):
        shrunken = i["beta"] * curvature(w, batch) + (1 - i["beta"]) * torch.eye(len(w))
        worst[0] = max(worst[0], float(torch.linalg.cond(shrunken)))
        return i["shrunkenRate"], torch.linalg.solve(shrunken, problem.gradient(w, batch))

    return ends(o, heavy_ball(i, problem, step), worst[0])


@case(
    "SecondMomentPreconditioner, steps", "torch.autograd",
    first=("ε max", 64), last=("ε max", 512),
)
def moment_steps(i, o):
    problem, direction = Batches(i), Moments(i)
    return ends(o, heavy_ball(
        i, problem,
        lambda w, batch: (i["rate"], direction(w, batch, problem.gradient(w, batch), i["delta"]))))


@case("Adam, steps", "torch.optim.Adam", first=("ε max", 64), last=("ε max", 512))
def adam_steps(i, o):
    problem = Batches(i)
    w = torch.tensor(i["w"], requires_grad=True)
    rule = torch.optim.Adam([w], lr=i["rate"], betas=(i["beta1"], i["beta2"]), eps=i["delta"])
    path = []
    for batch in problem.batches:
        w.grad = problem.gradient(w.detach(), batch)
        rule.step()
        path.append(w.detach().clone())
    return ends(o, path)


@case(
    "DampingLearner, steps", "torch.autograd",
    history=("ε max", 64), rateFactor=("ε", 64), first=("ε max cond", 8), last=("ε max cond", 32),
)
def learner_steps(i, o):
    problem = Batches(i)
    offset, interval, size = i["offset"], int(i["interval"]), int(i["statisticsBatch"])
    statistics = [list(range(first, first + size)) for first in range(0, len(problem.labels) - size + 1, size)]
    probes = iter(torch.tensor(i["probes"]).reshape(-1, len(i["w"])))
    rule = Factors(problem, i) if i["rule"] == "KFAC" else Moments(i)
    history, seen, factor, count = [], [], 1, 0

    def learn(w):
        nonlocal factor
        z = next(probes)
        z = z / z.norm()
        products = []
        for batch in statistics:
            x = w.clone().requires_grad_()
            (gradient,) = torch.autograd.grad(problem.losses(x, batch).mean(), x, create_graph=True)
            products.append(torch.autograd.grad(gradient @ z, x)[0])
        products = torch.stack(products)
        mean, memory = products.mean(0), i["memory"]
        v = float((products**2).sum(1).mean() - (mean**2).sum())
        if i["target"] == "identity":
            history.append(memory * history[-1] + (1 - memory) * (offset + v) if history else offset + v)
            factor = 1 + history[-1]
        else:
            # s²/M by the scatter of M products, the mean curvature, and d² with the s²/M of a mean of M.
            own = v / (len(products) - 1)
            new = np.array([own, float(z @ mean), float(((mean - (z @ mean) * z) ** 2).sum())])
            seen.append(memory * seen[-1] + (1 - memory) * new if seen else new)
            own, target, spread = seen[-1]
            ratio = own * len(products) / max(spread - own, own)
            history.append(offset + abs(target) * ratio)
            factor = 1 + history[-1] / abs(target)

    w, velocity, path = torch.tensor(i["w"]), 0, []
    for batch in problem.batches:
        if count % interval == 0 and i["before"]:
            learn(w)
        damping = history[-1] if history else offset
        direction = rule(w, batch, problem.gradient(w, batch), damping)
        velocity = i["momentum"] * velocity - i["rate"] * factor * direction
        w = w + velocity
        path.append(w)
        if count % interval == 0 and not i["before"]:
            learn(w)
        count += 1
    return {
        "history": near(o["history"], history), "rateFactor": relative(o["rateFactor"], factor),
        **ends(o, path, getattr(rule, "worst", 1.0)),
    }


def steps(i, o, make):
    w = torch.tensor(i["w"], requires_grad=True)
    rule = make([w])
    for gradient in np.array(i["gradients"]).reshape(-1, len(i["w"])):
        w.grad = torch.tensor(gradient)
        rule.step()
    return {"w": near(o["w"], w)}


@case("StochasticGradientDescent.step", "torch.optim.SGD", w=("ε max", 64))
def descent(i, o):
    return steps(i, o, lambda w: torch.optim.SGD(
        w, lr=i["rate"], momentum=i["momentum"], nesterov=i["nesterov"] > 0, weight_decay=i["decay"]))


@case("Adam.step", "torch.optim.Adam and AdamW", w=("ε max", 64))
def adam(i, o):
    rule = torch.optim.AdamW if i["decoupled"] > 0 else torch.optim.Adam
    return steps(i, o, lambda w: rule(w, lr=i["rate"], eps=i["delta"], weight_decay=i["decay"]))


# --- Maps and descent -------------------------------------------------------------------------------


@case("squaredDistances", "numpy", distances=("ε max |x|²", 16))
def distances(i, o):
    x = columns(i["points"], i["rows"])
    exact = ((x[:, :, None] - x[:, None, :]) ** 2).sum(0)
    return {"distances": largest(columns(o["distances"], x.shape[1]) - exact) / (EPS * (x**2).sum(0).max())}


@case(
    "DiffusionMap", "numpy.linalg.eigh", eigenvalues=("n ε", 8), coordinates=("10⁻¹¹/gap", 4),
    stationary=("ε max", 64),
)
def diffusion_map(i, o):
    x = columns(i["points"], i["rows"])
    kernel = np.exp(-((x[:, :, None] - x[:, None, :]) ** 2).sum(0) / (4 * i["epsilon"]))
    q = kernel.sum(1)
    k = kernel / np.outer(q, q) ** i["alpha"]
    degrees = k.sum(1)
    s = k / np.sqrt(np.outer(degrees, degrees))
    values, vectors = np.linalg.eigh((s + s.T) / 2)
    stationary = degrees / degrees.sum()
    count = len(o["eigenvalues"])
    exact = values[::-1][1 : count + 1]
    gaps = gaps_of(values)[::-1][1 : count + 1]
    found = columns(o["coordinates"], x.shape[1])
    maps = vectors[:, ::-1][:, 1 : count + 1] / np.sqrt(stationary)[:, None]
    maps = maps * np.sign((maps * found).sum(0))
    return {
        "eigenvalues": largest(np.array(o["eigenvalues"]) - exact) / (len(q) * EPS),
        "coordinates": largest((maps - found).max(0) / np.abs(maps).max(0) * gaps) / 1e-11,
        "stationary": near(o["stationary"], stationary),
    }


@case("BandwidthScan", "numpy.longdouble", slopes=("n² ε", 1))
def bandwidths(i, o):
    d = np.array(i["distances"], dtype=np.longdouble)
    exact = []
    for epsilon in i["bandwidths"]:
        weights = np.exp(-d / (4 * np.longdouble(epsilon)))
        exact.append((weights * d).sum() / weights.sum() / (4 * epsilon))
    return {"slopes": largest(np.array(o["slopes"]) - np.array(exact)) / (len(d) * EPS)}


@case("KnownSpectra", "mpmath", circle=("ε", 256), sphere=("ε", 256))
def known_spectra(i, o):
    k, x = int(i["k"]), mp.mpf(0.5) / mp.mpf(i["epsilon"])
    half = mp.mpf(1) / 2
    return {
        "circle": relative(o["circle"], mp.besseli(k, x) / mp.besseli(0, x)),
        "sphere": relative(o["sphere"], mp.besseli(k + half, x) / mp.besseli(half, x)),
    }


def scalar_loss(name, f):
    """Value, slope and second derivative, and the sizes of what they are sums of."""
    sigm = lambda x: 1 / (1 + mp.exp(-x))
    if name == "squared":
        return f * f / 2, f, mp.mpf(1), abs(f)
    q = mp.mpf(0.3 if name == "logistic" else 0.4)
    if name == "logistic":
        value = q * mp.log1p(mp.exp(-f)) + (1 - q) * mp.log1p(mp.exp(f))
        return value, (1 - q) * sigm(f) - q * sigm(-f), sigm(f) * sigm(-f), (1 - q) * sigm(f) + q * sigm(-f)
    value = q * mp.exp(-f) + (1 - q) * mp.exp(f)
    return value, (1 - q) * mp.exp(f) - q * mp.exp(-f), value, value


@case("ScalarLoss", "mpmath", value=("ε (1 + value)", 8), slope=("ε of its terms", 8), bend=("ε", 8))
def scalar_losses(i, o):
    value, slope, bend, size = scalar_loss(i["loss"], mp.mpf(i["f"]))
    return {
        "value": float(abs(o["value"] - value) / (EPS * (1 + value))),
        "slope": float(abs(o["slope"] - slope) / (EPS * size)),
        "bend": relative(o["bend"], bend),
    }


@case("ScalarLoss.twoCycleAmplitude", "mpmath", amplitude=("ε/(1 − 8/r)", 8))
def two_cycle(i, o):
    r = mp.mpf(i["rate"])
    exact = mp.findroot(lambda f: r / 4 * mp.tanh(f / 2) - f, mp.mpf(o["amplitude"]))
    return {"amplitude": relative(o["amplitude"], exact) * float(1 - 8 / r)}


def weights_path(u, v, i, count):
    """Outputs and kernels of gradient descent on the weights."""
    m, path = len(u), []
    for _ in range(count):
        f = mp.fsum(a * b for a, b in zip(u, v)) / mp.sqrt(m)
        path.append((f, mp.fsum(a * a + b * b for a, b in zip(u, v)) / m))
        c = mp.mpf(i["rate"]) * scalar_loss(i["loss"], f)[1] / mp.sqrt(m)
        u, v = [a - c * b for a, b in zip(u, v)], [b - c * a for a, b in zip(u, v)]
    return path


@case(
    "CatapultRecursion", "mpmath, descent on the weights",
    outputs=("ε √m λ, as the descent carries it on", 64), kernels=("the same", 64),
)
def catapult(i, o):
    u, v = ([mp.mpf(x) for x in i[name]] for name in "uv")
    count, m = len(o["outputs"]), len(u)
    path = weights_path(u, v, i, count)
    # What becomes of errors of ε in the starts, which the descent multiplies.
    delta = mp.mpf(2) ** -70
    moved = [
        weights_path([x * (1 + delta) for x in u], v, i, count),
        weights_path([x + delta * y for x, y in zip(u, v)], [y + delta * x for x, y in zip(u, v)], i, count),
    ]
    errors = {"outputs": 0.0, "kernels": 0.0}
    carried = [mp.mpf(0), mp.mpf(0)]
    for k, (f, kernel) in enumerate(path):
        for n in (0, 1):
            carried[n] = max(carried[n], *(abs(other[k][n] - path[k][n]) / delta for other in moved))
        unit = EPS * (carried[0] + mp.sqrt(m) * kernel)
        errors["outputs"] = max(errors["outputs"], float(abs(o["outputs"][k] - f) / unit))
        unit = EPS * (carried[1] + kernel)
        errors["kernels"] = max(errors["kernels"], float(abs(o["kernels"][k] - kernel) / unit))
    return errors


def linear_loss(i, f):
    """The mean loss of answers."""
    y = torch.tensor(i["targets"])
    values = (f - y) ** 2 / 2 if i["loss"] == "squared" else softplus(f) - y * f
    return values.mean()


@case(
    "LinearNetwork", "torch, descent on all weights", predictor=("ε max", 1024), square=("ε", 1024),
    sharpness=("ε", 1024), kernel=("ε", 1024),
)
def linear_network(i, o):
    x = torch.tensor(columns(i["inputs"], i["rows"]).T.copy())
    m = len(i["second"])
    w1 = torch.tensor(columns(i["first"], m).copy(), requires_grad=True)
    w2 = torch.tensor(i["second"], requires_grad=True)
    rule = torch.optim.SGD([w1, w2], lr=i["rate"])

    def answers(w1, w2):
        return x @ w1.T @ w2 / math.sqrt(m)

    for _ in range(40):
        rule.zero_grad()
        linear_loss(i, answers(w1, w2)).backward()
        rule.step()
    a, b = torch.autograd.functional.jacobian(answers, (w1.detach(), w2.detach()))
    jacobian = torch.cat([a.flatten(1), b], 1)
    f = answers(w1, w2).detach()
    bend = torch.ones_like(f) if i["loss"] == "squared" else torch.sigmoid(f) * torch.sigmoid(-f)
    gauss_newton = torch.linalg.svdvals(bend.sqrt()[:, None] * jacobian)[0] ** 2 / len(f)
    return {
        "predictor": near(o["predictor"], w1.T @ w2 / math.sqrt(m)),
        "square": relative(o["square"], float(w2.detach() @ w2.detach())),
        "sharpness": relative(o["sharpness"], float(gauss_newton)),
        "kernel": relative(o["kernel"], float((jacobian**2).sum() / len(f))),
    }


@case("LinearTask.minimiser", "torch.autograd, Newton's steps", predictor=("10⁻¹² ‖H⁻¹‖ + ε max cond", 4))
def linear_minimiser(i, o):
    x = torch.tensor(columns(i["inputs"], i["rows"]).T.copy())
    beta = torch.zeros(x.shape[1])
    for _ in range(60):
        loss = lambda beta: linear_loss(i, x @ beta)
        hessian = torch.autograd.functional.hessian(loss, beta)
        beta = beta - torch.linalg.solve(hessian, torch.autograd.functional.jacobian(loss, beta))
    # It ends where the gradient is below 10⁻¹².
    unit = 1e-12 / float(torch.linalg.eigvalsh(hessian)[0])
    unit += EPS * largest(beta) * float(torch.linalg.cond(hessian))
    return {"predictor": largest(np.array(o["predictor"]) - beta.numpy()) / unit}


@case(
    "DeepLinearNetwork", "torch.autograd", outputs=("ε max", 1024), kernels=("ε max", 1024),
    slopes=("ε max", 1024),
)
def deep_linear(i, o):
    m = 9
    layers = int(i["depth"]) - 2
    w = torch.tensor(i["weights"], requires_grad=True)
    scale = m ** ((layers + 1) / 2)

    def output(w):
        x = w[:m]
        for k in range(layers):
            x = w[m + k * m * m : m + (k + 1) * m * m].reshape(m, m).T @ x
        return w[-m:] @ x / scale

    def kernel(w):
        (gradient,) = torch.autograd.grad(output(w), w, create_graph=True)
        return gradient @ gradient

    rows = {"outputs": [], "kernels": [], "slopes": []}
    for _ in o["outputs"]:
        w = w.detach().requires_grad_()
        f, value = output(w), kernel(w)
        (slope,) = torch.autograd.grad(value, w)
        (gradient,) = torch.autograd.grad(f, w)
        rows["outputs"].append(float(f))
        rows["kernels"].append(float(value))
        rows["slopes"].append(float(slope @ slope))
        w = w - i["rate"] * (torch.sigmoid(f.detach()) - 0.3) * gradient
    return {name: near(o[name], np.array(values)) for name, values in rows.items()}


# --- The table --------------------------------------------------------------------------------------


def numbers(value):
    """What JSON cannot write stands in it as text."""
    if isinstance(value, dict):
        return {key: numbers(x) for key, x in value.items()}
    if isinstance(value, list):
        return [numbers(x) for x in value]
    return float(value) if value in ("inf", "-inf", "nan") else value


def main():
    counts, worst = {}, {}
    for line in sys.stdin:
        record = numbers(json.loads(line))
        name = record["name"]
        if name not in FUNCTIONS:
            sys.exit(f"oracle: no comparison for {name}")
        counts[name] = counts.get(name, 0) + 1
        for result, error in FUNCTIONS[name][2](record["input"], record["output"]).items():
            # NaN is worse than everything.
            error = math.inf if math.isnan(error) else float(error)
            worst[name, result] = max(worst.get((name, result), 0.0), error)
    missing = set(FUNCTIONS) - set(counts)
    if missing:
        sys.exit(f"oracle: no cases of {', '.join(sorted(missing))}")
    rows, failures = [], []
    for name, (peer, results, _) in FUNCTIONS.items():
        for result, (unit, bound) in results.items():
            error = worst[name, result]
            rows.append((name, result, peer, str(counts[name]), f"{error:.2g}", f"{bound:g}", unit))
            if not error <= bound:
                failures.append(f"{name}, {result}: {error:.3g} of {unit}, allowed are {bound:g}")
    head = ("function", "result", "compared with", "cases", "largest error", "allowed", "in units of")
    table = "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in [head, ("---",) * 7, *rows])
    print(table)
    if "--record" in sys.argv[1:]:
        versions = ", ".join(f"{m.__name__} {m.__version__}" for m in (np, scipy, mp, torch))
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ACCURACY.md")
        with open(path, "w") as file:
            file.write(
                "# Accuracy\n\nThe largest error of each function against an independent computation with "
                f"{versions}, as `make oracle ARGS=--record` measured it. ε is 2⁻⁵², n the order of a "
                "matrix. `make oracle` fails where an error is larger than what is allowed.\n\n" + table + "\n"
            )
    for failure in failures:
        print("oracle: " + failure, file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
