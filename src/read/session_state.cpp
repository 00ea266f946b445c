#include "read/session_state.h"

#include "base/ascii.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace foyer::read {
namespace {

bool has_any(std::string_view words, std::initializer_list<std::string_view> known) {
  constexpr std::size_t longest = 100;
  const auto text = in_small_letters(words.substr(0, longest));
  return std::any_of(known.begin(), known.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace

model::Status status_in(std::string_view words) {
  if (has_any(words, {"cancelled", "canceled", "abgesagt", "annul", "בוטל"})) return model::Status::cancelled;
  if (has_any(words, {"rescheduled", "moved", "verlegt"}) && !has_any(words, {"removed"})) return model::Status::moved;
  return has_any(words, {"delayed", "verspätet"}) ? model::Status::delayed : model::Status::planned;
}

bool is_hidden_state(std::string_view words) { return has_any(words, {"reject", "decline", "withdrawn", "draft", "deleted"}); }

}  // namespace foyer::read
