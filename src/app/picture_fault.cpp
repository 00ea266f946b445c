#include "app/picture_fault.h"

#include "base/entries.h"
#include "paint/picture_file.h"
#include "read/nearest.h"
#include "source/read_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

/// The names of what a folder holds, in order.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : entries_of(folder)) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

bool ends_as_picture(const fs::path& name) {
  constexpr std::array endings{".png", ".jpg", ".jpeg", ".webp"};
  const auto ending = name.extension().string();
  return std::ranges::any_of(endings, [&](const char* each) { return same_but_for_case(ending, each); });
}

/// The name among them that is so called, or else so called in other letters, large or small; null where there is none.
const std::string* find_name(const std::vector<std::string>& names, const std::string& wanted) {
  auto found = std::ranges::find(names, wanted);
  if (found == names.end()) found = std::ranges::find_if(names, [&](const auto& name) { return same_but_for_case(name, wanted); });
  return found == names.end() ? nullptr : &*found;
}

/// The picture that was probably meant: where only case or ending differ, or else a few letters of its name. Empty where there is none.
std::string probable_picture(const fs::path& folder, const fs::path& name) {
  fs::path place;
  for (const auto& part : name.parent_path()) {
    const auto names = names_in(folder / place);
    const auto* found = find_name(names, part.string());
    if (found == nullptr) return {};
    place /= *found;
  }
  auto names = names_in(folder / place);
  std::erase_if(names, [](const auto& each) { return !ends_as_picture(each); });
  const auto same =
      std::ranges::find_if(names, [&](const fs::path& each) { return same_but_for_case(each.stem().string(), name.stem().string()); });
  const auto meant = same != names.end() ? *same : read::nearest(name.filename().string(), names);
  return meant.empty() ? std::string() : (place / meant).string();
}

std::string fault_of_unopened(const fs::path& folder, const std::string& name) {
  const bool is_path = name.find('\0') == std::string::npos;
  const auto read = is_path ? source::read_file(folder / name, paint::most_picture_bytes) : std::optional<File>();
  if (!read) return read.error();
  if (*read) return fmt::format("\"{}\" is a link that leads out of the event's folder; copy the picture itself there", name);
  const auto meant = probable_picture(folder, fs::path(name).lexically_normal());
  return fmt::format("there is no file \"{}\" in the event's folder", name) +
         (meant.empty() ? std::string() : fmt::format("; did you mean \"{}\"?", meant));
}

struct Kind {
  std::size_t offset;
  std::string_view sign;  // at that offset, in any case of letters
  std::string_view what;
};

/// What is often taken for a picture that foyer shows.
constexpr std::array kinds{
    Kind{0, "GIF8", "a GIF picture"},
    Kind{0, "BM", "a BMP picture"},
    Kind{0, {"II*\0", 4}, "a TIFF picture"},
    Kind{0, {"MM\0*", 4}, "a TIFF picture"},
    Kind{4, "ftyp", "a HEIC or AVIF picture, or a film"},
    Kind{0, "<svg", "an SVG drawing"},
    Kind{0, "<?xml", "an SVG drawing or other XML"},
    Kind{0, "%PDF-", "a PDF document"},
    Kind{0, "<!doctype html", "a web page, perhaps an error that was saved in the picture's place"},
    Kind{0, "<html", "a web page, perhaps an error that was saved in the picture's place"},
};

bool begins_as_picture(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r\n\x1A\n") || bytes.starts_with("\xFF\xD8\xFF") ||
         (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"));
}

}  // namespace

std::string fault_of_picture(std::string_view bytes) {
  if (bytes.empty()) return "is empty";
  if (paint::read_header(bytes)) return {};
  if (begins_as_picture(bytes))
    return fmt::format("is damaged, not copied whole yet, or too large: at most {} pixels a side and {} million in all",
                       paint::most_picture_side, paint::most_picture_pixels / 1'000'000);
  const auto found = std::ranges::find_if(kinds, [&](const Kind& kind) {
    return kind.offset < bytes.size() && same_but_for_case(bytes.substr(kind.offset, kind.sign.size()), kind.sign);
  });
  return fmt::format("is {}; a picture is a PNG, JPEG or WebP file", found == kinds.end() ? "nothing that foyer can show" : found->what);
}

std::string picture_fault(const paint::PictureFolders& folders, const std::string& name) {
  const auto file = paint::PictureFile::open(folders, name);
  if (!file) return fault_of_unopened(folders.event, name);
  const auto fault = fault_of_picture(file->bytes());
  return fault.empty() ? fault : fmt::format("\"{}\" ", name) + fault;
}

}  // namespace foyer::app
