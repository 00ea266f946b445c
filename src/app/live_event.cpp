#include "app/live_event.h"

#include "app/clock.h"
#include "app/history_file.h"
#include "read/sources.h"
#include "source/cache.h"
#include "source/errand.h"
#include "source/event_files.h"
#include "source/last_good.h"
#include "zone/text.h"

#include <malloc.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours retry_interval{1};  // of keeping what could not be kept

std::string name_of(const std::string& path) { return fs::path(path).filename().string(); }

// The good files of an event, as they were kept, perhaps under other paths than now.
struct Parted {
  std::vector<File> schedule, companions;
  bool has_source = false;  // the schedule was not the event's own
};

Parted parted(std::vector<File> files) {
  Parted parts;
  if (files.empty()) return parts;
  const auto folder = [](const File& file) { return fs::path(file.path).parent_path(); };
  const auto names_source = std::ranges::find(files, "sources.json", [](const File& file) { return name_of(file.path); });
  const auto own = folder(names_source != files.end() ? *names_source : files.front());
  const auto names = source::event_names();
  parts.has_source = folder(files.front()) != own || name_of(files.front().path) != names.front();
  for (auto& file : files) {
    const bool is_companion = folder(file) == own && std::ranges::find(names.subspan(1), name_of(file.path)) != names.end();
    (is_companion ? parts.companions : parts.schedule).push_back(std::move(file));
  }
  return parts;
}

bool is_readable(const Event& event, const File& file) { return std::ranges::find(event.unreadable, file.path) == event.unreadable.end(); }

bool has_emergency(const model::Schedule& schedule) {
  return std::ranges::find(schedule.announcements, model::Level::emergency, &model::Announcement::level) != schedule.announcements.end();
}

// From a disk that hangs nobody learns whether the event is a file: what ends as one is.
fs::path folder_of(const std::string& event) {
  if (is_address(event)) return {};
  source::Errand<fs::path> errand;
  if (auto folder = errand.ask([event] { return source::event_folder(event); })) return *std::move(folder);
  return fs::path(event).has_extension() ? fs::path(event).parent_path() : fs::path(event);
}

// Tells two versions of the files apart without holding on to their bytes.
std::size_t fingerprint_of(const std::vector<File>& files) {
  std::size_t fingerprint = files.size();
  for (const auto& file : files)
    for (const auto* part : {&file.path, &file.bytes}) fingerprint = fingerprint * 31 + std::hash<std::string>()(*part);
  return fingerprint;
}

}  // namespace

LiveEvent::LiveEvent(std::string event, LiveSettings settings)
    : event_(std::move(event)),
      settings_(std::move(settings)),
      folder_(folder_of(event_)),
      state_(settings_.keeps ? source::state_folder() : std::nullopt),
      cache_(settings_.keeps ? source::cache_folder() : std::nullopt),
      supply_(Supply::of_event(event_, cache_, settings_.tell)),
      complaints_("the schedule", settings_.tell) {
  load_history();
  begin();
  complain(Steady::now(), {});
}

std::string LiveEvent::trusted(const model::Place& place) const {
  if (!newest_ || !is_address(newest_->files.at(static_cast<std::size_t>(place.file)))) return {};
  return supply_.is_remote() ? event_ : source_ ? source_->address : std::string();
}

std::vector<int> LiveEvent::descriptors() const {
  auto all = supply_.descriptors();
  if (elsewhere_) std::ranges::move(elsewhere_->descriptors(), std::back_inserter(all));
  return all;
}

std::optional<Steady::time_point> LiveEvent::due() const {
  const auto keeping = unkept_.empty() ? std::nullopt : std::optional(keep_due_);
  return first_of({keeping, supply_.due(), elsewhere_ ? elsewhere_->due() : std::nullopt, complaints_.due()});
}

std::string LiveEvent::full_name() const { return supply_.is_remote() ? event_ : source::full_name(event_); }

void LiveEvent::load_history() {
  if (!state_) return;
  auto history = app::load_history(*state_, full_name());
  if (history) history_ = *std::move(history);
  else settings_.tell(history.error());
}

// With what there is, else with what there was; and what there was shows what has changed while nobody looked.
void LiveEvent::begin() {
  find_source();
  auto event = read_files();
  const bool has_schedule = event && is_readable(*event, event->files.front());
  if (event) event = best_of(*std::move(event));
  const bool good = event && is_good(*event);
  if (good && event->report && is_kept(event->files)) newest_ = event->schedule;
  else if (!good || event->report) newest_ = kept_schedule();
  const bool takes = good || (event && !newest_);
  if (const auto& shown = takes ? event->schedule : newest_; shown && !has_schedule && kept_at_ != Instant()) tell_of_kept(*shown);
  if (takes) take(*std::move(event), Clock().now());
  else if (newest_) mark();
}

void LiveEvent::tell_of_kept(const model::Schedule& schedule) const {
  settings_.tell("showing the last good schedule, kept on this machine at " + zone::to_iso_minute(kept_at_, schedule.event.zone));
}

