// A child process that stands still at the beginning and at the end of each of its system calls, so that a test can look, or end it there.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace foyer::source {

class Traced {
 public:
  /// Begins to do `work` in a child; its status is what `work` gives.
  explicit Traced(const std::function<int()>& work);
  /// Kills it, if it still is there.
  ~Traced();
  Traced(const Traced&) = delete;
  Traced& operator=(const Traced&) = delete;

  /// Lets it go on to the next stop; false when it has ended.
  bool step();

  /// Lets it go on to where its next call begins; false when it has ended.
  bool next_call();

  /// At the end of a successful call of that number, its first argument.
  std::optional<std::uint64_t> succeeded(std::uint64_t call) const;

  /// What its descriptor of that number leads to.
  std::filesystem::path path_of(std::uint64_t descriptor) const;

  /// Of the work, once it has ended by itself.
  int status() const { return status_; }

 private:
  pid_t child_ = 0;
  std::uint64_t number_ = 0, first_ = 0;  // of the call whose beginning was seen
  bool begins_ = false, succeeded_ = false;
  int status_ = -1;
  bool ended_ = false;
};

}  // namespace foyer::source
