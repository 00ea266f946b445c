#include "layout/article.h"
#include "layout/slides.h"
#include "layout/tags.h"

#include "text/words.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::Mark;
using programme::SessionCard;
using programme::State;

constexpr std::size_t most_speakers = 3;  // with a disc each; a fourth and further are named in one line

std::string joined(const std::string& first, const std::string& second, const std::string& between) {
  return first.empty() || second.empty() ? first + second : first + between + second;
}

std::string kicker_of(const SessionCard& session, const Context& context) {
  std::string kind;
  if (session.kind == model::SessionKind::keynote) kind = context.words.say("kind_keynote");
  if (session.kind == model::SessionKind::panel) kind = context.words.say("kind_panel");
  if (session.kind == model::SessionKind::workshop) kind = context.words.say("kind_workshop");
  return joined(session.track, kind, " · ");
}

std::string times_of(const SessionCard& session, const Context& context) {
  const auto start = context.time(session.start);
  std::string times =
      session.end_is_known ? context.words.say("time_range", {{"start", start}, {"end", context.time(session.end)}}) : start;
  const auto minutes = static_cast<int>(std::chrono::ceil<Minutes>(session.start - context.now).count());
  if (session.state == State::soon && minutes > 0) times += " · " + context.words.say("starts_in_minutes", {{"minutes", minutes}});
  return times;
}

struct SpeakerBlock {
  const programme::SpeakerCard* speaker;
  std::vector<Line> name, role;
  int height = 0;
};

int disc_size(const Context& context) { return context.px(12.5); }

