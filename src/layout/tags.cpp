#include "layout/tags.h"

namespace foyer::layout {
namespace {

using programme::Mark;
using programme::State;

Font tag_font(const Context& context) { return context.text_font(context.sizes.tag, Weight::semibold); }

int tag_width(const Tag& tag, const Context& context) { return context.width_of(tag.text, tag_font(context)) + 2 * context.px(1.17); }

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

std::vector<Tag> tags_of(const programme::SessionCard& session, const Context& context) {
  const auto& palette = context.palette;
  std::vector<Tag> tags;
  const auto add = [&](const std::string& words, Color ground, Color ink) { tags.push_back({context.words.capitals(words), ground, ink}); };
  if (session.has(Mark::cancelled)) {
    add(context.words.say("cancelled"), palette.red, palette.on_red);
    return tags;
  }
  if (session.state == State::over) return tags;  // what helped to find it helps nobody any more
  if (session.state == State::now) add(now_words(session, context), palette.on_accent, palette.accent);
  if (session.state == State::soon && session.start > context.now && !session.has(Mark::delayed)) {
    const auto minutes = std::chrono::ceil<Minutes>(session.start - context.now).count();
    add(context.words.say("starts_in_short", {{"minutes", static_cast<int>(minutes)}}), palette.panel, palette.accent);
  }
  if (session.has(Mark::moved)) add(moved_words(session, context), palette.amber, palette.on_amber);
  if (session.has(Mark::delayed)) add(delayed_words(session, context), palette.amber, palette.on_amber);
  if (session.has(Mark::full)) add(context.words.say("full"), palette.line, palette.ink);
  return tags;
}

int tag_height(const Context& context) { return line_height(tag_font(context), 1.5); }

int tags_width(const std::vector<Tag>& tags, const Context& context) {
  int width = 0;
  for (const auto& tag : tags) width += tag_width(tag, context) + (width > 0 ? context.px(0.8) : 0);
  return width;
}

void add_tags(Scene& scene, const std::vector<Tag>& tags, int x, int middle, const Context& context) {
  const int height = tag_height(context);
  for (const auto& tag : tags) {
    const int width = tag_width(tag, context);
    scene.commands.emplace_back(Fill{{x, middle - height / 2, width, height}, tag.ground, context.px(0.67)});
    add_text(scene, context, x + context.px(1.17), baseline_in(middle - height / 2, height, tag_font(context)), tag.text, tag_font(context),
             tag.ink);
    x += width + context.px(0.8);
  }
}

}  // namespace foyer::layout
