#ifndef LANDFUND_CEXPAT_SHIM_H
#define LANDFUND_CEXPAT_SHIM_H

#include <expat.h>

#endif
