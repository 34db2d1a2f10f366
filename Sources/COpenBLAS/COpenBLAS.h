// OpenBLAS through cblas, and its LAPACK through lapack.h (LAPACKE would load whatever LAPACK
// the system's alternatives select). The complex types are structures, because `_Complex`
// pointers import into Swift as opaque.
#pragma once

#include <cblas.h>

typedef struct { float real, imag; } semicircle_complex_float;
typedef struct { double real, imag; } semicircle_complex_double;
#define LAPACK_COMPLEX_CUSTOM
#define lapack_complex_float semicircle_complex_float
#define lapack_complex_double semicircle_complex_double
#define lapack_complex_float_real(z) ((z).real)
#define lapack_complex_float_imag(z) ((z).imag)
#define lapack_complex_double_real(z) ((z).real)
#define lapack_complex_double_imag(z) ((z).imag)
#include <lapack.h>
