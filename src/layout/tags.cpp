#include "layout/tags.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::Mark;
using programme::State;

Font tag_font(const Context& context) { return context.text_font(context.sizes.tag, Weight::semibold); }

int padding(const Context& context) { return context.px(1.17); }

int line_pitch(const Context& context) { return line_height(tag_font(context), 1.25); }

Size size_of(const std::vector<Line>& lines, const Context& context) {
  int widest = 0;
  for (const auto& line : lines) widest = std::max(widest, line.width);
  return {widest + 2 * padding(context), tag_height(context) + line_pitch(context) * (static_cast<int>(lines.size()) - 1)};
}

std::string moved_words(const programme::SessionCard& session, const Context& context) {
  if (!session.was_room.empty()) return context.words.say("moved_from_room", {{"room", session.was_room}});
  if (session.was_start) return context.words.say("moved_from_time", {{"time", context.time(*session.was_start)}});
  return context.words.say("moved");
}

std::string delayed_words(const programme::SessionCard& session, const Context& context) {
  if (!session.was_start || *session.was_start >= session.start) return context.words.say("delayed");
  const auto minutes = std::chrono::duration_cast<Minutes>(session.start - *session.was_start).count();
  return context.words.say("delayed_by", {{"minutes", static_cast<int>(minutes)}});
}

std::string now_words(const programme::SessionCard& session, const Context& context) {
  return session.end_is_known ? context.words.say("now_until", {{"time", context.time(session.end)}}) : context.words.say("now");
}

}  // namespace

int tag_height(const Context& context) { return line_height(tag_font(context), 1.5); }

std::vector<Tag> tags_of(const programme::SessionCard& session, const Context& context) {
  const auto& palette = context.palette;
  std::vector<Tag> tags;
  const auto add = [&](const std::string& words, Color ground, Color ink) { tags.push_back({context.words.capitals(words), ground, ink}); };
  if (session.has(Mark::cancelled)) {
    add(context.words.say("cancelled"), palette.red_tag, palette.on_red_tag);
    return tags;
  }
  if (session.state == State::over) return tags;                 // what helped to find it helps nobody any more
  const bool runs = session.kind != model::SessionKind::notice;  // doors open and close, they do not run
  if (session.state == State::now && runs) add(now_words(session, context), palette.on_accent, palette.accent);
  if (session.state == State::soon && runs && session.start > context.now && !session.has(Mark::delayed)) {
    const auto minutes = std::chrono::ceil<Minutes>(session.start - context.now).count();
    add(context.words.say("starts_in_short", {{"minutes", static_cast<int>(minutes)}}), palette.line, palette.accent);
  }
  if (session.has(Mark::moved)) add(moved_words(session, context), palette.amber_tag, palette.on_amber_tag);
  if (session.has(Mark::delayed)) add(delayed_words(session, context), palette.amber_tag, palette.on_amber_tag);
  if (session.has(Mark::full)) add(context.words.say("full"), palette.soft, palette.paper);
  return tags;
}

TagBlock arrange(const std::vector<Tag>& tags, int width, const Context& context) {
  TagBlock block;
  const int gap = context.px(0.8);
  int x = 0, y = 0;
  for (const auto& tag : tags) {
    auto lines = wrap(tag.text, tag_font(context), width - 2 * padding(context), context.measure);
    const Size size = size_of(lines, context);
    if (x > 0 && x + size.width > width) {
      x = 0;
      y = block.size.height + gap;
    }
    block.tags.push_back({tag, std::move(lines), {x, y, size.width, size.height}});
    block.size = {std::max(block.size.width, x + size.width), std::max(block.size.height, y + size.height)};
    x += size.width + gap;
  }
  return block;
}

void add_tags(Scene& scene, const TagBlock& block, int x, int top, const Context& context) {
  for (const auto& [tag, lines, box] : block.tags) {
    scene.commands.emplace_back(Fill{{x + box.x, top + box.y, box.width, box.height}, tag.ground, context.px(0.67)});
    const int text_top = top + box.y + (box.height - line_pitch(context) * static_cast<int>(lines.size())) / 2;
    add_lines(scene, lines, x + box.x + padding(context), text_top, line_pitch(context), tag_font(context), tag.ink);
  }
}

}  // namespace foyer::layout
