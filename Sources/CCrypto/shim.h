#ifndef LANDFUND_CCRYPTO_SHIM_H
#define LANDFUND_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
