// Tells when files, or what folders hold, may have changed, however an editor saves: in place, by rename, by truncate and write, by a
// slow copy, or by a symbolic link that is switched over.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

namespace foyer::source {

class Watch {
 public:
  /// Watches the folders that hold those files, and, where a path runs through symbolic links, the folders of every link and of
  /// what it leads to. A folder that does not exist yet is waited for through its nearest parent. Where a path is a folder, all files
  /// right in it count.
  explicit Watch(std::vector<std::filesystem::path> files);
  ~Watch();
  Watch(Watch&&) noexcept;
  Watch& operator=(Watch&&) noexcept;

  /// Readable when there is something to drain; wait on it together with other descriptors. -1 where the system gave none: then
  /// the caller has to look at the files from time to time.
  int descriptor() const;

  /// Takes what has been reported since, re-arms watches where folders or links were replaced, and says whether any of the files
  /// may have changed. That a file system was mounted over a folder is not reported: then only the next call sees it.
  bool drain();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::source
