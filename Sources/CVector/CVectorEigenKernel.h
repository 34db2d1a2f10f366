// The symmetric eigenproblem for WIDTH matrices at once, one in each lane of a vector, of which
// BLOCK are reduced at a time: included by CVectorEigen.c once for each instruction set, with
// WIDTH, BLOCK and NAME defined.
//
// Lanes never mix. All take the same steps; a lane that has converged keeps its numbers by masks,
// so that its result depends neither on its neighbours nor on the widths.

#define Wide NAME(Wide)
#define WideMask NAME(WideMask)
#define Block NAME(Block)
#define BlockMask NAME(BlockMask)
/// Eight lanes, or those of a block, of the wide element at i.
#define Eight(i, group) (((Lanes8 *)(i))[group])
#define InBlock(i, block) (((Block *)(i))[block])

/// One element of WIDTH matrices; the eight matrices of a group stand side by side.
typedef double Wide __attribute__((ext_vector_type(WIDTH)));
typedef long WideMask __attribute__((ext_vector_type(WIDTH)));

typedef double Block __attribute__((ext_vector_type(BLOCK)));
typedef long BlockMask __attribute__((ext_vector_type(BLOCK)));

enum { NAME(groups) = WIDTH / 8 };

static inline Wide NAME(larger)(Wide x, Wide y) { return x > y ? x : y; }

/// x, or its sign times `least` where |x| is smaller.
static inline Wide NAME(atLeast)(Wide least, Wide x) {
  return __builtin_elementwise_copysign(NAME(larger)(__builtin_elementwise_abs(x), least), x);
}

// MARK: Reduction

/// Copies the packed triangles of a group into its lanes, each scaled by a power of two to a
/// largest element in [1, 2): exact, and then squares neither overflow nor underflow to any effect.
/// A lane that is not finite becomes zero. Returns the lanes that are not finite as bits.
static int NAME(load)(
  int n, const Packed8 *triangle, Block *a, Lanes8 *scale, int group
) {
  // Magnitudes are in the order of their bits, and infinity and NaN come last.
  Mask8 largest = 0;
  for (int k = 0; k < n * (n + 1) / 2; k++) {
    Mask8 size = __builtin_bit_cast(Mask8, (Lanes8)triangle[k]) & 0x7fffffffffffffff;
    largest = size > largest ? size : largest;
  }
  Mask8 exponent = largest >> 52;
  Mask8 isGood = exponent < 2047;
  int bad = 0;
  for (int lane = 0; lane < 8; lane++) bad |= !isGood[lane] << lane;
  // Kept where both the factor and its inverse are normal numbers.
  exponent = exponent < 23 ? 23 : exponent > 2023 ? 2023 : exponent;
  Lanes8 factor = __builtin_bit_cast(Lanes8, (2046 - exponent) << 52);
  for (int k = 0; k < n * (n + 1) / 2; k++) {
    Eight(a + k, group) = isGood ? triangle[k] * factor : 0;
  }
  *scale = __builtin_bit_cast(Lanes8, exponent << 52);
  return bad;
}

/// Column j of a packed lower triangle, such that its element i is (i, j).
static inline Block *NAME(column)(Block *a, int n, int j) {
  return a + j * (2 * n - j - 1) / 2;
}

