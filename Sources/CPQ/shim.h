#ifndef LANDFUND_CPQ_SHIM_H
#define LANDFUND_CPQ_SHIM_H

#include <libpq-fe.h>

#endif
