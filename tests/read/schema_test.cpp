#include "read/schedule.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

using namespace foyer;
using nlohmann::json;

namespace {

bool is_valid(const json& document) {
  valijson::Schema schema;
  const auto source = json::parse(read::schema());
  const valijson::adapters::NlohmannJsonAdapter adapter(source), target(document);
  valijson::SchemaParser().populateSchema(adapter, schema);
  valijson::Validator validator;
  return validator.validate(schema, target, nullptr);
}

json load(const std::filesystem::path& path) {
  std::ifstream file(path);
  return json::parse(file);
}

json with_session(json session) { return {{"event", {{"title", "x"}}}, {"sessions", {std::move(session)}}}; }

}  // namespace

TEST_CASE("the schema accepts every sample, companions included") {
  int samples = 0;
  for (const char* path : {"schedules/minimal.json", "schedules/unido-day-2024/schedule.json", "schedules/devconf/schedule.json"}) {
    INFO(path);
    CHECK(is_valid(load(path)));
    ++samples;
  }
  for (const char* folder : {"schedules/unido-day-2024", "schedules/devconf"}) {
    auto whole = load(std::filesystem::path(folder) / "schedule.json");
    for (const char* companion : {"news.json", "screens.json"}) whole.update(load(std::filesystem::path(folder) / companion));
    INFO(folder);
    CHECK(is_valid(whole));
    ++samples;
  }
  CHECK(samples == 5);
}

TEST_CASE("the schema refuses what the reader leaves out") {
  CHECK(is_valid(with_session({{"title", "A"}, {"start", "2024-06-13 09:30"}})));
  CHECK_FALSE(is_valid(with_session({{"title", "A"}})));
  CHECK_FALSE(is_valid(with_session({{"start", "2024-06-13 09:30"}})));
  CHECK_FALSE(is_valid(with_session({{"title", 5}, {"start", "2024-06-13 09:30"}})));
  CHECK_FALSE(is_valid(with_session({{"title", "A"}, {"start", "tomorrow"}})));
  CHECK_FALSE(is_valid(with_session({{"title", "A"}, {"start", "2024-06-13 09:30"}, {"speaker", "B"}})));
  CHECK(is_valid(with_session({{"title", "A"}, {"start", "2024-06-13 09:30"}, {"status", "canceled"}})));
  CHECK_FALSE(is_valid(with_session({{"title", "A"}, {"start", "2024-06-13 09:30"}, {"status", "postponed"}})));
  CHECK_FALSE(is_valid(with_session({{"title", "A"}, {"start", "2024-06-13 09:30"}, {"cancelled", true}})));
  CHECK_FALSE(is_valid(json::array()));
  CHECK_FALSE(is_valid(json::object()));
}

TEST_CASE("the schema takes a time of day alone as an end, and not as a beginning") {
  const auto with_announcement = [](const char* key, const char* time) {
    return json{{"event", {{"title", "x"}}}, {"announcements", {{{"text", "A"}, {key, time}}}}};
  };
  CHECK(is_valid(with_announcement("until", "18:00")));
  CHECK(is_valid(with_announcement("until", "2024-06-13 18:00")));
  CHECK_FALSE(is_valid(with_announcement("until", "tonight")));
  CHECK_FALSE(is_valid(with_announcement("from", "18:00")));
}

TEST_CASE("the schema refuses the sources that the reader leaves out") {
  const auto with_source = [](json source) { return json{{"event", {{"title", "x"}}}, {"sources", {std::move(source)}}}; };
  const json good{{"kind", "news"}, {"address", "https://example.org/feed.xml"}};
  CHECK(is_valid(with_source(good)));
  for (const char* needed : {"kind", "address"}) {
    auto bad = good;
    bad.erase(needed);
    CHECK_FALSE(is_valid(with_source(bad)));
  }
  const json slips{{"kind", "weather"}, {"address", ""}, {"count", 51}, {"interval", 0}, {"url", "x"}};
  for (const auto& [key, value] : slips.items()) {
    auto bad = good;
    bad[key] = value;
    INFO(key);
    CHECK_FALSE(is_valid(with_source(bad)));
  }
}

TEST_CASE("every field of the schema is known to the reader, and stands in the document for staff") {
  std::set<std::string> fields;
  const std::function<void(const json&)> collect = [&](const json& node) {
    if (node.is_object())
      for (const auto& [key, value] : node.items()) {
        if (key == "properties")
          for (const auto& [name, unused] : value.items()) fields.insert(name);
        collect(value);
      }
    if (node.is_array())
      for (const auto& item : node) collect(item);
  };
  collect(json::parse(read::schema()));
  REQUIRE(fields.size() > 60);
  std::ifstream file("docs/schedule-format.md");
  const std::string document((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  for (const auto& field : fields) {
    INFO(field);
    CHECK(document.find("`" + field + "`") != std::string::npos);
  }
}

TEST_CASE("the examples in the document are schedules without a problem") {
  std::ifstream file("docs/schedule-format.md");
  const std::string document((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  int examples = 0;
  for (auto at = document.find("```json\n"); at != std::string::npos; at = document.find("```json\n", at + 1), ++examples) {
    const auto begin = at + 8, end = document.find("```", begin);
    const auto text = document.substr(begin, end - begin);
    INFO(text);
    CHECK(read::read_schedule({{"example.json", text}}, zone::find_zone("UTC").value()).problems.empty());
    CHECK(is_valid(json::parse(text)));
  }
  CHECK(examples >= 3);
}

TEST_CASE("the companions to copy in the document are read without a problem, and shown") {
  std::ifstream file("docs/schedule-format.md");
  const std::string document((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>()), fence = "```json ";
  model::Schedule copied;
  for (auto at = document.find(fence); at != std::string::npos; at = document.find(fence, at + 1)) {
    const auto line_end = document.find('\n', at), end = document.find("```", line_end);
    const auto name = document.substr(at + fence.size(), line_end - at - fence.size());
    const auto text = document.substr(line_end, end - line_end);
    INFO(name << text);
    const auto reading = read::read_schedule(
        {{"schedule.json", R"({"event": {"title": "Open day"}, "sessions": [{"title": "A", "start": "2024-06-13 09:30"}]})"}, {name, text}},
        zone::find_zone("UTC").value());
    CHECK(reading.problems.empty());
    REQUIRE(reading.schedule);
    copied.news.insert(copied.news.end(), reading.schedule->news.begin(), reading.schedule->news.end());
    for (const auto& item : reading.schedule->announcements) copied.announcements.push_back(item);
  }
  CHECK(copied.news.size() == 1);
  CHECK(copied.announcements.size() == 2);
}