/// Householder's reduction of a block to tridiagonal form: diagonal d and off-diagonal e. The
/// reflector I − τvvᵀ of step k, with v_{k+1} = 1, stays below the diagonal of column k of a.
/// Columns are taken in pairs to load and store less.
static void NAME(reduce)(
  int n, Block *a, Block *tau, Block *w, Wide *d, Wide *e, int block
) {
  for (int k = 0; k < n - 1; k++) {
    Block *v = NAME(column)(a, n, k);
    InBlock(d + k, block) = v[k];
    tau[k] = 0;
    if (k == n - 2) break;
    Block first = v[k + 1], squares = 0;
    for (int i = k + 2; i < n; i++) squares += v[i] * v[i];
    // A column this small (1e-140 against 1) is zero to rounding.
    BlockMask isZero = squares < 1e-280;
    Block root = __builtin_elementwise_sqrt(first * first + squares);
    Block beta = -__builtin_elementwise_copysign(root, first);
    Block factor = isZero ? 0 : (beta - first) / beta;
    Block inverse = isZero ? 0 : 1 / (first - beta);
    InBlock(e + k, block) = isZero ? first : beta;
    tau[k] = factor;
    v[k + 1] = 1;
    w[k + 1] = 0;
    for (int i = k + 2; i < n; i++) {
      v[i] *= inverse;
      w[i] = 0;
    }
    // w = τAv − (τ/2)(τvᵀAv) v, then A ← A − vwᵀ − wvᵀ.
    int j = k + 1;
    for (; j + 1 < n; j += 2) {
      Block *left = NAME(column)(a, n, j), *right = NAME(column)(a, n, j + 1);
      Block vl = v[j], vr = v[j + 1];
      Block suml = w[j] + left[j] * vl + left[j + 1] * vr;
      Block sumr = w[j + 1] + left[j + 1] * vl + right[j + 1] * vr;
      for (int i = j + 2; i < n; i++) {
        Block x = left[i], y = right[i], vi = v[i];
        w[i] += x * vl + y * vr;
        suml += x * vi;
        sumr += y * vi;
      }
      w[j] = suml;
      w[j + 1] = sumr;
    }
    if (j < n) w[j] += NAME(column)(a, n, j)[j] * v[j];
    Block inner = 0;
    for (int i = k + 1; i < n; i++) {
      w[i] *= factor;
      inner += w[i] * v[i];
    }
    Block half = 0.5 * factor * inner;
    for (int i = k + 1; i < n; i++) w[i] -= half * v[i];
    for (j = k + 1; j + 1 < n; j += 2) {
      Block *left = NAME(column)(a, n, j), *right = NAME(column)(a, n, j + 1);
      Block vl = v[j], vr = v[j + 1], wl = w[j], wr = w[j + 1];
      left[j] -= vl * wl + wl * vl;
      for (int i = j + 1; i < n; i++) {
        Block vi = v[i], wi = w[i];
        left[i] -= vi * wl + wi * vl;
        right[i] -= vi * wr + wi * vr;
      }
    }
    if (j < n) NAME(column)(a, n, j)[j] -= v[j] * w[j] + w[j] * v[j];
  }
  if (n > 1) InBlock(e + n - 2, block) = NAME(column)(a, n, n - 2)[n - 1];
  InBlock(d + n - 1, block) = NAME(column)(a, n, n - 1)[n - 1];
  InBlock(e + n - 1, block) = 0;
}

/// The product of the reflectors of one group, into z, row by row.
static void NAME(accumulate)(int n, Block *a, const Block *tau, Lanes8 *z, int group) {
  for (int i = 0; i < n; i++) {
    for (int j = 0; j < n; j++) z[i * n + j] = i == j;
  }
  for (int k = n - 3; k >= 0; k--) {
    const Block *v = NAME(column)(a, n, k);
    Lanes8 factor = Eight(tau + k, group);
    int j = k + 1;
    for (; j + 3 < n; j += 4) {
      Lanes8 inner[4] = {0, 0, 0, 0};
      for (int i = k + 1; i < n; i++) {
        Lanes8 vi = Eight(v + i, group);
#pragma clang loop unroll(full)
        for (int t = 0; t < 4; t++) inner[t] += vi * z[i * n + j + t];
      }
#pragma clang loop unroll(full)
      for (int t = 0; t < 4; t++) inner[t] *= factor;
      for (int i = k + 1; i < n; i++) {
        Lanes8 vi = Eight(v + i, group);
#pragma clang loop unroll(full)
        for (int t = 0; t < 4; t++) z[i * n + j + t] -= inner[t] * vi;
      }
    }
    for (; j < n; j++) {
      Lanes8 inner = 0;
      for (int i = k + 1; i < n; i++) inner += Eight(v + i, group) * z[i * n + j];
      inner *= factor;
      for (int i = k + 1; i < n; i++) z[i * n + j] -= inner * Eight(v + i, group);
    }
  }
}

// MARK: The tridiagonal problem of all groups

