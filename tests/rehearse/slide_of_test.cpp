#include "rehearse/slide_of.h"

#include "support/catch.h"

using namespace foyer;

namespace {

layout::Scene scene_of(const std::vector<std::string>& lines, int size = 40) {
  layout::Scene scene{{1920, 1080}, {}, {}};
  for (const auto& line : lines) {
    scene.commands.emplace_back(layout::Text{{0, 0}, 100, line, {size}, {}});
    scene.commands.emplace_back(layout::Fill{});  // as the line through what is cancelled
  }
  return scene;
}

}  // namespace

TEST_CASE("a text takes as many lines as it is set in, wherever they break") {
  CHECK(rehearse::lines_of(scene_of({"Opening ceremony"}), "Opening ceremony") == 1);
  CHECK(rehearse::lines_of(scene_of({"10:00", "Opening", "ceremony", "Main Hall"}), "Opening ceremony") == 2);
  CHECK(rehearse::lines_of(scene_of({"Bundesverwaltungs‐", "gericht"}), "Bundesverwaltungsgericht") == 2);
  CHECK(rehearse::lines_of(scene_of({"\u2067דברי\u2069", "פתיחה"}), "דברי פתיחה") == 2);
  CHECK(rehearse::lines_of(scene_of({"开幕", "典礼", "主会场"}), "开幕典礼") == 2);
}

TEST_CASE("a text that does not stand there whole takes none") {
  CHECK(rehearse::lines_of(scene_of({"Opening"}), "Opening ceremony") == 0);
  CHECK(rehearse::lines_of(scene_of({"Opening", "of the day"}), "Opening ceremony") == 0);
  CHECK(rehearse::lines_of(scene_of({}), "Opening") == 0);
  CHECK(rehearse::lines_of(scene_of({"Opening"}), "") == 0);
}

TEST_CASE("lines of another font are another text") {
  auto scene = scene_of({"Opening"});
  scene.commands.emplace_back(layout::Text{{0, 0}, 100, "ceremony", {20}, {}});
  CHECK(rehearse::lines_of(scene, "Opening ceremony") == 0);
}

TEST_CASE("a slide is what its page tells: sessions, titles, pictures and codes") {
  layout::Page page;
  page.kind = "session";
  page.title = "Opening ceremony";
  page.language = "en";
  page.number = 2;
  page.of = 3;
  programme::SessionCard card;
  card.id = "opening";
  card.title = "Opening ceremony";
  page.sessions = {card};
  page.scene = scene_of({"Opening", "ceremony"});
  page.scene.commands.emplace_back(layout::Picture{{0, 0, 200, 100}, "li.jpg", 0, true});
  page.scene.commands.emplace_back(layout::QrCode{{0, 0, 300, 310}, "https://example.org", {}, {}, 0});
  const rehearse::Slide expected{"session",
                                 "Opening ceremony",
                                 "en",
                                 2,
                                 3,
                                 {"opening"},
                                 {{"opening", 2}},
                                 {{"li.jpg", 200, 100, true}},
                                 {{"https://example.org", 300}}};
  CHECK(rehearse::slide_of(page) == expected);
}
