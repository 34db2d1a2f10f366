// Matrix products whose first factor is read as it is stored, for the shapes of networks: many
// rows, and columns or samples by the hundred. They pack nothing, which general BLAS must.
//
// Each element is the sum of its terms in order, one fused multiply-add after the other from 0 (or
// from the former element): the same bits on every processor, whatever its vectors.
#pragma once

#include <stdbool.h>
#include <stddef.h>

// Each number says what a processor must support; a larger one is faster. Zero: no fused
// multiply-add here.
enum { cvector_panel_none = 0, cvector_panel_fma = 1, cvector_panel_avx512 = 2 };

// The fastest kernel that this processor runs.
int cvector_panel_kernel(void);

// C ← A op(B), or C + A op(B); A is m × k, op(B) k × n, C m × n, column by column. `kernel` is not
// zero.
void cvector_panel_float(
    int kernel, bool transposeB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const float *a,
    ptrdiff_t lda, const float *b, ptrdiff_t ldb, bool accumulate, float *c, ptrdiff_t ldc);
void cvector_panel_double(
    int kernel, bool transposeB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const double *a,
    ptrdiff_t lda, const double *b, ptrdiff_t ldb, bool accumulate, double *c, ptrdiff_t ldc);
