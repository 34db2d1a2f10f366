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

typedef uint32_t narrow_words __attribute__((ext_vector_type(lanes)));
typedef uint64_t half_words __attribute__((ext_vector_type(lanes / 2)));

// Vectors are passed by address, as what passes them in registers depends on the processor;
// everything is inlined into the functions at the end.
#define inlined static inline __attribute__((always_inline))

// The indices of a shuffle that does the same with each four lanes.
#define each(i, j, k, l) \
  i, j, k, l, i + 4, j + 4, k + 4, l + 4, i + 8, j + 8, k + 8, l + 8, i + 12, j + 12, k + 12, \
      l + 12, i + 16, j + 16, k + 16, l + 16, i + 20, j + 20, k + 20, l + 20, i + 24, j + 24, \
      k + 24, l + 24, i + 28, j + 28, k + 28, l + 28

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

// The same with a block in each 32-bit lane, which takes fewer instructions if an XOR has only two
// operands. One shuffle collects the high halves of the products, but it swaps the lanes 1 and 2 of
// each four, so the order alternates from round to round. The low halves are used a round later
// than the high ones: then their order, that of the words they come from, is the right one again.
inlined void narrow_philox(uint64_t *a, uint64_t *b, cvector_stream s, uint64_t first) {
  const narrow_words order = {0, 16, 8,  24, 1, 17, 9,  25, 2, 18, 10, 26, 3, 19, 11, 27,
                              4, 20, 12, 28, 5, 21, 13, 29, 6, 22, 14, 30, 7, 23, 15, 31};
  const uint64_t low = 0xffffffff;
  const uint32_t factor0 = 0xd2511f53, factor1 = 0xcd9e8d57;
  narrow_words word0 = order + (uint32_t)first, word1 = (narrow_words)(uint32_t)(s.block >> 32);
  narrow_words word2 = (narrow_words)s.position[0], word3 = (narrow_words)s.position[1];
  uint32_t key0 = s.key[0], key1 = s.key[1];
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    const narrow_words even0 = (narrow_words)(((half_words)word0 & low) * factor0);
    const narrow_words odd0 = (narrow_words)(((half_words)word0 >> 32) * factor0);
    const narrow_words even1 = (narrow_words)(((half_words)word2 & low) * factor1);
    const narrow_words odd1 = (narrow_words)(((half_words)word2 >> 32) * factor1);
    narrow_words low0 = word0 * factor0, low1 = word2 * factor1;
    if (round == 9) {  // No round follows, so they must be in the order of the high halves.
      low0 = __builtin_shufflevector(even0, odd0, each(0, 2, 32, 34));
      low1 = __builtin_shufflevector(even1, odd1, each(0, 2, 32, 34));
    }
    word0 = __builtin_shufflevector(even1, odd1, each(1, 3, 33, 35)) ^ (word1 ^ key0);
    word1 = low1;
    word2 = __builtin_shufflevector(even0, odd0, each(1, 3, 33, 35)) ^ (word3 ^ key1);
    word3 = low0;
    key0 += 0x9e3779b9;
    key1 += 0xbb67ae85;
  }
  *(half_words *)a = (half_words)__builtin_shufflevector(word0, word1, each(0, 32, 1, 33));
  *(half_words *)b = (half_words)__builtin_shufflevector(word2, word3, each(0, 32, 1, 33));
  a += lanes / 2, b += lanes / 2;
  *(half_words *)a = (half_words)__builtin_shufflevector(word0, word1, each(2, 34, 3, 35));
  *(half_words *)b = (half_words)__builtin_shufflevector(word2, word3, each(2, 34, 3, 35));
}

inlined void unit(doubles *u, const words *w) {
  *u = (doubles)(*w >> 12 | 0x3ff0000000000000) - 0x1.fffffffffffffp-1;
}

// The logarithm in two steps: first the exponent, half of f, and the quotient f / (2 + f); from
// them half of the logarithm, with the opposite sign. Its root is half the radius; the sine and the
// cosine are doubled instead. That saves two multiplications, and powers of two change no bit.
inlined void reduce(doubles *exponent, doubles *half, doubles *quotient, const words *w) {
  doubles u;
  unit(&u, w);
  const words shifted = (words)u + (0x3ff0000000000000 - 0x3fe6a09e00000000);
  *exponent = (doubles)(shifted >> 52 | 0x4330000000000000) - (4503599627370496.0 + 1023.0);
  *half = (doubles)((shifted & 0x000fffffffffffff) + 0x3fd6a09e00000000) - 0.5;
  *quotient = *half / (1 + *half);
}

