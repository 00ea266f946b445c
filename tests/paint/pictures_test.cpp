#include "paint/pictures.h"

#include "paint/made_pictures.h"
#include "paint/pixels.h"
#include "paint/surface.h"
#include "source/temporary_folder.h"

#include <SDL_image.h>
#include <sys/stat.h>

using namespace foyer;
using namespace foyer::paint;
using namespace std::string_literals;
using layout::Picture;
using source::TemporaryFolder, source::text_of, source::write_file;
namespace fs = std::filesystem;

namespace {

Image plain(Size size, std::uint32_t pixel) {
  return {size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height), pixel)};
}

void write_png(const fs::path& path, const Image& image) { REQUIRE(save_png(image, path)); }

void write_jpeg(const fs::path& path, Image image) {
  const Surface surface(SDL_CreateRGBSurfaceWithFormatFrom(image.pixels.data(), image.size.width, image.size.height, 32,
                                                           image.size.width * 4, SDL_PIXELFORMAT_ARGB8888));
  REQUIRE(IMG_SaveJPG(surface.get(), path.c_str(), 95) == 0);
}

/// What stands in a box of 40 by 20 after painting that file into it.
Image shown(const TemporaryFolder& folder, const std::string& file, bool cover = true) {
  return painted(scene_of({40, 20}, {Picture{{0, 0, 40, 20}, file, 0, cover}}), folder.path());
}

bool shows_nothing(const TemporaryFolder& folder, const std::string& file) { return ink(shown(folder, file)) == Rect{}; }

/// A JPEG of 40 by 20, white on the left and black on the right, that asks to be turned.
void write_turned_jpeg(const fs::path& path, char orientation) {
  Image image = plain({40, 20}, black_pixel);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = i % 40 < 20 ? white_pixel : black_pixel;
  write_jpeg(path, image);
  std::string bytes = text_of(path);
  const std::string exif = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s;
  bytes.insert(2, "\xFF\xE1\0"s + static_cast<char>(exif.size() + 2) + exif);
  write_file(path, bytes);
}

}  // namespace

TEST_CASE("PNG, JPEG and WebP pictures fill their box") {
  const TemporaryFolder folder;
  write_png(folder / "a.png", plain({80, 40}, 0xFF204060));
  write_jpeg(folder / "a.jpg", plain({80, 40}, 0xFF204060));
  write_file(folder / "a.webp",
             "RIFF\x1C\0\0\0WEBPVP8L\x0F\0\0\0\x2F\0\0\0\0\x07\x10\xFD\x8F\xFE\x07\x22\xA2\xFF\x01\0"s);  // one red pixel
  CHECK(shown(folder, "a.png") == plain({40, 20}, 0xFF204060));
  CHECK(red(pixel(shown(folder, "a.jpg"), 20, 10)) == Approx(0x20).margin(3));
  CHECK(shown(folder, "a.webp") == plain({40, 20}, 0xFFFF0000));
}

