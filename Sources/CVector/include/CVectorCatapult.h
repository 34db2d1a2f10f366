// Gradient descent on many two-layer linear networks at once, as the recursion of two numbers that it
// comes to (module LinearNetworks), vectorised across networks.
//
// All instruction sets give the same bits: each operation, fused ones included, is the same in all of
// them.
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { cvector_catapult_plain = 0, cvector_catapult_avx2 = 1, cvector_catapult_avx512 = 2 };

// The fastest kernel that this processor runs.
int cvector_catapult_kernel(void);

enum {
  cvector_catapult_squared = 0, cvector_catapult_logistic = 1, cvector_catapult_exponential = 2
};

// How a run has ended.
enum {
  cvector_catapult_exhausted = 0, cvector_catapult_converged = 1, cvector_catapult_diverged = 2
};

// A network: p₊ and p₋, √m/4, η/√m, and the largest number of steps. The run replaces p₊ and p₋, and
// writes the number of steps taken, the largest and the smallest f at the start or after a step before
// the run has diverged, and how it has ended.
typedef struct {
  double plus, minus, root, rate, limit;
  double steps, highest, lowest, end;
} cvector_catapult_cell;

// Runs all cells: f = root (p₊ − p₋), c = rate L′(f), p± ← (1 ∓ c)² p±, until |f − minimiser| is below
// the tolerance after a step, until |f| is above 10⁸ (1 + |f| at the start) or λ above 10⁸ of its start
// (or one of them is no number), or for as many steps as the limit says. `share` is the share of positive
// labels.
void cvector_catapult(
    int kernel, int loss, double share, double minimiser, double tolerance, ptrdiff_t count,
    cvector_catapult_cell *cells);

// L′ of the loss at n places: what the kernels use, for tests.
void cvector_catapult_slopes(
    int kernel, int loss, double share, ptrdiff_t n, const double *f, double *slopes);
