// A card of now-next: a room, what is on there or comes first, and what follows.
#pragma once

#include "layout/canvas.h"
#include "layout/row.h"

#include <string>
#include <vector>

namespace foyer::layout {

/// How much is told of what follows: on the smallest glass the longest titles leave no room for it.
enum class Next { in_all_languages, in_the_first, untold };

struct Telling {
  Next next = Next::in_all_languages;
  bool roomy = true;  // a title of one line takes the room of two, so that bars line up across a row of cards
};

struct RoomCard {
  programme::RoomNow room;
  bool roomy = true;
  std::vector<Line> name, title, next;
  std::vector<Translation> translations;  // of the title
  TagBlock tags;
  int next_indent = 0;
  std::string next_suffix;  // of the next one, where it does not take place: that word is not struck through
  int height = 0;           // that it needs
};

/// For a card of that width.
RoomCard room_card(const programme::RoomNow& room, int width, Telling telling, const Context& context);

void add_room_card(Scene& scene, const RoomCard& card, Rect box, const Context& context);

}  // namespace foyer::layout
