#include "paint/letters.h"

#include "paint/painter.h"
#include "support/catch.h"

using namespace foyer;
using namespace foyer::paint;

namespace {

Run run_of(Fonts& fonts, const std::string& text, int size = 40) {
  return fonts.runs(text, {size, layout::Weight::regular, layout::Face::text, "en"}).at(0);
}

std::shared_ptr<Fonts> fonts() { return *Fonts::open({}); }

}  // namespace

TEST_CASE("letters that were drawn are not drawn again") {
  const auto all = fonts();
  LetterCache cache;
  const auto first = cache.of(run_of(*all, "Opening"));
  CHECK(cache.of(run_of(*all, "Opening")) == first);
  CHECK(cache.drawn() == 1);
  CHECK(cache.bytes() == first->coverage.size());
}

TEST_CASE("another text or another size are other letters") {
  const auto all = fonts();
  LetterCache cache;
  const auto first = cache.of(run_of(*all, "Opening"));
  CHECK(cache.of(run_of(*all, "Closing")) != first);
  CHECK(cache.of(run_of(*all, "Opening", 41))->size != first->size);
  CHECK(cache.drawn() == 3);
}

TEST_CASE("letters keep to their bytes, and those not asked for longest go first") {
  const auto all = fonts();
  LetterCache measuring;
  const auto bytes = measuring.of(run_of(*all, "aa"))->coverage.size();
  LetterCache cache(bytes * 5 / 2);
  cache.of(run_of(*all, "aa"));
  cache.of(run_of(*all, "ab"));
  cache.of(run_of(*all, "aa"));
  cache.of(run_of(*all, "ac"));
  CHECK(cache.bytes() <= bytes * 5 / 2);
  CHECK(cache.drawn() == 3);
  cache.of(run_of(*all, "aa"));
  CHECK(cache.drawn() == 3);
  cache.of(run_of(*all, "ab"));
  CHECK(cache.drawn() == 4);
}

TEST_CASE("letters too many for the cache are drawn all the same") {
  const auto all = fonts();
  LetterCache cache(10);
  CHECK(!cache.of(run_of(*all, "Opening"))->coverage.empty());
  CHECK(cache.bytes() == 0);
}

TEST_CASE("a slide that comes round again draws no letters") {
  const auto all = fonts();
  Painter painter(all, PictureFolders(std::filesystem::path("/nowhere")));
  const layout::Font font{40, layout::Weight::regular, layout::Face::text, "en"};
  const std::string words = "Opening ceremony";
  const layout::Scene scene{{400, 100}, {}, {layout::Text{{10, 60}, all->width(words, font), words, font, {255, 255, 255}}}};
  const auto first = painter.paint(scene);
  const long drawn = all->drawn();
  CHECK(drawn > 0);
  CHECK(painter.paint(scene) == first);
  CHECK(all->drawn() == drawn);
}
