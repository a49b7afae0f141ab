#ifndef LANDFUND_CMINIZIP_SHIM_H
#define LANDFUND_CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <minizip/zip.h>

// Constants that the header builds from expressions.
static const int landfund_unz_ok = UNZ_OK;
static const int landfund_zip_ok = ZIP_OK;
static const int landfund_unz_end_of_list = UNZ_END_OF_LIST_OF_FILE;

#endif
