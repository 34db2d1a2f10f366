#include "CVectorFill.h"

#include "CVectorLevel.h"

#if defined(__x86_64__)

#include <string.h>

// The bits must not depend on the processor: no multiplication fuses with an addition.
#pragma STDC FP_CONTRACT OFF

// Far more lanes than a register has: the compiler makes several registers of each operation, and
// these independent chains hide the latencies (a multiplication takes three cycles, and each round
// of Philox waits for the round before it).
enum { lanes = 32 };
typedef double doubles __attribute__((ext_vector_type(lanes)));
typedef uint64_t words __attribute__((ext_vector_type(lanes)));
typedef int64_t integers __attribute__((ext_vector_type(lanes)));
typedef double stored __attribute__((ext_vector_type(lanes), aligned(8)));

// Vectors are passed by address, as what passes them in registers depends on the processor;
// everything is inlined into the functions at the end.
#define inlined static inline __attribute__((always_inline))

// Lane l has the block first + order[l]: words 0 (low) and 1 in a, 2 and 3 in b. The low half of the
// block number must not overflow on the way.
inlined void philox(words *a, words *b, cvector_stream s, uint64_t first) {
  const words order = {0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23,
                       8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31};
  const uint64_t low = 0xffffffff;
  words word0 = order + first, word1 = (words)(s.block >> 32);
  words word2 = (words)(uint64_t)s.position[0], word3 = (words)(uint64_t)s.position[1];
  uint32_t key0 = s.key[0], key1 = s.key[1];
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    const words product0 = (word0 & low) * 0xd2511f53, product1 = (word2 & low) * 0xcd9e8d57;
    word0 = (product1 >> 32) ^ (word1 ^ (uint64_t)key0);
    word1 = product1;
    word2 = (product0 >> 32) ^ (word3 ^ (uint64_t)key1);
    word3 = product0;
    key0 += 0x9e3779b9;
    key1 += 0xbb67ae85;
  }
  *a = (word0 & low) | (word1 << 32);
  *b = (word2 & low) | (word3 << 32);
}

inlined void unit(doubles *u, const words *w) {
  *u = (doubles)(*w >> 12 | 0x3ff0000000000000) - 0x1.fffffffffffffp-1;
}

inlined void logarithm(doubles *y, const doubles *x) {
  const words shifted = (words)*x + (0x3ff0000000000000 - 0x3fe6a09e00000000);
  const doubles exponent =
      (doubles)(shifted >> 52 | 0x4330000000000000) - (4503599627370496.0 + 1023.0);
  const doubles f = (doubles)((shifted & 0x000fffffffffffff) + 0x3fe6a09e00000000) - 1;
  const doubles s = f / (2 + f), z = s * s, zz = z * z;
  const doubles l01 = 0x1.5555555555593p-1 + z * 0x1.999999997fb58p-2;
  const doubles l23 = 0x1.2492494215dd6p-2 + z * 0x1.c71c51e937d1fp-3;
  const doubles l46 =
      0x1.746645f162eeep-3 + z * 0x1.39a0fa7c7d4cbp-3 + zz * 0x1.2f0d5b2db1470p-3;
  const doubles p = l01 + zz * (l23 + zz * l46);
  const doubles half_square = 0.5 * f * f;
  const doubles tail = s * (half_square + z * p) + exponent * 0x1.a39ef35793c76p-33;
  *y = exponent * 0x1.62e42fee00000p-1 + (f - (half_square - tail));
}

inlined void sine_cosine(doubles *sine, doubles *cosine, const doubles *quarter_turns) {
  const doubles t = *quarter_turns, z = t * t, zz = z * z;
  const doubles s01 = 0x1.921fb54442d18p+0 + z * -0x1.4abbce625be41p-1;
  const doubles s23 = 0x1.466bc67758700p-4 + z * -0x1.32d2cce2d5383p-8;
  const doubles s46 =
      0x1.50782fca3a85cp-13 + z * -0x1.e30063a189f6cp-19 + zz * 0x1.e3eed63267ce0p-25;
  const doubles c01 = -0x1.3bd3cc9be45dep+0 + z * 0x1.03c1f081b5aaep-2;
  const doubles c23 = -0x1.55d3c7e3c9280p-6 + z * 0x1.e1f5068367ba4p-11;
  const doubles c46 =
      -0x1.a6d1ec7e1175dp-16 + z * 0x1.f9cc40b0ee9a0p-22 + zz * -0x1.b263c47fc4cddp-28;
  *sine = t * (s01 + zz * (s23 + zz * s46));
  *cosine = 1 + z * (c01 + zz * (c23 + zz * c46));
}

