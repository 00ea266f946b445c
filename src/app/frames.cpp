#include "app/frames.h"

#include "app/event.h"
#include "app/patient_look.h"
#include "paint/turn.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace foyer::app {
namespace {

// It has only moved on with the minute, or with an edit: that is no other slide, and does not fade.
bool is_same_page(const Showing& before, const Showing& after) {
  return before.page == after.page && before.since == after.since && before.scene.size == after.scene.size &&
         before.rotation == after.rotation;
}

Instant minute_of(Instant now) { return std::chrono::floor<Minutes>(now); }

}  // namespace

Frames::Frames(const Live& live, std::string screen, std::string language, std::shared_ptr<paint::Fonts> fonts)
    : live_(live),
      name_(std::move(screen)),
      language_(std::move(language)),
      fonts_(std::move(fonts)),
      painter_(fonts_, live.picture_folders(), patient_look()) {
  reconsider();
}

// The screen as the schedule describes it now; staff are told once where it does not.
void Frames::reconsider() {
  laid_out_.reset();
  if (!live_.schedule()) return;
  auto chosen = screen_or_nearest(*live_.schedule(), name_, language_);
  screen_ = std::move(chosen.screen);
  if (!chosen.complaint.empty() && chosen.complaint != complaint_) spdlog::warn("{}", chosen.complaint);
  complaint_ = std::move(chosen.complaint);
}

void Frames::lay_out(Instant now, Size panel, bool clock_is_trusted) {
  const auto is_over = [&](const layout::Loop& loop) {
    return now < loop.since || (loop.next_change && now >= *loop.next_change) || (loop.known_until && now >= *loop.known_until);
  };
  const auto is_of = [&](const LaidOut& made) {
    return made.minute == minute_of(now) && made.panel == panel && made.clock_is_trusted == clock_is_trusted;
  };
  if (laid_out_ && is_of(*laid_out_) && !is_over(laid_out_->loop)) return;
  const Size size = paint::turned(panel, screen_.rotation);
  laid_out_ = {live_.schedule() ? layout::loop_at(*live_.schedule(), screen_, size, fonts_->measure(), now, clock_is_trusted)
                                : layout::loop_without_schedule(size, fonts_->measure(), zone::system_zone(), now, clock_is_trusted),
               minute_of(now), panel, clock_is_trusted};
}

Frames::Up Frames::at(Instant now, Size panel, bool clock_is_trusted) {
  lay_out(now, panel, clock_is_trusted);
  const auto& loop = laid_out_->loop;
  const auto up = layout::page_up(loop, now);
  Showing showing{layout::scene_of(loop, up), screen_.rotation, up.page, loop.since};
  // On a dark glass no page and no minute turns.
  if (layout::is_dark(showing.scene)) return {std::move(showing), loop.next_change.value_or(up.until)};
  return {std::move(showing), std::min({up.until, loop.next_change.value_or(up.until), minute_of(now) + Minutes(1)})};
}

Frame Frames::frame(const std::optional<Showing>& before, const Showing& after, Instant due, bool pictures_changed) {
  const bool is_dark = layout::is_dark(after.scene);
  if (!before || !is_same_page(*before, after)) return {paint::turned(painter_.paint(after.scene), after.rotation), {}, due, is_dark};
  const Rect all{0, 0, after.scene.size.width, after.scene.size.height};
  const Rect part = pictures_changed ? all : layout::difference(before->scene, after.scene);
  const Rect hung = paint::turned(part, after.scene.size, after.rotation);
  return {paint::turned(painter_.paint(after.scene, part), after.rotation), Point{hung.x, hung.y}, due, is_dark};
}

}  // namespace foyer::app
