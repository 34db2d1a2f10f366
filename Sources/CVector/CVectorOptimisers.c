#include "CVectorOptimisers.h"

// The bits must not depend on the processor: no multiplication fuses with an addition.
#pragma STDC FP_CONTRACT OFF

#define NUMBER float
#define LANES 16
#define NAME(x) cvector_##x##_float
#include "CVectorOptimisersKernel.h"
#undef NUMBER
#undef LANES
#undef NAME
#define NUMBER double
#define LANES 8
#define NAME(x) cvector_##x##_double
#include "CVectorOptimisersKernel.h"