// As everybody is shown it: a second copy only where it says more.
void LiveEvent::mark() {
  marked_.reset();
  if (!history_.empty()) marked_ = with_history(*newest_, history_);
}

// Whether that is the schedule of the event's own folder, or the event itself.
bool LiveEvent::is_own_schedule(const std::string& path) const {
  return path == event_ || path == (folder_ / source::event_names().front()).string();
}

// The source that those files name; nothing where it cannot be told.
std::optional<std::optional<model::Source>> LiveEvent::source_in(const std::vector<File>& files) const {
  if (files.empty()) return {};
  if (supply_.is_remote() || is_own_schedule(files.front().path)) return std::optional<model::Source>();
  auto reading = read::read_sources(files);
  const auto found = std::ranges::find(reading.sources, model::SourceKind::schedule, &model::Source::kind);
  if (found != reading.sources.end()) return std::move(*found);
  if (!reading.problems.empty()) return {};  // a slip in it does not take the schedule away
  return std::optional<model::Source>();
}

// As the event's files say; where they cannot at a start, as was kept of them.
void LiveEvent::find_source() {
  const auto unread = supply_.unread();
  const bool is_unread =
      std::ranges::any_of(unread, [this](const auto& path) { return is_own_schedule(path) || name_of(path) == "sources.json"; });
  auto found = is_unread ? std::nullopt : source_in(own_files());
  if (!found && !source_ && !supply_.is_remote()) {
    const auto kept = parted(last_good());
    if (kept.has_source) found = source_in(kept.companions);
  }
  if (!found) return;
  auto source = *std::move(found);
  if (source_ && source && is_same(*source_, *source)) return;
  source_ = std::move(source);
  elsewhere_.reset();
  if (source_) elsewhere_ = Supply::of_source(*source_, folder_, {}, cache_, settings_.tell);
}

// The schedule first.
std::vector<File> LiveEvent::own_files() const {
  auto own = supply_.files();
  if (!supply_.is_remote()) std::ranges::stable_partition(own, [this](const File& file) { return is_own_schedule(file.path); });
  return own;
}

bool LiveEvent::update(Steady::time_point now, Instant wall) {
  const bool came = supply_.update(now, wall);
  if (came) find_source();
  const bool came_elsewhere = elsewhere_ && elsewhere_->update(now, wall);
  const bool changed = (came || came_elsewhere) && read_again(wall);
  complain(now, wall);
  return changed;
}

bool LiveEvent::read_again(Instant wall) {
  auto event = read_files();
  if (!event) return false;
  judge(*event, wall);
  std::optional<Event> best;
  // What was kept stands for what a server gave and is not good.
  if (is_remote() && !is_good(*event))
    if (auto again = read_files()) best = best_of(*std::move(again));
  if (!best) best = best_of(*std::move(event));
  const bool wanted = best && fingerprint_of(best->files) != fingerprint_;
  if (wanted) take(*best, wall);
  return wanted;
}

void LiveEvent::judge(const Event& event, Instant wall) {
  const auto is_good = [&](const File& file) { return is_readable(event, file); };
  supply_.judge(is_good, wall);
  auto rejected = supply_.rejected();
  if (elsewhere_) {
    elsewhere_->judge(is_good, wall);
    std::ranges::move(elsewhere_->rejected(), std::back_inserter(rejected));
  }
  const auto is_rejected = [&](const Problem& problem) { return std::ranges::find(rejected, problem.file) != rejected.end(); };
  // One that was not asked for anew has nothing new to say.
  std::erase_if(rejected_, [&](const Problem& problem) {
    return !is_rejected(problem) || std::ranges::find(event.problems, problem.file, &Problem::file) != event.problems.end();
  });
  std::ranges::copy_if(event.problems, std::back_inserter(rejected_), is_rejected);
  std::erase_if(problems_, is_rejected);
}

// Nothing where there is none of them. In the place of a schedule that cannot be had stands what was good of it; where there never was one,
// one without sessions, for an emergency needs none.
std::optional<Event> LiveEvent::read_files() {
  problems_.clear();
  auto own = own_files();
  if (own.empty()) return {};
  const bool is_folder = event_.ends_with('/');
  if (supply_.is_remote() && is_folder && name_of(own.front().path) != source::event_names().front()) return {};
  if (supply_.is_remote() || (!elsewhere_ && is_own_schedule(own.front().path))) return read(std::move(own));
  const bool is_there = elsewhere_ && !elsewhere_->files().empty();
  auto all = is_there ? elsewhere_->files() : parted(last_good()).schedule;
  const bool is_lost = all.empty();
  if (is_lost) all.push_back({(folder_ / source::event_names().front()).string(), R"({"sessions": []})"});
  const auto schedule = all;
  std::ranges::move(own, std::back_inserter(all));
  auto event = read(std::move(all));
  if (is_there) return event;
  event.unreadable.push_back(schedule.front().path);
  // Nobody wrote the schedule so, and what the others lack in it is not lacking for that.
  std::erase_if(problems_, [&](const Problem& problem) {
    return problem.severity == Severity::warning || std::ranges::find(schedule, problem.file, &File::path) != schedule.end();
  });
  const bool is_up = is_part_ && newest_ && newest_->sessions.empty();
  if (is_lost && event.schedule && !has_emergency(*event.schedule) && !is_up) event.schedule.reset();
  return event;
}

