// A web server on this computer that does exactly what a test tells it to, one client after the other.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace foyer::source {

struct Identity;  // a certificate and its key: certificates.h

/// A client that has asked.
class Conversation {
 public:
  Conversation(int client, void* tls, std::atomic<std::uint64_t>& sent) : client_(client), tls_(tls), sent_(sent) {}

  /// Reads up to the end of the head. False where the client leaves before.
  bool hear();
  const std::string& head() const { return head_; }
  std::string path() const;

  /// False once the client is gone.
  bool send(std::string_view bytes);
  /// A whole answer; its length is added, other headers are given with their line ends.
  bool answer(const std::string& status, const std::string& body = "", const std::string& headers = "");
  /// Says nothing more, until the client leaves.
  void hold();
  /// Waits a moment. False once the client is gone.
  bool pause();

 private:
  std::ptrdiff_t receive(char* bytes, std::size_t count);

  int client_;
  void* tls_;
  std::atomic<std::uint64_t>& sent_;
  std::string head_;
};

class TestServer {
 public:
  using Script = std::function<void(Conversation&)>;

  explicit TestServer(Script script, const Identity* identity = nullptr);
  ~TestServer();
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  std::string address(const std::string& path = "/schedule.json", const std::string& host = "127.0.0.1") const;
  std::string port() const { return std::to_string(port_); }

  /// What was asked until now: the heads of the requests.
  std::vector<std::string> requests() const;
  std::uint64_t bytes_sent() const { return sent_; }

 private:
  void serve();
  void serve_client(int client);

  Script script_;
  std::shared_ptr<void> tls_;  // null where it speaks in the clear
  int listening_ = -1, port_ = 0;
  std::atomic<std::uint64_t> sent_{0};
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  int client_ = -1;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace foyer::source
