#include "paint/fonts.h"

#include "paint/open_font.h"
#include "paint/pixels.h"
#include "source/temporary_folder.h"

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace foyer;
using namespace foyer::paint;
using layout::Face, layout::Font, layout::Weight;

namespace {

Font font_of(std::string language = "en", int size = 40) { return {size, Weight::regular, Face::text, std::move(language)}; }

bool opened(const Fonts& fonts, const std::string& part) {
  const std::vector<std::string> files = fonts.open_files();
  return std::any_of(files.begin(), files.end(), [&](const std::string& file) { return file.find(part) != file.npos; });
}

std::string joined(const std::vector<Run>& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

}  // namespace

TEST_CASE("Without any font installed, the reason names the packages to install", "[F44]") {
  const source::TemporaryFolder folder;
  source::write_file(folder / "fonts.conf", "<fontconfig/>");
  setenv("FONTCONFIG_FILE", (folder / "fonts.conf").c_str(), 1);
  const auto none = Fonts::open({});
  unsetenv("FONTCONFIG_FILE");
  REQUIRE_FALSE(none);
  CHECK(none.error().find("fonts-inter") != std::string::npos);
}

TEST_CASE("A font that a failing disk has damaged leaves its text to the next best", "[F44]") {
  const source::TemporaryFolder folder;
  const auto use = [](const char* language) {
    const auto all = Fonts::open({});
    REQUIRE(all);
    CHECK((*all)->width("Opening ceremony", font_of(language)) > 0);
    return (*all)->open_files().front();
  };
  const std::filesystem::path best = use("en");
  std::filesystem::copy_file(best, folder / "best.font");
  setenv("FONTCONFIG_FILE", (folder / "none.conf").c_str(), 1);
  source::write_file(folder / "none.conf", "<fontconfig/>");
  CHECK_FALSE(Fonts::open({}));
  for (const auto& entry : std::filesystem::recursive_directory_iterator("/usr/share/fonts"))
    if (entry.path().filename() == "NotoSans-Regular.ttf") std::filesystem::copy_file(entry.path(), folder / "other.font");
  REQUIRE(std::filesystem::exists(folder / "other.font"));
  const std::string here = folder.path().string();
  source::write_file(folder / "fonts.conf", "<fontconfig><dir>" + here + "</dir><cachedir>" + here + "/cache</cachedir></fontconfig>");
  setenv("FONTCONFIG_FILE", (folder / "fonts.conf").c_str(), 1);
  CHECK(use("en") == folder / "best.font");
  std::filesystem::resize_file(folder / "best.font", 100);  // fontconfig remembers it as it was
  CHECK(use("en") == folder / "other.font");
  unsetenv("FONTCONFIG_FILE");
}

TEST_CASE("A theme's font without Latin letters leaves them to foyer's own") {
  model::Theme theme;
  theme.text_font = "Noto Sans Arabic";
  CHECK(Fonts::open(theme));
}

TEST_CASE("Plain text is one run of one font") {
  const auto all = fonts();
  const std::vector<Run> runs = all->runs("Opening ceremony, Main Hall", font_of());
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].text == "Opening ceremony, Main Hall");
  CHECK(runs[0].script == "Latn");
  CHECK_FALSE(runs[0].right_to_left);
  CHECK(all->open_files().size() == 1);
}

TEST_CASE("Weight and face pick files of their own") {
  const auto all = fonts();
  std::set<OpenFont*> used;
  for (Weight weight : {Weight::regular, Weight::semibold}) {
    for (Face face : {Face::text, Face::display}) used.insert(all->runs("a", {40, weight, face, "en"}).front().font);
  }
  CHECK(used.size() >= 2);
  CHECK(used.size() == all->open_files().size());
}

TEST_CASE("A theme's fonts come before foyer's own, and one that is not installed changes nothing") {
  model::Theme theme;
  theme.text_font = "DejaVu Sans";
  const auto own = *Fonts::open(theme);
  own->width("a", font_of());
  CHECK(opened(*own, "DejaVuSans"));
  theme.text_font = "No Such Font At All";
  const auto none = *Fonts::open(theme);
  CHECK(none->width("Foyer", font_of()) == fonts()->width("Foyer", font_of()));
}

