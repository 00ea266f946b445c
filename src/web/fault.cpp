#include "web/fault.h"

#include "source/size.h"

#include <curl/curl.h>

#include <system_error>

namespace foyer::web {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds look_interval{1000};  // how often libcurl looks at the clock, at the least

std::string in_words(milliseconds time) {
  return time.count() % 1000 == 0 ? std::to_string(time.count() / 1000) + " s" : std::to_string(time.count()) + " ms";
}

curl_off_t number(CURL* easy, CURLINFO which) {
  curl_off_t value = 0;
  curl_easy_getinfo(easy, which, &value);
  return value;
}

/// libcurl gives all three time-outs one number.
std::string too_late(CURL* easy, const Noted& noted, const source::Limits& limits) {
  const milliseconds took(number(easy, CURLINFO_TOTAL_TIME_T) / 1000);
  if (took + look_interval >= noted.allowed) return "took longer than " + in_words(limits.in_all);
  if (number(easy, CURLINFO_PRETRANSFER_TIME_T) == 0) return "no connection to " + noted.host + " within " + in_words(limits.to_connect);
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  return status == 0 ? "takes the question, but does not answer" : "sends less than 1 KiB a second";
}

std::string cut_short(CURL* easy) {
  const auto announced = number(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T);
  const std::string after = "ends after " + std::to_string(number(easy, CURLINFO_SIZE_DOWNLOAD_T));
  return announced > 0 ? after + " of " + std::to_string(announced) + " bytes" : after + " bytes, before it is whole";
}

std::string no_connection(CURL* easy, const Noted& noted) {
  long error = 0;
  curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &error);
  const std::string to = "no connection to " + (noted.proxied ? "the proxy that the environment names" : noted.host);
  return error == 0 ? to : to + ": " + std::generic_category().message(static_cast<int>(error));
}

std::string bad_certificate(const Noted& noted) {
  return noted.certificate.empty() ? "its certificate is not for " + noted.host : noted.certificate;
}

std::string no_tunnel_or(CURL* easy, const char* otherwise) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &status);
  return status < 300 ? otherwise : "the proxy says " + status_in_words(static_cast<int>(status));
}

}  // namespace

std::string fault_in_words(void* easy, int code, const Noted& noted, const source::Limits& limits) {
  if (!noted.refused.empty() && code == CURLE_COULDNT_CONNECT) return noted.refused;
  if (noted.headers_too_large) return "sends more than " + source::size_in_words(limits.header_bytes) + " of headers";
  if (noted.body_too_large) return "is larger than " + source::size_in_words(limits.bytes);
  switch (static_cast<CURLcode>(code)) {
    case CURLE_OK: return {};
    case CURLE_ABORTED_BY_CALLBACK: return "was stopped";
    case CURLE_OUT_OF_MEMORY: return "there is not enough memory";
    case CURLE_FILESIZE_EXCEEDED: return "is larger than " + source::size_in_words(limits.bytes);
    case CURLE_OPERATION_TIMEDOUT: return too_late(easy, noted, limits);
    case CURLE_COULDNT_RESOLVE_HOST: return "no computer named " + noted.host + " can be found: is the name right, and the network up?";
    case CURLE_COULDNT_RESOLVE_PROXY: return "the proxy that the environment names cannot be found";
    case CURLE_COULDNT_CONNECT: return no_connection(easy, noted);
    case CURLE_PARTIAL_FILE: return cut_short(easy);
    case CURLE_GOT_NOTHING: return "hangs up without an answer";
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR: return no_tunnel_or(easy, "breaks the connection off");
    case CURLE_PEER_FAILED_VERIFICATION: return bad_certificate(noted);
    case CURLE_SSL_CACERT_BADFILE: return "the file with the CA certificates, " + noted.authorities + ", cannot be read";
    case CURLE_SSL_CONNECT_ERROR: return "no encrypted connection can be made with " + noted.host;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY: return "does not answer as a web server does";
    default: return std::string("did not work: ") + curl_easy_strerror(static_cast<CURLcode>(code));
  }
}

std::string status_in_words(int status) {
  const auto words = [status]() -> const char* {
    switch (status) {
      case 204: return " No Content";
      case 300: return " Multiple Choices";
      case 304: return " Not Modified";
      case 400: return " Bad Request";
      case 401: return " Unauthorized";
      case 403: return " Forbidden";
      case 404: return " Not Found";
      case 406: return " Not Acceptable";
      case 407: return " Proxy Authentication Required";
      case 410: return " Gone";
      case 429: return " Too Many Requests";
      case 500: return " Internal Server Error";
      case 502: return " Bad Gateway";
      case 503: return " Service Unavailable";
      case 504: return " Gateway Timeout";
      default: return "";
    }
  };
  return std::to_string(status) + words();
}

}  // namespace foyer::web
