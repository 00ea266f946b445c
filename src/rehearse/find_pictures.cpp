#include "rehearse/sights.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace foyer::rehearse {
namespace {

constexpr double most_enlarged = 1.5;  // beyond that a picture looks soft from where the text is still sharp
constexpr double least_seen = 0.6;     // of its area: a portrait of 2:3 in a disc keeps two thirds

struct Use {
  std::size_t screen = 0, slide = 0;
  Sight sight;
  PictureShown shown;
};

double enlarged(const PictureShown& shown, Size size) {
  const double across = 1.0 * shown.width / size.width, down = 1.0 * shown.height / size.height;
  return shown.cover ? std::max(across, down) : std::min(across, down);
}

// The share of the picture that is not cut off.
double seen(const PictureShown& shown, Size size) {
  if (!shown.cover) return 1;
  const double scale = enlarged(shown, size);
  return shown.width * shown.height / (scale * size.width * scale * size.height);
}

// Of each file, where it is shown largest.
std::map<std::string, Use> largest_uses(const Rehearsal& rehearsal) {
  std::map<std::string, Use> uses;
  for (std::size_t screen = 0; screen < rehearsal.played.size(); ++screen) {
    const auto& played = rehearsal.played[screen];
    const auto sights = sights_of(played);
    for (std::size_t slide = 0; slide < played.slides.size(); ++slide)
      for (const auto& shown : played.slides[slide].pictures) {
        const Use use{screen, slide, sights[slide], shown};
        auto& known = uses.try_emplace(shown.file, use).first->second;
        if (shown.width * shown.height > known.shown.width * known.shown.height) known = use;
      }
  }
  return uses;
}

struct Named {
  std::string whose;
  model::Place place;
};

// Whose picture that is, and where the file says so.
Named named(const model::Schedule& schedule, const std::string& file) {
  if (schedule.event.logo == file) return {"the event's logo", schedule.event.place_of_logo};
  for (const auto& speaker : schedule.speakers)
    if (speaker.photo == file) return {"the photo of " + quoted(schedule, speaker.name), speaker.place_of_photo};
  for (const auto& item : schedule.news)
    if (item.image == file) return {"the picture of " + quoted(schedule, item.title), item.place_of_image};
  for (const auto& item : schedule.images)
    if (item.file == file) return {"the picture \"" + file + "\"", item.place_of_file};
  return {"the picture \"" + file + "\"", {}};
}

std::string in_words(Size size) { return std::to_string(size.width) + "x" + std::to_string(size.height); }

}  // namespace

std::vector<Finding> find_pictures(const Rehearsal& rehearsal, const Senses& senses) {
  std::vector<Finding> findings;
  for (const auto& [file, use] : largest_uses(rehearsal)) {
    const auto [whose, place] = named(rehearsal.schedule, file);
    const auto add = [&, &use = use, &place = place](Kind kind, std::string what, std::string mend) {
      auto finding = finding_at(rehearsal, use.screen, use.slide, use.sight, kind);
      finding.place = place;
      finding.what = std::move(what);
      finding.mend = std::move(mend);
      findings.push_back(std::move(finding));
    };
    const auto size = senses.picture_size(file);
    if (!size) {
      add(Kind::missing_picture, whose + " cannot be shown: " + senses.picture_fault(file), "put the picture there, or take its name out");
      continue;
    }
    const Size box{use.shown.width, use.shown.height};
    if (const double factor = enlarged(use.shown, *size); factor > most_enlarged)
      add(Kind::small_picture,
          whose + " has " + in_words(*size) + " pixels and fills " + in_words(box) + " on " +
              rehearse::in_words(rehearsal.screens[use.screen]),
          "give one of at least " +
              in_words({static_cast<int>(std::ceil(size->width * factor)), static_cast<int>(std::ceil(size->height * factor))}) +
              " pixels");
    if (const double share = seen(use.shown, *size); share < least_seen)
      add(Kind::cut_picture,
          whose + " is " + in_words(*size) + " and stands in a box of " + in_words(box) + ": only " +
              std::to_string(std::lround(100 * share)) + " % of it are to be seen",
          "cut it to about the shape of its place");
  }
  return findings;
}

}  // namespace foyer::rehearse
