// One product for one number type and one set of vector registers; CVectorPanel.c includes it for
// each.
//
// NUMBER    the number type
// BYTES     the size of a register
// COLUMNS   how many columns a tile has: with two registers of rows it fills the registers
// PACKS(m, n, lda)  whether the first factor, m rows and lda numbers a term, is worth a copy for n
//           columns
// TARGET    the attribute that allows the instructions
// NAME(x)   x with the suffix of this case

#define LANES (BYTES / (int)sizeof(NUMBER))
// The rows of a tile.
#define HEIGHT (2 * LANES)

typedef NUMBER NAME(vector)
    __attribute__((ext_vector_type(LANES), aligned(__alignof__(NUMBER)), may_alias));

/// A tile of C, `registers` · LANES rows by `columns`: all of it stays in registers while the terms
/// pass. With constants for `registers`, `columns` and `transposeB` the loops unroll.
TARGET static inline __attribute__((always_inline)) void NAME(tile)(
    const int registers, const int columns, const bool transposeB, ptrdiff_t k, const NUMBER *a,
    ptrdiff_t lda, const NUMBER *b, ptrdiff_t ldb, bool accumulate, NUMBER *c, ptrdiff_t ldc) {
  NAME(vector) sums[COLUMNS][2];
  UNROLL for (int j = 0; j < columns; j++) {
    UNROLL for (int i = 0; i < registers; i++) {
      sums[j][i] =
          accumulate ? *(const NAME(vector) *)(c + j * ldc + i * LANES) : (NAME(vector))(0);
    }
  }
  for (ptrdiff_t p = 0; p < k; p++) {
    NAME(vector) x[2];
    UNROLL for (int i = 0; i < registers; i++) {
      x[i] = *(const NAME(vector) *)(a + p * lda + i * LANES);
    }
    UNROLL for (int j = 0; j < columns; j++) {
      const NAME(vector) y = (NAME(vector))(transposeB ? b[p * ldb + j] : b[p + j * ldb]);
      UNROLL for (int i = 0; i < registers; i++) {
        sums[j][i] = __builtin_elementwise_fma(x[i], y, sums[j][i]);
      }
    }
  }
  UNROLL for (int j = 0; j < columns; j++) {
    UNROLL for (int i = 0; i < registers; i++) {
      *(NAME(vector) *)(c + j * ldc + i * LANES) = sums[j][i];
    }
  }
}

/// `columns` columns of C; `rest` holds the rows of A behind the last whole register, filled up with
/// zeros.
TARGET static inline __attribute__((always_inline)) void NAME(stripe)(
    const int columns, const bool transposeB, ptrdiff_t m, ptrdiff_t k, const NUMBER *a,
    ptrdiff_t lda, const NUMBER *rest, const NUMBER *b, ptrdiff_t ldb, bool accumulate, NUMBER *c,
    ptrdiff_t ldc) {
  ptrdiff_t i = 0;
  for (; i + 2 * LANES <= m; i += 2 * LANES)
    NAME(tile)(2, columns, transposeB, k, a + i, lda, b, ldb, accumulate, c + i, ldc);
  for (; i + LANES <= m; i += LANES)
    NAME(tile)(1, columns, transposeB, k, a + i, lda, b, ldb, accumulate, c + i, ldc);
  if (i == m) return;
  NUMBER sums[COLUMNS * LANES] = {0};
  if (accumulate) {
    for (int j = 0; j < columns; j++)
      memcpy(sums + j * LANES, c + i + j * ldc, (m - i) * sizeof(NUMBER));
  }
  NAME(tile)(1, columns, transposeB, k, rest, LANES, b, ldb, true, sums, LANES);
  for (int j = 0; j < columns; j++)
    memcpy(c + i + j * ldc, sums + j * LANES, (m - i) * sizeof(NUMBER));
}

