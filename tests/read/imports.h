// What the tests of readers of other systems' formats share.
#pragma once

#include "read/imported.h"
#include "read/schedule.h"
#include "support/catch.h"
#include "zone/text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace foyer::test {

/// The instant with the offset of UTC; "nothing" where there is none.
inline std::string iso(const std::optional<Instant>& instant) {
  static const auto utc = zone::find_zone("UTC").value();
  return instant ? zone::to_iso(*instant, utc) : "nothing";
}

inline read::Node json(const std::string& text) {
  auto parsed = read::parse_json("x.json", text);
  for (const auto& problem : parsed.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(parsed.root.has_value());
  return std::move(*parsed.root);
}

/// "line: reason" of each drop.
inline std::vector<std::string> drops(const read::Imported& imported) {
  std::vector<std::string> all;
  for (const auto& [position, what] : imported.dropped) all.push_back(std::to_string(position.line) + ": " + what);
  return all;
}

/// The versions as "en=Stage|de=Bühne".
inline std::string versions(const model::LocalText& text) {
  std::string all;
  for (const auto& [language, version] : text.versions)
    all.append(all.empty() ? "" : "|").append(language).append(language.empty() ? "" : "=").append(version);
  return all;
}

inline std::string names(const read::ImportedSession& session) {
  std::string all;
  for (const auto& person : session.people) all += (all.empty() ? "" : ", ") + versions(person.name);
  return all;
}

inline std::string rooms(const read::ImportedSession& session) {
  std::string all;
  for (const auto& room : session.rooms) all += (all.empty() ? "" : ", ") + versions(room);
  return all;
}

/// A real file that is not part of the repository. Nothing, with a warning, where it is not there.
inline std::optional<std::string> real_file(const std::string& name) {
  std::ifstream stream(std::filesystem::path("../shared/data") / name, std::ios::binary);
  if (!stream) {
    WARN("left out: ../shared/data/" + name + " is not there");
    return {};
  }
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// Whether docs/formats.md has a line that begins with what the report says of that file.
inline bool is_documented(const std::string& name, const read::ImportReport& report) {
  std::ifstream stream("docs/formats.md");
  const std::string document((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  return document.find("| " + name + " | " + report.format + " | " + std::to_string(report.items) + " | " + std::to_string(report.kept) +
                       " |") != std::string::npos;
}

/// Reads the file anew with each of its values replaced by others in turn, and fails where a session without title or start is kept or a
/// drop has no reason. `read` gives an Imported for a root.
template <class Read>
void spoil_everywhere(const read::Node& root, const Read& read) {
  const auto check = [&](const read::Imported& imported) {
    for (const auto& session : imported.sessions) REQUIRE((session.start.has_value() && !session.title.empty()));
    for (const auto& dropped : imported.dropped) REQUIRE_FALSE(dropped.what.empty());
  };
  const auto walk = [&](const auto& self, read::Node& whole, read::Node& node) -> void {
    for (const auto* wrong : {"null", "7", "\"x\"", "[]", "{}", "[[]]", "{\"x\": [1]}", "true"}) {
      auto spoilt = json(wrong);
      std::swap(node, spoilt);
      check(read(whole));
      std::swap(node, spoilt);
    }
    for (auto& item : node.items) self(self, whole, item);
    for (auto& each : node.members) self(self, whole, each.value);
  };
  auto whole = root;
  walk(walk, whole, whole);
}

}  // namespace foyer::test
