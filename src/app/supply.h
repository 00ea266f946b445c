// The files of one source, wherever it is: an event, a schedule, news or alerts, on this machine or on web servers.
#pragma once

#include "app/disk_files.h"
#include "app/web_files.h"
#include "model/source.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace foyer::app {

/// Whether that is an http or https address and no path.
bool is_address(const std::string& event);

/// Until one of them is readable, or for a moment.
void wait_on(const std::vector<int>& descriptors);

class Supply {
 public:
  /// EVENT of the command line: a file, a folder, or the address of one (that of a folder ends in a slash).
  static Supply of_event(const std::string& event, const std::optional<std::filesystem::path>& cache, const Tell& tell);

  /// A source that the event names; a path is one in the event's folder. `event` is the address that staff wrote, where the event itself
  /// came over the network: then the source is as far to be trusted as a server's word is. Else it is empty.
  static Supply of_source(const model::Source& source, const std::filesystem::path& folder, const std::string& event,
                          const std::optional<std::filesystem::path>& cache, const Tell& tell);

  std::vector<int> descriptors() const;
  std::optional<Steady::time_point> due() const;

  /// True when files() may be others.
  bool update(Steady::time_point now, Instant wall);

  /// The newest, good or not: of this machine as of DiskFiles, from servers all of them or none.
  std::vector<File> files() const;

  /// The paths of those on this machine that could never be read.
  std::vector<std::string> unread() const;

  /// False where not all files can be had: of this machine some could never be read, from a server they have neither come nor been kept.
  bool is_ready() const;

  /// Asks of each of files() that is new whether it is good, as its reader found; what came over the network and is not is forgotten.
  void judge(const std::function<bool(const File&)>& is_good, Instant wall);

  /// The paths of those that came over the network and were not good, until the server says otherwise.
  std::vector<std::string> rejected() const;

  /// When a server last said that these are the newest; nothing for files of this machine.
  std::optional<Instant> as_of() const;

  std::vector<Problem> problems() const;

  /// Some servers have not answered in this run, or a disk does not.
  bool is_asking() const;

  bool is_remote() const { return std::holds_alternative<WebFiles>(files_); }

 private:
  explicit Supply(std::variant<DiskFiles, WebFiles> files) : files_(std::move(files)) {}
  const WebFiles* web() const { return std::get_if<WebFiles>(&files_); }

  std::variant<DiskFiles, WebFiles> files_;
};

/// The files once all servers have answered, or have been waited for in vain.
std::vector<File> wait_for(Supply& supply);

}  // namespace foyer::app