TEST_CASE("A picture is known by what it holds, not by its name", "[F38][F39][F45]") {
  const TemporaryFolder folder;
  write_png(folder / "photo.jpg", plain({80, 40}, white_pixel));
  write_file(folder / "animation.png", "GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF,\0\0\0\0\x01\0\x01\0\0\x02\x02L\x01\0;"s);
  write_file(folder / "drawing.png", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>");
  CHECK_FALSE(shows_nothing(folder, "photo.jpg"));
  CHECK(shows_nothing(folder, "animation.png"));
  CHECK(shows_nothing(folder, "drawing.png"));
}

TEST_CASE("What cannot be shown paints nothing over its placeholder", "[F17][F35][F38]") {
  const TemporaryFolder folder;
  write_png(folder / "good.png", plain({300, 200}, white_pixel));
  const std::string good = text_of(folder / "good.png");
  write_file(folder / "empty.png", "");
  write_file(folder / "short.png", good.substr(0, good.size() / 2));
  write_file(folder / "lie.png", png_that_claims(30'000, 30'000));
  write_file(folder / "wide.png", png_that_claims(8193, 1));
  write_file(folder / "many.png", png_that_claims(8000, 8000));
  write_file(folder / "none.png", png_that_claims(0, 0));
  write_png(folder / "large.png", plain({4, 4}, white_pixel));
  fs::resize_file(folder / "large.png", static_cast<std::uintmax_t>(most_picture_bytes) + 1);
  fs::create_directory(folder / "folder.png");
  REQUIRE(mkfifo((folder / "pipe.png").c_str(), 0600) == 0);
  for (const char* file : {"", ".", "missing.png", "empty.png", "short.png", "lie.png", "wide.png", "many.png", "none.png", "large.png",
                           "folder.png", "pipe.png", "good.png/x"}) {
    CAPTURE(file);
    CHECK(shows_nothing(folder, file));
  }
  CHECK_FALSE(shows_nothing(folder, "good.png"));
}

TEST_CASE("A JPEG that is still being copied paints nothing", "[F38][F41]") {
  const TemporaryFolder folder;
  write_jpeg(folder / "a.jpg", plain({300, 200}, white_pixel));
  const std::string whole = text_of(folder / "a.jpg");
  for (std::size_t length : {std::size_t{2}, std::size_t{30}, whole.size() / 2, whole.size() - 2}) {
    write_file(folder / "a.jpg", whole.substr(0, length));
    CHECK(shows_nothing(folder, "a.jpg"));
  }
}

TEST_CASE("Headers of any bytes are read without harm", "[F38]") {
  const TemporaryFolder folder;
  write_jpeg(folder / "a.jpg", plain({30, 20}, white_pixel));
  write_turned_jpeg(folder / "b.jpg", 6);
  for (const char* name : {"a.jpg", "b.jpg"}) {
    const std::string whole = text_of(folder / name);
    for (std::size_t i = 0; i < std::min<std::size_t>(whole.size(), 300); ++i) {
      std::string changed = whole;
      changed[i] = static_cast<char>(changed[i] ^ 0xFF);
      const std::optional<PictureHeader> header = read_header(changed);
      if (header) CHECK(header->size.width <= most_picture_side);
      CHECK_FALSE(read_header(whole.substr(0, i)));
    }
  }
}

TEST_CASE("Only files inside the event's folder are opened", "[F18]") {
  const TemporaryFolder around;
  fs::create_directories(around / "event/pictures");
  write_png(around / "outside.png", plain({4, 4}, white_pixel));
  write_png(around / "event/pictures/inside.png", plain({4, 4}, white_pixel));
  fs::create_symlink("../outside.png", around / "event/out.png");
  fs::create_symlink("..", around / "event/up");
  fs::create_symlink("pictures/inside.png", around / "event/in.png");
  // What foyer fetched stands in a folder of its own, and is named by its whole path.
  const auto fetched = PictureFolders(around / "event", around / "event/pictures");
  CHECK(PictureFile::open(fetched, (around / "event/pictures/inside.png").string()));
  CHECK_FALSE(PictureFile::open(fetched, (around / "event/pictures/../inside.png").string()));
  CHECK_FALSE(PictureFile::open(fetched, (around / "outside.png").string()));

  const auto opens = [&](const std::string& name) { return PictureFile::open(around / "event", name).has_value(); };
  CHECK(opens("pictures/inside.png"));
  CHECK(opens("./pictures/inside.png"));
  CHECK(opens("in.png"));
  CHECK_FALSE(opens("../outside.png"));
  CHECK_FALSE(opens("pictures/../../outside.png"));
  CHECK_FALSE(opens((around / "outside.png").string()));
  CHECK_FALSE(opens((around / "event/pictures/inside.png").string()));
  CHECK_FALSE(opens("out.png"));
  CHECK_FALSE(opens("up/outside.png"));
  CHECK_FALSE(opens("pictures/inside.png\0.txt"s));
}

TEST_CASE("Links that the system makes up lead nowhere", "[F18]") {
  const TemporaryFolder around;
  fs::create_directory(around / "event");
  write_png(around / "event/inside.png", plain({4, 4}, white_pixel));
  fs::create_symlink("/proc/self/cwd", around / "event/cwd");
  fs::create_symlink(around / "event", around / "event/whole-path");
  CHECK_FALSE(PictureFile::open(around / "event", "cwd/README.md"));
  CHECK_FALSE(PictureFile::open(around / "event", "whole-path/inside.png"));
}

TEST_CASE("The event's folder may be a link that is switched over, and hold links into itself", "[F08][F18]") {
  const TemporaryFolder around;
  for (const char* version : {"first", "second"}) fs::create_directories(around / version);
  write_png(around / "second/hall.png", plain({4, 4}, white_pixel));
  fs::create_directory_symlink("first", around / "event");
  fs::create_symlink("..data/hall.png", around / "second/linked.png");  // as Kubernetes mounts files
  fs::create_directory_symlink(".", around / "second/..data");
  CHECK_FALSE(PictureFile::open(around / "event", "hall.png"));
  fs::create_directory_symlink("second", around / "next");
  fs::rename(around / "next", around / "event");
  CHECK(PictureFile::open(around / "event", "hall.png"));
  CHECK(PictureFile::open(around / "event", "linked.png"));
}

TEST_CASE("A picture that covers is cut evenly, one that fits is shown whole and centred") {
  const TemporaryFolder folder;
  Image wide = plain({100, 20}, 0xFF808080);  // in a box of 2:1, 30 pixels at each end are cut
  for (std::size_t i = 0; i < wide.pixels.size(); ++i) {
    if (i % 100 < 25 || i % 100 >= 75) wide.pixels[i] = white_pixel;
  }
  write_png(folder / "wide.png", wide);
  CHECK(shown(folder, "wide.png", true) == plain({40, 20}, 0xFF808080));
  const Image whole = shown(folder, "wide.png", false);
  CHECK(ink(whole) == Rect{0, 6, 40, 8});
  CHECK(pixel(whole, 2, 10) == white_pixel);
  CHECK(pixel(whole, 20, 10) == 0xFF808080);
}

TEST_CASE("A picture's corners can be rounded to a disc") {
  const TemporaryFolder folder;
  write_png(folder / "a.png", plain({60, 60}, white_pixel));
  const Image image = painted(scene_of({60, 60}, {Picture{{0, 0, 60, 60}, "a.png", 30, true}}), folder.path());
  CHECK(pixel(image, 0, 0) == black_pixel);
  CHECK(pixel(image, 30, 0) != black_pixel);
  CHECK(pixel(image, 30, 30) == white_pixel);
}

TEST_CASE("A translucent picture lets the ground through, without a dark or light rim") {
  const TemporaryFolder folder;
  std::vector<std::uint32_t> pixels(64, 0x00FFFFFF);  // nothing, but white
  std::fill(pixels.begin(), pixels.begin() + 32, 0xFF800000);
  const Surface surface(SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), 8, 8, 32, 32, SDL_PIXELFORMAT_ARGB8888));
  REQUIRE(IMG_SavePNG(surface.get(), (folder / "a.png").c_str()) == 0);
  const Image image = painted(scene_of({8, 3}, {Picture{{0, 0, 8, 3}, "a.png", 0, false}}), folder.path());
  for (std::uint32_t one : image.pixels) CHECK((one & 0xFFFFU) == 0);
  CHECK(ink(image).width == 3);
}

