// What the JSON parser reads, and how far it is: that is how the tree learns where each value stands.
#pragma once

#include "read/json_string.h"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace foyer::read {

inline bool is_json_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n'; }

/// Of a string the parser is shown the quotation marks alone, for it would turn every byte over several times; what stands between them is
/// taken from here. A string that is wrong it is shown whole, to say what is wrong. Of white space it is shown the beginning and the end.
class JsonInput {
 public:
  explicit JsonInput(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  std::size_t at() const { return at_; }                // behind what was shown last
  std::size_t kept_back() const { return kept_back_; }  // bytes before that which were not shown

  const char& look() {
    if (std::exchange(opens_, false)) keep_back_string();
    else if (is_inside_space()) keep_back(end_of_space() - 1);
    return text_[at_];
  }

  void advance() {
    opens_ = text_[at_] == '"' && !closes_ && !tells_all_;
    closes_ = false;
    ++at_;
  }

  /// Makes the parser's last string what the file has.
  void complete(std::string& value) {
    if (!tells_all_) value = std::move(string_);
  }

 private:
  void keep_back_string() {
    auto string = json_string(text_, at_);
    closes_ = string.has_value();
    tells_all_ = !closes_;
    if (!string) return;
    keep_back(string->end);
    string_ = std::move(string->text);
  }

  void keep_back(std::size_t end) {
    kept_back_ += end - at_;
    at_ = end;
  }

  bool is_inside_space() const { return !tells_all_ && at_ > 0 && is_json_space(text_[at_]) && is_json_space(text_[at_ - 1]); }

  std::size_t end_of_space() const {
    auto end = at_;
    while (end < text_.size() && is_json_space(text_[end])) ++end;
    return end;
  }

  std::string_view text_;
  std::size_t at_ = 0, kept_back_ = 0;
  bool opens_ = false, closes_ = false, tells_all_ = false;  // the mark behind opens a string, the one ahead closes it
  std::string string_;
};

class JsonInputIterator {
 public:
  using difference_type = std::ptrdiff_t;
  using value_type = char;
  using pointer = const char*;
  using reference = const char&;
  using iterator_category = std::input_iterator_tag;

  explicit JsonInputIterator(JsonInput* input) : input_(input) {}  // null: the end
  reference operator*() const { return input_->look(); }
  JsonInputIterator& operator++() {
    input_->advance();
    return *this;
  }
  JsonInputIterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  bool operator==(const JsonInputIterator& other) const { return at_end() == other.at_end(); }
  bool operator!=(const JsonInputIterator& other) const { return !(*this == other); }

 private:
  bool at_end() const { return input_ == nullptr || input_->at() == input_->text().size(); }

  JsonInput* input_;
};

}  // namespace foyer::read
