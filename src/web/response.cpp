#include "web/response.h"

#include "base/limits.h"
#include "web/unpack.h"

#include <curl/curl.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace foyer::web {
namespace {

/// Empty where the server gave none, or one that no sane server gives.
std::string header(CURL* easy, const char* name) {
  curl_header* found = nullptr;
  if (curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
  const std::string_view value = found->value;
  const auto is_odd = [](char letter) { return letter < ' ' || letter > '~'; };
  if (value.size() > limits::header_value_bytes || std::any_of(value.begin(), value.end(), is_odd)) return {};
  return std::string(value);
}

/// A file that changed in the second it was asked for may change once more in that second: then its time says nothing.
bool tells_versions_apart(const std::string& modified, const std::string& date) {
  return date.empty() || curl_getdate(date.c_str(), nullptr) - curl_getdate(modified.c_str(), nullptr) > 1;
}

source::Validators validators_of(CURL* easy) {
  std::string modified = header(easy, "Last-Modified");
  if (!tells_versions_apart(modified, header(easy, "Date"))) modified.clear();
  return {header(easy, "ETag"), std::move(modified)};
}

curl_off_t number(CURL* easy, CURLINFO which) {
  curl_off_t value = 0;
  curl_easy_getinfo(easy, which, &value);
  return value;
}

}  // namespace

Response response_of(void* easy, std::string body, std::string fault, const source::Limits& limits) {
  Response response;
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  response.status = static_cast<int>(status);
  response.fault = std::move(fault);
  if (status == 200 && response.fault.empty()) {
    auto unpacked = unpack(std::move(body), header(easy, "Content-Encoding"), limits.bytes);
    if (unpacked) response.content = {*std::move(unpacked), header(easy, "Content-Type"), validators_of(easy)};
    else response.fault = unpacked.error();
  }
  const char* redirect = nullptr;
  curl_easy_getinfo(easy, CURLINFO_REDIRECT_URL, &redirect);
  if (redirect != nullptr) response.redirect = redirect;
  if (const auto seconds = number(easy, CURLINFO_RETRY_AFTER); seconds > 0) response.retry_after = Seconds(seconds);
  response.took = std::chrono::milliseconds(number(easy, CURLINFO_TOTAL_TIME_T) / 1000);
  return response;
}

}  // namespace foyer::web