/// What a sweep needs to know of where each lane stands.
typedef struct {
  /// The first row whose off-diagonal element is not negligible; n where none is left.
  Wide top;
  /// The smallest and the largest top.
  int lowest, highest;
  /// Wilkinson's shift: the eigenvalue of the leading 2 × 2 block that is closer to its corner.
  Wide shift;
} NAME(Window);

/// Finds the windows from row `lowest` on in the squares of the off-diagonal elements. Rows from
/// `end` on count as converged. False when no lane has work left.
static inline int NAME(window)(
  int n, int end, const Wide *d, const Wide *squares, Wide negligible, NAME(Window) *window
) {
  Wide corner = 0, next = 0, square = 1, top = n;
  Wide former = window->top;
  WideMask isFound = 0;
  int lowest = n, highest = 0, i = window->lowest;
  for (; i < end; i++) {
    // A lane never goes back over what it has found negligible.
    WideMask isTop = (squares[i] > negligible) & (former <= (double)i) & ~isFound;
    if (!__builtin_reduce_or(isTop)) continue;
    corner = isTop ? d[i] : corner;
    next = isTop ? d[i + 1] : next;
    square = isTop ? squares[i] : square;
    top = isTop ? (Wide)(double)i : top;
    isFound |= isTop;
    if (lowest == n) lowest = i;
    highest = i;
    if (__builtin_reduce_and(isFound)) break;
  }
  if (lowest == n) return 0;
  Wide half = 0.5 * (next - corner);
  Wide root = __builtin_elementwise_sqrt(half * half + square);
  window->shift = corner - square / (half + __builtin_elementwise_copysign(root, half));
  window->top = top;
  window->lowest = lowest;
  window->highest = i < end ? highest : n;
  return 1;
}

/// The eigenvalues of the tridiagonal matrices of diagonal d and off-diagonal squares, into d, not
/// sorted: the QL method without square roots of Pal, Walker and Kahan (Parlett, The Symmetric
/// Eigenvalue Problem, §8.15), with explicit shifts, which pass over zero off-diagonal elements
/// unharmed. Each lane sweeps over its own window. One division a step: with r = p + e² and
/// q = p(d − σ) − e²γ, 1/(pr) gives cos² = p²/(pr), sin² = e²p/(pr), γ' = qp/(pr), p' = q²/(pr).
static int NAME(values)(int n, Wide *d, Wide *squares, Wide negligible) {
  // |γ| is kept above this, so that no divisor vanishes. Both γ and p = γ²/cos² come from the
  // changed q: the relation of the two must hold. It moves γ/cos by at most √tiny.
  const double tiny = 1e-40;
  NAME(Window) window = {.top = -1, .lowest = 0};
  for (int sweep = 0; NAME(window)(n, n - 2, d, squares, negligible, &window); sweep++) {
    if (sweep >= 60 * n) return 0;
    Wide shift = window.shift, top = window.top;
    Wide gamma = NAME(atLeast)(tiny, d[n - 1] - shift);
    Wide p = gamma * gamma, sine = 0, former = 0, diagonal, square;
#define STEP                                                         \
  Wide e2 = squares[i], di = d[i];                                   \
  Wide r = p + e2;                                                   \
  Wide inverse = 1 / (p * r);                                        \
  Wide q = NAME(atLeast)(tiny * r, p * (di - shift) - e2 * gamma);   \
  Wide scaled = p * inverse;                                         \
  former = gamma;                                                    \
  square = sine * r;                                                 \
  gamma = q * scaled;                                                \
  diagonal = former + (di - gamma);
    int i = n - 2;
    for (; i >= window.highest; i--) {
      STEP
      squares[i + 1] = square;
      d[i + 1] = diagonal;
      sine = e2 * scaled;
      p = q * q * inverse;
    }
    for (; i >= window.lowest; i--) {
      Wide ending = sine * p, corner = shift + gamma;
      STEP
      WideMask isInside = top <= (double)i, isEnd = top == (double)(i + 1);
      squares[i + 1] = isInside ? square : isEnd ? ending : squares[i + 1];
      d[i + 1] = isInside ? diagonal : isEnd ? corner : d[i + 1];
      sine = e2 * scaled;
      p = q * q * inverse;
    }
#undef STEP
    WideMask isEnd = top == (double)window.lowest;
    squares[i + 1] = isEnd ? sine * p : squares[i + 1];
    d[i + 1] = isEnd ? shift + gamma : d[i + 1];
  }
  if (n > 1) {
    // The last block in closed form: the eigenvalue of larger modulus from the sum, the other from
    // the determinant, so that both are accurate (as LAPACK's laev2).
    Wide x = d[n - 2], y = d[n - 1], square = squares[n - 2];
    Wide sum = x + y, difference = x - y;
    Wide root = __builtin_elementwise_sqrt(difference * difference + 4 * square);
    Wide dominant = 0.5 * (sum + __builtin_elementwise_copysign(root, sum));
    WideMask isFirst = __builtin_elementwise_abs(x) > __builtin_elementwise_abs(y);
    Wide big = isFirst ? x : y, small = isFirst ? y : x;
    Wide other = dominant == 0 ? dominant : (big / dominant) * small - square / dominant;
    d[n - 2] = dominant;
    d[n - 1] = other;
  }
  return 1;
}

