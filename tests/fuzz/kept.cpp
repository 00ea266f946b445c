// What foyer keeps for itself: the last good schedule, answers of web servers, what has changed. The first byte says which, and whether the
// rest is the whole file, or bytes that are written over a good one, three for each: where (two), and what.
#include "app/history_file.h"
#include "source/cache.h"
#include "source/last_good.h"

#include "fuzz/folder.h"
#include "fuzz/input.h"

#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace foyer::fuzz {
namespace {

namespace fs = std::filesystem;

const std::string event = "/srv/event";
const std::vector<File> files{{"schedule.json", R"({"event": {"title": "x"}})"}, {"news.json", "[]"}};
const source::Kept answer{{"<rss/>", "text/xml", {"\"1\"", "Thu, 13 Jun 2024 01:42:00 GMT"}}, Instant(Seconds(1'718'242'920))};

model::History history() {
  model::Session gone;
  gone.id = "b";
  gone.title = model::LocalText("B");
  model::Noted noted{"b", Instant(Seconds(1'718'242'920)), false, {}, {}, gone, {}, model::LocalText("B"), true};
  return {{"a", Instant(Seconds(1'718'242'920)), true, {}, {}, {}, {}, model::LocalText("A"), true}, noted};
}

std::string text_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The good file, damaged or replaced as the input says.
void damage(const fs::path& folder, bool whole, std::string_view bytes) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    auto text = whole ? std::string(bytes) : text_of(entry.path());
    for (std::size_t at = 0; !whole && at + 3 <= bytes.size(); at += 3) {
      const auto number = [&](std::size_t index) { return std::size_t{static_cast<unsigned char>(bytes[index])}; };
      text[(number(at) << 8U | number(at + 1)) % text.size()] = bytes[at + 2];
    }
    write_file(entry.path(), text);
  }
}

void take_files(const fs::path& folder, const std::function<void()>& damage_it) {
  hold(bool(source::keep_last_good(folder, event, files)), "good files are kept");
  damage_it();
  const auto kept = source::load_last_good(folder, event);
  hold(!kept || !*kept || (*kept)->files == files, "a damaged copy is not believed");
}

void take_answer(const fs::path& folder, const std::function<void()>& damage_it) {
  source::keep_answer(folder, "https://example.org/", answer);
  damage_it();
  const auto kept = source::find_answer(folder, "https://example.org/");
  hold(!kept || kept->content == answer.content, "a damaged answer is not believed");
}

void take_history(const fs::path& folder, const std::function<void()>& damage_it) {
  app::keep_history(folder, event, history());
  damage_it();
  const auto kept = app::load_history(folder, event);
  if (!kept) return;
  app::keep_history(folder, event, *kept);
  hold(*app::load_history(folder, event) == *kept, "what is read can be kept");
}

}  // namespace

void take(std::string_view bytes) {
  if (bytes.empty()) return;
  const Folder folder;
  const auto kind = static_cast<unsigned char>(bytes[0]);
  const auto damage_it = [&] { damage(folder.path(), kind % 2 == 0, bytes.substr(1)); };
  if (kind / 2 % 3 == 0) take_files(folder.path(), damage_it);
  if (kind / 2 % 3 == 1) take_answer(folder.path(), damage_it);
  if (kind / 2 % 3 == 2) take_history(folder.path(), damage_it);
}

}  // namespace foyer::fuzz
