// Vector operations that Swift's SIMD types scalarise, as inlined Clang builtins. `double8`
// imports as SIMD8<Double>.
#pragma once

#include "CVectorCatapult.h"
#include "CVectorFill.h"
#include "CVectorImages.h"
#include "CVectorLevel.h"
#include "CVectorOptimisers.h"
#include "CVectorPanel.h"
#include "CVectorTranspose.h"

typedef double cvector_double8 __attribute__((ext_vector_type(8)));
typedef float cvector_float16 __attribute__((ext_vector_type(16)));

static inline __attribute__((always_inline)) cvector_double8 cvector_sqrt8(cvector_double8 x) {
  return __builtin_elementwise_sqrt(x);
}

#include "CVectorEigen.h"
