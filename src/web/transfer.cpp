#include "web/transfer.h"

#include "base/environment.h"
#include "web/certificate.h"
#include "web/fault.h"
#include "web/proxy.h"
#include "web/reach.h"
#include "web/unpack.h"

#include <curl/curl.h>

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace foyer::web {
namespace {

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// What the callbacks of one transfer share.
struct State {
  const source::Limits& limits;
  Visit visit;
  Noted noted;
  CURL* easy;
  std::string body;
  std::size_t bytes = 0, header_bytes = 0;
};

int status_of(CURL* easy) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  return static_cast<int>(status);
}

std::size_t on_body(char* bytes, std::size_t, std::size_t count, void* data) {
  auto& state = *static_cast<State*>(data);
  state.bytes += count;
  state.noted.body_too_large = state.bytes > state.limits.bytes;
  if (state.noted.body_too_large) return 0;
  if (status_of(state.easy) == 200) state.body.append(bytes, count);
  return count;
}

std::size_t on_header(char*, std::size_t, std::size_t count, void* data) {
  auto& state = *static_cast<State*>(data);
  state.header_bytes += count;
  state.noted.headers_too_large = state.header_bytes > state.limits.header_bytes;
  return state.noted.headers_too_large ? 0 : count;
}

std::string ip_of(const sockaddr& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* bytes = nullptr;
  if (address.sa_family == AF_INET) bytes = &reinterpret_cast<const sockaddr_in&>(address).sin_addr;
  if (address.sa_family == AF_INET6) bytes = &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
  if (bytes == nullptr || ::inet_ntop(address.sa_family, bytes, text.data(), text.size()) == nullptr) return "?";
  return text.data();
}

curl_socket_t on_connect(void* data, curlsocktype, curl_sockaddr* address) {
  auto& state = *static_cast<State*>(data);
  if (!state.noted.proxied) state.noted.refused = refusal(ip_of(address->addr), state.visit);
  if (!state.noted.refused.empty()) return CURL_SOCKET_BAD;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

CURLcode on_ssl(CURL*, void* context, void* data) {
  explain_certificates(context, &static_cast<State*>(data)->noted.certificate);
  return CURLE_OK;
}

std::string authorities_of(const source::Request& request) {
  return request.authorities.empty() ? variable("SSL_CERT_FILE") : request.authorities.string();
}

void set_authorities(CURL* easy, const std::string& file) {
  const std::string folder = variable("SSL_CERT_DIR");
  if (!file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, file.c_str());
  if (!folder.empty()) curl_easy_setopt(easy, CURLOPT_CAPATH, folder.c_str());
}

void set_limits(CURL* easy, const source::Limits& limits, std::chrono::milliseconds in_all) {
  const auto at_least_one = [](auto time) { return std::max(1L, static_cast<long>(time.count())); };  // 0 is for ever
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, at_least_one(limits.to_connect));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, at_least_one(in_all));
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, at_least_one(limits.patience));
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1024L);
  // Ends at once what announces that it is too large; on_body() ends what does not.
  curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.bytes));
}

void set_callbacks(State& state) {
  CURL* const easy = state.easy;
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &state);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &state);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, on_connect);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &state);
  curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, on_ssl);
  curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, &state);
}

List headers_for(const source::Validators& validators) {
  curl_slist* list = curl_slist_append(nullptr, "Accept-Encoding: gzip");
  if (!validators.etag.empty()) list = curl_slist_append(list, ("If-None-Match: " + validators.etag).c_str());
  if (!validators.modified.empty()) list = curl_slist_append(list, ("If-Modified-Since: " + validators.modified).c_str());
  return List(list, curl_slist_free_all);
}

void set_address(CURL* easy, const Address& address, const std::string& proxy) {
  curl_easy_setopt(easy, CURLOPT_URL, address.whole.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_PROXY, proxy.c_str());
  curl_easy_setopt(easy, CURLOPT_NOPROXY, "");  // proxy_for() has looked already
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "foyer/" FOYER_VERSION);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);  // stopped, it does not wait for a name to be looked up
}

/// Not curl_easy_perform(): that one looks up only once a second whether it should stop.
CURLcode run(CURL* easy, const std::stop_token& stop) {
  const Multi multi(curl_multi_init(), curl_multi_cleanup);
  if (!multi || curl_multi_add_handle(multi.get(), easy) != CURLM_OK) return CURLE_OUT_OF_MEMORY;
  CURLcode code = CURLE_ABORTED_BY_CALLBACK;
  {
    const std::stop_callback wake(stop, [&multi] { curl_multi_wakeup(multi.get()); });
    for (int running = 1; running > 0 && !stop.stop_requested();) {
      if (curl_multi_perform(multi.get(), &running) != CURLM_OK) break;
      if (running > 0) curl_multi_poll(multi.get(), nullptr, 0, 1000, nullptr);
    }
    int left = 0;
    const CURLMsg* const message = curl_multi_info_read(multi.get(), &left);
    if (message != nullptr && message->msg == CURLMSG_DONE) code = message->data.result;
  }
  curl_multi_remove_handle(multi.get(), easy);
  return code;
}

/// A proxy sees what foyer does not: which computer the name leads to. What the address itself says is still heard.
std::string refused_before(const Visit& visit, bool proxied) {
  if (network_of(visit.host)) return refusal(visit.host, visit);
  const bool trusted = visit.written_by_staff || visit.private_allowed;
  return proxied && !trusted && is_local(visit.host) ? "leads to " + visit.host + ", a name of the network that this is in: not followed"
                                                     : "";
}

}  // namespace

Response transfer(const source::Request& request, const Hop& hop, const std::stop_token& stop) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  const Easy easy(ready == CURLE_OK ? curl_easy_init() : nullptr, curl_easy_cleanup);
  const Visit visit{hop.address.host, hop.written_by_staff, request.private_allowed};
  Response response;
  const std::string proxy = proxy_for(hop.address, proxies_of_environment());
  response.fault = easy ? refused_before(visit, !proxy.empty()) : "there is not enough memory";
  if (!response.fault.empty()) return response;
  State state{request.limits, visit, {}, easy.get(), {}};
  state.noted.host = hop.address.host;
  state.noted.authorities = authorities_of(request);
  state.noted.proxied = !proxy.empty();
  state.noted.allowed = hop.in_all;
  set_address(easy.get(), hop.address, proxy);
  set_authorities(easy.get(), state.noted.authorities);
  set_limits(easy.get(), request.limits, hop.in_all);
  set_callbacks(state);
  const List headers = headers_for(request.validators);
  curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
  const CURLcode code = run(easy.get(), stop);
  return response_of(easy.get(), std::move(state.body), fault_in_words(easy.get(), code, state.noted, request.limits), request.limits);
}

}  // namespace foyer::web
