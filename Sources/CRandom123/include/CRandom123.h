// Philox4x32-10 of Random123 (Salmon, Moraes, Dror, Shaw, SC11), as a function of plain words.
#pragma once

#include <Random123/philox.h>
#include <stdint.h>

typedef struct { uint32_t w0, w1, w2, w3; } crandom123_block;

static inline crandom123_block crandom123_philox4x32_10(
    uint32_t c0, uint32_t c1, uint32_t c2, uint32_t c3, uint32_t k0, uint32_t k1) {
  philox4x32_ctr_t counter = {{c0, c1, c2, c3}};
  philox4x32_key_t key = {{k0, k1}};
  philox4x32_ctr_t block = philox4x32_R(10, counter, key);
  crandom123_block out = {block.v[0], block.v[1], block.v[2], block.v[3]};
  return out;
}
