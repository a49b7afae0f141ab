#ifndef LANDFUND_CYAML_SHIM_H
#define LANDFUND_CYAML_SHIM_H

#include <yaml.h>

#endif
