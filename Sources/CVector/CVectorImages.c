#include "CVectorImages.h"

#define NUMBER float
#define NAME(x) cvector_##x##_float
#include "CVectorImagesKernel.h"
#undef NUMBER
#undef NAME
#define NUMBER double
#define NAME(x) cvector_##x##_double
#include "CVectorImagesKernel.h"
