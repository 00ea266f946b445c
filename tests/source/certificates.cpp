#include "certificates.h"

#include "support/catch.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cctype>
#include <cstdio>

namespace foyer::source {
namespace {

X509* certificate_of(const Identity& identity) { return static_cast<X509*>(identity.certificate.get()); }
EVP_PKEY* key_of(const Identity& identity) { return static_cast<EVP_PKEY*>(identity.key.get()); }

void extend(X509* certificate, int extension, const std::string& value) {
  X509_EXTENSION* made = X509V3_EXT_conf_nid(nullptr, nullptr, extension, value.c_str());
  REQUIRE(made != nullptr);
  X509_add_ext(certificate, made, -1);
  X509_EXTENSION_free(made);
}

void name_it(X509* certificate, const std::string& name) {
  const auto* text = reinterpret_cast<const unsigned char*>(name.c_str());
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8, text, -1, -1, 0);
  const bool is_ip = std::isdigit(static_cast<unsigned char>(name.front())) != 0;
  extend(certificate, NID_subject_alt_name, (is_ip ? "IP:" : "DNS:") + name);
}

}  // namespace

Identity make_identity(const std::string& name, Validity validity, const Identity* authority) {
  Identity made{{X509_new(), X509_free}, {EVP_EC_gen("P-256"), EVP_PKEY_free}};
  X509* const certificate = certificate_of(made);
  static long serial = 0;
  X509_set_version(certificate, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
  ASN1_TIME_set(X509_getm_notBefore(certificate), validity.from);
  ASN1_TIME_set(X509_getm_notAfter(certificate), validity.until);
  X509_set_pubkey(certificate, key_of(made));
  name_it(certificate, name);
  extend(certificate, NID_basic_constraints, authority == nullptr ? "CA:TRUE" : "CA:FALSE");
  const Identity& signer = authority == nullptr ? made : *authority;
  X509_set_issuer_name(certificate, X509_get_subject_name(certificate_of(signer)));
  REQUIRE(X509_sign(certificate, key_of(signer), EVP_sha256()) > 0);
  return made;
}

void write_certificate(const std::filesystem::path& path, const Identity& identity) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "w"), std::fclose);
  REQUIRE(file);
  REQUIRE(PEM_write_X509(file.get(), certificate_of(identity)) == 1);
}

std::shared_ptr<void> server_context(const Identity& identity) {
  const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
  REQUIRE(SSL_CTX_use_certificate(context.get(), certificate_of(identity)) == 1);
  REQUIRE(SSL_CTX_use_PrivateKey(context.get(), key_of(identity)) == 1);
  return context;
}

}  // namespace foyer::source