TARGET static inline __attribute__((always_inline)) void NAME(stripes)(
    const bool transposeB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const NUMBER *a, ptrdiff_t lda,
    const NUMBER *rest, const NUMBER *b, ptrdiff_t ldb, bool accumulate, NUMBER *c,
    ptrdiff_t ldc) {
  const ptrdiff_t step = transposeB ? 1 : ldb;
  ptrdiff_t j = 0;
#define STRIPES(COUNT)                                                                    \
  for (; COUNT <= COLUMNS && j + COUNT <= n; j += COUNT)                                  \
    NAME(stripe)(                                                                         \
        COUNT <= COLUMNS ? COUNT : 1, transposeB, m, k, a, lda, rest, b + j * step, ldb,  \
        accumulate, c + j * ldc, ldc);
  STRIPES(COLUMNS)
  STRIPES(8)
  STRIPES(4)
  STRIPES(2)
  STRIPES(1)
#undef STRIPES
}

/// Copies rows of A tile after tile, the rows of a tile side by side for each term; behind the last
/// row stand zeros. Term by term, so that memory is read in long runs.
TARGET static inline __attribute__((always_inline)) void NAME(pack)(
    ptrdiff_t rows, ptrdiff_t k, const NUMBER *a, ptrdiff_t lda, NUMBER *block) {
  for (ptrdiff_t p = 0; p < k; p++) {
    const NUMBER *const term = a + p * lda;
    NUMBER *copy = block + p * HEIGHT;
    ptrdiff_t i = 0;
    for (; i + HEIGHT <= rows; i += HEIGHT, copy += HEIGHT * k)
      memcpy(copy, term + i, HEIGHT * sizeof(NUMBER));
    if (i == rows) continue;
    for (ptrdiff_t r = 0; r < HEIGHT; r++) copy[r] = i + r < rows ? term[i + r] : 0;
  }
}

/// `columns` columns of C from a packed block of A.
TARGET static inline __attribute__((always_inline)) void NAME(packedStripe)(
    const int columns, const bool transposeB, ptrdiff_t rows, ptrdiff_t k, const NUMBER *block,
    const NUMBER *b, ptrdiff_t ldb, bool accumulate, NUMBER *c, ptrdiff_t ldc) {
  ptrdiff_t i = 0;
  for (; i + HEIGHT <= rows; i += HEIGHT, block += HEIGHT * k)
    NAME(tile)(2, columns, transposeB, k, block, HEIGHT, b, ldb, accumulate, c + i, ldc);
  const ptrdiff_t own = rows - i;
  if (own == 0) return;
  NUMBER sums[COLUMNS * HEIGHT] = {0};
  if (accumulate) {
    for (int j = 0; j < columns; j++)
      memcpy(sums + j * HEIGHT, c + i + j * ldc, own * sizeof(NUMBER));
  }
  if (own > LANES)
    NAME(tile)(2, columns, transposeB, k, block, HEIGHT, b, ldb, true, sums, HEIGHT);
  else
    NAME(tile)(1, columns, transposeB, k, block, HEIGHT, b, ldb, true, sums, HEIGHT);
  for (int j = 0; j < columns; j++)
    memcpy(c + i + j * ldc, sums + j * HEIGHT, own * sizeof(NUMBER));
}

/// All columns of C from a packed block of A. The terms of a transposed B are ldb apart: those of a
/// stripe are copied side by side.
TARGET static inline __attribute__((always_inline)) void NAME(packedStripes)(
    const bool transposeB, ptrdiff_t rows, ptrdiff_t n, ptrdiff_t k, const NUMBER *block,
    const NUMBER *b, ptrdiff_t ldb, bool accumulate, NUMBER *c, ptrdiff_t ldc) {
  NUMBER terms[CVECTOR_PANEL_TERMS * COLUMNS] __attribute__((aligned(64)));
  const bool copies = transposeB && ldb * sizeof(NUMBER) > 256;
  ptrdiff_t j = 0;
#define STRIPES(COUNT)                                                                      \
  for (; COUNT <= COLUMNS && j + COUNT <= n; j += COUNT) {                                  \
    enum { width = COUNT <= COLUMNS ? COUNT : 1 };                                          \
    for (ptrdiff_t p = 0; copies && p < k; p++)                                             \
      memcpy(terms + p * width, b + p * ldb + j, width * sizeof(NUMBER));                   \
    NAME(packedStripe)(                                                                     \
        width, transposeB, rows, k, block, copies ? terms : b + j * (transposeB ? 1 : ldb), \
        copies ? width : ldb, accumulate, c + j * ldc, ldc);                                \
  }
  STRIPES(COLUMNS)
  STRIPES(8)
  STRIPES(4)
  STRIPES(2)
  STRIPES(1)
#undef STRIPES
}

