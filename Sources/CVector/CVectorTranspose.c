#include "CVectorTranspose.h"

// Blocks of 8 × 8: 8 columns are read, and three times two of them give two others, each with numbers
// of both side by side. A block of single numbers would take a store a number.
enum { order = 8 };

#define UNROLL _Pragma("clang loop unroll(full)")

#define TRANSPOSE(NUMBER)                                                                         \
  typedef NUMBER NUMBER##_column __attribute__((ext_vector_type(order), aligned(sizeof(NUMBER)),  \
                                                may_alias));                                      \
  void cvector_transpose_##NUMBER(                                                                \
      ptrdiff_t rows, ptrdiff_t columns, const NUMBER *from, NUMBER *to, ptrdiff_t stride) {      \
    for (ptrdiff_t row = 0; row < rows; row += order) {                                           \
      for (ptrdiff_t column = 0; column < columns; column += order) {                             \
        const NUMBER *const x = from + column * rows + row;                                       \
        NUMBER *const y = to + row * stride + column;                                             \
        if (row + order <= rows && column + order <= columns) {                                   \
          NUMBER##_column a[order], b[order];                                                     \
          UNROLL for (int i = 0; i < order; i++) a[i] = *(const NUMBER##_column *)(x + i * rows); \
          UNROLL for (int round = 0; round < 3; round++) {                                        \
            UNROLL for (int i = 0; i < order / 2; i++) {                                          \
              b[2 * i] =                                                                          \
                  __builtin_shufflevector(a[i], a[i + order / 2], 0, 8, 1, 9, 2, 10, 3, 11);      \
              b[2 * i + 1] =                                                                      \
                  __builtin_shufflevector(a[i], a[i + order / 2], 4, 12, 5, 13, 6, 14, 7, 15);    \
            }                                                                                     \
            UNROLL for (int i = 0; i < order; i++) a[i] = b[i];                                   \
          }                                                                                       \
          UNROLL for (int i = 0; i < order; i++) *(NUMBER##_column *)(y + i * stride) = a[i];     \
        } else {                                                                                  \
          for (ptrdiff_t r = 0; r < order && row + r < rows; r++)                                 \
            for (ptrdiff_t c = 0; c < order && column + c < columns; c++)                         \
              y[r * stride + c] = x[c * rows + r];                                                \
        }                                                                                         \
      }                                                                                           \
    }                                                                                             \
  }

TRANSPOSE(float)
TRANSPOSE(double)
