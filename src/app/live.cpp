#include "app/live.h"

#include "app/clock.h"
#include "app/opened.h"
#include "programme/deck.h"
#include "read/page.h"
#include "source/cache.h"
#include "source/last_good.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;
std::optional<fs::path> pictures_folder() {
  const auto state = source::state_folder();
  return state ? std::optional(*state / "pictures") : std::nullopt;
}

}  // namespace

Live::Live(std::string event, LiveSettings settings)
    : settings_(settings), event_(std::move(event), std::move(settings)), pictures_(pictures_folder(), settings_.keeps, settings_.tell) {
  if (const auto name = zone::unknown_system_zone())
    settings_.tell("error: TZ names a time zone that is not known, \"" + *name +
                   "\"; it should be like Europe/Berlin. A schedule that names its own is shown rightly, any other in UTC");
  open_channels();
  compose(Steady::now());
}

std::vector<int> Live::descriptors() const {
  auto all = event_.descriptors();
  for (const auto& channel : channels_) std::ranges::move(channel.descriptors(), std::back_inserter(all));
  if (pictures_.descriptor() >= 0) all.push_back(pictures_.descriptor());
  return all;
}

std::optional<Steady::time_point> Live::due() const {
  auto first = first_of({event_.due(), pictures_.due()});
  for (const auto& channel : channels_) first = first_of({first, channel.due()});
  return first;
}

bool Live::update(Steady::time_point now, Instant wall) {
  const bool is_another = event_.update(now, wall);
  if (is_another) open_channels();
  bool changed = pictures_.update(now) || is_another;
  for (auto& channel : channels_) changed |= channel.update(now, wall);
  if (changed) compose(now);
  return is_older(wall) || changed;
}

void Live::settle() {
  update(Steady::now(), Clock().now());
  while (is_asking()) {
    wait_on(descriptors());
    update(Steady::now(), Clock().now());
  }
  update(Steady::now() + Complaints::patience, Clock().now());  // there is nobody to wait for any more
  keep(Steady::now());
}

std::vector<Problem> Live::problems() const {
  auto all = event_.problems();
  for (const auto& channel : channels_) std::ranges::copy(channel.problems(), std::back_inserter(all));
  std::ranges::copy(pictures_.problems(), std::back_inserter(all));
  return all;
}

std::vector<std::string> Live::reports() const {
  std::vector<std::string> all;
  if (const auto& report = event_.report()) all.push_back(shown(event_.source()) + ": " + in_words(*report));
  for (const auto& channel : channels_)
    if (const auto& report = channel.report()) all.push_back(shown(channel.source().address) + ": " + in_words(*report));
  return all;
}

bool Live::is_asking() const { return event_.is_asking() || pictures_.is_asking() || std::ranges::any_of(channels_, &Channel::is_asking); }

// Those that the schedule names; what one has already, it keeps.
void Live::open_channels() {
  const auto cache = settings_.keeps ? source::cache_folder() : std::nullopt;
  std::vector<Channel> channels;
  const auto& schedule = event_.schedule();
  for (const auto& source : schedule ? schedule->sources : std::vector<model::Source>()) {
    if (source.kind == model::SourceKind::schedule) continue;
    const auto& zone = schedule->event.zone;
    const auto trusted = event_.trusted(source.place);
    const auto same = std::ranges::find_if(channels_, [&](const Channel& channel) { return channel.is_of(source, trusted, zone); });
    if (same != channels_.end()) {
      channels.push_back(std::move(*same));
      channels_.erase(same);
    } else channels.emplace_back(source, event_.folder(), trusted, cache, zone, settings_.tell);
  }
  channels_ = std::move(channels);
}

// The age moves on with every answer of the server. It is another schedule only where its age stood, or will now stand, on the glass.
bool Live::is_older(Instant wall) {
  if (!schedule_ || !settings_.tells_age) return false;
  const auto was = std::exchange(schedule_->as_of, event_.as_of());
  return was != schedule_->as_of && was && wall >= *was + programme::stale_after;
}

void Live::compose(Steady::time_point now) {
  schedule_ = event_.schedule();
  if (!schedule_) return;
  pictures_.begin();
  place_pictures(*schedule_, now);
  for (const auto& channel : channels_) add(channel, *schedule_, now);
  pictures_.end(now);
  std::ranges::stable_sort(schedule_->news, [](const auto& a, const auto& b) { return a.published > b.published; });
  if (settings_.tells_age) schedule_->as_of = event_.as_of();
}

void Live::add(const Channel& channel, model::Schedule& schedule, Steady::time_point now) {
  const int first_file = static_cast<int>(schedule.files.size());
  std::ranges::copy(channel.files(), std::back_inserter(schedule.files));
  for (auto item : channel.news()) {
    item.image = place_picture(item.image, {channel.trusted(), channel.source().private_allowed}, now);
    item.place.file += first_file;
    item.place_of_image.file += first_file;
    schedule.news.push_back(std::move(item));
  }
  for (auto item : channel.announcements()) {
    item.place.file += first_file;
    schedule.announcements.push_back(std::move(item));
  }
}

void Live::place_pictures(model::Schedule& schedule, Steady::time_point now) {
  // The event's own pictures stand where it stands.
  const auto place = [&](std::string& name) {
    if (name.empty() || event_.address().empty()) return;
    name = place_picture(read::address_on_page(name, event_.address()), {event_.address()}, now);
  };
  place(schedule.event.logo);
  for (auto& speaker : schedule.speakers) place(speaker.photo);
  for (auto& item : schedule.news) place(item.image);
  for (auto& item : schedule.images) place(item.file);
  std::erase_if(schedule.images, [](const model::ImageItem& item) { return item.file.empty(); });
}

std::string Live::place_picture(const std::string& name, const Origin& origin, Steady::time_point now) {
  return is_address(name) ? pictures_.file_of(name, origin, now) : name;
}

}  // namespace foyer::app