/// Sorts each lane of d in ascending order by exchanges of neighbours.
static void NAME(sort)(int n, Wide *d) {
  for (int i = 1; i < n; i++) {
    for (int j = i; j >= 1; j--) {
      Wide x = d[j - 1], y = d[j];
      WideMask isOrdered = x <= y;
      d[j - 1] = isOrdered ? x : y;
      d[j] = isOrdered ? y : x;
    }
  }
}

/// Multiplies the rows of z of one group by the rotations of some sweeps, of which sweep t runs
/// from column n − 1 down to lowest[t]. Four rows at a time; the column that two neighbouring
/// rotations share stays in a register.
static void NAME(rotate)(
  int n, Lanes8 *z, const Wide *rotations, const int *lowest, int sweeps, int group
) {
  int k = 0;
#define ROTATE_ROWS(count)                                                          \
  for (; k + count <= n; k += count) {                                              \
    Lanes8 *row = z + k * n;                                                        \
    const Wide *rotation = rotations;                                               \
    for (int t = 0; t < sweeps; t++) {                                              \
      Lanes8 carried[count];                                                        \
      for (int m = 0; m < count; m++) carried[m] = row[m * n + n - 1];              \
      for (int i = n - 2; i >= lowest[t]; i--) {                                    \
        Lanes8 c = Eight(rotation, group), s = Eight(rotation + 1, group);          \
        rotation += 2;                                                              \
        _Pragma("clang loop unroll(full)") for (int m = 0; m < count; m++) {        \
          Lanes8 x = row[m * n + i];                                                \
          row[m * n + i + 1] = s * x + c * carried[m];                              \
          carried[m] = c * x - s * carried[m];                                      \
        }                                                                           \
      }                                                                             \
      for (int m = 0; m < count; m++) row[m * n + lowest[t]] = carried[m];          \
    }                                                                               \
  }
  ROTATE_ROWS(4)
  ROTATE_ROWS(1)
#undef ROTATE_ROWS
}

