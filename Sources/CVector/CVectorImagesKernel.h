// The passes for one number type; CVectorImages.c includes it for each.
//
// NUMBER    the number type
// NAME(x)   x with the suffix of this type

void NAME(rectify)(ptrdiff_t n, const NUMBER *restrict bias, NUMBER *restrict z) {
  for (ptrdiff_t i = 0; i < n; i++) {
    const NUMBER value = z[i] + bias[i];
    z[i] = value <= 0 ? 0 : value;
  }
}

void NAME(mask)(ptrdiff_t n, const NUMBER *restrict a, NUMBER *restrict x) {
  for (ptrdiff_t i = 0; i < n; i++) {
    const NUMBER value = x[i];
    x[i] = a[i] <= 0 ? 0 : value;
  }
}

// Whether y takes the place of x: it is larger, or no number.
#define EXCEEDS(y, x) (((y) > (x)) | ((y) != (y)))

void NAME(pool)(
    ptrdiff_t squares, ptrdiff_t channels, ptrdiff_t below, const NUMBER *a, const NUMBER *x,
    NUMBER *restrict result) {
  for (ptrdiff_t square = 0; square < squares; square++) {
    for (ptrdiff_t c = 0; c < channels; c++) {
      const NUMBER a0 = a[c], a1 = a[c + channels];
      const NUMBER a2 = a[c + below], a3 = a[c + below + channels];
      const NUMBER x0 = x[c], x1 = x[c + channels];
      const NUMBER x2 = x[c + below], x3 = x[c + below + channels];
      const int right = EXCEEDS(a1, a0), rightBelow = EXCEEDS(a3, a2);
      const NUMBER top = right ? a1 : a0, bottom = rightBelow ? a3 : a2;
      const NUMBER xTop = right ? x1 : x0, xBottom = rightBelow ? x3 : x2;
      result[c] = EXCEEDS(bottom, top) ? xBottom : xTop;
    }
    a += 2 * channels;
    x += 2 * channels;
    result += channels;
  }
}

void NAME(unpool)(
    ptrdiff_t squares, ptrdiff_t channels, ptrdiff_t below, const NUMBER *restrict a,
    const NUMBER *restrict errors, NUMBER *x) {
  for (ptrdiff_t square = 0; square < squares; square++) {
    NUMBER *restrict x0 = x, *restrict x1 = x + channels;
    NUMBER *restrict x2 = x + below, *restrict x3 = x + below + channels;
    for (ptrdiff_t c = 0; c < channels; c++) {
      const NUMBER a0 = a[c], a1 = a[c + channels];
      const NUMBER a2 = a[c + below], a3 = a[c + below + channels];
      const int right = EXCEEDS(a1, a0), rightBelow = EXCEEDS(a3, a2);
      const NUMBER top = right ? a1 : a0, bottom = rightBelow ? a3 : a2;
      const int isBelow = EXCEEDS(bottom, top);
      const NUMBER error = errors[c];
      const NUMBER passed = (isBelow ? bottom : top) <= 0 ? 0 : error;
      const NUMBER ofTop = isBelow ? 0 : passed, ofBottom = isBelow ? passed : 0;
      x0[c] = right ? 0 : ofTop;
      x1[c] = right ? ofTop : 0;
      x2[c] = rightBelow ? 0 : ofBottom;
      x3[c] = rightBelow ? ofBottom : 0;
    }
    a += 2 * channels;
    x += 2 * channels;
    errors += channels;
  }
}

#undef EXCEEDS