Event LiveEvent::read(std::vector<File> files) {
  auto event = event_from(std::move(files), zone());
  auto unread = supply_.unread();
  if (elsewhere_) {
    std::erase_if(unread, [this](const auto& path) { return is_own_schedule(path); });  // it is not missed
    std::ranges::move(elsewhere_->unread(), std::back_inserter(unread));
  }
  for (auto& path : unread)
    if (std::ranges::find(event.files, path, &File::path) == event.files.end()) event.unreadable.push_back(std::move(path));
  problems_ = event.problems;
  return event;
}

// A slip in one of the files holds up none of the others: least of all an emergency. Nothing where what is up is better.
std::optional<Event> LiveEvent::best_of(Event event) {
  if (is_good(event)) return event;
  const auto last = supply_.is_remote() ? std::vector<File>() : last_good();
  if (!last.empty() || is_readable(event, event.files.front())) {
    auto mended = event_from(with_last_good(event.files, event.unreadable, last), zone());
    if (is_good(mended)) return mended;
  }
  // What is good in part is better than nothing.
  const bool wanted = event.schedule && (!newest_ || is_part_);
  return wanted ? std::optional(std::move(event)) : std::nullopt;
}

std::vector<File> LiveEvent::last_good() {
  if (!unkept_.empty() || !state_) return unkept_;
  auto kept = source::load_last_good(*state_, event_);
  if (!kept || !*kept) return {};
  kept_at_ = (*kept)->kept;
  return std::move((*kept)->files);
}

// In a schedule that staff write themselves they say what has changed; of any other that is found out.
void LiveEvent::take(Event event, Instant wall) {
  const bool finds_changes = event.report || is_remote();
  if (finds_changes && newest_) {
    const auto before = std::exchange(history_, noted(history_, *newest_, *event.schedule, wall));
    const bool is_new = history_ != before;
    const auto failed = is_new && state_ ? keep_history(*state_, full_name(), history_) : std::nullopt;
    if (failed) settings_.tell(failed->what);
  }
  fingerprint_ = fingerprint_of(event.files);
  is_part_ = !event.unreadable.empty();
  report_ = std::move(event.report);
  newest_ = std::move(event.schedule);
  if (finds_changes) mark();
  else marked_.reset();
  unkept_ = event.unreadable.empty() ? std::move(event.files) : std::vector<File>();
  keep_due_ = {};
}

// What reading took and gave back lies in pieces between what stayed, and with the process: of 10,000 sessions 30 MB. Now that nobody waits
// for a slide, the system has it back.
void LiveEvent::keep(Steady::time_point now) {
  if (unkept_.empty() || now < keep_due_) return;
  if (keep(unkept_)) unkept_ = {};
  else keep_due_ = now + retry_interval;
  ::malloc_trim(0);
}

// What came over the network is kept where it came in. False where it has to be tried again.
bool LiveEvent::keep(const std::vector<File>& files) const {
  if (supply_.is_remote() || is_kept(files)) return true;
  if (!state_) return false;
  const auto kept = source::keep_last_good(*state_, event_, files);
  if (!kept) settings_.tell(kept.error());
  return bool(kept);
}

bool LiveEvent::is_kept(const std::vector<File>& files) const {
  return state_ && !supply_.is_remote() && source::is_last_good(*state_, event_, files);
}

std::optional<model::Schedule> LiveEvent::kept_schedule() {
  if (!state_ || supply_.is_remote()) return {};
  auto kept = source::load_last_good(*state_, event_);
  if (!kept) settings_.tell(kept.error());
  if (!kept || !*kept) return {};
  auto last = **std::move(kept);
  if (!last.damage.empty()) settings_.tell("the schedule kept before the last one is taken: " + last.damage);
  kept_at_ = last.kept;
  return event_from(std::move(last.files), zone()).schedule;
}

void LiveEvent::complain(Steady::time_point now, std::optional<Instant> wall) {
  auto problems = supply_.problems();
  if (elsewhere_) std::ranges::move(elsewhere_->problems(), std::back_inserter(problems));
  for (const auto* more : {&problems_, &rejected_}) std::ranges::copy(*more, std::back_inserter(problems));
  std::ranges::copy(settings_.standing, std::back_inserter(problems));
  if (newest_ && wall && settings_.asks_day) std::ranges::move(doubts_of_day(*newest_, *wall), std::back_inserter(problems));
  complaints_.set(std::move(problems), now);
  complaints_.update(now);
}

}  // namespace foyer::app
