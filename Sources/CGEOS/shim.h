// GEOS as Swift sees it: the reentrant functions only.
#ifndef LANDFUND_CGEOS_SHIM_H
#define LANDFUND_CGEOS_SHIM_H

// Hides every function without `_r`: those share one global handle and are not safe under concurrency.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#endif