TEST_CASE("Photographs are turned upright", "[F43]") {
  const TemporaryFolder folder;
  struct Turn {
    char orientation;
    Point white, black;  // in a box of 40 by 40, the picture fitted in its middle
  };
  for (const Turn& turn :
       {Turn{1, {5, 20}, {35, 20}}, Turn{3, {35, 20}, {5, 20}}, Turn{6, {20, 5}, {20, 35}}, Turn{8, {20, 35}, {20, 5}},
        Turn{2, {35, 20}, {5, 20}}, Turn{5, {20, 5}, {20, 35}}, Turn{7, {20, 35}, {20, 5}}, Turn{4, {5, 20}, {35, 20}}}) {
    CAPTURE(static_cast<int>(turn.orientation));
    write_turned_jpeg(folder / "a.jpg", turn.orientation);
    const Image image = painted(scene_of({40, 40}, {Picture{{0, 0, 40, 40}, "a.jpg", 0, false}}), folder.path());
    CHECK(red(pixel(image, turn.white.x, turn.white.y)) > 200);
    CHECK(red(pixel(image, turn.black.x, turn.black.y)) < 50);
  }
}

TEST_CASE("A picture is decoded once for a box, and again when its file is another") {
  const TemporaryFolder folder;
  write_png(folder / "a.png", plain({80, 40}, white_pixel));
  write_file(folder / "broken.png", "no picture");
  Pictures pictures(folder.path());
  Image image = plain({40, 20}, black_pixel);
  const Canvas canvas{image, {0, 0, 40, 20}};
  for (int i = 0; i < 3; ++i) pictures.paint(canvas, {{0, 0, 40, 20}, "a.png", 0, true});
  CHECK(pictures.decoded() == 1);
  for (int i = 0; i < 3; ++i) pictures.paint(canvas, {{0, 0, 40, 20}, "broken.png", 0, true});
  CHECK(pictures.decoded() == 2);
  pictures.paint(canvas, {{0, 0, 20, 20}, "a.png", 0, true});
  CHECK(pictures.decoded() == 3);
  write_png(folder / "a.png", plain({80, 40}, 0xFF123456));
  pictures.paint(canvas, {{0, 0, 40, 20}, "a.png", 0, true});
  CHECK(pictures.decoded() == 4);
  CHECK(image == plain({40, 20}, 0xFF123456));
}

TEST_CASE("Pictures are kept within bounds, the least used go first", "[F42]") {
  const TemporaryFolder folder;
  for (const char* name : {"a.png", "b.png", "c.png"}) write_png(folder / name, plain({8, 8}, white_pixel));
  Pictures pictures(folder.path(), 2 * (100 * 100 * 4 + 2000));
  Image image = plain({100, 100}, black_pixel);
  const auto show = [&](const char* file) { pictures.paint({image, {0, 0, 100, 100}}, {{0, 0, 100, 100}, file, 0, true}); };
  for (const char* file : {"a.png", "b.png", "a.png", "c.png", "a.png"}) show(file);
  CHECK(pictures.decoded() == 3);
  show("b.png");  // went when c came
  CHECK(pictures.decoded() == 4);
}

