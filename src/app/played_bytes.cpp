#include "app/played_bytes.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <utility>

namespace foyer::rehearse {
namespace {

using Json = nlohmann::json;

// Lists, and no names: a whole event is many of them.
Json seconds(Instant instant) { return instant.time_since_epoch().count(); }
Instant instant(const Json& json) { return Instant(Seconds(json.get<std::int64_t>())); }

}  // namespace

void to_json(Json& json, const TitleShown& title) { json = {title.session, title.lines}; }
void from_json(const Json& json, TitleShown& title) {
  json.at(0).get_to(title.session);
  json.at(1).get_to(title.lines);
}

void to_json(Json& json, const PictureShown& picture) { json = {picture.file, picture.width, picture.height, picture.cover}; }
void from_json(const Json& json, PictureShown& picture) {
  json.at(0).get_to(picture.file);
  json.at(1).get_to(picture.width);
  json.at(2).get_to(picture.height);
  json.at(3).get_to(picture.cover);
}

void to_json(Json& json, const CodeShown& code) { json = {code.text, code.side}; }
void from_json(const Json& json, CodeShown& code) {
  json.at(0).get_to(code.text);
  json.at(1).get_to(code.side);
}

void to_json(Json& json, const Slide& slide) {
  json = Json::array(
      {slide.kind, slide.title, slide.language, slide.number, slide.of, slide.sessions, slide.titles, slide.pictures, slide.codes});
}
void from_json(const Json& json, Slide& slide) {
  json.at(0).get_to(slide.kind);
  json.at(1).get_to(slide.title);
  json.at(2).get_to(slide.language);
  json.at(3).get_to(slide.number);
  json.at(4).get_to(slide.of);
  json.at(5).get_to(slide.sessions);
  json.at(6).get_to(slide.titles);
  json.at(7).get_to(slide.pictures);
  json.at(8).get_to(slide.codes);
}

void to_json(Json& json, const PageShown& page) { json = Json::array({page.slide, page.dwell, page.reading, page.look}); }
void from_json(const Json& json, PageShown& page) {
  json.at(0).get_to(page.slide);
  json.at(1).get_to(page.dwell);
  json.at(2).get_to(page.reading);
  json.at(3).get_to(page.look);
}

void to_json(Json& json, const Moment& moment) {
  json = Json::array({seconds(moment.at), seconds(moment.until), seconds(moment.since), moment.pages, moment.rotation});
}
void from_json(const Json& json, Moment& moment) {
  moment.at = instant(json.at(0));
  moment.until = instant(json.at(1));
  moment.since = instant(json.at(2));
  json.at(3).get_to(moment.pages);
  json.at(4).get_to(moment.rotation);
}

}  // namespace foyer::rehearse

namespace foyer::app {

using Json = nlohmann::json;

void to_json(Json& json, const Placed& placed) { json = Json::array({placed.picture, placed.at.x, placed.at.y}); }
void from_json(const Json& json, Placed& placed) { placed = {json.at(0), {json.at(1), json.at(2)}}; }

void to_json(Json& json, const RollPicture& picture) {
  json = Json::array({picture.size.width, picture.size.height, Json::binary({picture.png.begin(), picture.png.end()})});
}
void from_json(const Json& json, RollPicture& picture) {
  const auto& png = json.at(2).get_binary();
  picture = {{json.at(0), json.at(1)}, {png.begin(), png.end()}};
}

std::string to_bytes(const PlayedPart& part) {
  std::string bytes;
  Json::to_cbor(Json::array({part.played.screen, part.played.slides, part.played.moments, part.looks, part.pictures}), bytes);
  return bytes;
}

PlayedPart played_part(const std::string& bytes) {
  const auto json = Json::from_cbor(bytes);
  PlayedPart part;
  json.at(0).get_to(part.played.screen);
  json.at(1).get_to(part.played.slides);
  json.at(2).get_to(part.played.moments);
  json.at(3).get_to(part.looks);
  json.at(4).get_to(part.pictures);
  return part;
}

}  // namespace foyer::app
