#include "stage/stage.h"

#include "stage/blend.h"
#include "stage/fade.h"
#include "stage/inputs.h"
#include "stage/presence.h"
#include "stage/quiet_log.h"
#include "stage/sleeper.h"
#include "stage/stopwatch.h"

#include <algorithm>
#include <array>
#include <utility>

namespace foyer::stage {
namespace {

using namespace std::chrono_literals;

constexpr auto look_at_power = 30s, try_power_again = 1s;

bool anything(const Happened& happened) {
  return happened.quit || happened.lost || happened.resized || happened.clock_jumped || !happened.readable.empty();
}

/// The frame that a cross-fade shows at that weight, for a fade that starts in the middle of another.
paint::Image between(paint::Image from, const paint::Image& to, int weight) {
  blend(from.pixels.data(), to.pixels.data(), from.pixels.data(), from.pixels.size(), weight);
  return from;
}

/// False where that changes nothing.
bool lay(const paint::Image& part, paint::Image& image, Point at) {
  bool differs = false;
  const auto width = static_cast<std::size_t>(part.size.width);
  for (int y = 0; y < part.size.height; ++y) {
    const std::uint32_t* from = part.pixels.data() + static_cast<std::size_t>(y) * width;
    std::uint32_t* to = image.pixels.data() + std::ptrdiff_t{at.y + y} * image.size.width + at.x;
    differs = differs || !std::equal(from, from + width, to);
    std::copy_n(from, width, to);
  }
  return differs;
}

}  // namespace

struct Stage::State {
  explicit State(const Options& asked) : options(asked), log(asked.tell) {}

  void show(paint::Image image);
  void show_between(const paint::Image& from, const paint::Image& to, int weight);
  void cut_to(paint::Image image);
  void play_frame(Steady::time_point now);
  Happened look();
  void find_inputs();
  void see_to_power(Steady::time_point now);
  Steady::time_point next_look(std::optional<Steady::time_point> until) const;

