#include "model/words.h"

#include "support/catch.h"

#include <set>

using namespace foyer;
using namespace foyer::model;

namespace {

// Every value from the first to the last has a word, no two the same one, and is found by it.
template <class Value, std::size_t count>
void check_words(const std::array<Word<Value>, count>& table, Value last) {
  std::set<std::string> words;
  for (int number = 0; number <= static_cast<int>(last); ++number) {
    const auto value = static_cast<Value>(number);
    const auto word = word_of(table, value);
    INFO(number << " \"" << word << "\"");
    CHECK(words.insert(word).second);
    CHECK(value_of(table, word) == value);
  }
  CHECK(words.size() == count);
}

}  // namespace

TEST_CASE("every kind and state that a file can say has a word of its own") {
  check_words(session_kinds, SessionKind::notice);
  check_words(statuses, Status::delayed);
  check_words(levels, Level::emergency);
  check_words(slide_kinds, SlideKind::announcement);
}

TEST_CASE("what no file can say has no word, and an unknown word no value") {
  CHECK(word_of(statuses, Status::removed).empty());
  CHECK_FALSE(value_of(statuses, "removed"));
  CHECK_FALSE(value_of(session_kinds, ""));
  CHECK(words_of(levels) == std::vector<std::string>{"info", "warning", "emergency"});
}
