#include "text/markdown.h"

#include "text/address.h"
#include "text/html.h"
#include "text/line_marks.h"
#include "text/side.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <utility>
#include <vector>

namespace foyer::text {
namespace {

constexpr char erased = '\0';  // stands in the words for a mark that turned out to be one
constexpr auto none = std::string_view::npos;

bool is_one_of(char letter, std::string_view letters) { return letters.find(letter) != none; }

// Reads the text once from its beginning to its end. What is looked at further on is either taken, or ends at the next mark of its kind:
// so the time grows with the length alone.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) { forget(); }

  std::string words() {
    while (at_ < text_.size())
      if (!(at_begin_of_line() && take_line()) && !take_mark()) words_ += text_[at_++];
    std::erase(words_, erased);
    return std::move(words_);
  }

 private:
  struct Bracket {
    std::size_t begin;  // in words_
    bool of_image;
  };

  // A mark that is open at the end of a paragraph is none.
  void forget() {
    open_.fill(none);
    brackets_.clear();
  }

  bool at_begin_of_line() const { return at_ == 0 || text_[at_ - 1] == '\n'; }

  // True where no more of the line is to be read.
  bool take_line() {
    const auto line = text_.substr(at_, text_.find('\n', at_) - at_);
    const auto rest = without_heading(without_quotes(line));
    if (is_blank(rest) || is_rule(rest)) {
      forget();
      at_ += line.size();
      return !line.empty();
    }
    at_ += line.size() - rest.size();
    if (!is_item(rest)) return false;
    forget();
    words_ += bullet;
    ++at_;
    return true;
  }

  bool take_mark() {
    switch (text_[at_]) {
      case '\\': return take_escape();
      case '`': return take_code();
      case '*':
      case '_':
      case '~': return take_emphasis();
      case '[': return take_bracket();
      case ']': return take_link();
      case '<': return take_address_in_brackets();
      case 'h': return take_address();
      case 'd': return take_data();
      default: return false;
    }
  }

  bool take_escape() {
    const auto next = text_.substr(at_ + 1, 1);
    const bool escapes = !next.empty() && (is_one_of(next[0], "*[]#<>`") || (next[0] == '_' && side_after(text_, at_ + 2) == Side::letter));
    if (!escapes) return false;
    const auto length = next == "`" ? length_of_run(text_, at_ + 1) : 1;  // half a run would match no other
    words_ += text_.substr(at_ + 1, length);
    at_ += 1 + length;
    return true;
  }

  bool take_emphasis() {
    static constexpr std::array<std::string_view, 5> known{"*", "**", "***", "_", "~~"};
    static_assert(known.size() == std::tuple_size_v<decltype(open_)>);
    const auto length = length_of_run(text_, at_);
    const auto mark = text_.substr(at_, length);
    const auto before = side_before(text_, at_), after = side_after(text_, at_ + length);
    const auto kind = std::find(known.begin(), known.end(), mark);
    at_ += length;
    words_ += mark;
    if (kind == known.end()) return true;
    auto& open = open_[static_cast<std::size_t>(kind - known.begin())];
    if (open != none && before != Side::space && after != Side::letter) {
      std::fill_n(words_.begin() + static_cast<std::ptrdiff_t>(open), length, erased);
      words_.resize(words_.size() - length);
      open = none;
    } else if (after != Side::space && before != Side::letter && !(before == Side::sign && after == Side::sign)) {
      open = words_.size() - length;
    }
    return true;
  }

  bool take_code() {
    const auto length = length_of_run(text_, at_), begin = at_ + length, end = end_of_code(begin, length);
    words_ += end == none ? text_.substr(at_, length) : text_.substr(begin, end - begin);
    at_ = end == none ? begin : end + length;
    return true;
  }

  // Where the next run of as many backticks begins, if the two can be marks.
  std::size_t end_of_code(std::size_t begin, std::size_t length) const {
    constexpr std::size_t longest = 3;
    if (length > longest || side_before(text_, at_) == Side::letter || side_after(text_, begin) == Side::space) return none;
    auto end = text_.find('`', begin);
    while (end != none && length_of_run(text_, end) != length) end = text_.find('`', end + length_of_run(text_, end));
    return end != none && side_before(text_, end) != Side::space && side_after(text_, end + length) != Side::letter ? end : none;
  }

  bool take_bracket() {
    const bool of_image = !words_.empty() && words_.back() == '!';
    brackets_.push_back({words_.size() - (of_image ? 1 : 0), of_image});
    return false;
  }

  bool take_link() {
    if (brackets_.empty()) return false;
    const auto bracket = brackets_.back();
    brackets_.pop_back();
    const auto length = length_of_destination(text_.substr(at_ + 1));
    if (length == 0) return false;
    if (bracket.of_image) {
      words_.resize(bracket.begin);
      for (auto& open : open_)
        if (open != none && open >= bracket.begin) open = none;
    } else {
      words_[bracket.begin] = erased;
    }
    at_ += 1 + length;
    return true;
  }

  bool take_address_in_brackets() {
    const auto end = text_.find_first_of("<> \t\n", at_ + 1);
    const auto address = text_.substr(at_ + 1, end - at_ - 1);
    if (end == none || text_[end] != '>' || !(address.starts_with("http://") || address.starts_with("https://"))) return false;
    words_ += address;
    at_ = end + 1;
    return true;
  }

  // "h" and "d" are frequent letters: the cheap question comes first.
  bool begins_word(std::string_view word) const { return text_.substr(at_).starts_with(word) && side_before(text_, at_) != Side::letter; }

  bool take_address() {
    const auto length = begins_word("http") ? length_of_address(text_.substr(at_)) : 0;
    words_ += text_.substr(at_, length);
    at_ += length;
    return length > 0;
  }

  bool take_data() {
    const auto length = begins_word("data:") ? length_of_data(text_.substr(at_)) : 0;
    at_ += length;
    return length > 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string words_;
  std::array<std::size_t, 5> open_{};  // in words_, the last mark of each kind that may be closed yet; none where there is none
  std::vector<Bracket> brackets_;
};

}  // namespace

std::string without_marks(std::string_view text) { return Marks(text).words(); }

}  // namespace foyer::text
