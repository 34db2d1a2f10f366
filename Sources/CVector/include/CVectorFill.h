// Arrays of random numbers by explicit vector instructions: Philox4x32-10 and what is made of its
// words, with the bits of the Swift forms in the module Randomness, where the formulas are explained.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Each number says what a processor must support; a larger one is faster. Zero: no kernel here.
enum { cvector_fill_none = 0, cvector_fill_avx2 = 1, cvector_fill_avx512 = 2 };

// The fastest kernel that this processor runs.
int cvector_fill_kernel(void);

// Where a stream stands: the number of the next block, the upper words of the counter, the key.
typedef struct {
  uint64_t block;
  uint32_t position[2], key[2];
} cvector_stream;

// Fill x[2k] and x[2k + 1], k < pairs, from the k-th block: with normal variates, with uniform ones.
void cvector_fill_normal(int kernel, double *x, size_t pairs, cvector_stream stream);
void cvector_fill_uniform(int kernel, double *x, size_t pairs, cvector_stream stream);
