// The words by which files name kinds and states. The order of the values in their types means nothing to anything outside: no file, kept
// or given, holds their numbers.
#pragma once

#include "model/schedule.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::model {

template <class Value>
struct Word {
  Value value;
  std::string_view word;
};

// The first of each holds where a file says nothing.
inline constexpr std::array<Word<SessionKind>, 9> session_kinds{{{SessionKind::talk, "talk"},
                                                                 {SessionKind::keynote, "keynote"},
                                                                 {SessionKind::panel, "panel"},
                                                                 {SessionKind::workshop, "workshop"},
                                                                 {SessionKind::pause, "break"},
                                                                 {SessionKind::meal, "meal"},
                                                                 {SessionKind::ceremony, "ceremony"},
                                                                 {SessionKind::social, "social"},
                                                                 {SessionKind::notice, "notice"}}};
// Those that a file can say: `removed` has no word.
inline constexpr std::array<Word<Status>, 4> statuses{
    {{Status::planned, "planned"}, {Status::cancelled, "cancelled"}, {Status::moved, "moved"}, {Status::delayed, "delayed"}}};
inline constexpr std::array<Word<Level>, 3> levels{{{Level::info, "info"}, {Level::warning, "warning"}, {Level::emergency, "emergency"}}};
inline constexpr std::array<Word<SlideKind>, 9> slide_kinds{{{SlideKind::agenda, "agenda"},
                                                             {SlideKind::now_next, "now-next"},
                                                             {SlideKind::room, "room"},
                                                             {SlideKind::session, "session"},
                                                             {SlideKind::speaker, "speaker"},
                                                             {SlideKind::news, "news"},
                                                             {SlideKind::image, "image"},
                                                             {SlideKind::changes, "changes"},
                                                             {SlideKind::announcement, "announcement"}}};

/// All words of a table, in its order.
template <class Value, std::size_t count>
std::vector<std::string> words_of(const std::array<Word<Value>, count>& table) {
  std::vector<std::string> words;
  for (const auto& each : table) words.emplace_back(each.word);
  return words;
}

/// Empty where there is none.
template <class Value, std::size_t count>
std::string word_of(const std::array<Word<Value>, count>& table, Value value) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.value == value; });
  return found == table.end() ? std::string() : std::string(found->word);
}

/// Nothing where no value has that word.
template <class Value, std::size_t count>
std::optional<Value> value_of(const std::array<Word<Value>, count>& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.word == word; });
  return found == table.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace foyer::model