std::vector<SpeakerBlock> speaker_blocks(const SessionCard& session, int width, const Context& context) {
  std::vector<SpeakerBlock> blocks;
  const int words = width - disc_size(context) - context.px(2.5);
  for (const auto& speaker : session.speakers) {
    if (blocks.size() == most_speakers) break;
    SpeakerBlock block{&speaker, wrap(speaker.name, context.title_font(context.sizes.title), words, context.measure),
                       wrap(joined(speaker.role, speaker.organisation, context.words.say("list_separator")),
                            context.text_font(context.sizes.small), words, context.measure),
                       0};
    const int text = static_cast<int>(block.name.size()) * line_height(context.title_font(context.sizes.title), 1.2) +
                     static_cast<int>(block.role.size()) * line_height(context.text_font(context.sizes.small), 1.25);
    block.height = std::max(disc_size(context), text);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

void add_disc(Scene& scene, const programme::SpeakerCard& speaker, Rect box, const Context& context) {
  scene.commands.emplace_back(Shade{box, context.palette.tint_light, context.palette.tint_dark, box.width / 2});
  const Font font = context.title_font(context.px(4.67));
  add_text(scene, context, box.x + box.width / 2, baseline_in(box.y, box.height, font), text::initials(speaker.name), font,
           context.palette.accent, Align::center);
  if (!speaker.photo.empty()) scene.commands.emplace_back(Picture{box, speaker.photo, box.width / 2, true});
}

void add_speaker(Scene& scene, const SpeakerBlock& block, int x, int top, const Context& context) {
  const int disc = disc_size(context);
  add_disc(scene, *block.speaker, {x, top + (block.height - disc) / 2, disc, disc}, context);
  const Font name = context.title_font(context.sizes.title), role = context.text_font(context.sizes.small);
  const int name_pitch = line_height(name, 1.2), role_pitch = line_height(role, 1.25);
  const int text = static_cast<int>(block.name.size()) * name_pitch + static_cast<int>(block.role.size()) * role_pitch;
  const int left = x + disc + context.px(2.5);
  const int y = add_lines(scene, block.name, left, top + (block.height - text) / 2, name_pitch, name, context.palette.ink);
  add_lines(scene, block.role, left, y, role_pitch, role, context.palette.soft);
}

// The code stands at the bottom right, its caption under it; the width it takes from the speakers.
int qr_width(const SessionCard& session, const Context& context) { return session.url.empty() ? 0 : context.px(22.5); }

std::vector<Line> qr_caption(const SessionCard& session, const Context& context) {
  return wrap(context.words.say("details_on_phone"), context.text_font(context.sizes.small), qr_width(session, context) + context.px(6),
              context.measure);
}

int caption_pitch(const Context& context) { return line_height(context.text_font(context.sizes.small), 1.25); }

int qr_height(const SessionCard& session, const Context& context) {
  return qr_width(session, context) + context.px(1) + caption_pitch(context) * static_cast<int>(qr_caption(session, context).size());
}

void add_qr(Scene& scene, const SessionCard& session, int bottom, const Context& context) {
  if (session.url.empty()) return;
  const Rect area = content(context.glass, context.sizes);
  const auto caption = qr_caption(session, context);
  const int side = qr_width(session, context), top = bottom - qr_height(session, context);
  int widest = side;
  for (const auto& line : caption) widest = std::max(widest, line.width);
  const int middle = area.right() - widest / 2;
  scene.commands.emplace_back(
      QrCode{{middle - side / 2, top, side, side}, session.url, Color{6, 35, 26}, Color{255, 255, 255}, context.px(1.33)});
  add_lines(scene, caption, middle, top + side + context.px(1), caption_pitch(context), context.text_font(context.sizes.small),
            context.palette.soft, Align::center);
}

int speakers_height(const std::vector<SpeakerBlock>& blocks, bool side_by_side, const Context& context) {
  int height = 0;
  for (const auto& block : blocks)
    height = side_by_side ? std::max(height, block.height) : height + block.height + (height > 0 ? context.px(2) : 0);
  return height;
}

}  // namespace

std::vector<Draft> lay_out(const programme::SessionSlide& slide, const Context& context) {
  const auto& session = slide.session;
  const Rect area = content(context.glass, context.sizes);
  const int top = body_top(context) + context.px(2.2), bottom = body_bottom(context) - context.px(2.8);
  const int speakers_width = area.width - (qr_width(session, context) > 0 ? qr_width(session, context) + context.px(5) : 0);
  const bool side_by_side = session.speakers.size() > 1 && !context.glass.is_portrait();
  const int columns = side_by_side ? static_cast<int>(std::min(session.speakers.size(), most_speakers)) : 1;
  const auto blocks = speaker_blocks(session, speakers_width / columns - context.px(2), context);
  const bool portrait = context.glass.is_portrait();
  const int code = qr_width(session, context);
  const int below = std::max(speakers_height(blocks, side_by_side, context), portrait && code > 0 ? qr_height(session, context) : 0);
  const auto tags = arrange(tags_of(session, context), area.width, context);
  const bool changed = session.has(Mark::moved) || session.has(Mark::delayed) || session.has(Mark::full);
  const int tags_height = changed ? tags.size.height + context.px(1.5) : 0;
  const int text_bottom = bottom - below - context.px(2.5);
  // On a wide glass the text runs beside the code, on a tall one it ends above.
  const int text_width = std::min(area.width - (portrait || code == 0 ? 0 : code + context.px(8)), context.px(105));
  const ArticleSpace space{area.width - context.px(9), text_width, text_bottom - top - tags_height, 7, 5};
  const auto article = make_article(kicker_of(session, context), session.title, session.abstract, space, context);

  std::vector<Draft> drafts;
  for (std::size_t page = 0; page < article.pages.size(); ++page) {
    Draft draft = start_page(context);
    draft.title = session.title;
    draft.where = session.room.empty() ? context.event : session.room;
    draft.detail = times_of(session, context);
    draft.footer = session.room.empty() ? context.words.say("up_next") : context.words.say("up_next_in", {{"room", session.room}});
    if (changed) add_tags(draft.scene, tags, area.x, top, context);
    add_article(draft.scene, article, page, area.x, top + tags_height, context);
    int x = area.x, y = bottom - below;
    for (const auto& block : blocks) {
      add_speaker(draft.scene, block, x, y, context);
      if (side_by_side) x += speakers_width / columns;
      else y += block.height + context.px(2);
    }
    add_qr(draft.scene, session, bottom, context);
    draft.sessions = {session};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace foyer::layout