inlined void normal_pairs(doubles *first, doubles *second, const words *a, const words *b) {
  doubles u, logarithms, t, sine, cosine;
  unit(&u, a);
  logarithm(&logarithms, &u);
  const doubles radius = __builtin_elementwise_sqrt(-2 * logarithms);
  unit(&t, b);
  t -= 0.5;
  sine_cosine(&sine, &cosine, &t);
  const doubles y = radius * sine;
  const doubles x = (doubles)((words)(radius * cosine) ^ (*b << 62 & 0x8000000000000000));
  const integers swapped = (integers)(*b << 63) < 0;
  *first = swapped ? y : x;
  *second = swapped ? x : y;
}

inlined void uniform_pairs(doubles *first, doubles *second, const words *a, const words *b) {
  unit(first, a);
  unit(second, b);
}

// The results of each block side by side. The order of the lanes makes this one instruction a
// register.
inlined void store(double *x, const doubles *first, const doubles *second) {
  *(stored *)x = __builtin_shufflevector(
      *first, *second, 0, 32, 2, 34, 4, 36, 6, 38, 8, 40, 10, 42, 12, 44, 14, 46, 16, 48, 18, 50,
      20, 52, 22, 54, 24, 56, 26, 58, 28, 60, 30, 62);
  *(stored *)(x + lanes) = __builtin_shufflevector(
      *first, *second, 1, 33, 3, 35, 5, 37, 7, 39, 9, 41, 11, 43, 13, 45, 15, 47, 17, 49, 19, 51,
      21, 53, 23, 55, 25, 57, 27, 59, 29, 61, 31, 63);
}

// What is made of the two words of a block.
typedef void transform(doubles *first, doubles *second, const words *a, const words *b);

inlined void fill(double *x, size_t pairs, cvector_stream s, transform *pair) {
  // The aligned array also aligns what the compiler spills to the stack: else a third slower.
  double rest[2 * lanes] __attribute__((aligned(64)));
  while (pairs > 0) {
    // Up to where the low half of the block number overflows.
    const uint64_t left = ((uint64_t)1 << 32) - (uint32_t)s.block;
    const size_t run = pairs < left ? pairs : left;
    for (size_t k = 0; k < run; k += lanes) {
      words a, b;
      doubles first, second;
      philox(&a, &b, s, s.block + k);
      pair(&first, &second, &a, &b);
      store(run - k < lanes ? rest : x + 2 * k, &first, &second);
    }
    const size_t part = run % lanes;
    memcpy(x + 2 * (run - part), rest, 2 * part * sizeof(double));
    x += 2 * run;
    pairs -= run;
    s.block += run;
  }
}

// Plain AVX-512F: naming a level (x86-64-v4) would make the compiler prefer 256-bit registers.
#define avx2 __attribute__((target("avx2")))
#define avx512 __attribute__((target("avx512f")))

static avx2 void normal_avx2(double *x, size_t pairs, cvector_stream s) {
  fill(x, pairs, s, normal_pairs);
}

static avx2 void uniform_avx2(double *x, size_t pairs, cvector_stream s) {
  fill(x, pairs, s, uniform_pairs);
}

static avx512 void normal_avx512(double *x, size_t pairs, cvector_stream s) {
  fill(x, pairs, s, normal_pairs);
}

static avx512 void uniform_avx512(double *x, size_t pairs, cvector_stream s) {
  fill(x, pairs, s, uniform_pairs);
}

int cvector_fill_kernel(void) {
  switch (cvector_level()) {
    case cvector_level_avx512: return cvector_fill_avx512;
    case cvector_level_avx2: return cvector_fill_avx2;
    default: return cvector_fill_none;
  }
}

void cvector_fill_normal(int kernel, double *x, size_t pairs, cvector_stream stream) {
  if (kernel == cvector_fill_avx512) normal_avx512(x, pairs, stream);
  else normal_avx2(x, pairs, stream);
}

void cvector_fill_uniform(int kernel, double *x, size_t pairs, cvector_stream stream) {
  if (kernel == cvector_fill_avx512) uniform_avx512(x, pairs, stream);
  else uniform_avx2(x, pairs, stream);
}

#else

int cvector_fill_kernel(void) { return cvector_fill_none; }
void cvector_fill_normal(int kernel, double *x, size_t pairs, cvector_stream stream) {}
void cvector_fill_uniform(int kernel, double *x, size_t pairs, cvector_stream stream) {}

#endif
