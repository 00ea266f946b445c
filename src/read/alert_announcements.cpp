#include "read/alert_announcements.h"

#include "base/limits.h"
#include "read/fields.h"
#include "read/nearest.h"
#include "text/plain.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::size_t most_headline = 200;  // characters, where it is made of the event and its areas
constexpr std::chrono::hours assumed_length{24};

// What is the same in the infos that tell of one danger in several languages.
auto codes_of(const AlertInfo& info) {
  return std::tie(info.severity, info.urgency, info.certainty, info.all_clear, info.effective, info.onset, info.expires);
}

auto words_of(const AlertInfo& info) {
  return std::tie(info.language, info.event, info.headline, info.description, info.instruction, info.sender_name, info.areas);
}

using Danger = std::vector<const AlertInfo*>;  // one info a language; never empty

std::vector<const AlertInfo*> different_infos(const ImportedAlert& alert) {
  std::vector<const AlertInfo*> infos;
  for (const auto& info : alert.infos) {
    const bool is_known = std::any_of(infos.begin(), infos.end(), [&](const AlertInfo* other) {
      return codes_of(*other) == codes_of(info) && words_of(*other) == words_of(info);
    });
    if (!is_known && infos.size() < limits::infos_of_alert) infos.push_back(&info);
  }
  return infos;
}

// The first info of a danger in one language goes with its first in another, and so on. Where each language has only one, they belong
// together whatever they say.
std::vector<Danger> dangers_of(const ImportedAlert& alert) {
  const auto infos = different_infos(alert);
  std::set<std::string> languages;
  for (const auto* info : infos) languages.insert(info->language);
  const bool one_each = languages.size() == infos.size();
  std::vector<Danger> dangers;
  for (const auto* info : infos) {
    const auto found = std::find_if(dangers.begin(), dangers.end(), [&](const Danger& danger) {
      const bool is_told =
          std::any_of(danger.begin(), danger.end(), [&](const AlertInfo* other) { return other->language == info->language; });
      return !is_told && (one_each || codes_of(*danger.front()) == codes_of(*info));
    });
    if (found == dangers.end()) dangers.push_back({info});
    else found->push_back(info);
  }
  return dangers;
}

std::pair<AlertSeverity, AlertUrgency> rank_of(const Danger& danger) {
  auto rank = std::pair(AlertSeverity::unknown, AlertUrgency::unknown);
  for (const auto* info : danger) rank = std::min(rank, std::pair(info->severity, info->urgency));
  return rank;
}

bool ends_a_sentence(const std::string& text) {
  constexpr std::array<std::string_view, 9> ends{".", "!", "?", ":", "…", "。", "！", "？", "؟"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

std::string joined(std::string text, const std::string& more) {
  if (text.empty() || more.empty()) return text + more;
  return text + (ends_a_sentence(text) ? " " : " · ") + more;
}

// Programs write something where nobody had anything to say.
std::string words_in(const std::string& text) {
  constexpr std::array<std::string_view, 4> nothings{"None", "N/A", "NA", "-"};
  auto words = text::plain(text);
  const bool is_nothing =
      std::any_of(nothings.begin(), nothings.end(), [&](std::string_view nothing) { return same_but_for_case(words, nothing); });
  return is_nothing ? std::string() : words;
}

std::string headline_of(const AlertInfo& info) {
  if (auto headline = words_in(info.headline); !headline.empty()) return text::limited(std::move(headline), limits::title_characters);
  std::string areas;
  for (const auto& area : info.areas) areas += (areas.empty() ? "" : ", ") + text::plain(area);
  const auto event = text::plain(info.event);
  return text::limited(areas.empty() ? event : event + ": " + areas, most_headline);
}

std::string detail_of(const AlertInfo& info, const std::string& headline) {
  auto description = words_in(info.description);
  if (description == headline) description.clear();
  auto detail = text::limited(joined(std::move(description), words_in(info.instruction)), limits::text_characters);
  const auto sender = text::limited(text::plain(info.sender_name), limits::title_characters);
  return detail.empty() || sender.empty() ? detail + sender : detail + " · " + sender;
}

model::Announcement announcement_of(const Danger& danger, const ImportedAlert& alert, int file) {
  const auto& position = danger.front()->position;
  model::Announcement item;
  item.test = alert.status == AlertStatus::exercise || alert.status == AlertStatus::test;
  item.place = {file, position.line, position.column};
  for (const auto* info : danger) {
    const auto from = info->effective.value_or(alert.sent), until = info->expires.value_or(from + assumed_length);
    item.from = std::min(item.from.value_or(from), from);
    item.until = std::max(item.until.value_or(until), until);
    item.level = std::max(item.level, level_of(*info));
    auto headline = headline_of(*info), detail = detail_of(*info, headline);
    item.text.versions.emplace_back(info->language, std::move(headline));
    if (!detail.empty()) item.detail.versions.emplace_back(info->language, std::move(detail));
  }
  return item;
}

bool is_same_to_people(const model::Announcement& one, const model::Announcement& other) {
  return one.text == other.text && one.detail == other.detail && one.level == other.level && one.from == other.from &&
         one.until == other.until;
}

}  // namespace

model::Level level_of(const AlertInfo& info) {
  const bool is_grave = info.severity == AlertSeverity::extreme || info.severity == AlertSeverity::severe;
  const bool is_sure = info.certainty == AlertCertainty::observed || info.certainty == AlertCertainty::likely;
  if (info.all_clear || info.urgency == AlertUrgency::past || info.certainty == AlertCertainty::unlikely) return model::Level::info;
  if (is_grave && is_sure && info.urgency == AlertUrgency::immediate) return model::Level::emergency;
  return is_grave || info.severity == AlertSeverity::moderate ? model::Level::warning : model::Level::info;
}

std::vector<model::Announcement> announcements_of(const ImportedAlert& alert, int file) {
  auto dangers = dangers_of(alert);
  std::stable_sort(dangers.begin(), dangers.end(), [](const Danger& a, const Danger& b) { return rank_of(a) < rank_of(b); });
  std::vector<model::Announcement> items;
  for (const auto& danger : dangers) {
    auto item = announcement_of(danger, alert, file);
    const bool is_told =
        std::any_of(items.begin(), items.end(), [&](const model::Announcement& other) { return is_same_to_people(item, other); });
    if (!is_told) items.push_back(std::move(item));
  }
  return items;
}

}  // namespace foyer::read
