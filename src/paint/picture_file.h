// Opens picture files of the event's folder, and nothing outside it, and reads from their headers what they claim to be.
#pragma once

#include "base/descriptor.h"
#include "base/geometry.h"
#include "base/limits.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace foyer::paint {

/// The limits that a picture has to keep, so that none can take the memory or the time of a display.
inline constexpr std::int64_t most_picture_bytes = limits::picture_bytes;
inline constexpr int most_picture_side = limits::picture_side;
inline constexpr std::int64_t most_picture_pixels = limits::picture_pixels;

/// Where pictures may stand, and nowhere else.
struct PictureFolders {
  std::filesystem::path event;    // anywhere inside it, named from there
  std::filesystem::path fetched;  // right in it, by whole path: what foyer itself has put there; empty where it puts nothing anywhere

  PictureFolders(std::filesystem::path event_folder,  // NOLINT(google-explicit-constructor): most have no other
                 std::filesystem::path fetched_folder = {})
      : event(std::move(event_folder)), fetched(std::move(fetched_folder)) {}
};

/// Tells whether a file is still the one that was read.
struct FileState {
  std::uint64_t device = 0, number = 0;
  std::int64_t size = 0, seconds = 0, nanoseconds = 0;  // size, and when it was last changed
  bool operator==(const FileState&) const = default;
};

/// An open file; closed with it.
class PictureFile {
 public:
  /// A regular file in one of the folders, within the size limit, whatever links lie on the way; nothing for any other.
  static std::optional<PictureFile> open(const PictureFolders& folders, const std::string& name);

  const FileState& state() const { return state_; }

  /// All of it; empty where it cannot be read, or is no longer the one that was opened: half old and half new is no picture.
  std::string bytes() const;

 private:
  PictureFile(Descriptor file, const FileState& state) : file_(std::move(file)), state_(state) {}
  Descriptor file_;
  FileState state_;
};

/// What a look at a picture file found.
struct PictureLook {
  std::optional<FileState> state;  // nothing where there is none that may be opened
  std::string bytes;               // all of it, as PictureFile::bytes(); empty where it is still in the state that was known
};

PictureLook look_at(const PictureFolders& folders, const std::string& name, const std::optional<FileState>& known);

/// The same, where no answer may come.
using LookAtPicture = std::function<std::optional<PictureLook>(const PictureFolders& folders, const std::string& name,
                                                               const std::optional<FileState>& known)>;

enum class Format { png, jpeg, webp };

struct PictureHeader {
  Format format = Format::png;
  Size size;                 // as stored
  int orientation = 1;       // EXIF, 1 to 8: how to turn it
  bool is_of_adobe = false;  // a JPEG of four inks then has them inverted
};

/// Nothing for other formats, broken headers, and pictures over the limits.
std::optional<PictureHeader> read_header(std::string_view bytes);

}  // namespace foyer::paint