TEST_CASE("One file serves all sizes") {
  const auto all = fonts();
  const int small = all->width("Opening ceremony", font_of("en", 20)), large = all->width("Opening ceremony", font_of("en", 80));
  CHECK(large == Approx(4 * small).epsilon(0.02));
  CHECK(all->open_files().size() == 1);
  CHECK(all->width("Opening ceremony", font_of("en", 20)) == small);
}

TEST_CASE("Text of another script is drawn by another font", "[F31]") {
  const auto all = fonts();
  const std::vector<Run> runs = all->runs("Hall 大厅", font_of("zh-Hans"));
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].text == "Hall ");
  CHECK(runs[1].text == "大厅");
  CHECK(runs[0].font != runs[1].font);
}

TEST_CASE("Chinese and Japanese have their own forms of the same character") {
  const auto all = fonts();
  OpenFont* simplified = all->runs("直", font_of("zh-Hans")).front().font;
  CHECK(simplified != all->runs("直", font_of("ja")).front().font);
  CHECK(simplified != all->runs("直", font_of("zh-Hant")).front().font);
  CHECK(simplified == all->runs("直", font_of("en")).front().font);
  CHECK(simplified == all->runs("直", font_of("zh-CN")).front().font);
}

TEST_CASE("Spaces and marks stay with the words they belong to") {
  const auto all = fonts();
  CHECK(all->runs("中文 标题", font_of("zh-Hans")).size() == 1);
  CHECK(all->runs("“新质生产力”", font_of("zh-Hans")).size() == 1);
  const std::vector<Run> runs = all->runs("大厅 · Foyer", font_of("zh-Hans"));
  REQUIRE(runs.size() == 2);
  CHECK(runs[1].text == "· Foyer");
}

TEST_CASE("A line from right to left is one run and shaped as one") {
  const auto all = fonts();
  const std::vector<Run> runs = all->runs("مرحبا بكم", font_of("ar"));
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].right_to_left);
  CHECK(runs[0].script == "Arab");
  // Joined letters are narrower than the same ones standing alone.
  CHECK(all->width("ببب", font_of("ar")) < 3 * all->width("ب", font_of("ar")));
}

TEST_CASE("A line of both directions has its parts in the order they are seen, and a number stays whole") {
  const auto texts = [all = fonts()](const std::string& text, const std::string& language) {
    std::vector<std::string> result;
    for (const Run& run : all->runs(text, font_of(language))) result.push_back(run.text);
    return result;
  };
  using Strings = std::vector<std::string>;
  CHECK(texts("سلام Hello", "en") == Strings{"Hello", "سلام "});
  CHECK(texts("Hello سلام", "ar") == Strings{"Hello ", "سلام"});
  CHECK(texts("\u200FHello سلام", "ar") == Strings{"سلام", " ", "Hello"});
  CHECK(texts("قمة 2024 في جدة", "ar") == Strings{"في جدة", " ", "2024", "قمة "});
  CHECK(texts("سلام 10:30", "ar") == Strings{"1", "0", ":", "3", "0", "سلام "});
}

TEST_CASE("Brackets mirror where text runs from the right") {
  const auto painted_in = [](const std::string& text, const std::string& language) {
    const Font font = font_of(language);
    return painted(scene_of({100, 100}, {layout::Text{{20, 60}, fonts()->width(text, font), text, font, white}})).pixels;
  };
  CHECK(painted_in("(", "he") == painted_in(")", "en"));
  CHECK(painted_in("(", "he") != painted_in("(", "en"));
  std::string texts;
  for (const Run& run : fonts()->runs("שלום (עולם)", font_of("he"))) texts += "|" + run.text;
  CHECK(texts == "|)|עולם|(|שלום ");
}

TEST_CASE("Marks that steer the direction are never drawn and take no room") {
  const auto all = fonts();
  for (const char* mark : {"\u200E", "\u200F", "\u2066", "\u2069", "\u202B", "\u202C", "\u00AD"})
    CHECK(all->width("ab" + std::string(mark) + "cd", font_of()) == Approx(all->width("abcd", font_of())).margin(1));
}

