#include "CVectorCatapult.h"

#include <string.h>

#include "CVectorLevel.h"

// Fused are the operations that say so, and no others: all instruction sets give the same bits.
#pragma STDC FP_CONTRACT OFF
// Functions that pass wide vectors are all static: how they are passed concerns nobody else.
#pragma clang diagnostic ignored "-Wpsabi"

#define inlined static inline __attribute__((always_inline))
#define FMA __builtin_elementwise_fma

// A cell that takes no step.
static void settle(cvector_catapult_cell *cell) {
  cell->steps = 0;
  cell->highest = cell->lowest = cell->root * (cell->plus - cell->minus);
  cell->end = cvector_catapult_exhausted;
}

#define LANES 8
#define NAME(x) x##Plain
#include "CVectorCatapultKernel.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define LANES 16
#define NAME(x) x##AVX2
#include "CVectorCatapultKernel.h"
#pragma clang attribute pop

#pragma clang attribute push( \
  __attribute__((target("avx2,fma,avx512f,avx512dq,avx512vl"))), apply_to = function)
#define LANES 32
#define NAME(x) x##AVX512
#include "CVectorCatapultKernel.h"
#pragma clang attribute pop
#endif

int cvector_catapult_kernel(void) {
  switch (cvector_level()) {
    case cvector_level_avx512: return cvector_catapult_avx512;
    case cvector_level_avx2: return cvector_catapult_avx2;
    default: return cvector_catapult_plain;
  }
}

void cvector_catapult(
    int kernel, int loss, double share, double minimiser, double tolerance, ptrdiff_t count,
    cvector_catapult_cell *cells) {
#if defined(__x86_64__)
  if (kernel == cvector_catapult_avx512) {
    catapultAVX512(loss, share, minimiser, tolerance, count, cells);
    return;
  }
  if (kernel == cvector_catapult_avx2) {
    catapultAVX2(loss, share, minimiser, tolerance, count, cells);
    return;
  }
#endif
  (void)kernel;
  catapultPlain(loss, share, minimiser, tolerance, count, cells);
}

void cvector_catapult_slopes(
    int kernel, int loss, double share, ptrdiff_t n, const double *f, double *slopes) {
#if defined(__x86_64__)
  if (kernel == cvector_catapult_avx512) {
    slopesAVX512(loss, share, n, f, slopes);
    return;
  }
  if (kernel == cvector_catapult_avx2) {
    slopesAVX2(loss, share, n, f, slopes);
    return;
  }
#endif
  (void)kernel;
  slopesPlain(loss, share, n, f, slopes);
}
