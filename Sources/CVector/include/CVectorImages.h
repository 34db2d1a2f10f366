// The element-wise passes of a convolutional network: rectification and 2 × 2 pooling, forward and
// back. They are choices without branches, which only C's compiler makes of them here.
//
// A number that is none passes, or a diverged network would look like a dead one.
#pragma once

#include <stddef.h>

// z[i] ← max(z[i] + bias[i], 0).
void cvector_rectify_float(ptrdiff_t n, const float *bias, float *z);
void cvector_rectify_double(ptrdiff_t n, const double *bias, double *z);

// x[i] ← 0 where a[i] ≤ 0.
void cvector_mask_float(ptrdiff_t n, const float *a, float *x);
void cvector_mask_double(ptrdiff_t n, const double *a, double *x);

// A row of squares: of the pixels a, channels side by side, `below` numbers from a row to the next.
// For each square and channel it takes the pixel with the largest a, among equals the first, and of it
// the number in x.
void cvector_pool_float(
    ptrdiff_t squares, ptrdiff_t channels, ptrdiff_t below, const float *a, const float *x,
    float *result);
void cvector_pool_double(
    ptrdiff_t squares, ptrdiff_t channels, ptrdiff_t below, const double *a, const double *x,
    double *result);

// The way back: the pixel that was taken gets the error if its a is positive, the others get 0.
void cvector_unpool_float(
    ptrdiff_t squares, ptrdiff_t channels, ptrdiff_t below, const float *a, const float *errors,
    float *x);
void cvector_unpool_double(
    ptrdiff_t squares, ptrdiff_t channels, ptrdiff_t below, const double *a, const double *errors,
    double *x);
