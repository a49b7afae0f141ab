// PROJ as Swift sees it: the PROJ 6+ API and the geodesic routines that PROJ installs beside it. The experimental
// header is needed for two functions only: proj_crs_alter_geodetic_crs and proj_crs_demote_to_2D.
#ifndef LANDFUND_CPROJ_SHIM_H
#define LANDFUND_CPROJ_SHIM_H

#include <proj.h>
#include <proj_experimental.h>
#include <geodesic.h>

#endif
