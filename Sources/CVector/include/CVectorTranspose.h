// A matrix copied so that its rows stand side by side.
#pragma once

#include <stddef.h>

// to[row * stride + column] ← from[column * rows + row].
void cvector_transpose_float(
    ptrdiff_t rows, ptrdiff_t columns, const float *from, float *to, ptrdiff_t stride);
void cvector_transpose_double(
    ptrdiff_t rows, ptrdiff_t columns, const double *from, double *to, ptrdiff_t stride);
