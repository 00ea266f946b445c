#include "read/imported.h"

#include "base/limits.h"
#include "zone/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <regex>
#include <string>

namespace foyer::read {
namespace {

constexpr std::size_t most_letters = 64;  // of a time: std::regex goes as deep into the stack as the text is long

// Fractions of a second are cut off, a missing colon in the offset ("+0200") is put in.
std::string plain_iso(std::string_view text) {
  static const std::regex form(R"(^\s*(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|z|[+-]\d\d(?::?\d\d)?)?\s*$)");
  std::match_results<std::string_view::const_iterator> match;
  if (text.size() > most_letters || !std::regex_match(text.begin(), text.end(), match, form)) return {};
  std::string offset = match[2];
  if (offset == "z") offset = "Z";
  if (offset.size() == 3) offset += ":00";
  if (offset.size() == 5) offset.insert(3, ":");
  return match[1].str() + offset;
}

bool has_offset(std::string_view iso) {
  constexpr std::size_t date = 10;
  return iso.find_first_of("Z+-", date) != iso.npos;
}

std::optional<int> number(const std::string& digits) {
  int value = 0;
  const auto end = digits.data() + digits.size();
  const auto [stop, fault] = std::from_chars(digits.data(), end, value);
  return fault == std::errc() && stop == end ? std::optional<int>(value) : std::nullopt;
}

// The numbers of a match, 0 for groups that took no part; nothing where one is too large.
template <std::size_t count>
std::optional<std::array<int, count>> numbers(const std::smatch& match) {
  std::array<int, count> all{};
  for (std::size_t index = 0; index < count; ++index) {
    if (!match[index + 1].matched) continue;
    const auto value = number(match[index + 1]);
    if (!value) return {};
    all[index] = *value;
  }
  return all;
}

std::optional<Minutes> minutes_in(const std::string& text) {
  static const std::regex two(R"(^(\d{1,4}):(\d\d)$)"), three(R"(^(\d{1,3}):(\d\d):(\d\d)$)"), bare(R"(^(\d{1,6})$)"),
      iso(R"(^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:\d{1,7}S)?)?$)");
  std::smatch match;
  if (std::regex_match(text, match, two))
    if (const auto all = numbers<2>(match)) return Minutes((*all)[0] * 60 + (*all)[1]);
  if (std::regex_match(text, match, three) || (text.size() > 2 && std::regex_match(text, match, iso)))
    if (const auto all = numbers<3>(match)) return Minutes(((*all)[0] * 24 + (*all)[1]) * 60 + (*all)[2]);
  if (std::regex_match(text, match, bare))
    if (const auto all = numbers<1>(match)) return Minutes((*all)[0]);
  return {};
}

// The zones of whole hours have names, with the sign turned: "Etc/GMT-1" is an hour ahead.
std::optional<zone::Zone> fixed_zone(const std::string& offset) {
  if (offset.substr(4) != "00") return {};
  if (offset.substr(1, 2) == "00") return zone::find_zone("UTC");
  return zone::find_zone("Etc/GMT" + std::string(offset[0] == '+' ? "-" : "+") + std::to_string(std::stoi(offset.substr(1, 2))));
}

}  // namespace

ImportedTimes::ImportedTimes(std::string_view named, const std::optional<zone::Zone>& given) {
  if (!named.empty()) zone_ = zone::find_zone(named);
  if (!zone_) zone_ = given;
}

std::optional<zone::Zone> ImportedTimes::zone() const {
  if (zone_ || !first_offset_ || clocks_change_) return zone_;
  return fixed_zone(*first_offset_);
}

void ImportedTimes::learn(const std::string& offset) {
  const auto hours = [](const std::string& of) { return std::stoi(of.substr(0, 3)); };
  const bool is_utc = hours(offset) == 0;
  if (!first_offset_ || (hours(*first_offset_) == 0 && !is_utc)) first_offset_ = offset;
  if (!is_utc && std::abs(hours(offset) - hours(*first_offset_)) == 1) clocks_change_ = true;
}

std::optional<Instant> ImportedTimes::instant(std::string_view text) {
  static const zone::Zone utc = *zone::find_zone("UTC");
  const auto iso = plain_iso(text);
  if (iso.empty()) return {};
  if (has_offset(iso)) {
    if (!iso.ends_with('Z')) learn(iso.substr(iso.size() - 6));  // what is written in UTC says nothing of where the event is
    return zone::parse_instant(iso, utc);
  }
  if (!zone_) lacks_zone_ = true;
  return zone_ ? zone::parse_instant(iso, *zone_) : std::nullopt;
}

std::optional<Instant> ImportedTimes::instant(LocalTime local) {
  if (!zone_) lacks_zone_ = true;
  return zone_ ? std::optional<Instant>(zone::to_instant(*zone_, local)) : std::nullopt;
}

std::optional<Minutes> imported_duration(std::string_view text) {
  if (text.size() > most_letters) return {};
  const auto minutes = minutes_in(std::string(text));
  return minutes && *minutes <= limits::session_length ? minutes : std::nullopt;
}

}  // namespace foyer::read
