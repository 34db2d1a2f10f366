#include "CVector.h"  // Header only.
