#include "CRandom123.h"  // Header only.
