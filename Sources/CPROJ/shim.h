// PROJ as Swift sees it: the PROJ 6+ API and the geodesic routines that PROJ installs beside it.
#ifndef LANDFUND_CPROJ_SHIM_H
#define LANDFUND_CPROJ_SHIM_H

#include <proj.h>
#include <geodesic.h>

#endif
