// A thread that asks web servers and writes what they said, one thing after the other, so that neither holds up the one that presents.
#pragma once

#include "base/descriptor.h"
#include "source/cache.h"
#include "source/fetch.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <variant>

namespace foyer::source {

/// To be written to the cache.
struct Keeping {
  std::filesystem::path folder;
  std::string address;
  Kept kept;
};

using Work = std::variant<Request, Keeping>;

/// Of what could be written nothing is said.
struct Done {
  std::string address;
  bool asked = false;  // and not written
  Fetched fetched;
};

/// What becomes of an answer before it is given, on the worker's own thread.
using Finish = std::function<Fetched(Fetched fetched, const std::stop_token& stop)>;

class Worker {
 public:
  explicit Worker(Finish finish = {});
  /// Ends a request that is under way, without waiting for the server. What is to be written still is.
  ~Worker() = default;
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Readable while take() has something to give; -1 where the system gave none.
  int descriptor() const { return ended_.number(); }

  void add(Work work);
  std::optional<Done> take();

 private:
  void run(const std::stop_token& stop);
  std::optional<Work> next(const std::stop_token& stop);
  void do_it(Work work, const std::stop_token& stop);
  void give(Done done);

  Finish finish_;
  Descriptor ended_;  // counts done_
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Work> work_;
  std::deque<Done> done_;
  std::jthread thread_;  // last: it is stopped before the rest goes
};

}  // namespace foyer::source
