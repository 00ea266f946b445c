// One function for each kind of slide: what there is to say of it at an instant, nothing where there is nothing.
#pragma once

#include "programme/view.h"

#include <vector>

namespace foyer::programme {

inline constexpr std::ptrdiff_t most_added = 8;  // on the slide of changes; of more, it tells of none: a list of everything is no news
inline constexpr std::size_t most_upcoming = 3;  // on a quiet slide
inline constexpr std::size_t most_sessions = 3;  // slides of single sessions
inline constexpr std::size_t most_speakers = 4;  // slides of single speakers
inline constexpr std::size_t most_next = 3;      // on a door sign

QuietSlide quiet_slide(const View& view, Quiet why);
std::vector<Slide> agenda_slides(const View& view);
std::vector<Slide> agenda_of_all_days(const View& view);  // needs no now
std::vector<Slide> changes_slides(const View& view);
std::vector<Slide> now_next_slides(const View& view);
std::vector<Slide> room_slides(const View& view);
std::vector<Slide> session_slides(const View& view);
std::vector<Slide> speaker_slides(const View& view);
std::vector<Slide> news_slides(const View& view);
std::vector<Slide> image_slides(const View& view);
std::vector<AnnouncementSlide> announcements(const View& view, model::Level level);

/// While something is still to come today a door sign tells of the pauses itself; on other days the quiet slide says more.
bool signs_tell(const View& view);

}  // namespace foyer::programme