/// The QL method on d and e, with its rotations applied to the z of each group. The first shift for
/// row l is the l-th eigenvalue: most often this one sweep splits off its eigenvector, and the
/// vectors come out in order. Where it does not (the eigenvalue may belong to another block, or be
/// one of a cluster that rounding blurs) the next shifts are Wilkinson's.
static int NAME(vectors)(
  int n, Wide *d, Wide *e, Wide *squares, Wide negligible, const Wide *eigenvalues,
  Lanes8 *z, Wide *rotations, int *lowest
) {
  NAME(Window) window = {.top = -1, .lowest = 0};
  int sweeps = 0, used = 0;
  for (int sweep = 0;; sweep++) {
    Wide former = window.top;
    int isAtWork = NAME(window)(n, n - 1, d, squares, negligible, &window);
    if (!isAtWork || used + n - 1 > rotationCapacity(n) || sweeps == 2 * n) {
      for (int group = 0; group < NAME(groups); group++) {
        NAME(rotate)(n, z + group * n * n, rotations, lowest, sweeps, group);
      }
      sweeps = used = 0;
    }
    if (!isAtWork) return 1;
    if (sweep >= 60 * n) return 0;
    Wide top = window.top, shift = window.shift;
    WideMask isFirst = top != former;
    for (int i = window.lowest; i <= window.highest && i < n - 1; i++) {
      shift = (isFirst & (top == (double)i)) ? eigenvalues[i] : shift;
    }
    lowest[sweeps++] = window.lowest;
    Wide cosine = 1, sine = 0, p = d[n - 1] - shift;
    for (int i = n - 2; i >= window.lowest; i--) {
      WideMask isInside = top <= (double)i;
      Wide ei = e[i], g = cosine * ei, h = cosine * p;
      Wide sum = p * p + ei * ei;
      // Two numbers this small are zero to rounding, and no rotation is needed.
      WideMask isZero = sum < 1e-280;
      Wide r = isZero ? 0 : __builtin_elementwise_sqrt(sum);
      Wide inverse = 1 / r;
      Wide beside = sine * r;
      e[i + 1] = isInside ? beside : e[i + 1];
      squares[i + 1] = isInside ? beside * beside : squares[i + 1];
      sine = isZero ? 0 : ei * inverse;
      cosine = isZero ? 1 : p * inverse;
      Wide shifted = d[i] - shift;
      p = cosine * shifted - sine * g;
      d[i + 1] = isInside ? shift + (h + sine * (cosine * g + sine * shifted)) : d[i + 1];
      WideMask isEnd = top == (double)i;
      Wide last = sine * p;
      e[i] = isEnd ? last : e[i];
      squares[i] = isEnd ? last * last : squares[i];
      d[i] = isEnd ? shift + cosine * p : d[i];
      rotations[2 * used] = isInside ? cosine : 1;
      rotations[2 * used + 1] = isInside ? sine : 0;
      used++;
    }
  }
}

// MARK: Results

