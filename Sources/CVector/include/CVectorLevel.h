// Which vector instructions the kernels use. AVX2 and AVX-512 give the same bits; without either
// matrix products go to BLAS, and the other kernels have a portable form with the same bits.
#pragma once

// Each number includes the ones below it.
enum { cvector_level_none = 0, cvector_level_avx2 = 1, cvector_level_avx512 = 2 };

// The level that this processor has: 1 is AVX2 with the fused multiply-add, 2 AVX-512 with its F, DQ
// and VL parts. The environment variable SEMICIRCLE_VECTORS can lower it, to none, avx2 or avx512, so
// that one machine measures all; another word is ignored.
int cvector_level(void);
