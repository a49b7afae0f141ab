// GDAL as Swift sees it: the C interface of the vector side, and what warps a picture.
#ifndef LANDFUND_CGDAL_SHIM_H
#define LANDFUND_CGDAL_SHIM_H

#include <gdal.h>
#include <gdal_utils.h>
#include <gdalwarper.h>
#include <ogr_api.h>
#include <ogr_recordbatch.h>
#include <ogr_srs_api.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>

#endif
