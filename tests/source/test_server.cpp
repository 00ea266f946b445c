#include "test_server.h"

#include "certificates.h"
#include "support/catch.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace foyer::source {
namespace {

/// Before any thread runs: a proxy of the developer's is not for a server on this computer.
[[maybe_unused]] const int without_proxies = [] {
  for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) ::unsetenv(name);
  return 0;
}();

using Tls = std::unique_ptr<SSL, decltype(&SSL_free)>;

Tls greet(const std::shared_ptr<void>& context, int client) {
  Tls tls(context ? SSL_new(static_cast<SSL_CTX*>(context.get())) : nullptr, SSL_free);
  if (tls) {
    SSL_set_fd(tls.get(), client);
    SSL_accept(tls.get());  // where that fails, so does reading
  }
  return tls;
}

}  // namespace

std::ptrdiff_t Conversation::receive(char* bytes, std::size_t count) {
  if (tls_ != nullptr) return SSL_read(static_cast<SSL*>(tls_), bytes, static_cast<int>(count));
  return ::recv(client_, bytes, count, 0);
}

bool Conversation::hear() {
  std::array<char, 4096> bytes{};
  while (head_.find("\r\n\r\n") == std::string::npos) {
    const auto count = receive(bytes.data(), bytes.size());
    if (count <= 0) return false;
    head_.append(bytes.data(), static_cast<std::size_t>(count));
    if (!head_.starts_with('G')) return true;  // no GET: another language
  }
  return true;
}

std::string Conversation::path() const {
  const auto from = head_.find(' ') + 1;
  return head_.substr(from, head_.find(' ', from) - from);
}

bool Conversation::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::ptrdiff_t count = tls_ != nullptr ? SSL_write(static_cast<SSL*>(tls_), bytes.data(), static_cast<int>(bytes.size()))
                                                 : ::send(client_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    sent_ += static_cast<std::uint64_t>(count);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool Conversation::answer(const std::string& status, const std::string& body, const std::string& headers) {
  return send("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
              body);
}

void Conversation::hold() {
  std::array<char, 4096> bytes{};
  while (receive(bytes.data(), bytes.size()) > 0) {
  }
}

bool Conversation::pause() {
  pollfd client{client_, POLLRDHUP, 0};
  return ::poll(&client, 1, 10) == 0;
}

TestServer::TestServer(Script script, const Identity* identity) : script_(std::move(script)) {
  if (identity != nullptr) tls_ = server_context(*identity);
  listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in loopback{};
  loopback.sin_family = AF_INET;
  loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof loopback;
  auto* const address = reinterpret_cast<sockaddr*>(&loopback);
  REQUIRE(::bind(listening_, address, size) == 0);
  REQUIRE(::listen(listening_, 16) == 0);
  REQUIRE(::getsockname(listening_, address, &size) == 0);
  port_ = ntohs(loopback.sin_port);
  thread_ = std::thread([this] { serve(); });
}

TestServer::~TestServer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    if (client_ >= 0) ::shutdown(client_, SHUT_RDWR);
  }
  ::shutdown(listening_, SHUT_RDWR);  // ends accept()
  thread_.join();
  ::close(listening_);
}

std::string TestServer::address(const std::string& path, const std::string& host) const {
  return (tls_ ? "https://" : "http://") + host + ":" + port() + path;
}

std::vector<std::string> TestServer::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

void TestServer::serve() {
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
  while (true) {
    const int client = ::accept(listening_, nullptr, nullptr);
    if (client < 0 && errno == EMFILE) continue;  // a test takes away all descriptors for a moment
    if (client < 0) return;
    {
      const std::lock_guard lock(mutex_);
      client_ = stopping_ ? -1 : client;
    }
    if (client_ >= 0) serve_client(client);
    const std::lock_guard lock(mutex_);
    client_ = -1;
    ::close(client);
  }
}

void TestServer::serve_client(int client) {
  const Tls tls = greet(tls_, client);
  Conversation conversation(client, tls.get(), sent_);
  if (!conversation.hear()) return;
  {
    const std::lock_guard lock(mutex_);
    requests_.push_back(conversation.head());
  }
  script_(conversation);
  if (tls) SSL_shutdown(tls.get());
}

}  // namespace foyer::source
