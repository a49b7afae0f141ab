// GDAL as Swift sees it: the C interface of the vector side.
#ifndef LANDFUND_CGDAL_SHIM_H
#define LANDFUND_CGDAL_SHIM_H

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_recordbatch.h>
#include <ogr_srs_api.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>

#endif
