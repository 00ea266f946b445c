// XML as a tree of plain values that remember where they stand. Names are as written, "dc:date": feeds all use the customary prefixes.
#pragma once

#include "base/problem.h"
#include "read/json.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

struct Attribute {
  std::string name, value;
};

/// An element, or a piece of text between elements: that has a text and no name.
struct Element {
  std::string name;  // without the prefix of the root, where that has one: <cap:alert> is "alert", <cap:info> in it "info"
  std::string text;
  std::vector<Attribute> attributes;
  std::vector<Element> children;  // in the order of the file
  Position position;              // of its `<`; of a piece of text none

  /// The first child of that name; null where there is none.
  const Element* find(std::string_view child) const;

  /// The value of that attribute; empty where there is none.
  const std::string& attribute(std::string_view attribute) const;
};

/// All text inside, that of inner elements too, without white space at its ends.
std::string text_of(const Element& element);

/// The text of the first child of that name; empty where there is none.
std::string text_of(const Element& element, std::string_view child);

/// The same of the first of these names that has any.
std::string first_text_of(const Element& element, std::initializer_list<std::string_view> children);

/// What stands inside as markup, as in a file, with names that have lost their prefix.
std::string markup_of(const Element& element);

/// Whether the bytes begin like XML, in UTF-8 or UTF-16; a web page does not.
bool looks_like_xml(std::string_view bytes);

struct ParsedXml {
  std::optional<Element> root;    // nothing where the bytes are not XML
  std::vector<Problem> problems;  // why not, or what was damaged
};

/// Parses XML of any encoding. Refuses document types, and what is larger or deeper than the limits in base/limits.h. `file` is the name
/// that problems carry.
ParsedXml parse_xml(const std::string& file, std::string_view bytes);

}  // namespace foyer::read
