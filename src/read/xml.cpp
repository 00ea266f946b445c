#include "read/xml.h"

#include "base/limits.h"
#include "read/decoding.h"
#include "read/nearest.h"
#include "read/place.h"
#include "read/schedule.h"
#include "read/xml_shape.h"

#include <pugixml.hpp>

#include <algorithm>
#include <utility>

namespace foyer::read {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr auto white = " \t\r\n";
  const auto start = text.find_first_not_of(white);
  return start == text.npos ? std::string_view() : text.substr(start, text.find_last_not_of(white) - start + 1);
}

// Copies the parser's tree, which is no deeper than xml_fault() allows.
class Copier {
 public:
  Copier(std::string_view text, std::string_view root_name)
      : places_(text), prefix_(root_name.substr(0, root_name.find(':') == root_name.npos ? 0 : root_name.find(':') + 1)) {}

  Element copy(const pugi::xml_node& node) {
    Element element{without_prefix(node.name()), {}, {}, {}, places_.at(static_cast<std::size_t>(node.offset_debug() - 1))};
    for (const auto& attribute : node.attributes()) element.attributes.push_back({attribute.name(), attribute.value()});
    for (const auto& child : node.children())
      if (child.type() == pugi::node_element) element.children.push_back(copy(child));
      else element.children.push_back({{}, child.value(), {}, {}, {}});
    return element;
  }

 private:
  std::string without_prefix(std::string_view name) const {
    return std::string(name.substr(0, prefix_.size()) == prefix_ ? name.substr(prefix_.size()) : name);
  }

  Places places_;
  std::string prefix_;
};

std::string words_for(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_bad_attribute: return "the attributes of a tag cannot be read here; each is written name=\"value\"";
    case pugi::status_out_of_memory: return "there is not enough memory to read this file";
    default: return "this is not XML as it should be; download the file again, or ask those who made it";
  }
}

ParsedXml refused(const std::string& file, Position position, std::string what) {
  return {{}, {{file, position.line, position.column, Severity::error, std::move(what)}}};
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : text)
    if (letter == '<') result += "&lt;";
    else if (letter == '>') result += "&gt;";
    else if (letter == '&') result += "&amp;";
    else if (letter == '"') result += "&quot;";
    else result += letter;
  return result;
}

void add_text(const Element& element, std::string& all) {
  all += element.text;
  for (const auto& child : element.children) add_text(child, all);
}

// Those that HTML has without an end tag; any other would swallow what follows if it had none.
bool is_void(std::string_view name) { return name == "br" || name == "hr" || name == "img" || name == "wbr"; }

void add_markup(const Element& element, std::string& all) {
  if (element.name.empty()) {
    all += escaped(element.text);
    return;
  }
  const auto name = element.name.substr(element.name.find(':') + 1);
  all += "<" + name;
  for (const auto& [attribute, value] : element.attributes) all += " " + attribute + "=\"" + escaped(value) + "\"";
  all += ">";
  if (is_void(name)) return;
  for (const auto& child : element.children) add_markup(child, all);
  all += "</" + name + ">";
}

}  // namespace

const Element* Element::find(std::string_view child) const {
  const auto found = std::find_if(children.begin(), children.end(), [&](const Element& each) { return each.name == child; });
  return found == children.end() ? nullptr : &*found;
}

const std::string& Element::attribute(std::string_view attribute) const {
  static const std::string none;
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& each) { return each.name == attribute; });
  return found == attributes.end() ? none : found->value;
}

std::string text_of(const Element& element) {
  std::string all;
  add_text(element, all);
  return std::string(trimmed(all));
}

std::string text_of(const Element& element, std::string_view child) {
  const auto* found = element.find(child);
  return found ? text_of(*found) : std::string();
}

std::string first_text_of(const Element& element, std::initializer_list<std::string_view> children) {
  for (const auto child : children)
    if (auto text = text_of(element, child); !text.empty()) return text;
  return {};
}

std::string markup_of(const Element& element) {
  std::string all;
  for (const auto& child : element.children) add_markup(child, all);
  return std::string(trimmed(all));
}

bool looks_like_xml(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::string_view page = "<!doctype html", tag = "<html", before = " \t\r\n\0\xEF\xBB\xBF\xFE\xFF"sv;
  bytes.remove_prefix(std::min(bytes.find_first_not_of(before), bytes.size()));
  std::string start(bytes.substr(0, 2 * page.size()));
  start.erase(std::remove(start.begin(), start.end(), '\0'), start.end());  // the other half of UTF-16
  return start.starts_with('<') && !same_but_for_case(start.substr(0, page.size()), page) &&
         !same_but_for_case(start.substr(0, tag.size()), tag);
}

ParsedXml parse_xml(const std::string& file, std::string_view bytes) {
  if (bytes.size() > limits::file_bytes)
    return refused(file, {}, "this file is larger than " + std::to_string(limits::file_bytes >> 20U) + " MB; that is too much to show");
  const auto decoded = decode_xml(bytes);
  if (!decoded) return refused(file, {1, 1}, decoded.error());
  const auto& text = decoded->text;
  if (trimmed(text).empty()) return refused(file, {1, 1}, "this file is empty; save or copy it again");
  if (const auto fault = xml_fault(text)) return refused(file, Places(text).at(fault->offset), fault->what);
  pugi::xml_document document;
  const auto result = document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) return refused(file, Places(text).at(static_cast<std::size_t>(result.offset)), words_for(result.status));
  ParsedXml parsed;
  const auto root = document.document_element();
  parsed.root = Copier(text, root.name()).copy(root);
  if (decoded->damage) {
    const auto at = Places(text).at(*decoded->damage);
    parsed.problems.push_back({file, at.line, at.column, Severity::warning, "a character here is damaged (no UTF-8) and shown as �"});
  }
  return parsed;
}

}  // namespace foyer::read
