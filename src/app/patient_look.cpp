#include "app/patient_look.h"

#include "source/errand.h"

#include <memory>
#include <utility>

namespace foyer::app {
namespace {

struct Seen {
  std::string name;
  std::optional<paint::FileState> known;
  paint::PictureLook look;
};

}  // namespace

paint::LookAtPicture patient_look() {
  auto errand = std::make_shared<source::Errand<Seen>>();
  return [errand](const paint::PictureFolders& folders, const std::string& name,
                  const std::optional<paint::FileState>& known) -> std::optional<paint::PictureLook> {
    const bool was_under_way = errand->is_under_way();
    auto seen = was_under_way ? errand->take() : std::nullopt;
    if (was_under_way && !seen) return std::nullopt;
    const bool is_it = seen && seen->name == name && seen->known == known;  // and not another, that came too late
    if (!is_it) seen = errand->ask([folders, name, known] { return Seen{name, known, paint::look_at(folders, name, known)}; });
    return seen ? std::optional(std::move(seen->look)) : std::nullopt;
  };
}

}  // namespace foyer::app
