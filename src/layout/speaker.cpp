#include "layout/article.h"
#include "layout/list.h"
#include "layout/slides.h"
#include "layout/speakers.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::SpeakerSlide;

// The rows at the foot: what the speaker gives today, as many as leave the greater part of the slide to the person.
struct Sessions {
  RowShape shape;
  std::vector<Row> rows;
  int height = 0;
};

Sessions sessions_of(const SpeakerSlide& slide, int most_height, const Context& context) {
  Sessions sessions{row_shape_for(slide.sessions, content(context.glass, context.sizes).width, context), {}, 0};
  for (auto session : slide.sessions) {
    session.speakers.clear();  // the slide is about them
    auto row = fitting_row(session, sessions.shape, most_height, context);
    if (sessions.height + row.height > most_height) break;
    sessions.height += row.height;
    sessions.rows.push_back(std::move(row));
  }
  return sessions;
}

void add_sessions(Draft& draft, const Sessions& sessions, int y, const Context& context) {
  for (const auto& row : sessions.rows) {
    add_row(draft.scene, row, sessions.shape, y, true, context);
    draft.sessions.push_back(row.session);
    y += row.height;
  }
}

// The portrait stands beside the words on a wide glass and above them on a tall one.
struct Places {
  Rect portrait, words;
};

Places places_of(Rect area, const Context& context) {
  const bool tall = context.glass.is_portrait();
  const int side = std::min(context.px(tall ? 27 : 31), tall ? area.height / 3 : area.height);
  const int gap = context.px(tall ? 3.5 : 5);
  if (tall) return {{area.x, area.y, side, side}, {area.x, area.y + side + gap, area.width, area.height - side - gap}};
  return {{area.x, area.y, side, side}, {area.x + side + gap, area.y, area.width - side - gap, area.height}};
}

int height_of_words(const Article& article, const Context& context) {
  Scene nowhere;
  return add_article(nowhere, article, 0, 0, 0, context);
}

}  // namespace

std::vector<Draft> lay_out(const SpeakerSlide& slide, const Context& context) {
  const Rect column = content(context.glass, context.sizes);
  const int top = body_top(context) + context.px(2.5), bottom = rows_bottom(context);
  const auto sessions = sessions_of(slide, (bottom - top) * 2 / 5, context);
  const int foot = sessions.rows.empty() ? bottom : bottom - sessions.height - context.px(2.5);
  const auto places = places_of({column.x, top, column.width, foot - top}, context);
  const int text_width = std::min(places.words.width, context.px(105));
  const ArticleSpace space{places.words.width, text_width, places.words.height, 8, 5};
  const auto article = make_article(role_of(slide.speaker, context), slide.speaker.name, slide.bio, space, context);
  // Few words stand level with the middle of the portrait.
  const bool short_text = article.pages.size() == 1 && !context.glass.is_portrait();
  const int spare = places.portrait.height - height_of_words(article, context);
  const int words_top = places.words.y + (short_text ? std::max(0, spare / 2) : 0);

  std::vector<Draft> drafts;
  for (std::size_t page = 0; page < article.pages.size(); ++page) {
    Draft draft = start_page(context);
    draft.title = slide.speaker.name;
    draft.footer = context.words.say("speakers");
    add_disc(draft.scene, slide.speaker, places.portrait, context);
    add_article(draft.scene, article, page, places.words.x, words_top, context);
    add_sessions(draft, sessions, bottom - sessions.height, context);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace foyer::layout
