// What frab's schedule and its successor schedule2 have in common.
#pragma once

#include "base/result.h"
#include "read/imported.h"
#include "read/nodes.h"

#include <cstddef>
#include <functional>
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

/// "the sessions of "Hall" should be a list, not a number"
std::string wrong_kind(const std::string& what, Node::Kind wanted, const Node& value);

/// The title for a message, in English if there is one.
std::string title_of(const ImportedSession& session);

/// Whoever of the list has a name; the others are noted as dropped.
void set_people(ImportedSession& session, const Node& list, const std::function<ImportedPerson(const Node&)>& person_of,
                Imported& imported);

/// By its type, else by its title where nobody speaks.
void set_kind(ImportedSession& session, const Node& event);

/// Appends a note where some of the shared texts had to be left out.
void note_exhaustion(const SharedTexts& texts, Imported& imported);

}  // namespace foyer::read
