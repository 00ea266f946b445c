#include "world/real_words.h"

#include "text/lines.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace foyer::test {
namespace {

namespace fs = std::filesystem;

const std::set<std::string> title_fields{"title", "title_en", "title_ja", "subtitle", "Name", "SUMMARY"};
const std::set<std::string> name_fields{"public_name", "fullName", "lecturer", "name", "name_en", "name_ja", "person", "Speakers"};
const std::set<std::string> room_fields{"room", "hall", "Location", "LOCATION"};

struct Found {
  std::set<std::string> titles, names, rooms;

  void add(const std::string& field, const std::string& raw) {
    const std::string words = text::clean(raw);
    if (words.empty()) return;
    if (title_fields.contains(field)) titles.insert(words);
    if (name_fields.contains(field)) names.insert(words);
    if (room_fields.contains(field)) rooms.insert(words);
  }
};

void collect(Found& found, const nlohmann::json& json, const std::string& field = {}) {
  if (json.is_object())
    for (const auto& [key, value] : json.items()) collect(found, value, key);
  if (json.is_array())
    for (const auto& value : json) collect(found, value, field);
  if (json.is_string()) found.add(field, json.get<std::string>());
}

std::string without_entities(std::string text) {
  for (const auto& [entity, character] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&apos;", "'"}, {"&amp;", "&"}})
    for (auto at = text.find(entity); at != text.npos; at = text.find(entity, at + 1))
      text.replace(at, std::string(entity).size(), character);
  return text;
}

void collect_xml(Found& found, const std::string& text) {
  static const std::regex element("<(title|subtitle|room|person)(?: [^>]*)?>([^<]+)</");
  for (std::sregex_iterator match(text.begin(), text.end(), element), end; match != end; ++match)
    found.add((*match)[1], without_entities((*match)[2]));
}

void collect_calendar(Found& found, std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  text = std::regex_replace(std::regex_replace(text, std::regex("\n[ \t]"), ""), std::regex(R"(\\([,;\\]))"), "$1");
  static const std::regex property("\n(SUMMARY|LOCATION)(?:;[^:\n]*)?:([^\n]+)");
  for (std::sregex_iterator match(text.begin(), text.end(), property), end; match != end; ++match) found.add((*match)[1], (*match)[2]);
}

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

RealWords real_words(const fs::path& folder) {
  Found found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".json") collect(found, nlohmann::json::parse(content(entry.path()), nullptr, false));
    if (extension == ".xml") collect_xml(found, content(entry.path()));
    if (extension == ".ics") collect_calendar(found, content(entry.path()));
  }
  const auto list = [](const std::set<std::string>& set) { return std::vector<std::string>(set.begin(), set.end()); };
  return {list(found.titles), list(found.names), list(found.rooms)};
}

}  // namespace foyer::test
