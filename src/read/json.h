// JSON as a tree that remembers where each value stands, so that a problem can be shown to the person who wrote it.
#pragma once

#include "base/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

/// Line and column from 1; columns count characters, not bytes.
struct Position {
  int line = 0, column = 0;
  bool operator==(const Position&) const = default;
};

struct Member;

struct Node {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string string;
  std::vector<Node> items;      // of an array
  std::vector<Member> members;  // of an object, in the order of the file; keys are unique
  Position position;            // of the first character

  /// The member of that name; null where there is none.
  const Node* find(std::string_view key) const;
};

struct Member {
  std::string key;
  Position key_position;
  Node value;
};

/// An object without members, as if it stood there.
Node empty_object(Position position);

/// The name of a kind in plain words: "a list", "a text".
std::string_view name_of(Node::Kind kind);

struct Parsed {
  std::optional<Node> root;       // nothing where the text is not JSON
  std::vector<Problem> problems;  // why not, or keys that stand twice (the last one holds)
};

/// Parses UTF-8 JSON, with or without byte order mark. Refuses what is larger than the limits in base/limits.h. `file` is the
/// name that problems carry.
Parsed parse_json(const std::string& file, std::string_view bytes);

}  // namespace foyer::read
