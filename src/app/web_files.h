// Files on web servers, each kept up to date. They count as one: together they are an event, or what an index lists.
#pragma once

#include "app/complaints.h"
#include "base/file.h"
#include "base/instant.h"
#include "base/problem.h"
#include "source/remote.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

struct WebFile {
  std::string address;
  std::string written;    // the address that staff wrote, where a server gave this one; else empty
  bool may_lack = false;  // that there is no such file is no fault
  bool operator==(const WebFile&) const = default;
};

struct WebSettings {
  Seconds interval{60};
  bool private_allowed = false;
  std::optional<std::filesystem::path> folder;  // of the cache; nothing keeps nothing
  bool apart = false;                           // each file is worth something alone, and need not wait for the others
};

/// The address without what may be secret, for messages; what is none stays as it is.
std::string shown(const std::string& address);

class WebFiles {
 public:
  WebFiles(std::vector<WebFile> files, WebSettings settings);

  /// Other files from now on; those that stay go on as they are.
  void set(std::vector<WebFile> files);

  std::vector<int> descriptors() const;

  /// When update() wants to be called even though nothing became readable.
  std::optional<Steady::time_point> due() const;

  /// Asks where that is due. True when files() are others, and, unless they are apart, all have answered or were kept.
  bool update(Steady::time_point now, Instant wall);

  /// What the servers gave last, whether it is good or not, under the names to speak of them by.
  std::vector<File> files() const;

  /// Asks of each that is new whether it is good, as its reader found. It is kept then, and else forgotten.
  void judge(const std::function<bool(const File&)>& is_good, Instant wall);

  /// The names of those whose last answer was not good, until the server says otherwise.
  std::vector<std::string> rejected() const;

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
    bool answered = false, rejected = false;  // `rejected`: the last that came was not good
    std::optional<source::Content> fresh;     // that nobody has judged yet
    std::string fault;
  };

  static bool note(Part& part, source::Fetched fetched);

  WebSettings settings_;
  std::vector<Part> parts_;
};

}  // namespace foyer::app
