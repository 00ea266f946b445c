#include "rehearse/finding.h"

#include <array>

namespace foyer::rehearse {
namespace {

struct Named {
  Kind kind;
  std::string_view name;
  Severity severity;
};

constexpr std::array<Named, kinds> table{{
    {Kind::never_shown, "never-shown", Severity::error},
    {Kind::seen_late, "seen-late", Severity::warning},
    {Kind::long_wait, "long-wait", Severity::note},
    {Kind::unread_pages, "unread-pages", Severity::warning},
    {Kind::short_dwell, "short-dwell", Severity::warning},
    {Kind::long_title, "long-title", Severity::note},
    {Kind::foreign_text, "foreign-text", Severity::note},
    {Kind::missing_character, "missing-character", Severity::error},
    {Kind::missing_picture, "missing-picture", Severity::warning},
    {Kind::small_picture, "small-picture", Severity::note},
    {Kind::cut_picture, "cut-picture", Severity::note},
    {Kind::room_clash, "room-clash", Severity::warning},
    {Kind::speaker_clash, "speaker-clash", Severity::warning},
    {Kind::short_walk, "short-walk", Severity::note},
    {Kind::nothing_to_say, "nothing-to-say", Severity::note},
    {Kind::faint_color, "faint-color", Severity::note},
    {Kind::ambiguous_time, "ambiguous-time", Severity::warning},
    {Kind::endless_announcement, "endless-announcement", Severity::warning},
    {Kind::old_news, "old-news", Severity::note},
    {Kind::small_code, "small-code", Severity::note},
}};

constexpr bool is_in_order() {
  for (std::size_t index = 0; index < table.size(); ++index)
    if (table[index].kind != static_cast<Kind>(index)) return false;
  return true;
}
static_assert(is_in_order());

constexpr std::array<std::string_view, 3> severities{"note", "warning", "error"};

}  // namespace

std::string_view to_string(Kind kind) { return table[static_cast<std::size_t>(kind)].name; }
std::string_view to_string(Severity severity) { return severities[static_cast<std::size_t>(severity)]; }
Severity severity_of(Kind kind) { return table[static_cast<std::size_t>(kind)].severity; }

std::optional<Severity> parse_severity(std::string_view name) {
  for (std::size_t index = 0; index < severities.size(); ++index)
    if (severities[index] == name) return static_cast<Severity>(index);
  return {};
}

}  // namespace foyer::rehearse
