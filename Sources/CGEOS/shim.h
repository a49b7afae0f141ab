// GEOS as Swift sees it: the reentrant functions only.
#ifndef LANDFUND_CGEOS_SHIM_H
#define LANDFUND_CGEOS_SHIM_H

// Hides every function without `_r`: those share one global handle and are not safe under concurrency.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#define LANDFUND_GEOS_AT_LEAST(major, minor) \
  (GEOS_VERSION_MAJOR > (major) || (GEOS_VERSION_MAJOR == (major) && GEOS_VERSION_MINOR >= (minor)))

// Functions newer than GEOS 3.11. Each answers NULL on an older library; Swift asks the run-time version first
// and never calls one that the headers did not have.

/// 1 when this module was compiled against headers of that version or a later one.
static inline int landfund_geos_compiled_with(int major, int minor) { return LANDFUND_GEOS_AT_LEAST(major, minor); }

static inline GEOSGeometry *landfund_disjoint_subset_union(GEOSContextHandle_t context, const GEOSGeometry *geometry) {
#if LANDFUND_GEOS_AT_LEAST(3, 12)
  return GEOSDisjointSubsetUnion_r(context, geometry);
#else
  (void)context; (void)geometry;
  return 0;
#endif
}

static inline GEOSGeometry *landfund_coverage_simplify(
    GEOSContextHandle_t context, const GEOSGeometry *geometry, double tolerance, int preserve_boundary) {
#if LANDFUND_GEOS_AT_LEAST(3, 12)
  return GEOSCoverageSimplifyVW_r(context, geometry, tolerance, preserve_boundary);
#else
  (void)context; (void)geometry; (void)tolerance; (void)preserve_boundary;
  return 0;
#endif
}

static inline GEOSGeometry *landfund_concave_hull_by_length(
    GEOSContextHandle_t context, const GEOSGeometry *geometry, double length, unsigned int allow_holes) {
#if LANDFUND_GEOS_AT_LEAST(3, 12)
  return GEOSConcaveHullByLength_r(context, geometry, length, allow_holes);
#else
  (void)context; (void)geometry; (void)length; (void)allow_holes;
  return 0;
#endif
}

#endif
