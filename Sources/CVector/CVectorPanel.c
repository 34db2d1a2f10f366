#include "CVectorPanel.h"

#include "CVectorLevel.h"

#include <string.h>

#define UNROLL _Pragma("clang loop unroll(full)")

enum {
  // So many terms at a time that what a stripe reads stays in the first-level cache.
  CVECTOR_PANEL_TERMS = 400,
  // The bytes of a packed block of the first factor: a part of the second-level cache.
  CVECTOR_PANEL_BLOCK = 256 << 10,
};

// Registers of 128 bits, which every 64-bit ARM has with the fused multiply-add; of 256 bits with
// AVX2. A tile of two of them by COLUMNS, two operands and a factor fill 32 registers or 16.
#if defined(__x86_64__)
#define TARGET __attribute__((target("avx2,fma")))
#define COLUMNS 6
#define BYTES 32
#else
#define TARGET
#define COLUMNS 12
#define BYTES 16
#endif
// With few registers a term is soon done, and the latency of memory shows.
#define PACKS(m, n, lda) \
  ((m) > LANES && (m) != HEIGHT && ((n) >= 24 || ((n) > COLUMNS && (lda) * sizeof(NUMBER) > 512)))

#define NUMBER float
#define NAME(x) x##Float
#include "CVectorPanelKernel.h"
#undef NUMBER
#undef NAME
#define NUMBER double
#define NAME(x) x##Double
#include "CVectorPanelKernel.h"
#undef NUMBER
#undef NAME

#if defined(__x86_64__)

#undef TARGET
#undef COLUMNS
#undef BYTES
#undef PACKS
// Plain AVX-512F: naming a level (x86-64-v4) would make the compiler prefer 256-bit registers.
#define TARGET __attribute__((target("avx512f")))
#define COLUMNS 12
#define BYTES 64
#define PACKS(m, n, lda) ((m) > HEIGHT && (n) >= 192 && (lda) * sizeof(NUMBER) >= 1024)

#define NUMBER float
#define NAME(x) x##Float512
#include "CVectorPanelKernel.h"
#undef NUMBER
#undef NAME
#define NUMBER double
#define NAME(x) x##Double512
#include "CVectorPanelKernel.h"

int cvector_panel_kernel(void) {
  switch (cvector_level()) {
    case cvector_level_avx512: return cvector_panel_avx512;
    case cvector_level_avx2: return cvector_panel_fma;
    default: return cvector_panel_none;
  }
}

#else

#define gemmFloat512 gemmFloat
#define gemmDouble512 gemmDouble

int cvector_panel_kernel(void) {
#if defined(__aarch64__)
  return cvector_panel_fma;
#else
  return cvector_panel_none;
#endif
}

#endif

void cvector_panel_float(
    int kernel, bool transposeB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const float *a,
    ptrdiff_t lda, const float *b, ptrdiff_t ldb, bool accumulate, float *c, ptrdiff_t ldc) {
  (kernel == cvector_panel_avx512 ? gemmFloat512 : gemmFloat)(
      transposeB, m, n, k, a, lda, b, ldb, accumulate, c, ldc);
}

void cvector_panel_double(
    int kernel, bool transposeB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const double *a,
    ptrdiff_t lda, const double *b, ptrdiff_t ldb, bool accumulate, double *c, ptrdiff_t ldc) {
  (kernel == cvector_panel_avx512 ? gemmDouble512 : gemmDouble)(
      transposeB, m, n, k, a, lda, b, ldb, accumulate, c, ldc);
}
