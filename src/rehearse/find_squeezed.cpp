#include "layout/look.h"
#include "rehearse/sights.h"

#include <map>
#include <set>

namespace foyer::rehearse {
namespace {

constexpr int most_title_lines = 2;

// A telephone's preview of 1920 pixels spans about 65 degrees, half a pixel an arc-minute; a decoder needs two for each module.
constexpr double least_module_angle = 4;

struct Longest {
  std::size_t slide = 0;
  int lines = 0;
};

void find_long_titles(const Rehearsal& rehearsal, std::size_t screen, std::vector<Finding>& findings) {
  const auto& played = rehearsal.played[screen];
  std::map<std::string, Longest> longest;
  for (std::size_t slide = 0; slide < played.slides.size(); ++slide)
    for (const auto& [session, lines] : played.slides[slide].titles)
      if (auto& known = longest[session]; lines > known.lines) known = {slide, lines};
  const auto sights = sights_of(played);
  for (const auto& [id, shown] : longest) {
    if (shown.lines <= most_title_lines) continue;
    const auto* session = session_of(rehearsal.schedule, id);
    if (session == nullptr) continue;
    auto finding = finding_at(rehearsal, screen, shown.slide, sights[shown.slide], Kind::long_title);
    finding.session = id;
    finding.place = session->place;
    finding.what = "the title " + quoted(rehearsal.schedule, session->title) + " takes " + std::to_string(shown.lines) + " lines on " +
                   in_words(rehearsal.screens[screen]) + ", on a slide of the kind `" + played.slides[shown.slide].kind + "`";
    finding.mend = session->subtitle.empty() ? "shorten it, or move its second half into `subtitle`" : "shorten it";
    findings.push_back(std::move(finding));
  }
}

void find_small_codes(const Rehearsal& rehearsal, const Senses& senses, std::size_t screen, std::vector<Finding>& findings) {
  const auto& played = rehearsal.played[screen];
  const auto glass = layout::glass_of(rehearsal.screens[screen], rehearsal.sizes[screen]);
  const auto sights = sights_of(played);
  std::set<std::string> told;
  for (std::size_t slide = 0; slide < played.slides.size(); ++slide)
    for (const auto& [text, side] : played.slides[slide].codes) {
      const int modules = senses.code_modules(text);
      if (modules == 0 || told.count(text) > 0) continue;
      const int pixels = side / modules;
      if (layout::angle_of_pixels(glass, pixels) >= least_module_angle) continue;
      told.insert(text);
      auto finding = finding_at(rehearsal, screen, slide, sights[slide], Kind::small_code);
      if (!played.slides[slide].sessions.empty()) finding.session = played.slides[slide].sessions.front();
      if (const auto* session = session_of(rehearsal.schedule, finding.session)) finding.place = session->place;
      finding.what = "from the far end of " + in_words(rehearsal.screens[screen]) + " no telephone can read the code of " + text;
      finding.mend = "give a shorter address: its code has larger squares";
      findings.push_back(std::move(finding));
    }
}

}  // namespace

std::vector<Finding> find_squeezed(const Rehearsal& rehearsal, const Senses& senses) {
  std::vector<Finding> findings;
  for (std::size_t screen = 0; screen < rehearsal.played.size(); ++screen) {
    find_long_titles(rehearsal, screen, findings);
    find_small_codes(rehearsal, senses, screen, findings);
  }
  return findings;
}

}  // namespace foyer::rehearse