inlined void logarithm(
    doubles *y, const doubles *exponent, const doubles *half, const doubles *quotient) {
  const doubles e = *exponent, f = *half, s = *quotient, z = s * s, zz = z * z;
  const doubles l01 = 0x1.5555555555593p-2 + z * 0x1.999999997fb58p-3;
  const doubles l23 = 0x1.2492494215dd6p-3 + z * 0x1.c71c51e937d1fp-4;
  const doubles l46 =
      0x1.746645f162eeep-4 + z * 0x1.39a0fa7c7d4cbp-4 + zz * 0x1.2f0d5b2db1470p-4;
  const doubles p = l01 + zz * (l23 + zz * l46);
  const doubles square = f * f;
  const doubles tail = s * (square + z * p) + e * 0x1.a39ef35793c76p-34;
  *y = ((square - tail) - f) - e * 0x1.62e42fee00000p-2;
}

inlined void sine_cosine(doubles *sine, doubles *cosine, const words *w) {
  doubles t;
  unit(&t, w);
  t -= 0.5;
  const doubles z = t * t, zz = z * z;
  const doubles s01 = 0x1.921fb54442d18p+1 + z * -0x1.4abbce625be41p+0;
  const doubles s23 = 0x1.466bc67758700p-3 + z * -0x1.32d2cce2d5383p-7;
  const doubles s46 =
      0x1.50782fca3a85cp-12 + z * -0x1.e30063a189f6cp-18 + zz * 0x1.e3eed63267ce0p-24;
  const doubles c01 = -0x1.3bd3cc9be45dep+1 + z * 0x1.03c1f081b5aaep-1;
  const doubles c23 = -0x1.55d3c7e3c9280p-5 + z * 0x1.e1f5068367ba4p-10;
  const doubles c46 =
      -0x1.a6d1ec7e1175dp-15 + z * 0x1.f9cc40b0ee9a0p-21 + zz * -0x1.b263c47fc4cddp-27;
  *sine = t * (s01 + zz * (s23 + zz * s46));
  *cosine = 2 + z * (c01 + zz * (c23 + zz * c46));
}

// The low bits of the word choose the quarter of the circle.
inlined void turn(
    doubles *first, doubles *second, const doubles *radius, const doubles *sine,
    const doubles *cosine, const words *w) {
  const doubles y = *radius * *sine;
  const doubles x = (doubles)((words)(*radius * *cosine) ^ (*w << 62 & 0x8000000000000000));
  const integers swapped = (integers)(*w << 63) < 0;
  *first = swapped ? y : x;
  *second = swapped ? x : y;
}

inlined void normal_pairs(doubles *first, doubles *second, const words *a, const words *b) {
  doubles exponent, half, quotient, y, sine, cosine;
  reduce(&exponent, &half, &quotient, a);
  logarithm(&y, &exponent, &half, &quotient);
  const doubles radius = __builtin_elementwise_sqrt(y);
  sine_cosine(&sine, &cosine, b);
  turn(first, second, &radius, &sine, &cosine, b);
}

inlined void uniform_pairs(doubles *first, doubles *second, const words *a, const words *b) {
  unit(first, a);
  unit(second, b);
}

// The results of each block side by side. The order of the lanes makes this one instruction a
// register.
#define even_blocks(first, second) __builtin_shufflevector(first, second, each(0, 32, 2, 34))
#define odd_blocks(first, second) __builtin_shufflevector(first, second, each(1, 33, 3, 35))

inlined void store(double *x, const doubles *first, const doubles *second) {
  *(stored *)x = even_blocks(*first, *second);
  *(stored *)(x + lanes) = odd_blocks(*first, *second);
}

// Fills x from as many blocks as there are lanes, the first of which has the given number.
typedef void batch(double *x, cvector_stream s, uint64_t block);

