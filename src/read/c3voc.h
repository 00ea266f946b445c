// What frab's schedule and its successor schedule2 have in common.
#pragma once

#include "base/result.h"
#include "read/imported.h"
#include "read/nodes.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace foyer::read {

/// `schedule.conference` of a file. The file must outlive it.
class Conference {
 public:
  explicit Conference(const Node& root);

  const Node& node() const { return conference_; }
  ImportedTimes times(const std::optional<zone::Zone>& given) const;

  /// Title, address and languages.
  void describe(Imported& imported) const;

  /// The texts of an event, its track, language, key and address; or why it is no session.
  Result<ImportedSession> session(const Node& event, SharedTexts& texts) const;

 private:
  struct Track {
    model::LocalText name;
    std::optional<Color> color;
  };

  void set_track(ImportedSession& session, const Node& track, SharedTexts& texts) const;
  std::string url_of(const Node& event) const;

  const Node& conference_;
  std::string base_url_;
  std::vector<Track> tracks_;
  std::map<std::string, std::size_t> index_;  // of tracks, by name, slug and guid
};

}  // namespace foyer::read
