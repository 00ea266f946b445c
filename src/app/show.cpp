#include "app/clock.h"
#include "app/clock_watch.h"
#include "app/commands.h"
#include "app/event.h"
#include "app/live.h"
#include "app/log.h"
#include "app/opened.h"
#include "app/producer.h"
#include "app/safe_slide.h"
#include "app/service.h"
#include "app/service_manager.h"
#include "paint/fonts.h"
#include "source/signals.h"
#include "stage/likely_size.h"
#include "stage/quiet_start.h"
#include "stage/stage.h"

#include <spdlog/spdlog.h>

#include <unistd.h>

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace foyer::app {
namespace {

// All that a display needs but its window.
struct Prepared {
  std::unique_ptr<Live> live;
  Clock clock;
  std::optional<ClockWatch> watch;  // of the real one
  Frames frames;
};

void tell_staff(const std::string& line) { spdlog::warn("{}", line); }

// Whether a time can be read does not depend on the zone that it is in.
Result<Instant> parse_at_anywhere(const std::string& at) { return parse_at(at, {"UTC", Seconds(0), {}}); }

// Nothing where none was asked for. That it can be read, fault_of() found.
std::optional<Instant> time_of(const std::string& option, const zone::Zone& zone) {
  return option.empty() ? std::optional<Instant>() : *parse_at(option, zone);
}

// What the words of a service say wrongly, though they can be followed in part.
std::vector<Problem> faults_of_service(const ShowOptions& options, bool is_real) {
  const std::string place = "the options of this service";
  std::vector<Problem> faults;
  for (const auto& left_out : options.left_out)
    faults.push_back({place, 0, 0, Severity::error,
                      to_string(left_out) +
                          "; it is left out. Correct it, in /etc/foyer/options where foyer came as a package, and start the "
                          "service again"});
  if (is_service() && !is_real)
    faults.push_back({place, 0, 0, Severity::warning,
                      "another time than the real one is shown, as --at, --until or --speed say: good for a rehearsal, not for an event"});
  return faults;
}

Result<Prepared> prepare(const ShowOptions& options, const std::optional<zone::Zone>& given, Size panel) {
  const bool real = options.event.at.empty() && options.until.empty() && options.speed == 1;
  const LiveSettings settings{
      .tell = tell_staff, .zone = given, .tells_age = real, .asks_day = real, .standing = faults_of_service(options, real)};
  auto live = std::make_unique<Live>(options.event.event, settings);
  // A time to show is one in the event's zone, which has to be known.
  if (!(options.event.at + options.until).empty() && !live->schedule()) live->settle();
  const auto in_zone = live->schedule() ? live->schedule()->event.zone : zone::system_zone();
  auto fonts = paint::Fonts::open(live->schedule() ? live->schedule()->theme : model::Theme{});
  if (!fonts) return Error{fonts.error()};
  const Clock clock(time_of(options.event.at, in_zone), options.speed, time_of(options.until, in_zone));
  Frames frames(*live, options.event.screen, options.event.language, *std::move(fonts));
  std::optional<ClockWatch> watch;
  if (clock.is_real()) (watch = ClockWatch::of_machine(tell_staff))->update(live->schedule());
  frames.at(clock.now(), panel, !watch || watch->is_trusted());  // laid out before the window is open, if the guess is right
  return Prepared{std::move(live), clock, std::move(watch), std::move(frames)};
}

void put_up(stage::Stage& stage, Frame frame) {
  stage.set_lit(!frame.is_dark);
  if (frame.at) stage.patch(frame.image, *frame.at);
  else stage.fade_to(std::move(frame.image));
}

void tell_of_fades(const stage::FadeCount& count) {
  if (count.fades == 0) return;
  spdlog::info("{} cross-fades of {} frames were shown; {} frames were late, more than 25 ms after the one before", count.fades,
               count.frames, count.late);
}

bool is_end(const stage::Happened& happened) { return happened.quit || happened.lost; }

// Shows each frame when it is due, until what it gives ends the display.
stage::Happened present(stage::Stage& stage, Handover& handover, const Clock& clock, Service& service) {
  while (true) {
    const auto due = handover.next_due();
    const auto turn = due ? std::optional(clock.when(*due)) : std::nullopt;
    auto happened = stage.wait(first_of({turn, service.due()}), {handover.to_presenter()});
    if (is_end(happened)) return happened;
    handover.reset_presenter();
    if (happened.resized) handover.say({.panel = stage.size()});
    if (happened.clock_jumped) handover.say({.clock_jumped = true});
    if (auto frame = handover.take(clock.now())) {
      put_up(stage, *std::move(frame));
      service.shown();
    }
    service.look(Steady::now(), handover.expected());
  }
}

stage::Present parse_present(const std::string& present) {
  if (present == "surface") return stage::Present::surface;
  return present == "texture" ? stage::Present::texture : stage::Present::automatic;
}

void tell_of_presenting(const stage::Presenting& presenting) {
  spdlog::info("slides go to the display through {}: {}", presenting.textures ? "textures" : "the window surface", presenting.why);
}

stage::Options stage_options(const ShowOptions& options) {
  stage::Options result;
  result.window = parse_size(options.window);
  result.display = options.display;
  result.quit_keys = options.quit_keys;
  result.present = parse_present(options.present);
  result.tell = tell_staff;
  if (!options.fade) result.fade = std::chrono::milliseconds(0);
  return result;
}

int fail(const std::string& why, int status) {
  print_to_stderr("foyer: " + why);
  return status;
}

int status_of(const stage::Happened& end) {
  return end.lost ? fail("the display server has ended, and foyer does with it, to be started again", exit_problem) : exit_good;
}

void tell_of_failures(const std::string& event, Minutes pause) {
  spdlog::error(
      "foyer ended badly three times while showing {}: a slide without the event is shown instead; the event is tried again in {} "
      "min, when its files are changed, or when foyer is started anew",
      shown(event), pause.count());
}

// What is taken down only when the service manager has been told, since that may take its time, or end the process.
struct Display {
  std::future<Result<Prepared>> preparing;
  std::optional<stage::Stage> stage;
  std::optional<Producer> producer;
};

// The thread hears no signals: they are for the one that presents.
void start_preparing(Display& display, Service& service, const ShowOptions& options, const std::optional<zone::Zone>& zone,
                     const stage::Options& window) {
  service.restarts().begin(Steady::now());
  const source::SignalsBlocked blocked;
  display.preparing = std::async(std::launch::async, prepare, options, zone, window.window.value_or(stage::likely_size()));
}

// Until the event is prepared, or until what it gives ends the display. What is on the glass meanwhile, if anything, is alive.
stage::Happened wait_for_event(Display& display, Service& service) {
  const auto began = Steady::now();
  while (display.preparing.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) {
    auto happened = display.stage->wait(Steady::now(), {});
    if (is_end(happened)) return happened;
    service.look(Steady::now(), began);
  }
  return {};
}

// From the first slide to the last.
int run(const ShowOptions& options, const std::optional<zone::Zone>& zone, const stage::Options& window, Service& service,
        Display& display) {
  const Minutes without_event = service.restarts().without(Steady::now());
  const bool is_safe = without_event > Minutes(0);
  if (!is_safe) start_preparing(display, service, options, zone, window);  // the window takes as long to open as the schedule to be read
  auto opened = stage::Stage::open(window);
  if (!opened) return fail(opened.error(), exit_problem);
  auto& stage = display.stage.emplace(*std::move(opened));
  if (is_safe) {
    tell_of_failures(options.event.event, without_event);
    const auto end = show_safe_slide(stage, service, options.event.event, Steady::now() + without_event);
    if (is_end(end)) return status_of(end);
    start_preparing(display, service, options, zone, window);
  }
  if (const auto end = wait_for_event(display, service); is_end(end)) return status_of(end);
  auto prepared = display.preparing.get();
  if (!prepared) return fail(prepared.error(), exit_problem);
  if (!options.present.empty() || stage.presenting().textures) tell_of_presenting(stage.presenting());

  auto [live, clock, watch, frames] = *std::move(prepared);
  display.producer.emplace(std::move(live), std::move(frames), clock, stage.size(), std::move(watch));
  const auto end = present(stage, display.producer->handover(), clock, service);
  tell_of_fades(stage.fade_count());
  return status_of(end);
}

}  // namespace

std::string fault_of(const ShowOptions& options) {
  if (!options.window.empty() && !parse_size(options.window))
    return "cannot read the size \"" + options.window + "\"; write it like 1280x720";
  if (const auto zone = parse_zone(options.event.timezone); !zone) return zone.error();
  for (const auto& time : {options.event.at, options.until})
    if (const auto read = parse_at_anywhere(time); !read) return read.error();
  return {};
}

int show(const ShowOptions& options) {
  stage::start_quietly();  // before any thread: it changes the environment
  start_log();
  if (const auto fault = fault_of(options); !fault.empty()) return fail(fault, exit_usage);
  Display display;
  Service service;
  const int status = run(options, *parse_zone(options.event.timezone), stage_options(options), service, display);
  service.leave(status == exit_good);
  if (display.preparing.valid() || service.misses_maker()) {  // whoever still reads, or hangs, is not waited for
    display.stage.reset();
    ::_exit(status);
  }
  return status;
}

}  // namespace foyer::app
