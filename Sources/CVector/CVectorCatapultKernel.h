// The recursion for one instruction set; CVectorCatapult.c includes it for each.
//
// LANES     how many cells are taken at a time: several registers, so that their chains of latencies
//           overlap
// NAME(x)   x with the suffix of this set

typedef double NAME(doubles) __attribute__((ext_vector_type(LANES)));
typedef int64_t NAME(integers) __attribute__((ext_vector_type(LANES)));
typedef double NAME(anywhere) __attribute__((ext_vector_type(LANES), aligned(8)));

#define DOUBLES NAME(doubles)
#define INTEGERS NAME(integers)

// eʸ − 1 within 3 ulp for |y| ≤ 708, by PortableMath's reduction and polynomial, and with fused
// multiply-adds. A NaN passes.
inlined void NAME(exponential_less_one)(DOUBLES *n, const DOUBLES *y) {
  const DOUBLES shift = 0x1.8p52;
  const DOUBLES shifted = FMA(*y, (DOUBLES)0x1.71547652b82fep+0, shift);
  const DOUBLES k = shifted - shift;
  const DOUBLES high = FMA(k, (DOUBLES)-0x1.62e42fee00000p-1, *y);
  const DOUBLES r = FMA(k, (DOUBLES)-0x1.a39ef35793c76p-33, high), rr = r * r;
  // (eʳ − 1 − r)/r², pairs of terms at a time: a shorter chain than Horner's.
  const DOUBLES e0 = FMA(r, (DOUBLES)0x1.55555555554fap-3, (DOUBLES)0x1.000000000000ap-1);
  const DOUBLES e2 = FMA(r, (DOUBLES)0x1.1111111127be6p-7, (DOUBLES)0x1.555555555087dp-5);
  const DOUBLES e4 = FMA(r, (DOUBLES)0x1.a01a012a57120p-13, (DOUBLES)0x1.6c16c18429ec1p-10);
  const DOUBLES e6 = FMA(r, (DOUBLES)0x1.71df25542bbcbp-19, (DOUBLES)0x1.a0199a0cbc56cp-16);
  const DOUBLES e8 = FMA(r, (DOUBLES)0x1.ad7f6b5111ecfp-26, (DOUBLES)0x1.28ad728897fb7p-22);
  const DOUBLES tail = FMA(rr, FMA(rr, FMA(rr, FMA(rr, e8, e6), e4), e2), e0);
  const INTEGERS exponent = (INTEGERS)shifted - (INTEGERS)shift;
  const DOUBLES scale = (DOUBLES)((exponent + 1023) << 52);
  *n = FMA(scale, FMA(rr, tail, r), scale - 1);
}

// L′(f), without overflow and with all digits where balanced labels make it small.
inlined void NAME(slope)(DOUBLES *slope, const DOUBLES *f, int loss, double share) {
  if (loss == cvector_catapult_squared) {
    *slope = *f;
    return;
  }
  DOUBLES size = __builtin_elementwise_abs(*f), n;
  size = size > 708 ? (DOUBLES)708 : size;
  const INTEGERS isPositive = *f >= 0;
  const DOUBLES middle = 1 - 2 * share;
  if (loss == cvector_catapult_logistic) {
    const DOUBLES y = -size;
    NAME(exponential_less_one)(&n, &y);
    const DOUBLES weight = isPositive ? (DOUBLES)-share : (DOUBLES)(1 - share);
    *slope = FMA(weight, n, middle) / (n + 2);
  } else {
    NAME(exponential_less_one)(&n, &size);
    const DOUBLES falling = n / (n + 1);  // 1 − e^(−|f|)
    const DOUBLES up = isPositive ? n : -falling, down = isPositive ? falling : -n;
    *slope = FMA((DOUBLES)(1 - share), up, FMA((DOUBLES)share, down, middle));
  }
}

// A lane holds a cell until it is done. Then its rate is 0, which leaves p± as they are, until all
// lanes are looked at and it gets the next cell.
enum { NAME(round) = 16 };

