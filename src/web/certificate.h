// What is wrong with a server's certificate. libcurl only says that it is.
#pragma once

#include <string>

namespace foyer::web {

/// For CURLOPT_SSL_CTX_FUNCTION: certificates are checked exactly as without it, and what is wrong with one goes into the std::string
/// that `words` points to, "its certificate expired on 2020-01-31".
void explain_certificates(void* ssl_context, void* words);

}  // namespace foyer::web
