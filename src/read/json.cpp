#include "read/json.h"

#include "base/limits.h"
#include "read/encoding.h"
#include "read/foreign.h"
#include "read/json_input.h"
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

// Builds the tree from the parser's events.
class Builder {
 public:
  Builder(std::string file, JsonInput& input) : file_(std::move(file)), text_(input.text()), input_(input), places_(text_) {}

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
    input_.complete(value);
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
    input_.complete(value);
    const Position position = start_of_piece();
    Node& object = *open_.back();
    const auto earlier =
        std::find_if(object.members.begin(), object.members.end(), [&](const Member& member) { return member.key == value; });
    if (earlier != object.members.end()) {
      warn(position, "`" + value + "` stands here a second time (first in line " + std::to_string(earlier->key_position.line) +
                         "); this one holds, take one of them out");
      object.members.erase(earlier);
    }
    if (object.members.size() == limits::keys)
      return fail_at(position, "this object has more than " + std::to_string(limits::keys) + " keys; that cannot be a schedule");
    object.members.push_back({std::move(value), position, {}});
    return true;
  }

  template <class Exception>
  bool parse_error(std::size_t offset, const std::string&, const Exception& exception) {
    constexpr int number_out_of_range = 406;
    if (exception.id == number_out_of_range) return fail(next_piece(), "this number is too large");
    const auto fault = explain_syntax(text_, offset + input_.kept_back());
    return fail(fault.offset, fault.what);
  }

 private:
  // The piece that was just read begins after the white space, commas and colons that follow the piece before it.
  std::size_t next_piece() const {
    auto next = end_of_last_;
    while (next < text_.size() && (is_json_space(text_[next]) || text_[next] == ',' || text_[next] == ':')) ++next;
    return next;
  }

  Position start_of_piece(bool is_number = false) {
    const auto start = next_piece();
    // The parser has to look at the sign behind a number to know that it has ended.
    end_of_last_ = input_.at() - (is_number && input_.at() < text_.size() ? 1 : 0);
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
    if (static_cast<int>(open_.size()) >= limits::levels)
      return fail_at(node.position, "this is nested too deep: more than " + std::to_string(limits::levels) + " levels");
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
    if (++values_ > limits::values) {
      fail_at(node.position, "this file has more than " + std::to_string(limits::values) + " values; that cannot be a schedule");
      return nullptr;
    }
    if (open_.empty()) return &root_.emplace(std::move(node));
    Node& parent = *open_.back();
    if (parent.kind == Node::Kind::array) return &parent.items.emplace_back(std::move(node));
    parent.members.back().value = std::move(node);
    return &parent.members.back().value;
  }

  void warn(Position position, std::string what) {
    if (problems_.size() < limits::problems)
      problems_.push_back({file_, position.line, position.column, Severity::warning, std::move(what)});
  }

  bool fail(std::size_t offset, std::string what) { return fail_at(Places(text_).at(offset), std::move(what)); }

  bool fail_at(Position position, std::string what) {
    problems_.push_back({file_, position.line, position.column, Severity::error, std::move(what)});
    root_.reset();
    return false;
  }

  std::string file_;
  std::string_view text_;
  JsonInput& input_;
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
  if (bytes.size() > limits::file_bytes)
    return refused(file, {}, "this file is larger than " + std::to_string(limits::file_bytes >> 20U) + " MB; that cannot be a schedule");
  const auto text = without_mark(bytes);
  const auto start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return refused(file, {1, 1}, "this file is empty; save or copy it again");
  if (const auto what = foreign_kind(text.substr(start)); !what.empty()) return refused(file, Places(text).at(start), what);
  if (const auto fault = encoding_fault(text)) return refused(file, Places(text).at(fault->offset), fault->what);
  JsonInput input(text);
  Builder builder(file, input);
  const bool good = nlohmann::json::sax_parse(JsonInputIterator(&input), JsonInputIterator(nullptr), &builder);
  Parsed parsed{builder.take_root(), builder.take_problems()};
  if (!good) parsed.root.reset();
  return parsed;
}

}  // namespace foyer::read
