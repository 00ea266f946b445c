// What frab's schedule and its successor schedule2 have in common.
#pragma once

#include "base/result.h"
#include "read/imported.h"
#include "read/nodes.h"

#include <map>
#include <string>
#include <utility>

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
  std::map<std::string, Track> tracks_;  // by name, by slug and by guid
};

/// "the sessions of "Hall" should be a list, not a number"
std::string wrong_kind(const std::string& what, Node::Kind wanted, const Node& value);

/// The title for a message, in English if there is one.
std::string title_of(const ImportedSession& session);

/// By its type, else by its title where nobody speaks.
void set_kind(ImportedSession& session, const Node& event);

/// Appends a note where some of the shared texts had to be left out.
void note_exhaustion(const SharedTexts& texts, Imported& imported);

}  // namespace foyer::read