  Options options;
  QuietLog log;
  Sleeper sleeper;
  std::unique_ptr<Presence> presence;
  std::vector<int> inputs;  // what wakes the stage besides the display server: word of monitors, and the keyboards of a bare screen
  paint::Image image;       // on the glass, or faded to; without pixels before the first
  paint::Image previous;    // faded from
  std::optional<Fade> fade;
  std::optional<bool> lit;                      // nothing: it is not known yet
  std::optional<Steady::time_point> power_due;  // when to look whether the panel's power is as it should be
  std::array<bool, 2> told_of_power{};          // that it cannot be taken away, or given back
  FadeCount count;
  FrameCosts costs;
};

void Stage::State::show(paint::Image next) {
  fade.reset();
  previous = {};
  image = std::move(next);
  presence->show(image);
}

void Stage::State::show_between(const paint::Image& from, const paint::Image& to, int weight) {
  if (!presence->has_window()) return;
  const Stopwatch stopwatch;
  presence->show_between(from, to, weight);
  costs.add(stopwatch.cost(presence->longest_wait()));
}

/// As the last frame of a cross-fade, so that its cost tells when the machine has become fast enough to fade again.
void Stage::State::cut_to(paint::Image next) {
  fade.reset();
  previous = {};
  presence->load(image, next);
  show_between(image, next, full_weight);
  image = std::move(next);
}

void Stage::State::play_frame(Steady::time_point now) {
  const int weight = fade->frame(now);
  ++count.frames;
  count.late += fade->late() ? 1 : 0;
  show_between(previous, image, weight);
  if (weight < full_weight) return;
  fade.reset();
  previous = {};
}

Happened Stage::State::look() {
  const auto now = Steady::now();
  const Size before = presence->size();
  const Seen seen = presence->take_events();
  const bool anew = presence->look(now, seen.outputs_changed);
  find_inputs();
  Happened happened;
  happened.lost = seen.server_gone;
  if (happened.lost) return happened;
  happened.quit = (seen.quit_key && options.quit_keys) || (seen.closed && (options.window || options.quit_keys));
  happened.resized = presence->size() != before;
  const bool lost = anew || happened.resized || seen.lost || (seen.uncovered && !fade);
  if (lost && !image.pixels.empty()) show(std::move(image));
  if (fade && now >= fade->due()) play_frame(now);
  if (power_due && now >= *power_due && !fade) see_to_power(now);
  return happened;
}

/// By night again and again: somebody may have touched a key, or another monitor. By day until the panel has its power.
void Stage::State::see_to_power(Steady::time_point now) {
  const auto error = presence->set_power(*lit, now);
  power_due = now + (*lit ? try_power_again : look_at_power);
  if (*lit && !error) power_due.reset();
  if (!error || !options.tell || std::exchange(told_of_power[*lit ? 1 : 0], true)) return;
  options.tell(std::string(*lit ? "the panel cannot be given its power back, and it is tried again: "
                                : "outside the screen's hours the panel is black, but keeps its power: ") +
               error->what);
}

/// A display server tells of keys itself.
void Stage::State::find_inputs() {
  const bool has_server = presence->connection() >= 0;
  inputs.clear();
  if (presence->has_window() && !has_server && options.quit_keys) inputs = open_inputs();
  inputs.push_back(presence->descriptor());
}

Steady::time_point Stage::State::next_look(std::optional<Steady::time_point> until) const {
  auto next = presence->due();
  if (fade) next = std::min(next, fade->due());
  else if (power_due) next = std::min(next, *power_due);
  if (until) next = std::min(next, *until);
  return next;
}

Result<Stage> Stage::open(const Options& options) {
  Stage stage(options);
  auto presence = Presence::open(options);
  if (!presence) return Error{presence.error()};
  stage.state_->presence = *std::move(presence);
  return stage;
}

Stage::Stage(const Options& options) : state_(std::make_unique<State>(options)) {}
Stage::~Stage() = default;
Stage::Stage(Stage&&) noexcept = default;
Stage& Stage::operator=(Stage&&) noexcept = default;

Size Stage::size() const { return state_->presence->size(); }

void Stage::set_lit(bool lit) {
  State& state = *state_;
  if (state.options.window || state.lit == lit) return;
  state.lit = lit;
  state.power_due = Steady::now();
  if (lit) state.see_to_power(*state.power_due);
}

void Stage::fade_to(paint::Image image) {
  State& state = *state_;
  if (image == state.image) return;
  const Size glass = state.presence->size();
  const bool can_fade = state.presence->has_window() && state.options.fade > 0ms && image.size == glass && image.size == state.image.size;
  if (!can_fade) return state.show(std::move(image));
  const auto frame_length = frame_length_for(state.costs.usual());
  if (!frame_length) return state.cut_to(std::move(image));
  state.previous = state.fade ? between(std::move(state.previous), state.image, state.fade->weight()) : std::move(state.image);
  state.image = std::move(image);
  state.presence->load(state.previous, state.image);
  // Frames that come faster than the display shows them would only wait for it.
  const auto length = std::max(*frame_length, state.presence->longest_wait());
  state.fade.emplace(Steady::now(), state.options.fade, length);
  ++state.count.fades;
}

void Stage::patch(const paint::Image& part, Point at) {
  State& state = *state_;
  const Rect box{at.x, at.y, part.size.width, part.size.height};
  if (!Rect{0, 0, state.image.size.width, state.image.size.height}.contains(box))
    return;  // of another size of the glass: a whole one follows
  if (!lay(part, state.image, at)) return;
  if (state.fade) return state.presence->load(state.previous, state.image);
  state.presence->show(state.image, box);
}

Happened Stage::wait(std::optional<Steady::time_point> until, const std::vector<int>& descriptors) {
  while (true) {
    Happened happened = state_->look();
    const bool sleeps = !anything(happened) && !state_->presence->has_events();
    const auto wake = sleeps ? state_->next_look(until) : Steady::time_point();
    state_->sleeper.sleep(wake, descriptors, state_->presence->connection(), state_->inputs, happened);
    if (anything(happened) || (until && Steady::now() >= *until)) return happened;
  }
}

long Stage::presents() const { return state_->presence->presents(); }

long Stage::pixels_handed_over() const { return state_->presence->pixels(); }

FadeCount Stage::fade_count() const { return state_->count; }

std::string Stage::driver() const { return state_->presence->driver(); }

Presenting Stage::presenting() const { return state_->presence->presenting(); }

}  // namespace foyer::stage
