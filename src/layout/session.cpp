#include "layout/article.h"
#include "layout/row.h"
#include "layout/slides.h"
#include "layout/speakers.h"
#include "layout/tags.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::SessionCard;
using programme::State;

std::string joined(const std::string& first, const std::string& second, const std::string& between) {
  return first.empty() || second.empty() ? first + second : first + between + second;
}

std::string kicker_of(const SessionCard& session, const Context& context) {
  return joined(session.track, kind_of(session, context), " · ");
}

std::string times_of(const SessionCard& session, const Context& context) {
  std::string times = session.end_is_known ? context.times(session.start, session.end) : context.time(session.start);
  const auto minutes = static_cast<int>(std::chrono::ceil<Minutes>(session.start - context.now).count());
  if (session.state == State::soon && minutes > 0) times += " · " + context.words.say("starts_in_minutes", {{"minutes", minutes}});
  return times;
}

// The code stands at the bottom right, its caption under it; the width it takes from the speakers.
int qr_width(const SessionCard& session, const Context& context) { return session.url.empty() ? 0 : context.px(22.5); }

std::vector<Line> qr_caption(const SessionCard& session, const Context& context) {
  return wrap(context.words.say("details_on_phone"), context.text_font(context.sizes.small), qr_width(session, context) + context.px(6),
              context.measure);
}

// What begins soon is next in its room; what else is told of the day need not be.
std::string footer_of(const SessionCard& session, const Context& context) {
  if (!takes_place(session)) return session.room.empty() ? std::string() : context.event;
  if (session.state != State::soon) return side_by_side({context.words.say("later_today"), session.room});
  return session.room.empty() ? context.words.say("up_next") : context.words.say("up_next_in", {{"room", session.room}});
}

// What is not as it was planned, and why: beside each other, or where that takes more than a line below each other.
struct Changes {
  TagBlock tags;
  std::vector<Line> reason;
  bool beside = false;
  int height = 0;
};

Font reason_font(const Context& context) { return context.text_font(context.sizes.text); }
int reason_pitch(const Context& context) { return line_height(reason_font(context), 1.3); }
int reason_gap(const Context& context) { return context.px(1.5); }

Changes changes_of(const SessionCard& session, int width, const Context& context) {
  // The header says when it starts.
  Changes changes{arrange(tags_in_all(session, Tags::changes, context), width, context), {}, false, 0};
  const int left = width - changes.tags.size.width - reason_gap(context);
  if (left > 0) changes.reason = wrap(session.reason, reason_font(context), left, context.measure);
  changes.beside = changes.reason.size() == 1 && changes.tags.is_one_line;
  if (!changes.beside) changes.reason = wrap(session.reason, reason_font(context), width, context.measure);
  const int below =
      changes.beside || changes.reason.empty() ? 0 : reason_gap(context) + reason_pitch(context) * static_cast<int>(changes.reason.size());
  changes.height = changes.tags.tags.empty() ? below : changes.tags.size.height + below + reason_gap(context);
  return changes;
}

void add_changes(Scene& scene, const Changes& changes, int x, int top, const Context& context) {
  add_tags(scene, changes.tags, x, top, context);
  const int pitch = reason_pitch(context), tags = changes.tags.size.height;
  if (changes.beside) x += changes.tags.size.width + reason_gap(context);
  add_lines(scene, changes.reason, x, changes.beside ? top + (tags - pitch) / 2 : top + tags + reason_gap(context), pitch,
            reason_font(context), context.palette.body);
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
  // Under the middle of the code, or, where it is wider, as flush with the margin as that.
  const bool is_wider = std::ranges::any_of(caption, [&](const Line& line) { return line.width > side; });
  const int x = is_wider ? area.right() : area.right() - side / 2;
  scene.commands.emplace_back(
      QrCode{{area.right() - side, top, side, side}, session.url, Color{6, 35, 26}, Color{255, 255, 255}, context.px(1.33)});
  add_lines(scene, caption, x, top + side + context.px(1), caption_pitch(context), context.text_font(context.sizes.small),
            context.palette.soft, is_wider ? Align::right : Align::center);
}

}  // namespace

std::vector<Draft> lay_out(const programme::SessionSlide& slide, const Context& context) {
  const auto& session = slide.session;
  const Rect area = content(context.glass, context.sizes);
  const int top = body_top(context) + context.px(2.2), bottom = body_bottom(context) - context.px(2.8);
  const int speakers_width = area.width - (qr_width(session, context) > 0 ? qr_width(session, context) + context.px(5) : 0);
  const auto speakers = arrange_speakers(session, speakers_width, (bottom - top) * 2 / 5, context);
  const bool portrait = context.glass.is_portrait();
  const int code = qr_width(session, context);
  const int below = std::max(speakers.height, portrait && code > 0 ? qr_height(session, context) : 0);
  const bool is_off = !takes_place(session);
  const auto changes = changes_of(session, area.width, context);
  const int text_bottom = bottom - below - context.px(2.5);
  // On a wide glass the text runs beside the code, on a tall one it ends above.
  const int text_width = std::min(area.width - (portrait || code == 0 ? 0 : code + context.px(8)), context.px(105));
  const ArticleSpace space{area.width - context.px(9), text_width, text_bottom - top - changes.height, 7, 5};
  // Nobody needs to know what it would have been about.
  auto article = make_article(kicker_of(session, context), session.title, is_off ? std::string() : session.abstract, space, context);
  article.is_struck = is_off;

  std::vector<Draft> drafts;
  for (std::size_t page = 0; page < article.pages.size(); ++page) {
    Draft draft = start_page(context);
    draft.title = session.title;
    draft.where = session.place.empty() ? context.event : session.place;
    draft.detail = times_of(session, context);
    draft.footer = footer_of(session, context);
    add_changes(draft.scene, changes, area.x, top, context);
    add_article(draft.scene, article, page, area.x, top + changes.height, context);
    add_speakers(draft.scene, speakers, area.x, bottom - below, context);
    add_qr(draft.scene, session, bottom, context);
    draft.sessions = {session};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace foyer::layout
