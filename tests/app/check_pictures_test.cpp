#include "app/check_pictures.h"

#include "app/event.h"
#include "paint/image.h"
#include "source/temporary_folder.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace foyer;
using namespace std::string_literals;
using source::TemporaryFolder, source::write_file;
namespace fs = std::filesystem;

namespace {

void write_png(const fs::path& path) {
  fs::create_directories(path.parent_path());
  REQUIRE(paint::save_png({{2, 2}, std::vector<std::uint32_t>(4, 0xFFFFFFFFU)}, path));
}

std::vector<std::string> problems(const TemporaryFolder& folder, std::vector<File> files) {
  const auto event = app::event_from(std::move(files));
  for (const auto& problem : event.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(event.problems.empty());
  std::vector<std::string> lines;
  for (const auto& problem : app::picture_problems(*event.schedule, folder.path())) lines.push_back(to_string(problem));
  return lines;
}

// What is said of an image slide of that file; empty where nothing is.
std::string said_of(const TemporaryFolder& folder, const std::string& name) {
  const auto lines =
      problems(folder, {{"day.json", R"({"event": {"title": "x"}, "sessions": [], "images": [{"file": ")" + name + "\"}]}"}});
  return lines.empty() ? std::string() : lines.at(0);
}

bool says(const std::string& line, const std::string& part) {
  INFO(line);
  return line.find(part) != std::string::npos;
}

/// Lays aside the rights of root, which may read everything, for as long as it lives.
class AsNobody {
 public:
  AsNobody() {
    if (::geteuid() == 0) REQUIRE(::seteuid(65534) == 0);
  }
  ~AsNobody() {
    if (::getuid() == 0) (void)!::seteuid(0);
  }
};

}  // namespace

TEST_CASE("every picture that is missing is named where it stands, with what is shown in its place", "[F35]") {
  const TemporaryFolder folder;
  const std::string schedule =
      "{\"event\": {\"title\": \"x\",\n"
      "  \"logo\": \"logo.png\"},\n"
      " \"speakers\": [{\"name\": \"Ada\",\n"
      "   \"photo\": \"ada.jpg\"}],\n"
      " \"images\": [{\"file\": \"plan.png\"}],\n"
      " \"sessions\": []}";
  const std::string news = "[{\"title\": \"New\",\n  \"image\": \"new.webp\"}]";
  CHECK(problems(folder, {{"e/schedule.json", schedule}, {"e/news.json", news}}) ==
        std::vector<std::string>{
            "e/schedule.json:2:11: warning: the event's name stands in for this logo: there is no file \"logo.png\" in the event's folder",
            "e/schedule.json:4:13: warning: initials stand in for this photo: there is no file \"ada.jpg\" in the event's folder",
            "e/news.json:2:12: warning: a pattern stands in for this picture: there is no file \"new.webp\" in the event's folder",
            "e/schedule.json:5:22: warning: a pattern stands in for this picture: there is no file \"plan.png\" in the event's folder"});
}

TEST_CASE("pictures that can be shown, and entries without one, are passed over") {
  const TemporaryFolder folder;
  write_png(folder / "pictures/hall.png");
  CHECK(said_of(folder, "pictures/hall.png").empty());
  CHECK(problems(folder,
                 {{"day.json", R"({"event": {"title": "x"}, "sessions": [], "speakers": [{"name": "Ada"}], "news": [{"title": "A"}]})"}})
            .empty());
}

TEST_CASE("a name that differs in case, ending or a letter from a picture's is told with that picture's", "[F35][F113]") {
  const TemporaryFolder folder;
  write_png(folder / "pictures/hall.png");
  for (const char* name : {"pictures/Hall.png", "Pictures/hall.png", "pictures/hall.PNG", "pictures/hall.jpeg", "pictures/hall",
                           "PICTURES/HALL.webp", "pictures/hal.png"}) {
    INFO(name);
    CHECK(says(said_of(folder, name), "in the event's folder; did you mean \"pictures/hall.png\"?"));
  }
  for (const char* name : {"hall.png", "other/hall.png", "pictures/roof.png"}) {
    INFO(name);
    CHECK(said_of(folder, name).find("did you mean") == std::string::npos);
  }
}

TEST_CASE("a file that is no picture foyer shows is named as what it is", "[F35][F38][F39][F45]") {
  const TemporaryFolder folder;
  const std::vector<std::pair<std::string, const char*>> table{
      {"GIF89a...", "is a GIF picture; a picture is a PNG, JPEG or WebP file"},
      {"BM\x36\0\0\0"s, "is a BMP picture; a picture is a PNG, JPEG or WebP file"},
      {"II*\0\x08\0\0\0"s, "is a TIFF picture; a picture is a PNG, JPEG or WebP file"},
      {"MM\0*\0\0\0\x08"s, "is a TIFF picture; a picture is a PNG, JPEG or WebP file"},
      {"\0\0\0\x18"
       "ftypheic"s,
       "is a HEIC or AVIF picture, or a film; a picture is a PNG"},
      {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "is an SVG drawing; a picture is a PNG, JPEG or WebP file"},
      {"%PDF-1.7", "is a PDF document; a picture is a PNG, JPEG or WebP file"},
      {"<!DOCTYPE html>", "is a web page, perhaps an error that was saved in the picture's place; a picture is"},
      {"Hello", "is nothing that foyer can show; a picture is a PNG, JPEG or WebP file"},
      {"", "is empty"},
      {"\x89PNG\r\n\x1A\n", "is damaged, not copied whole yet, or too large: at most 8192 pixels a side and 40 million in all"}};
  for (const auto& [bytes, what] : table) {
    INFO(what);
    write_file(folder / "x.png", bytes);
    CHECK(says(said_of(folder, "x.png"), "a pattern stands in for this picture: \"x.png\" "s + what));
  }
}

TEST_CASE("a picture that cannot be opened is told with the reason", "[F16][F17][F18][F35]") {
  const TemporaryFolder folder;
  write_png(folder / "x.png");
  fs::create_directory(folder / "folder.png");
  CHECK(says(said_of(folder, "folder.png"), "folder.png is a folder, where a file is needed"));
  CHECK(says(said_of(folder, "x.png/y.png"), "a part of its path is a file"));
  fs::create_symlink("/etc/hostname", folder / "out.png");
  CHECK(says(said_of(folder, "out.png"), "\"out.png\" is a link that leads out of the event's folder; copy the picture itself there"));
  write_file(folder / "huge.png", "");
  fs::resize_file(folder / "huge.png", (16U << 20U) + 1);
  CHECK(says(said_of(folder, "huge.png"), "huge.png is larger than 16 MB"));
  fs::permissions(folder / "x.png", fs::perms::none);
  const AsNobody nobody;
  CHECK(says(said_of(folder, "x.png"), "x.png may not be read by this user: run chmod +r "));
}

TEST_CASE("a file that is named many times is told at each place") {
  const TemporaryFolder folder;
  CHECK(problems(folder, {{"day.json", R"({"event": {"title": "x"}, "sessions": [], "images": [{"file": "a.png"}, {"file": "a.png"}]})"}})
            .size() == 2);
}
