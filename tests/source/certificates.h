// Certificates that tests make for themselves, good ones and bad.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace foyer::source {

struct Validity {
  long long from, until;  // seconds since 1970
};

constexpr Validity always{0, 4'102'444'800};               // 1970 to 2100
constexpr Validity long_past{946'684'800, 1'577'836'800};  // 2000 to 2020
constexpr Validity far_off{4'070'908'800, 4'102'444'800};  // 2099 to 2100

struct Identity {
  std::shared_ptr<void> certificate, key;  // of OpenSSL: X509, EVP_PKEY
};

/// Signed by `authority`, or by itself where there is none; for that name, "127.0.0.1" for instance.
Identity make_identity(const std::string& name, Validity validity, const Identity* authority = nullptr);

void write_certificate(const std::filesystem::path& path, const Identity& identity);

/// An SSL_CTX for servers.
std::shared_ptr<void> server_context(const Identity& identity);

}  // namespace foyer::source