inlined void NAME(run)(
    int loss, double share, double minimiser, double tolerance, ptrdiff_t count,
    cvector_catapult_cell *cells) {
  union { DOUBLES all; double one[LANES]; } plus, minus, root, rate, steps, limit, highest, lowest;
  union { DOUBLES all; double one[LANES]; } end, largest, kernel;
  ptrdiff_t cell[LANES], next = 0, running = 0;
  const double outcomes[] = {
      cvector_catapult_exhausted, cvector_catapult_converged, cvector_catapult_diverged};

#define FILL(lane)                                                                                 \
  {                                                                                                \
    /* A cell without steps to take is done. */                                                    \
    while (next < count && !(cells[next].limit > 0)) settle(&cells[next++]);                 \
    if (next < count) {                                                                            \
      const cvector_catapult_cell *c = &cells[next];                                               \
      const double f = c->root * (c->plus - c->minus);                                             \
      plus.one[lane] = c->plus, minus.one[lane] = c->minus, root.one[lane] = c->root;              \
      rate.one[lane] = c->rate, limit.one[lane] = c->limit, steps.one[lane] = 0;                   \
      highest.one[lane] = lowest.one[lane] = f, end.one[lane] = -1;                                \
      largest.one[lane] = 1e8 * (1 + (f < 0 ? -f : f));                                            \
      kernel.one[lane] = 1e8 * (c->plus + c->minus);                                               \
      cell[lane] = next++, running++;                                                              \
    } else {                                                                                       \
      plus.one[lane] = minus.one[lane] = root.one[lane] = rate.one[lane] = 0;                      \
      steps.one[lane] = limit.one[lane] = highest.one[lane] = lowest.one[lane] = 0;                \
      largest.one[lane] = kernel.one[lane] = 1, end.one[lane] = 0, cell[lane] = -1;                \
    }                                                                                              \
  }

  for (int lane = 0; lane < LANES; lane++) FILL(lane)
  while (running > 0) {
    DOUBLES p = plus.all, q = minus.all, a = rate.all, t = steps.all, e = end.all;
    DOUBLES high = highest.all, low = lowest.all;
    DOUBLES f = root.all * (p - q);
    for (int k = 0; k < NAME(round); k++) {
      DOUBLES g;
      NAME(slope)(&g, &f, loss, share);
      const DOUBLES c = a * g, up = 1 + c, down = 1 - c;
      p *= down * down;
      q *= up * up;
      f = root.all * (p - q);
      const INTEGERS runs = e < 0;
      t += runs ? (DOUBLES)1 : (DOUBLES)0;
      const DOUBLES size = __builtin_elementwise_abs(f);
      // Written so that a NaN diverges.
      const INTEGERS isFinite = (size <= largest.all) & (p + q <= kernel.all);
      const INTEGERS counts = runs & isFinite;
      high = (counts & (f > high)) ? f : high;
      low = (counts & (f < low)) ? f : low;
      const INTEGERS isClose = __builtin_elementwise_abs(f - minimiser) < tolerance;
      DOUBLES now = t >= limit.all ? (DOUBLES)outcomes[0] : e;
      now = isClose ? (DOUBLES)outcomes[1] : now;
      now = isFinite ? now : (DOUBLES)outcomes[2];
      e = runs ? now : e;
      a = e < 0 ? a : (DOUBLES)0;
    }
    plus.all = p, minus.all = q, rate.all = a, steps.all = t, end.all = e;
    highest.all = high, lowest.all = low;
    for (int lane = 0; lane < LANES; lane++) {
      if (end.one[lane] < 0 || cell[lane] < 0) continue;
      cvector_catapult_cell *c = &cells[cell[lane]];
      c->plus = plus.one[lane], c->minus = minus.one[lane], c->steps = steps.one[lane];
      c->highest = highest.one[lane], c->lowest = lowest.one[lane], c->end = end.one[lane];
      running--;
      FILL(lane)
    }
  }
#undef FILL
}

// A loss of its own for each kind: what depends on it is decided outside of the loop.
static void NAME(catapult)(
    int loss, double share, double minimiser, double tolerance, ptrdiff_t count,
    cvector_catapult_cell *cells) {
  switch (loss) {
    case cvector_catapult_squared:
      NAME(run)(cvector_catapult_squared, share, minimiser, tolerance, count, cells);
      break;
    case cvector_catapult_logistic:
      NAME(run)(cvector_catapult_logistic, share, minimiser, tolerance, count, cells);
      break;
    default: NAME(run)(cvector_catapult_exponential, share, minimiser, tolerance, count, cells);
  }
}

static void NAME(slopes)(int loss, double share, ptrdiff_t n, const double *f, double *slopes) {
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    double rest[LANES] = {0};
    DOUBLES x, y;
    const ptrdiff_t part = n - i < LANES ? n - i : LANES;
    memcpy(rest, f + i, part * sizeof(double));
    memcpy(&x, rest, sizeof(x));
    NAME(slope)(&y, &x, loss, share);
    memcpy(slopes + i, &y, part * sizeof(double));
  }
}

#undef DOUBLES
#undef INTEGERS
#undef LANES
#undef NAME