TEST_CASE("Times are equally wide, whatever their digits") {
  const auto all = fonts();
  for (int size : {26, 48, 64, 130}) {
    for (Weight weight : {Weight::regular, Weight::semibold}) {
      const Font font{size, weight, Face::text, "en"};
      CHECK(all->width("11:11", font) == all->width("08:48", font));
      CHECK(all->width("10:30 – 11:11", font) == all->width("08:00 – 20:45", font));
    }
  }
}

TEST_CASE("Numbers that are no times keep the spacing of the typeface") {
  const auto all = fonts();
  CHECK(all->runs("Room 3B, 2024", font_of()).size() == 1);
  CHECK(all->width("1111", font_of()) < all->width("0000", font_of()));
}

TEST_CASE("A time's digits stand in cells of one width, the narrow ones in the middle") {
  const std::vector<Run> runs = fonts()->runs("11:08", font_of());
  REQUIRE(runs.size() == 5);
  CHECK(runs[0].width == runs[3].width);
  CHECK(runs[0].width == runs[4].width);
  const int before = runs[0].box.x, after = runs[0].width - runs[0].box.x - runs[0].box.width;
  CHECK(before > 0);
  CHECK(std::abs(before - after) <= 1);
  CHECK(runs[2].box.y < runs[0].box.y);  // the colon is lifted to the middle of the digits
}

TEST_CASE("The width of a line is the sum of its runs") {
  const auto all = fonts();
  for (const char* text : {"", "a", "Opening 09:42 大厅 😀 مرحبا", "Jjj fff"}) {
    int sum = 0;
    for (const Run& run : all->runs(text, font_of())) sum += run.width;
    CHECK(all->width(text, font_of()) == sum);
    CHECK(all->measure()(text, font_of()) == sum);
  }
}

TEST_CASE("Nothing to see takes no room") {
  const auto all = fonts();
  for (const char* text : {"", "\u200B", "\u202E\u202C", "\x01\x02", "\U000E0FFF"}) CHECK(all->width(text, font_of()) == 0);
  CHECK(all->width("a\u200Bb", font_of()) == all->width("ab", font_of()));
  CHECK(all->width("text", font_of("en", 0)) == 0);
}

TEST_CASE("A character that no font has becomes the mark for unknown ones", "[F31]") {
  const std::vector<Run> runs = fonts()->runs("a\U00100000b", font_of());  // private use: nobody's
  CHECK(joined(runs) == "a\uFFFDb");
}

TEST_CASE("The characters that no font has are told, those that a reader does not see are not", "[F31]") {
  const auto all = fonts();
  CHECK(all->missing("a\U00100000b\U00100001", font_of()) == U"\U00100000\U00100001");
  CHECK(all->missing("中\u0489", font_of("zh-Hans")).empty() == (all->runs("\u0489", font_of()).front().text == "\u0489"));
  for (const char* text : {"", "Opening 09:42", "大厅 😀 👩‍👩‍👧", "مرحبا\u200F", "a\u200Bb\u00AD", "\uFFFD"})
    CHECK(all->missing(text, font_of()).empty());
}

TEST_CASE("A mark that no font has leaves its base standing") {
  const std::vector<Run> runs = fonts()->runs("中\u0489", font_of("zh-Hans"));
  CHECK(joined(runs).find("中") != std::string::npos);
}

TEST_CASE("Emoji are drawn in colour at the size of the text") {
  const auto all = fonts();
  const std::vector<Run> runs = all->runs("😀", font_of("en", 40));
  REQUIRE(runs.size() == 1);
  REQUIRE(opened(*all, "Emoji"));
  CHECK(runs[0].font->in_color);
  CHECK(runs[0].box.height == Approx(47).margin(2));
  CHECK(runs[0].width == Approx(50).margin(3));
  CHECK(all->runs("👩‍👩‍👧", font_of("en", 40)).front().width == runs[0].width);  // one picture
}

TEST_CASE("Asking for more lines than are kept changes no answer") {
  const auto all = fonts();
  const int width = all->width("Foyer", font_of());
  for (int i = 0; i < 5000; ++i) all->width(std::to_string(i), font_of());
  CHECK(all->width("Foyer", font_of()) == width);
  CHECK(all->open_files().size() == 1);
}
