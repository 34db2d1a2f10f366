#include "CVector.h"

// The compiler must not contract a product and a sum: all instruction sets give the same bits.
#pragma STDC FP_CONTRACT OFF
// Functions that pass wide vectors are all static: how they are passed concerns nobody else.
#pragma clang diagnostic ignored "-Wpsabi"

typedef cvector_double8 Lanes8;
/// Eight numbers anywhere: a Swift array is aligned to 16 bytes only.
typedef double Packed8 __attribute__((ext_vector_type(8), aligned(8)));
typedef long Mask8 __attribute__((ext_vector_type(8)));

/// Rotations that are kept before they are applied: enough for one sweep an eigenvalue and more.
static long rotationCapacity(long n) { return n * n; }

// Several groups of eight at once hide the latency of divisions; how many depends on the number
// and the width of the registers.
#define WIDTH 8
#define BLOCK 8
#define NAME(x) x##Plain
#include "CVectorEigenKernel.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define WIDTH 16
#define BLOCK 8
#define NAME(x) x##AVX2
#include "CVectorEigenKernel.h"
#pragma clang attribute pop

#pragma clang attribute push( \
  __attribute__((target("avx2,avx512f,avx512dq,avx512vl"))), apply_to = function)
#define WIDTH 32
#define BLOCK 32
#define NAME(x) x##AVX512
#include "CVectorEigenKernel.h"
#pragma clang attribute pop
#endif

enum { largestWidth = 32 };

long cvector_eigen_work(int n, int withVectors) {
  long order = n;
  long wide = order * (order + 1) / 2 + 6 * order;
  if (withVectors) wide += 2 * rotationCapacity(n) + order * order;
  return 8 * largestWidth * wide + 2 * order * (long)sizeof(int);
}

int cvector_eigen_kernel(void) {
  switch (cvector_level()) {
    case cvector_level_avx512: return cvector_eigen_avx512;
    case cvector_level_avx2: return cvector_eigen_avx2;
    default: return cvector_eigen_plain;
  }
}

cvector_eigen_result cvector_eigen(
    int kernel, int n, long count, const double *triangles, double *values, double *vectors,
    void *work) {
#if defined(__x86_64__)
  if (kernel == cvector_eigen_avx512) {
    return solveAVX512(n, count, triangles, values, vectors, work);
  }
  if (kernel == cvector_eigen_avx2) {
    return solveAVX2(n, count, triangles, values, vectors, work);
  }
#endif
  (void)kernel;
  return solvePlain(n, count, triangles, values, vectors, work);
}
