// The steps for one number type; CVectorOptimisers.c includes it for each.
//
// NUMBER    the number type
// LANES     how many numbers are taken at a time
// NAME(x)   x with the suffix of this type

typedef NUMBER NAME(lanes)
    __attribute__((ext_vector_type(LANES), aligned(__alignof__(NUMBER)), may_alias));
typedef NUMBER NAME(one) __attribute__((ext_vector_type(1), aligned(__alignof__(NUMBER)), may_alias));

// d, or 1 where d and the numerator x are both 0: then x/d is to be 0, since nothing has moved yet
// and there is no damping.
#define DENOMINATOR(vector, x, d) ((d) - __builtin_convertvector(((x) == 0) & ((d) == 0), vector))

// The work on the numbers from i on, as many as the type `vector` has.
#define ADAM(vector)                                                                              \
  const vector old = *(vector *)(w + i);                                                          \
  const vector g = *(const vector *)(gradient + i) + s.l2 * old;                                  \
  const vector mean = s.beta1 * *(vector *)(m + i) + (1 - s.beta1) * g;                           \
  const vector square = s.beta2 * *(vector *)(v + i) + (1 - s.beta2) * (g * g);                   \
  *(vector *)(m + i) = mean;                                                                      \
  *(vector *)(v + i) = square;                                                                    \
  const vector root = __builtin_elementwise_sqrt(s.correction * square) + s.delta;                \
  *(vector *)(w + i) =                                                                            \
      old - (s.rate * mean / DENOMINATOR(vector, mean, root) + s.decay * old);

void NAME(adam)(
    ptrdiff_t n, NAME(adam_settings) s, const NUMBER *gradient, NUMBER *w, NUMBER *m, NUMBER *v) {
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES) {
    ADAM(NAME(lanes))
  }
  for (; i < n; i++) {
    ADAM(NAME(one))
  }
}

#define DIVIDE(vector)                                                                             \
  const vector g = *(const vector *)(gradient + i);                                               \
  const vector root = __builtin_elementwise_sqrt(correction * *(const vector *)(v + i)) + delta;  \
  *(vector *)(direction + i) = g / DENOMINATOR(vector, g, root);

void NAME(divide_by_root)(
    ptrdiff_t n, NUMBER correction, NUMBER delta, const NUMBER *gradient, const NUMBER *v,
    NUMBER *direction) {
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES) {
    DIVIDE(NAME(lanes))
  }
  for (; i < n; i++) {
    DIVIDE(NAME(one))
  }
}

#undef ADAM
#undef DIVIDE
#undef DENOMINATOR
