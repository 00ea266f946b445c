// Files on web servers, each kept up to date. They count as one: together they are an event, or what an index lists.
#pragma once

#include "app/complaints.h"
#include "base/file.h"
#include "base/instant.h"
#include "base/problem.h"
#include "source/remote.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

struct WebFile {
  std::string address;
  std::string written;    // the address that staff wrote, where a server gave this one; else empty
  bool may_lack = false;  // that there is no such file is no fault
};

struct WebSettings {
  Seconds interval{60};
  bool private_allowed = false;
  std::optional<std::filesystem::path> folder;  // of the cache; nothing keeps nothing
};

/// The address without what may be secret, for messages; what is none stays as it is.
std::string shown(const std::string& address);

class WebFiles {
 public:
  WebFiles(std::vector<WebFile> files, WebSettings settings);

  std::vector<int> descriptors() const;

  /// When update() wants to be called even though nothing became readable.
  std::optional<Steady::time_point> due() const;

  /// Asks where that is due. True when files() are others, and all have answered or were kept.
  bool update(Steady::time_point now, Instant wall);

  /// What the servers gave last, whether it is good or not, under the names to speak of them by.
  std::vector<File> files() const;

  /// Whether they are good, as their reader found; those that are not are forgotten.
  void accept(Instant wall);
  void reject();

  /// Since when files() may be old: when the server last confirmed the one that it has not confirmed for the longest time.
  std::optional<Instant> as_of() const;

  /// What is wrong with the servers.
  std::vector<Problem> problems() const;

  /// Some have neither answered nor been kept.
  bool waits() const;

  /// Some have not answered in this run.
  bool is_asking() const;

 private:
  struct Part {
    WebFile file;
    std::string name;  // to speak of it by: its address without what may be secret
    source::Remote remote;
    bool answered = false, lacks = false;  // `lacks`: the server says that there is no such file, and there need not be
    std::optional<source::Content> fresh;  // that nobody has judged yet
    std::string fault;
  };

  static bool note(Part& part, source::Fetched fetched);

  std::vector<Part> parts_;
};

}  // namespace foyer::app
