#ifndef LANDFUND_CXLSX_SHIM_H
#define LANDFUND_CXLSX_SHIM_H

#include <xlsxwriter.h>

#endif
