#include "read/json.h"

#include "read/encoding.h"
#include "read/foreign.h"
#include "read/json_string.h"
#include "read/place.h"
#include "read/schedule.h"
#include "read/syntax.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace foyer::read {
namespace {

Node node_of(Node::Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

// What the parser reads, and how far it is: that is how the tree learns where each value stands. Of a string the parser is shown the
// quotation marks alone, for it would turn every byte over several times; what stands between them is taken from here. A string that is
// wrong it is shown whole, to say what is wrong.
class Feed {
 public:
  explicit Feed(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  std::size_t at() const { return at_; }
  std::size_t kept_back() const { return kept_back_; }

  const char& look() {
    if (std::exchange(opens_, false)) keep_back_string();
    return text_[at_];
  }

  void advance() {
    opens_ = text_[at_] == '"' && !closes_ && !tells_all_;
    closes_ = false;
    ++at_;
  }

  // The parser's last string as the file has it.
  void complete(std::string& value) {
    if (!tells_all_) value = std::move(string_);
  }

 private:
  void keep_back_string() {
    auto string = json_string(text_, at_);
    closes_ = string.has_value();
    tells_all_ = !closes_;
    if (!string) return;
    kept_back_ += string->end - at_;
    at_ = string->end;
    string_ = std::move(string->text);
  }

  std::string_view text_;
  std::size_t at_ = 0, kept_back_ = 0;
  bool opens_ = false, closes_ = false, tells_all_ = false;  // the mark behind opens a string, the one ahead closes it
  std::string string_;
};

class FeedIterator {
 public:
  using difference_type = std::ptrdiff_t;
  using value_type = char;
  using pointer = const char*;
  using reference = const char&;
  using iterator_category = std::input_iterator_tag;

  explicit FeedIterator(Feed* feed) : feed_(feed) {}  // null: the end
  reference operator*() const { return feed_->look(); }
  FeedIterator& operator++() {
    feed_->advance();
    return *this;
  }
  FeedIterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  bool operator==(const FeedIterator& other) const { return at_end() == other.at_end(); }
  bool operator!=(const FeedIterator& other) const { return !(*this == other); }

 private:
  bool at_end() const { return feed_ == nullptr || feed_->at() == feed_->text().size(); }

  Feed* feed_;
};

// Builds the tree from the parser's events.
class Builder {
 public:
  Builder(std::string file, Feed& feed) : file_(std::move(file)), text_(feed.text()), feed_(feed), places_(text_) {}

  std::optional<Node> take_root() { return std::move(root_); }
  std::vector<Problem> take_problems() { return std::move(problems_); }

  bool null() { return add({}); }
  bool boolean(bool value) {
    Node node = node_of(Node::Kind::boolean);
    node.boolean = value;
    return add(std::move(node));
  }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool string(std::string& value) {
    feed_.complete(value);
    Node node = node_of(Node::Kind::string);
    node.string = std::move(value);
    return add(std::move(node));
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(Node::Kind::object); }
  bool start_array(std::size_t) { return open(Node::Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& value) {
    feed_.complete(value);
    const Position position = start_of_piece();
    Node& object = *open_.back();
    const auto earlier =
        std::find_if(object.members.begin(), object.members.end(), [&](const Member& member) { return member.key == value; });
    if (earlier != object.members.end()) {
      warn(position, "`" + value + "` stands here a second time (first in line " + std::to_string(earlier->key_position.line) +
                         "); this one holds, take one of them out");
      object.members.erase(earlier);
    }
    if (object.members.size() == most_keys)
      return fail_at(position, "this object has more than " + std::to_string(most_keys) + " keys; that cannot be a schedule");
    object.members.push_back({std::move(value), position, {}});
    return true;
  }

  template <class Exception>
  bool parse_error(std::size_t offset, const std::string&, const Exception& exception) {
    constexpr int number_out_of_range = 406;
    if (exception.id == number_out_of_range) return fail(next_piece(), "this number is too large");
    const auto fault = explain_syntax(text_, offset + feed_.kept_back());
    return fail(fault.offset, fault.what);
  }

 private:
  // The piece that was just read begins after the white space, commas and colons that follow the piece before it.
  std::size_t next_piece() const { return std::min(text_.find_first_not_of(" \t\r\n,:", end_of_last_), text_.size()); }

  Position start_of_piece(bool is_number = false) {
    const auto start = next_piece();
    // The parser has to look at the sign behind a number to know that it has ended.
    end_of_last_ = feed_.at() - (is_number && feed_.at() < text_.size() ? 1 : 0);
    return places_.at(start);
  }

  bool number(double value) {
    Node node = node_of(Node::Kind::number);
    node.number = value;
    node.position = start_of_piece(true);
    return attach(std::move(node)) != nullptr;
  }

  bool add(Node node) {
    node.position = start_of_piece();
    return attach(std::move(node)) != nullptr;
  }

  bool open(Node::Kind kind) {
    Node node = node_of(kind);
    node.position = start_of_piece();
    if (static_cast<int>(open_.size()) >= most_levels)
      return fail_at(node.position, "this is nested too deep: more than " + std::to_string(most_levels) + " levels");
    open_.push_back(attach(std::move(node)));
    return open_.back() != nullptr;
  }

  bool close() {
    start_of_piece();
    open_.pop_back();
    return true;
  }

  // Nodes are only added at the end of the innermost open one, so the addresses of the open ones stay.
  // Null, with the error noted, where there are too many.
  Node* attach(Node node) {
    if (++values_ > most_values) {
      fail_at(node.position, "this file has more than " + std::to_string(most_values) + " values; that cannot be a schedule");
      return nullptr;
    }
    if (open_.empty()) return &root_.emplace(std::move(node));
    Node& parent = *open_.back();
    if (parent.kind == Node::Kind::array) return &parent.items.emplace_back(std::move(node));
    parent.members.back().value = std::move(node);
    return &parent.members.back().value;
  }

  void warn(Position position, std::string what) {
    if (problems_.size() < most_problems) problems_.push_back({file_, position.line, position.column, Severity::warning, std::move(what)});
  }

  bool fail(std::size_t offset, std::string what) { return fail_at(Places(text_).at(offset), std::move(what)); }

  bool fail_at(Position position, std::string what) {
    problems_.push_back({file_, position.line, position.column, Severity::error, std::move(what)});
    root_.reset();
    return false;
  }

  std::string file_;
  std::string_view text_;
  Feed& feed_;
  Places places_;
  std::size_t end_of_last_ = 0, values_ = 0;
  std::optional<Node> root_;
  std::vector<Node*> open_;
  std::vector<Problem> problems_;
};

Parsed refused(const std::string& file, Position position, std::string what) {
  return {{}, {{file, position.line, position.column, Severity::error, std::move(what)}}};
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

Node empty_object(Position position) {
  Node node = node_of(Node::Kind::object);
  node.position = position;
  return node;
}

std::string_view name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null: return "null";
    case Node::Kind::boolean: return "true or false";
    case Node::Kind::number: return "a number";
    case Node::Kind::string: return "a text";
    case Node::Kind::array: return "a list";
    case Node::Kind::object: return "an object";
  }
  return "";
}

Parsed parse_json(const std::string& file, std::string_view bytes) {
  if (bytes.size() > most_bytes)
    return refused(file, {}, "this file is larger than " + std::to_string(most_bytes >> 20U) + " MB; that cannot be a schedule");
  const auto text = without_mark(bytes);
  const auto start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return refused(file, {1, 1}, "this file is empty");
  if (const auto what = foreign_kind(text.substr(start)); !what.empty()) return refused(file, Places(text).at(start), what);
  if (const auto fault = encoding_fault(text)) return refused(file, Places(text).at(fault->offset), fault->what);
  Feed feed(text);
  Builder builder(file, feed);
  const bool good = nlohmann::json::sax_parse(FeedIterator(&feed), FeedIterator(nullptr), &builder);
  Parsed parsed{builder.take_root(), builder.take_problems()};
  if (!good) parsed.root.reset();
  return parsed;
}

}  // namespace foyer::read
