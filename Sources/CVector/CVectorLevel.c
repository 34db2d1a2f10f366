#include "CVectorLevel.h"

#include <stdlib.h>
#include <string.h>

int cvector_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  int level = cvector_level_none;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) level = cvector_level_avx2;
  if (level == cvector_level_avx2 && __builtin_cpu_supports("avx512f")
      && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    level = cvector_level_avx512;
  }
  const char *const names[] = {"none", "avx2", "avx512"};
  const char *const asked = getenv("SEMICIRCLE_VECTORS");
  for (int lower = 0; asked && lower < level; lower++)
    if (strcmp(asked, names[lower]) == 0) return lower;
  return level;
#else
  return cvector_level_none;
#endif
}
