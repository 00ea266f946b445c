// Pictures that stand on web servers: fetched once, made anew (app/clean_picture.h), kept as files, and shown from there.
#pragma once

#include "app/complaints.h"
#include "source/worker.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

/// How far a server's word for where a picture stands is believed.
struct Origin {
  std::string address;  // of what names the picture
  bool private_allowed = false;
};

class Pictures {
 public:
  /// Kept in that folder; without one there are none. `tidies`: those that no event has shown for long are removed from it.
  Pictures(std::optional<std::filesystem::path> folder, bool tidies, Tell tell);

  /// Between the two file_of() is asked for all pictures of the event: the others are forgotten then.
  void begin();
  void end(Steady::time_point now);

  /// The whole path of the file that holds the picture of that address. Empty while there is none: then it is asked for, at once or some
  /// minutes after it failed.
  std::string file_of(const std::string& address, const Origin& origin, Steady::time_point now);

  /// Empty where there is none.
  std::filesystem::path folder() const { return folder_.value_or(std::filesystem::path()); }

  int descriptor() const { return worker_ ? worker_->descriptor() : -1; }

  /// When update() has something to do though nothing came.
  std::optional<Steady::time_point> due() const;

  /// True when one has come, or may be asked for again.
  bool update(Steady::time_point now);

  /// Those that cannot be had.
  const std::vector<Problem>& problems() const { return complaints_.problems(); }

  bool is_asking() const { return asking_ > 0; }

 private:
  struct Asked {
    std::optional<Steady::time_point> when;  // nothing once it is there
    std::string fault;
    bool wanted = true;
  };

  std::optional<Steady::time_point> retry() const;
  void take(const source::Done& done);
  void remove_oldest() const;
  void ask(const std::string& address, const Origin& origin);
  std::vector<Problem> faults() const;

  std::optional<std::filesystem::path> folder_;
  bool tidies_;
  Complaints complaints_;
  std::unique_ptr<source::Worker> worker_;  // from the first picture on
  std::map<std::string, Asked> asked_;
  int asking_ = 0;
};

}  // namespace foyer::app
