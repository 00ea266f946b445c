// Whatever the texts of an event, its slides keep to the glass. Eight bytes say how the screen is; each line after them is the text of one
// field, in turn, of an event that has something of everything.
#include "app/event.h"
#include "layout/loop.h"
#include "paint/fonts.h"
#include "text/lines.h"

#include "fuzz/input.h"
#include "support/fixed_measure.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace foyer::fuzz {
namespace {

constexpr std::array sizes{Size{1280, 720}, Size{1920, 1080}, Size{3840, 2160}, Size{1080, 1920}, Size{1024, 768}, Size{3840, 1080}};
constexpr std::array languages{"\"en\"", "\"zh-Hans\"", "\"ar\"", "\"th\"", "\"de\", \"ja\"", "\"en\", \"he\""};
constexpr std::array statuses{"planned", "cancelled", "moved", "delayed"};
constexpr std::array levels{"info", "warning", "emergency"};
constexpr std::array slides{"agenda", "changes", "session", "news", "now-next", "image", "speaker", "room", "announcement"};
constexpr std::array kinds{"talk", "keynote", "break", "notice"};

constexpr std::size_t longest_line = 700;  // more than a title may have, and still quick

/// What is left of the input.
class Input {
 public:
  explicit Input(std::string_view bytes) : controls_(bytes.substr(0, 8)), lines_(bytes.substr(controls_.size())) {}

  unsigned control(std::size_t at) const { return at < controls_.size() ? static_cast<unsigned char>(controls_[at]) : 0; }

  template <typename Choices>
  auto choice(std::size_t at, const Choices& choices) const {
    return choices[control(at) % choices.size()];
  }

  /// The next line as JSON; after the last one comes the first again.
  std::string text() {
    if (at_ >= lines_.size()) at_ = 0;
    const auto end = std::min(lines_.find('\n', at_), lines_.size());
    const auto line = text::clean(lines_.substr(at_, std::min(end - at_, longest_line)));
    at_ = end + 1;
    std::string quoted = "\"";
    for (const char byte : line) {
      if (byte == '"' || byte == '\\') quoted += '\\';
      quoted += byte;
    }
    return quoted + '"';
  }

 private:
  std::string_view controls_, lines_;
  std::size_t at_ = 0;
};

std::string sessions_of(Input& input) {
  std::string sessions;
  const auto day = [](unsigned minute) {
    return "\"2024-06-13 " + std::string(minute < 600 ? "0" : "") + std::to_string(minute / 60) + (minute % 60 < 10 ? ":0" : ":") +
           std::to_string(minute % 60) + "\"";
  };
  for (unsigned index = 0; index < 1 + input.control(0) % 4; ++index) {
    const unsigned start = 520 + index * (1 + input.control(1) % 40);
    const bool changed = input.control(2) % (index + 2) == 0;
    sessions += std::string(index > 0 ? ",\n" : "\n") + R"({"title": )" + input.text() + R"(, "start": )" + day(start) +
                R"(, "duration": )" + std::to_string(1 + input.control(3) % 120) + R"(, "room": )" + input.text() + R"(, "subtitle": )" +
                input.text() + R"(, "abstract": )" + input.text() + R"(, "track": )" + input.text() + R"(, "speakers": [)" + input.text() +
                ", " + input.text() + R"(], "kind": ")" + kinds[(input.control(4) + index) % kinds.size()] + R"(", "status": ")" +
                (changed ? input.choice(2, statuses) : "planned") + R"(", "delay": )" + std::to_string(changed ? input.control(3) : 0) +
                R"(, "reason": )" + input.text() + R"(, "was": {"room": )" + input.text() + R"(}, "url": "https://example.org/a"})";
  }
  return sessions;
}

std::string schedule_of(Input& input) {
  const auto screen = R"({"name": "a", "rotation": 0, "languages_together": )" + std::string(input.control(5) & 1U ? "true" : "false") +
                      R"(, "low_vision": )" + (input.control(5) & 2U ? "true" : "false") + R"(, "inset": )" +
                      std::to_string(input.control(5) & 4U ? input.control(6) % 21 : 0) + R"(, "slides": [")" + input.choice(1, slides) +
                      R"(", ")" + input.choice(7, slides) + R"("]})";
  return R"({"event": {"timezone": "Asia/Shanghai", "title": )" + input.text() + R"(, "languages": [)" + input.choice(6, languages) +
         R"(]}, "screens": [)" + screen + R"(], "sessions": [)" + sessions_of(input) + R"(], "news": [{"title": )" + input.text() +
         R"(, "body": )" + input.text() + R"(, "source": )" + input.text() + R"(}], "images": [{"file": "a.png", "caption": )" +
         input.text() + R"(}], "announcements": [{"text": )" + input.text() + R"(, "detail": )" + input.text() + R"(, "level": ")" +
         input.choice(4, levels) + R"(", "until": "2024-06-13 23:00"}]})";
}

Rect ink(const layout::Text& text) {
  const int above = static_cast<int>(text.font.size * layout::cap_height), below = text.font.size / 5;
  return {text.at.x, text.at.y - above, text.width, above + below};
}

bool overlap(const Rect& a, const Rect& b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

void check(const layout::Page& page) {
  const Rect glass{0, 0, page.scene.size.width, page.scene.size.height};
  std::vector<Rect> inks;
  for (const auto& command : page.scene.commands) {
    if (!glass.contains(layout::bounds(command))) std::cerr << page.kind << ": " << to_string(command) << "\n";
    hold(glass.contains(layout::bounds(command)), "nothing leaves the glass");
    const auto* text = std::get_if<layout::Text>(&command);
    if (text == nullptr || text->width == 0) continue;
    for (const auto& other : inks) {
      if (overlap(other, ink(*text))) std::cerr << to_string(page.scene) << page.kind << ": " << to_string(command) << "\n";
      hold(!overlap(other, ink(*text)), "no text stands on another");
    }
    inks.push_back(ink(*text));
  }
  hold(page.dwell >= Seconds(1), "a page stays");
  hold(inks.empty() || page.smallest_text_arcmin >= 12, "all can be read");
}

}  // namespace

void take(std::string_view bytes) {
  static const auto fonts = paint::Fonts::open({});
  hold(static_cast<bool>(fonts), "there are fonts");
  Input input(bytes);
  const auto event = app::event_from({{"schedule.json", schedule_of(input)}});
  if (!event.schedule) return;
  const auto& schedule = *event.schedule;
  const Instant now = std::chrono::sys_days(std::chrono::year(2024) / 6 / 13) + Minutes(102);  // 09:42 there
  const auto measure = input.control(7) % 8 == 0 ? (*fonts)->measure() : test::fixed_measure();
  for (const auto& page : layout::loop_at(schedule, schedule.screens.front(), input.choice(7, sizes), measure, now).pages) check(page);
}

}  // namespace foyer::fuzz
