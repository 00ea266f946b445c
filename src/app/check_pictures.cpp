#include "app/check_pictures.h"

#include "app/picture_fault.h"

#include <map>
#include <string>

namespace foyer::app {
namespace {

class PictureCheck {
 public:
  PictureCheck(const model::Schedule& schedule, const paint::PictureFolders& folders) : schedule_(schedule), folders_(folders) {}

  std::vector<Problem> problems() && {
    look(schedule_.event.logo, schedule_.event.place_of_logo, "the event's name stands in for this logo: ");
    for (const auto& speaker : schedule_.speakers) look(speaker.photo, speaker.place_of_photo, "initials stand in for this photo: ");
    for (const auto& item : schedule_.news) look(item.image, item.place_of_image, "a pattern stands in for this picture: ");
    for (const auto& item : schedule_.images) look(item.file, item.place_of_file, "a pattern stands in for this picture: ");
    return std::move(problems_);
  }

 private:
  void look(const std::string& name, const model::Place& place, const std::string& instead) {
    if (name.empty()) return;
    const auto [known, is_new] = faults_.try_emplace(name);
    if (is_new) known->second = picture_fault(folders_, name);
    if (known->second.empty()) return;
    problems_.push_back(
        {schedule_.files[static_cast<std::size_t>(place.file)], place.line, place.column, Severity::warning, instead + known->second});
  }

  const model::Schedule& schedule_;
  const paint::PictureFolders& folders_;
  std::map<std::string, std::string> faults_;  // by name, for a picture may be named many times
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> picture_problems(const model::Schedule& schedule, const paint::PictureFolders& folders) {
  return PictureCheck(schedule, folders).problems();
}

}  // namespace foyer::app
