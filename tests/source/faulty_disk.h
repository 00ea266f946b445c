// A file system that a thread of the test makes (FUSE): a folder with one file, schedule.json, whose changes nobody reports and whose times
// never change. It can fail as a dying card does, or hang as the disk of another computer does.
#pragma once

#include "base/descriptor.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

namespace foyer::source {

class FaultyDisk {
 public:
  enum class Fault { none, read_error, short_reads, hang, list_error };

  /// In the place of that folder. Only root may, and only where there is /dev/fuse; else a warning says so.
  FaultyDisk(const std::filesystem::path& folder, std::string bytes);
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;
  explicit operator bool() const { return mounted_; }

  /// As another computer would.
  void set(std::string bytes);
  void set(Fault fault) { fault_ = fault; }

 private:
  void serve();
  void answer(const char* request);
  void list(std::uint64_t unique, std::size_t offset);
  void read(std::uint64_t unique, std::size_t offset, std::size_t size);
  std::string bytes();

  std::filesystem::path folder_;
  Descriptor kernel_;
  bool mounted_ = false;
  std::mutex mutex_;
  std::string bytes_;
  std::atomic<Fault> fault_{Fault::none};
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

}  // namespace foyer::source
