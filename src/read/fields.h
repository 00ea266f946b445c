// One object of the file, read field by field: each call takes one known key; what is left over is warned about.
#pragma once

#include "base/limits.h"
#include "model/local_text.h"
#include "model/schedule.h"
#include "read/notes.h"
#include "zone/zone.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace foyer::read {

struct Placed {
  std::string text;
  Position position;
};

class Fields {
 public:
  /// `object` must be an object and outlive this. `what` names the entry in messages: "session".
  Fields(const Node& object, std::string what, Notes& notes) : object_(object), what_(std::move(what)), notes_(notes) {}

  /// The value of that key whatever its kind; null where it is missing or null. A key in other letters ("Start") counts where there is
  /// none in these.
  const Node* any(const std::string& key);

  // A text is cleaned to one line (text/lines.h): what stands in a Schedule can be drawn as it is.
  // Each of these gives nothing (an empty text, a false) where the key is missing; where the value is of another kind it warns and
  // gives nothing too.
  model::LocalText text(const std::string& key, std::size_t most = limits::text_characters);
  std::string string(const std::string& key);
  std::string url(const std::string& key);       // nothing, with a warning, where it is too long for a code
  std::string language(const std::string& key);  // a canonical tag
  std::vector<std::string> languages(const std::string& key);
  bool boolean(const std::string& key);  // "yes", 1 and their like count, with a warning
  std::optional<double> number(const std::string& key, double least, double most);
  std::optional<Instant> instant(const std::string& key, const zone::Zone& zone, const std::string& lead);  // that begins its error
  std::optional<Minutes> time_of_day(const std::string& key);
  std::optional<Color> color(const std::string& key);
  std::vector<std::string> strings(const std::string& key);  // a list of texts, or a single one
  std::vector<Placed> placed_strings(const std::string& key);
  std::string picture(const std::string& key);  // a path that stays inside the event's folder
  const Node* object(const std::string& key, const std::string& example);
  std::span<const Node> list(const std::string& key);  // its items, whatever their kind; a single one counts, with a warning

  /// The index of the value among the names, in any case of letters, or of the only one that is near; `standard` where it is missing or
  /// unknown, which is as bad as `unknown` says.
  std::size_t choice(const std::string& key, const std::vector<std::string>& names, std::size_t standard = 0,
                     Severity unknown = Severity::warning);

  /// Where the value of that key stands, else the object.
  model::Place place(const std::string& key) const;

  /// A member that nobody asked for, and that is probably meant to be that key; finish() is silent about it then.
  const Member* near_miss(const std::string& key);

  /// Warns about every key that nobody asked for, and about those in other letters.
  void finish();

  Position position() const { return object_.position; }
  Notes& notes() { return notes_; }

 private:
  const Member* find(const std::string& key) const;
  bool is_asked(const std::string& key) const;
  const Node* of_kind(const std::string& key, Node::Kind kind);
  void wrong_kind(const std::string& key, const Node& value, std::string_view wanted);
  std::string limited(const std::string& key, const Node& value, std::size_t most);

  const Node& object_;
  std::string what_;
  Notes& notes_;
  std::vector<std::string> asked_;
};

/// Calls `read` for every object of the list, up to `most` items; other items are an error each.
template <class Read>
void each_object(std::span<const Node> items, const std::string& what, std::size_t most, Notes& notes, Read read) {
  if (items.size() > most)
    notes.error(items[most].position, "there are more than " + std::to_string(most) + " " + what + "s; those from here on are left out");
  for (const auto& item : items.first(std::min(items.size(), most))) {
    if (item.kind == Node::Kind::object) {
      Fields fields(item, what, notes);
      read(fields);
      fields.finish();
    } else {
      notes.error(item.position,
                  "each " + what + " is an object in braces { }, but this is " + std::string(name_of(item.kind)) + "; it is left out");
    }
  }
}

/// What a value says of yes and no: true, "true", "yes", 1, or their opposites, in any case of letters. Nothing where it says neither.
std::optional<bool> truth_of(const Node& value);

/// A number as people write it: 0.2, 1000000.
std::string in_figures(double number);

/// "should be between 0.2 and 200; it is left out".
std::string outside(double least, double most);

/// A list of names, each with its place.
void read_names(Fields& fields, const std::string& key, std::vector<std::string>& names, std::vector<model::Place>& places);

/// The place of an entry for the schedule.
model::Place place_of(const Fields& fields, const Notes& notes);

}  // namespace foyer::read
