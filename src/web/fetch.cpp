#include "web/fetch.h"

#include "base/limits.h"
#include "base/result.h"
#include "web/fault.h"
#include "web/transfer.h"

#include <signal.h>

#include <ctime>

namespace foyer::web {
namespace {

/// OpenSSL writes to connections that a server has closed, and the signal for that would end the process.
class WithoutPipeSignal {
 public:
  WithoutPipeSignal() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~WithoutPipeSignal() {
    const timespec now{};
    if (sigismember(&before_, SIGPIPE) == 0) ::sigtimedwait(&pipe_, nullptr, &now);  // one that is waiting
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  WithoutPipeSignal(const WithoutPipeSignal&) = delete;
  WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

 private:
  sigset_t pipe_{}, before_{};
};

/// What the last response means.
source::Fetched outcome(const source::Request& request, Response response) {
  const bool conditional = request.validators != source::Validators();
  if (response.status == 304 && conditional) return source::NotModified();
  if (response.status != 0 && response.status != 200) {
    const bool missing = response.status == 404 || response.status == 410;
    return source::Failure{"the server says " + status_in_words(response.status), response.retry_after, missing};
  }
  if (!response.fault.empty()) return source::Failure{response.fault, {}};
  return std::move(response.content);
}

/// Where the server sends foyer; the Error where that is not followed.
Result<Address> next(const Address& from, const std::string& to) {
  auto address = parse_address(to);
  if (!address) return Error{"redirects to what is no http or https address: not followed"};
  if (from.scheme == "https" && address->scheme == "http") {
    return Error{"redirects from https to http, to " + address->shown + ": not followed"};
  }
  return *std::move(address);
}

/// The failure told with the address that it happened at.
source::Fetched at(const Address& address, source::Fetched fetched) {
  if (auto* const failure = std::get_if<source::Failure>(&fetched)) failure->what = "redirects to " + address.shown + ": " + failure->what;
  return fetched;
}

source::Fetched follow(const source::Request& request, const std::string& trusted, Address address, const std::stop_token& stop) {
  auto left = request.limits.in_all;
  for (int redirects = 0;; ++redirects) {
    auto response = transfer(request, {address, address.host == trusted, left}, stop);
    if (response.redirect.empty()) {
      auto fetched = outcome(request, std::move(response));
      return redirects == 0 ? fetched : at(address, std::move(fetched));
    }
    if (redirects == limits::redirects) return source::Failure{"redirects more than " + std::to_string(limits::redirects) + " times", {}};
    auto to = next(address, response.redirect);
    if (!to) return source::Failure{to.error(), {}};
    address = *std::move(to);
    left -= response.took;
  }
}

}  // namespace

source::Fetched fetch(const source::Request& request, const std::stop_token& stop) {
  const WithoutPipeSignal quiet;
  auto address = parse_address(request.address);
  const auto written = parse_address(request.written.empty() ? request.address : request.written);
  if (!address || (!written && request.written != source::nobody)) return source::Failure{"is no http or https address", {}};
  return follow(request, written ? written->host : "", *std::move(address), stop);
}

}  // namespace foyer::web