/// Transposes eight rows of eight.
static inline void NAME(transpose)(Lanes8 x[8]) {
  Lanes8 y[8];
  for (int i = 0; i < 8; i += 2) {
    y[i] = __builtin_shufflevector(x[i], x[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    y[i + 1] = __builtin_shufflevector(x[i], x[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  for (int i = 0; i < 8; i++) {
    if (i & 2) continue;
    x[i] = __builtin_shufflevector(y[i], y[i + 2], 0, 1, 8, 9, 4, 5, 12, 13);
    x[i + 2] = __builtin_shufflevector(y[i], y[i + 2], 2, 3, 10, 11, 6, 7, 14, 15);
  }
  for (int i = 0; i < 4; i++) {
    y[i] = __builtin_shufflevector(x[i], x[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    y[i + 4] = __builtin_shufflevector(x[i], x[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
  for (int i = 0; i < 8; i++) x[i] = y[i];
}

/// Writes the eigenvectors of one group, `members` of its lanes, in the order of d.
static void NAME(store)(
  int n, const Wide *d, const Lanes8 *z, int group, int members, double *vectors
) {
  Mask8 isOrdered = -1;
  for (int j = 1; j < n; j++) isOrdered &= Eight(d + j - 1, group) <= Eight(d + j, group);
  int areOrdered = __builtin_reduce_and(isOrdered) != 0;
  for (int j = 0; j < n; j++) {
    // The place of column j in each lane; equal ones keep their order.
    Mask8 place = j;
    if (!areOrdered) {
      Lanes8 dj = Eight(d + j, group);
      place = 0;
      for (int i = 0; i < n; i++) {
        Lanes8 di = Eight(d + i, group);
        place -= i < j ? di <= dj : di < dj;
      }
    }
    double *columns[8];
    for (int lane = 0; lane < members; lane++) {
      columns[lane] = vectors + (lane * n + place[lane]) * n;
    }
    // Adding 0 turns −0 into 0: its sign may depend on the sweeps of other lanes.
    if (n < 8) {
      for (int k = 0; k < n; k++) {
        Lanes8 row = z[k * n + j] + 0;
        for (int lane = 0; lane < members; lane++) columns[lane][k] = row[lane];
      }
      continue;
    }
    for (int k = 0; k < n; k += 8) {
      int start = k + 8 <= n ? k : n - 8;
      Lanes8 block[8];
      for (int m = 0; m < 8; m++) block[m] = z[(start + m) * n + j] + 0;
      NAME(transpose)(block);
      for (int lane = 0; lane < members; lane++) {
        *(Packed8 *)(columns[lane] + start) = block[lane];
      }
    }
  }
}

static cvector_eigen_result NAME(solve)(
  int n, long count, const double *triangles, double *values, double *vectors, void *work
) {
  long pitch = (long)n * (n + 1) / 2;
  Wide *d = work, *e = d + n, *squares = e + n, *eigenvalues = squares + n;
  Wide *rotations = eigenvalues + n;
  Block *a = (Block *)(rotations + (vectors ? 2 * rotationCapacity(n) : 0));
  Block *tau = a + pitch, *w = tau + n;
  Lanes8 *z = (Lanes8 *)(w + n);
  int *lowest = (int *)(z + (vectors ? NAME(groups) * n * n : 0));
  for (long start = 0; start < count; start += WIDTH) {
    Lanes8 scale[NAME(groups)];
    for (int block = 0; block < WIDTH / BLOCK; block++) {
      for (int part = 0; part < BLOCK / 8; part++) {
        int group = block * (BLOCK / 8) + part;
        long first = start + 8 * group;
        if (first >= count) {
          for (long k = 0; k < pitch; k++) Eight(a + k, part) = 0;
          continue;
        }
        const Packed8 *triangle = (const Packed8 *)triangles + first / 8 * pitch;
        int bad = NAME(load)(n, triangle, a, &scale[group], part);
        for (int lane = 0; lane < 8 && first + lane < count; lane++) {
          if (bad >> lane & 1) {
            return (cvector_eigen_result){cvector_eigen_not_finite, first + lane};
          }
        }
      }
      NAME(reduce)(n, a, tau, w, d, e, block);
      for (int part = 0; vectors && part < BLOCK / 8; part++) {
        int group = block * (BLOCK / 8) + part;
        NAME(accumulate)(n, a, tau, z + group * n * n, part);
      }
    }
    Wide norm = 0;
    for (int i = 0; i < n; i++) {
      squares[i] = e[i] * e[i];
      eigenvalues[i] = d[i];
      norm = NAME(larger)(d[i] * d[i] + squares[i], norm);
    }
    // An off-diagonal element below ε‖A‖. Convergence is cubic, so that what is neglected mostly
    // lies far below this bound. A smaller one would be missed where eigenvalues coincide: the
    // stored diagonal is rounded at this level.
    Wide negligible = 0x1p-103 * norm;
    if (!NAME(values)(n, eigenvalues, squares, negligible)) {
      return (cvector_eigen_result){cvector_eigen_not_converged, start};
    }
    NAME(sort)(n, eigenvalues);
    if (vectors) {
      for (int i = 0; i < n; i++) squares[i] = e[i] * e[i];
      if (!NAME(vectors)(n, d, e, squares, negligible, eigenvalues, z, rotations, lowest)) {
        return (cvector_eigen_result){cvector_eigen_not_converged, start};
      }
    }
    for (int group = 0; group < NAME(groups) && start + 8 * group < count; group++) {
      long first = start + 8 * group;
      int members = count - first < 8 ? (int)(count - first) : 8;
      for (int i = 0; i < n; i++) {
        Lanes8 value = Eight(eigenvalues + i, group) * scale[group];
        for (int lane = 0; lane < members; lane++) values[(first + lane) * n + i] = value[lane];
      }
      if (vectors) {
        NAME(store)(n, d, z + group * n * n, group, members, vectors + first * n * n);
      }
    }
  }
  return (cvector_eigen_result){cvector_eigen_done, 0};
}

#undef Wide
#undef WideMask
#undef Eight
#undef Block
#undef BlockMask
#undef InBlock
#undef WIDTH
#undef BLOCK
#undef NAME