inlined void normal_batch(double *x, cvector_stream s, uint64_t block) {
  words a, b;
  doubles first, second;
  philox(&a, &b, s, block);
  normal_pairs(&first, &second, &a, &b);
  store(x, &first, &second);
}

inlined void uniform_batch(double *x, cvector_stream s, uint64_t block) {
  words a, b;
  doubles first, second;
  philox(&a, &b, s, block);
  uniform_pairs(&first, &second, &a, &b);
  store(x, &first, &second);
}

// The same for AVX2, in stages. Each stage leaves its results in memory: the chain of its latencies
// is then so short that the processor looks past it to what need not wait. Fewer lanes are enough
// here, and spill less. A stage takes them in parts, each in the lowest lanes of its vectors; the
// other lanes have no value, and the compiler drops what computes them.
typedef double double_array[lanes] __attribute__((aligned(sizeof(doubles))));
typedef uint64_t word_array[lanes] __attribute__((aligned(sizeof(words))));
#define in_parts(size) \
  _Pragma("clang loop unroll(disable)") for (int at = 0; at < lanes; at += (size))
#define get(vector, array, size) memcpy(&(vector), (array) + at, (size) * sizeof *(array))
#define put(array, vector, size) memcpy((array) + at, &(vector), (size) * sizeof *(array))

inlined void narrow_normal_batch(double *x, cvector_stream s, uint64_t block) {
  enum { many = lanes / 2, few = lanes / 4 };
  word_array a, b;
  double_array exponents, fractions, quotients, logarithms, sines, cosines;
  narrow_philox(a, b, s, block);
  in_parts(few) {
    words w;
    doubles exponent, half, quotient;
    get(w, a, few);
    reduce(&exponent, &half, &quotient, &w);
    put(exponents, exponent, few);
    put(fractions, half, few);
    put(quotients, quotient, few);
  }
  in_parts(many) {
    words w;
    doubles sine, cosine;
    get(w, b, many);
    sine_cosine(&sine, &cosine, &w);
    put(sines, sine, many);
    put(cosines, cosine, many);
  }
  in_parts(many) {
    doubles exponent, half, quotient, y;
    get(exponent, exponents, many);
    get(half, fractions, many);
    get(quotient, quotients, many);
    logarithm(&y, &exponent, &half, &quotient);
    put(logarithms, y, many);
  }
  in_parts(few) {
    words w;
    doubles y, sine, cosine, first, second;
    get(w, b, few);
    get(y, logarithms, few);
    get(sine, sines, few);
    get(cosine, cosines, few);
    const doubles radius = __builtin_elementwise_sqrt(y);
    turn(&first, &second, &radius, &sine, &cosine, &w);
    const doubles even = even_blocks(first, second), odd = odd_blocks(first, second);
    put(x, even, few);
    put(x + lanes, odd, few);
  }
}

inlined void narrow_uniform_batch(double *x, cvector_stream s, uint64_t block) {
  words a, b;
  doubles first, second;
  narrow_philox((uint64_t *)&a, (uint64_t *)&b, s, block);
  uniform_pairs(&first, &second, &a, &b);
  store(x, &first, &second);
}

inlined void fill(double *x, size_t pairs, cvector_stream s, batch *make) {
  // The aligned array also aligns what the compiler spills to the stack: else a third slower.
  double rest[2 * lanes] __attribute__((aligned(64)));
  while (pairs > 0) {
    // Up to where the low half of the block number overflows.
    const uint64_t left = ((uint64_t)1 << 32) - (uint32_t)s.block;
    const size_t run = pairs < left ? pairs : left;
    for (size_t k = 0; k < run; k += lanes) {
      make(run - k < lanes ? rest : x + 2 * k, s, s.block + k);
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
  fill(x, pairs, s, narrow_normal_batch);
}

static avx2 void uniform_avx2(double *x, size_t pairs, cvector_stream s) {
  fill(x, pairs, s, narrow_uniform_batch);
}

static avx512 void normal_avx512(double *x, size_t pairs, cvector_stream s) {
  fill(x, pairs, s, normal_batch);
}

static avx512 void uniform_avx512(double *x, size_t pairs, cvector_stream s) {
  fill(x, pairs, s, uniform_batch);
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
