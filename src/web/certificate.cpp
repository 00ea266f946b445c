#include "web/certificate.h"

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <ctime>

namespace foyer::web {
namespace {

std::string date(const ASN1_TIME* time) {
  std::tm parts{};
  std::array<char, 32> text{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1 || std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts) == 0) return "?";
  return text.data();
}

std::string in_words(int error, const X509* certificate) {
  switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED: return "its certificate expired on " + date(X509_get0_notAfter(certificate));
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return "its certificate is valid only from " + date(X509_get0_notBefore(certificate)) + " on: is the clock of this computer right?";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: return "its certificate is signed by nobody but itself";
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
      return "its certificate is signed by an authority that this computer does not know (SSL_CERT_FILE can name a file with that one)";
    default: return std::string("its certificate cannot be trusted: ") + X509_verify_cert_error_string(error);
  }
}

/// Takes the place of OpenSSL's own call of X509_verify_cert(), and leaves its result as it is.
int verify(X509_STORE_CTX* context, void* words) {
  const int good = X509_verify_cert(context);
  if (good <= 0) {
    *static_cast<std::string*>(words) = in_words(X509_STORE_CTX_get_error(context), X509_STORE_CTX_get_current_cert(context));
  }
  return good;
}

}  // namespace

void explain_certificates(void* ssl_context, void* words) {
  SSL_CTX_set_cert_verify_callback(static_cast<SSL_CTX*>(ssl_context), verify, words);
}

}  // namespace foyer::web