TEST_CASE("A picture larger than all that is kept is painted all the same") {
  const TemporaryFolder folder;
  write_png(folder / "a.png", plain({8, 8}, white_pixel));
  Pictures pictures(folder.path(), 10);
  Image image = plain({50, 50}, black_pixel);
  pictures.paint({image, {0, 0, 50, 50}}, {{0, 0, 50, 50}, "a.png", 0, true});
  CHECK(image == plain({50, 50}, white_pixel));
}

TEST_CASE("A picture longer than any texture may be is scaled into its box", "[F40]") {
  const TemporaryFolder folder;
  write_file(folder / "a.png", black_png(most_picture_side, 300));
  write_file(folder / "b.png", black_png(most_picture_side + 1, 300));
  const auto glass = painted({{40, 20}, white, {Picture{{0, 0, 40, 20}, "a.png", 0, true}}}, folder.path());
  CHECK(glass == plain({40, 20}, black_pixel));
  CHECK(painted({{40, 20}, white, {Picture{{0, 0, 40, 20}, "b.png", 0, true}}}, folder.path()) == plain({40, 20}, white_pixel));
}

TEST_CASE("Of a picture that is replaced while it is read, no mix is seen", "[F41]") {
  const TemporaryFolder folder;
  write_png(folder / "a.png", plain({80, 40}, white_pixel));
  write_png(folder / "b.png", plain({80, 40}, black_pixel));
  const std::string old = text_of(folder / "a.png"), other = text_of(folder / "b.png");

  const auto renamed = PictureFile::open(folder.path(), "a.png");
  fs::rename(folder / "b.png", folder / "a.png");
  CHECK(renamed->bytes() == old);  // all of the one that was opened

  const auto overwritten = PictureFile::open(folder.path(), "a.png");
  write_file(folder / "a.png", other.substr(0, other.size() / 2));
  CHECK(overwritten->bytes().empty());

  write_file(folder / "a.png", other);
  const auto in_place = PictureFile::open(folder.path(), "a.png");
  write_file(folder / "a.png", other.substr(0, other.size() / 2) + old.substr(other.size() / 2) + std::string(other.size(), ' '));
  CHECK(in_place->bytes().empty());
}

TEST_CASE("What a picture was before its file was replaced is not kept") {
  const TemporaryFolder folder;
  Pictures pictures(folder.path());
  Image image = plain({40, 20}, 0);
  const Picture picture{{0, 0, 40, 20}, "a.png", 0, true};
  std::size_t bytes = 0;
  for (int version = 0; version < 5; ++version) {
    write_png(folder / "a.png", plain({40 + version, 20}, white_pixel));
    pictures.paint({image, {0, 0, 40, 20}, {0, 0}}, picture);
    if (version == 0) bytes = pictures.kept_bytes();
  }
  CHECK(pictures.decoded() == 5);
  CHECK(pictures.kept_bytes() == bytes);
}

TEST_CASE("A picture whose disk does not answer is shown as it was, and a new one not at all", "[F15]") {
  const TemporaryFolder folder;
  write_png(folder / "a.png", plain({40, 20}, white_pixel));
  bool hangs = false;
  Pictures pictures(folder.path(), limits::scaled_bytes, [&](const auto& folders, const auto& name, const auto& known) {
    return hangs ? std::nullopt : std::optional(look_at(folders, name, known));
  });
  const auto shown_now = [&](const std::string& file) {
    Image image = plain({40, 20}, black_pixel);
    pictures.paint({image, {0, 0, 40, 20}, {0, 0}}, Picture{{0, 0, 40, 20}, file, 0, true});
    return image;
  };
  CHECK(shown_now("a.png") == plain({40, 20}, white_pixel));
  hangs = true;
  CHECK(shown_now("a.png") == plain({40, 20}, white_pixel));
  CHECK(shown_now("b.png") == plain({40, 20}, black_pixel));
}

TEST_CASE("Of five thousand pictures no more are kept than there is room for", "[F42]") {
  constexpr std::size_t room = 1U << 20U;
  const TemporaryFolder folder;
  write_png(folder / "one.png", plain({4, 4}, white_pixel));
  Pictures pictures(folder.path(), room);
  Image image = plain({40, 20}, black_pixel);
  for (int index = 0; index < 5000; ++index) {
    const std::string name = std::to_string(index) + ".png";
    fs::create_symlink("one.png", folder.path() / name);
    pictures.paint({image, {0, 0, 40, 20}}, {{0, 0, 40, 20}, name, 0, true});
    REQUIRE(pictures.kept_bytes() <= room);
  }
  CHECK(pictures.decoded() == 5000);
  CHECK(image == plain({40, 20}, white_pixel));
}
