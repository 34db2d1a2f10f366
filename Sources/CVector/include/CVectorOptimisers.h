// The element-wise work of optimisers that divide by roots: Swift's square root has a branch for
// negative numbers, which keeps its compiler from making vector code.
//
// No multiplication fuses with an addition: the bits are those of the formulas in plain arithmetic.
#pragma once

#include <stddef.h>

// Adam's step for one number type: g ← gradient + l2 · w, m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²,
// w ← w − (rate · m / (√(correction · v) + δ) + decay · w).
typedef struct {
  float beta1, beta2, rate, correction, delta, l2, decay;
} cvector_adam_settings_float;
typedef struct {
  double beta1, beta2, rate, correction, delta, l2, decay;
} cvector_adam_settings_double;

void cvector_adam_float(
    ptrdiff_t n, cvector_adam_settings_float settings, const float *gradient, float *w, float *m,
    float *v);
void cvector_adam_double(
    ptrdiff_t n, cvector_adam_settings_double settings, const double *gradient, double *w,
    double *m, double *v);

// direction ← gradient / (√(correction · v) + δ).
void cvector_divide_by_root_float(
    ptrdiff_t n, float correction, float delta, const float *gradient, const float *v,
    float *direction);
void cvector_divide_by_root_double(
    ptrdiff_t n, double correction, double delta, const double *gradient, const double *v,
    double *direction);
