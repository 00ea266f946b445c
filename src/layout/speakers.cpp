#include "layout/speakers.h"

#include "text/words.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::SpeakerCard;

constexpr std::size_t most_discs = 3;
constexpr double name_pitch = 1.2, role_pitch = 1.25;

Font name_font(const Context& context) { return context.title_font(context.sizes.title); }
Font role_font(const Context& context) { return context.text_font(context.sizes.small); }
Font others_font(const Context& context) { return context.text_font(context.sizes.text); }

int disc_size(const Context& context) { return context.px(12.5); }
int gap(const Context& context) { return context.px(2); }
int role_gap(const Context& context) { return context.px(0.4); }
int text_indent(const Context& context) { return disc_size(context) + context.px(2.5); }

int lines_height(const std::vector<Line>& lines, const Font& font, double pitch) {
  return static_cast<int>(lines.size()) * line_height(font, pitch);
}

int text_height(const SpeakerBlock& block, const Context& context) {
  const int role = lines_height(block.role, role_font(context), role_pitch);
  return lines_height(block.name, name_font(context), name_pitch) + (role > 0 ? role_gap(context) + role : 0);
}

SpeakerBlock block_of(const SpeakerCard& speaker, int width, const Context& context) {
  const int text = width - text_indent(context);
  SpeakerBlock block{&speaker, wrap(speaker.name, name_font(context), text, context.measure),
                     wrap(role_of(speaker, context), role_font(context), std::min(text, context.px(62)), context.measure), 0};
  block.height = std::max(disc_size(context), text_height(block, context));
  return block;
}

int blocks_height(const SpeakerArea& area, const Context& context) {
  int height = 0;
  for (const auto& block : area.blocks)
    height = area.side_by_side ? std::max(height, block.height) : height + block.height + (height > 0 ? gap(context) : 0);
  return height;
}

SpeakerArea arrange(const std::vector<SpeakerCard>& speakers, std::size_t discs, int width, const Context& context) {
  SpeakerArea area;
  area.width = width;
  area.side_by_side = discs > 1 && !context.glass.is_portrait();
  const int column = area.side_by_side ? width / static_cast<int>(discs) : width;
  for (std::size_t index = 0; index < discs; ++index) area.blocks.push_back(block_of(speakers[index], column - gap(context), context));
  std::string names;
  for (std::size_t index = discs; index < speakers.size(); ++index)
    names += (names.empty() ? "" : context.words.say("list_separator")) + speakers[index].name;
  area.others = wrap(names, others_font(context), width, context.measure);
  area.height = blocks_height(area, context) + lines_height(area.others, others_font(context), role_pitch);
  if (!area.blocks.empty() && !area.others.empty()) area.height += gap(context);
  return area;
}

void add_block(Scene& scene, const SpeakerBlock& block, int x, int top, const Context& context) {
  const int disc = disc_size(context);
  add_disc(scene, *block.speaker, {x, top + (block.height - disc) / 2, disc, disc}, context);
  const int left = x + text_indent(context);
  const int y = add_lines(scene, block.name, left, top + (block.height - text_height(block, context)) / 2,
                          line_height(name_font(context), name_pitch), name_font(context), context.palette.ink);
  add_lines(scene, block.role, left, y + role_gap(context), line_height(role_font(context), role_pitch), role_font(context),
            context.palette.soft);
}

}  // namespace

std::string role_of(const SpeakerCard& speaker, const Context& context) {
  if (speaker.role.empty() || speaker.organisation.empty()) return speaker.role + speaker.organisation;
  return context.words.say("speaker_post", {{"role", speaker.role}, {"organisation", speaker.organisation}});
}

void add_disc(Scene& scene, const SpeakerCard& speaker, Rect box, const Context& context) {
  scene.commands.emplace_back(Shade{box, context.palette.tint_light, context.palette.tint_dark, box.width / 2});
  const Font font = context.title_font(box.width * 3 / 8);
  add_text(scene, context, box.x + box.width / 2, baseline_in(box.y, box.height, font), text::initials(speaker.name), font,
           context.palette.accent, Align::center);
  if (!speaker.photo.empty()) scene.commands.emplace_back(Picture{box, speaker.photo, box.width / 2, true});
}

SpeakerArea arrange_speakers(const programme::SessionCard& session, int width, int most_height, const Context& context) {
  for (std::size_t discs = std::min(session.speakers.size(), most_discs); discs > 0; --discs) {
    auto area = arrange(session.speakers, discs, width, context);
    if (area.height <= most_height) return area;
  }
  return arrange(session.speakers, 0, width, context);
}

void add_speakers(Scene& scene, const SpeakerArea& area, int x, int top, const Context& context) {
  int left = x, y = top;
  for (const auto& block : area.blocks) {
    add_block(scene, block, left, y, context);
    if (area.side_by_side) left += area.width / static_cast<int>(area.blocks.size());
    else y += block.height + gap(context);
  }
  if (area.side_by_side) y += blocks_height(area, context) + gap(context);
  add_lines(scene, area.others, x, y, line_height(others_font(context), role_pitch), others_font(context), context.palette.body);
}

}  // namespace foyer::layout