/// One part of the terms, A packed block by block: a block stays in the second-level cache while all
/// columns pass, and is read in one stream whatever lda. Not inlined, for the size of its frame.
TARGET static __attribute__((noinline)) void NAME(packedPart)(
    bool transposeB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const NUMBER *a, ptrdiff_t lda,
    const NUMBER *b, ptrdiff_t ldb, bool accumulate, NUMBER *c, ptrdiff_t ldc) {
  enum { size = CVECTOR_PANEL_BLOCK / (int)sizeof(NUMBER) };
  NUMBER block[size] __attribute__((aligned(64)));
  // As few blocks as can be, of as many tiles each but for one.
  const ptrdiff_t tiles = (m + HEIGHT - 1) / HEIGHT;
  const ptrdiff_t most = size / (HEIGHT * k);
  const ptrdiff_t blocks = (tiles + most - 1) / most;
  for (ptrdiff_t q = 0; q < blocks; q++) {
    const ptrdiff_t first = q * tiles / blocks * HEIGHT;
    const ptrdiff_t end = (q + 1) * tiles / blocks * HEIGHT;
    const ptrdiff_t rows = (end < m ? end : m) - first;
    NAME(pack)(rows, k, a + first, lda, block);
    if (transposeB)
      NAME(packedStripes)(true, rows, n, k, block, b, ldb, accumulate, c + first, ldc);
    else
      NAME(packedStripes)(false, rows, n, k, block, b, ldb, accumulate, c + first, ldc);
  }
}

TARGET static void NAME(gemm)(
    bool transposeB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const NUMBER *a, ptrdiff_t lda,
    const NUMBER *b, ptrdiff_t ldb, bool accumulate, NUMBER *c, ptrdiff_t ldc) {
  // So many terms at a time that what a stripe reads stays in the first- and second-level cache,
  // in equal parts; the sums go on where they were left.
  enum { most = CVECTOR_PANEL_TERMS };
  // A sum of no terms is 0 and has to be written, too.
  const ptrdiff_t parts = k > 0 ? (k + most - 1) / most : 1;
  NUMBER rest[most * LANES] __attribute__((aligned(64)));
  const ptrdiff_t whole = m - m % LANES;
  const bool packs = k > 0 && PACKS(m, n, lda);
  for (ptrdiff_t part = 0; part < parts; part++) {
    const ptrdiff_t start = part * k / parts;
    const ptrdiff_t count = (part + 1) * k / parts - start;
    const NUMBER *const panel = a + start * lda;
    const bool continues = accumulate || start > 0;
    if (packs) {
      NAME(packedPart)(
          transposeB, m, n, count, panel, lda, b + (transposeB ? start * ldb : start), ldb,
          continues, c, ldc);
      continue;
    }
    for (ptrdiff_t p = 0; whole < m && p < count; p++) {
      for (ptrdiff_t i = 0; i < LANES; i++)
        rest[p * LANES + i] = whole + i < m ? panel[whole + i + p * lda] : 0;
    }
    if (transposeB)
      NAME(stripes)(true, m, n, count, panel, lda, rest, b + start * ldb, ldb, continues, c, ldc);
    else
      NAME(stripes)(false, m, n, count, panel, lda, rest, b + start, ldb, continues, c, ldc);
  }
}

#undef HEIGHT
#undef LANES
