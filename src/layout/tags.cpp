#include "layout/tags.h"

#include "text/characters.h"

#include <algorithm>
#include <cmath>

namespace foyer::layout {
namespace {

using programme::Mark;
using programme::State;

constexpr double pitch = 1.25, height = 1.5;
constexpr double margin = 0.45;  // of the em, around letters that reach far up and down

// Capitals are read at a smaller size than small letters, and than the letters of scripts that have no capitals. Tags that stand
// together have one size.
int size_for(const std::vector<Tag>& tags, const Context& context) {
  const bool small_letters = std::any_of(tags.begin(), tags.end(), [](const Tag& tag) { return text::has_small_letters(tag.text); });
  return small_letters ? std::max(context.sizes.small, context.sizes.tag) : context.sizes.tag;
}

int padding(const Context& context) { return context.px(1.3); }

// Of a tag of one line: the letters of some languages need more than the height that becomes capitals.
int one_line_height(const Font& font) {
  return std::max(line_height(font, height), line_height(font, 0) + static_cast<int>(std::lround(font.size * margin)));
}

// The tallest that their languages need, so that tags side by side are equally tall.
int one_line_height(const std::vector<Tag>& tags, Font font) {
  int tallest = 0;
  for (const auto& tag : tags) {
    font.language = tag.language;
    tallest = std::max(tallest, one_line_height(font));
  }
  return tallest;
}

Size size_of(const std::vector<Line>& lines, const Font& font, int one_line, const Context& context) {
  int widest = 0;
  for (const auto& line : lines) widest = std::max(widest, line.width);
  return {widest + 2 * padding(context), one_line + line_height(font, pitch) * (static_cast<int>(lines.size()) - 1)};
}

std::string moved_words(const programme::SessionCard& session, const Context& context) {
  if (!session.was_room.empty()) return context.words.say("moved_from_room", {{"room", session.was_room}});
  if (session.was_start)
    return context.words.say("moved_from_time", {{"time", context.time_on(*session.was_start, context.day_of(session.start))}});
  return context.words.say("moved");
}

// Nobody can say when that begins.
bool is_late_by_unknown(const programme::SessionCard& session) {
  return session.has(Mark::delayed) && (!session.was_start || *session.was_start >= session.start);
}

std::string delayed_words(const programme::SessionCard& session, const Context& context) {
  if (is_late_by_unknown(session)) return context.words.say("delayed");
  const auto minutes = std::chrono::duration_cast<Minutes>(session.start - *session.was_start).count();
  return context.words.say("delayed_by", {{"minutes", static_cast<int>(minutes)}});
}

std::string now_words(const programme::SessionCard& session, const Context& context) {
  return session.end_is_known ? context.words.say("now_until", {{"time", context.time(session.end)}}) : context.words.say("now");
}

void add_state(std::vector<Tag>& tags, const programme::SessionCard& session, Tags which, const Context& context) {
  const auto& palette = context.palette;
  if (session.kind == model::SessionKind::notice) return;  // doors open and close, they do not run
  if (session.state == State::now) {
    const bool filled = which == Tags::all;
    const auto ground = filled ? palette.on_accent : palette.accent, ink = filled ? palette.accent : palette.on_accent;
    tags.push_back(tag_of(now_words(session, context), ground, ink, context));
  }
  if (session.state != State::soon || session.start <= context.now || is_late_by_unknown(session)) return;
  const auto minutes = std::chrono::ceil<Minutes>(session.start - context.now).count();
  tags.push_back(
      tag_of(context.words.say("starts_in_short", {{"minutes", static_cast<int>(minutes)}}), palette.line, palette.accent, context));
}

std::vector<Tag> tags_of(const programme::SessionCard& session, Tags which, const Context& context) {
  const auto& palette = context.palette;
  std::vector<Tag> tags;
  const auto add = [&](const std::string& words, Color ground, Color ink) { tags.push_back(tag_of(words, ground, ink, context)); };
  if (!takes_place(session)) {
    add(off_words(session, context), palette.red_tag, palette.on_red_tag);
    return tags;
  }
  if (session.state == State::over) return tags;  // what helped to find it helps nobody any more
  if (which != Tags::changes) add_state(tags, session, which, context);
  if (session.has(Mark::moved)) add(moved_words(session, context), palette.amber_tag, palette.on_amber_tag);
  if (session.has(Mark::delayed)) add(delayed_words(session, context), palette.amber_tag, palette.on_amber_tag);
  if (session.has(Mark::full)) add(context.words.say("full"), palette.line, palette.ink);
  if (session.has(Mark::added)) add(context.words.say("added"), palette.line, palette.accent);
  return tags;
}

}  // namespace

int tag_height(const Context& context) { return one_line_height(context.text_font(context.sizes.tag, Weight::semibold)); }

std::vector<Tag> tags_in_all(const programme::SessionCard& session, Tags which, const Context& context) {
  auto tags = tags_of(session, which, context);
  for (std::size_t other = 0; other < session.translations.size(); ++other)
    for (auto& tag : tags_of(session.translations[other], which, context.in_other(other)))
      if (std::none_of(tags.begin(), tags.end(), [&](const Tag& each) { return each.text == tag.text; })) tags.push_back(std::move(tag));
  return tags;
}

std::string off_words(const programme::SessionCard& session, const Context& context) {
  return context.words.say(session.has(Mark::cancelled) ? "cancelled" : "removed");
}

Tag tag_of(std::string_view words, Color ground, Color ink, const Context& context) {
  return {context.words.capitals(words), ground, ink, context.words.language()};
}

TagBlock arrange(const std::vector<Tag>& tags, int width, const Context& context) {
  TagBlock block;
  Font font = context.text_font(size_for(tags, context), Weight::semibold);
  const int gap = context.px(0.8), one_line = one_line_height(tags, font);
  int x = 0, y = 0;
  for (const auto& tag : tags) {
    font.language = tag.language;
    auto lines = wrap(tag.text, font, width - 2 * padding(context), context.measure);
    const Size size = size_of(lines, font, one_line, context);
    const bool breaks = x > 0 && x + size.width > width;
    if (breaks || lines.size() > 1) block.is_one_line = false;
    if (breaks) {
      x = 0;
      y = block.size.height + gap;
    }
    block.tags.push_back({tag, std::move(lines), font, {x, y, size.width, size.height}});
    block.size = {std::max(block.size.width, x + size.width), std::max(block.size.height, y + size.height)};
    x += size.width + gap;
  }
  return block;
}

void add_tags(Scene& scene, const TagBlock& block, int x, int top, const Context& context) {
  for (const auto& [tag, lines, font, box] : block.tags) {
    scene.commands.emplace_back(Fill{{x + box.x, top + box.y, box.width, box.height}, tag.ground, context.px(0.67)});
    const int line = line_height(font, pitch), text_top = top + box.y + (box.height - line * static_cast<int>(lines.size())) / 2;
    add_lines(scene, lines, x + box.x + padding(context), text_top, line, font, tag.ink);
  }
}

}  // namespace foyer::layout
