#include "app/show_words.h"

#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using Words = std::vector<std::string>;

namespace {

// Of a command with an event, --screen NAME and --no-fade.
std::string fault_of(const Words& words) {
  if (words.empty()) return "no event";
  for (std::size_t index = 1; index < words.size(); ++index) {
    if (words[index] == "--no-fade") continue;
    if (words[index] != "--screen") return "not known";
    if (++index == words.size() || words[index].starts_with("-")) return "no value";
  }
  return {};
}

}  // namespace

TEST_CASE("only the words that make no sense are left out, with what stands behind them") {
  struct Row {
    Words words, good;
    std::vector<app::LeftOut> left_out;
  };
  for (const auto& [words, good, left_out] : std::vector<Row>{
           {{"ev"}, {"ev"}, {}},
           {{"ev", "--screen", "lobby", "--no-fade"}, {"ev", "--screen", "lobby", "--no-fade"}, {}},
           {{"ev", "--lenguage", "de", "--screen", "lobby"}, {"ev", "--screen", "lobby"}, {{"--lenguage de", "not known"}}},
           {{"ev", "--screen", "Main", "Hall", "--no-fade"}, {"ev", "--screen", "Main", "--no-fade"}, {{"Hall", "not known"}}},
           {{"ev", "--screen", "--no-fade"}, {"ev", "--no-fade"}, {{"--screen", "no value"}}},
           {{"ev", "--screen"}, {"ev"}, {{"--screen", "no value"}}},
           {{"ev", "-a", "-b", "c", "d"}, {"ev"}, {{"-a", "not known"}, {"-b c d", "not known"}}},
           {{"ev", "foyer", "show", "--no-fade", "x"}, {"ev", "--no-fade"}, {{"foyer show", "not known"}, {"x", "not known"}}},
       }) {
    CAPTURE(words);
    const auto sorted = app::sort_words(words, fault_of);
    CHECK(sorted.good == good);
    CHECK(sorted.left_out == left_out);
  }
  CHECK(to_string(app::LeftOut{"--lenguage de", "not known"}) == "`--lenguage de`: not known");
}
