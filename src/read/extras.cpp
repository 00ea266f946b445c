// News, images and announcements: what a screen tells beside the sessions.
#include "base/limits.h"
#include "model/words.h"
#include "read/entries.h"
#include "read/times.h"

namespace foyer::read {
namespace {

const zone::Zone& zone_of(const model::Schedule& schedule) { return schedule.event.zone; }

// False where one of the times is given and cannot be read.
template <class Item>
bool read_span(Item& item, Fields& fields, const model::Schedule& schedule, const std::string& lead = time_is_ignored) {
  item.from = fields.instant("from", zone_of(schedule), lead);
  item.until = read_end(fields, "until", zone_of(schedule), item.from, lead);
  if (item.from && item.until && *item.until <= *item.from)
    fields.notes().warning(fields.position(), "`until` is not after `from`, so this is never shown");
  return (item.from || fields.any("from") == nullptr) && (item.until || fields.any("until") == nullptr);
}

// Where it cannot be told whether an announcement is a test, neither is safe to show.
bool is_unclear_test(Fields& fields) {
  const Node* test = fields.any("test");
  if (test != nullptr && !truth_of(*test)) {
    fields.notes().error(test->position, "`test` is neither true nor false; this announcement is left out until it is");
    return true;
  }
  const Member* miss = fields.near_miss("test");
  if (miss == nullptr) return false;
  fields.notes().error(
      miss->key_position,
      "`" + miss->key + "` is not a field of an announcement, and perhaps `test` is meant; it is left out until that is clear");
  return true;
}

}  // namespace

void read_news(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  each_object(list, "news item", limits::slides, notes, [&](Fields& fields) {
    model::NewsItem item;
    item.place = place_of(fields, notes);
    item.id = fields.string("id");
    item.title = fields.text("title", limits::title_characters);
    item.body = fields.text("body");
    item.source = fields.text("source");
    item.image = fields.picture("image");
    item.place_of_image = fields.place("image");
    item.url = fields.url("url");
    read_names(fields, "screens", item.screens, item.places_of_screens);
    item.published = fields.instant("published", zone_of(schedule), time_is_ignored);
    read_span(item, fields, schedule);
    if (item.title.empty()) notes.error(fields.position(), "this news item has no title; it is left out");
    else schedule.news.push_back(std::move(item));
  });
}

void read_images(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  each_object(list, "image", limits::slides, notes, [&](Fields& fields) {
    model::ImageItem item;
    item.place = place_of(fields, notes);
    item.file = fields.picture("file");
    item.place_of_file = fields.place("file");
    item.caption = fields.text("caption");
    read_span(item, fields, schedule);
    if (item.file.empty()) notes.error(fields.position(), "this image names no file; it is left out");
    else schedule.images.push_back(std::move(item));
  });
}

void read_announcements(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  each_object(list, "announcement", limits::slides, notes, [&](Fields& fields) {
    model::Announcement item;
    item.place = place_of(fields, notes);
    item.text = fields.text("text");
    item.detail = fields.text("detail");
    item.level = model::levels[fields.choice("level", words_of(model::levels), 0, Severity::error)].value;
    read_names(fields, "screens", item.screens, item.places_of_screens);
    const bool timed = read_span(item, fields, schedule, "this announcement is left out: ");
    item.place_of_until = fields.place("until");
    const bool unclear = is_unclear_test(fields);
    if (!timed || unclear) return;
    item.test = fields.boolean("test");
    if (item.text.empty()) notes.error(fields.position(), "this announcement has no text; it is left out");
    else if (item.level == model::Level::emergency && !item.until)
      notes.error(fields.position(), "an emergency takes the whole screen and needs an `until`; it is left out");
    else schedule.announcements.push_back(std::move(item));
  });
}

}  // namespace foyer::read
