#include "stage/presence.h"

#include "stage/driver.h"
#include "stage/likely_size.h"

#include <algorithm>
#include <utility>

namespace foyer::stage {
namespace {

using namespace std::chrono_literals;

// Not every change of a monitor is told of by the kernel.
constexpr auto look_for_change = 15s, look_for_monitor = 2s, try_without_sizes = 10s;
// Where something tells of keys, SDL still keeps the screen saver away only when it is called every now and then.
constexpr auto look_at_server = 30s;

constexpr const char* no_monitor = "no monitor is connected, or it is switched off: the picture comes as soon as there is one";

bool is_bare(const std::string& driver) { return driver == "kmsdrm"; }

bool may_open_a_card(const Machine& machine) { return machine.cards_not_permitted.size() < machine.cards.size(); }

std::string in_words(Size size) { return std::to_string(size.width) + "x" + std::to_string(size.height); }

}  // namespace

Step next_step(const std::vector<Connector>& opened_on, const std::vector<Connector>& now) {
  if (!can_show(now)) return Step::wait;
  return now == opened_on ? Step::keep : Step::open;
}

Presence::Presence(const Options& options)
    : options_(options),
      driver_(choose_driver(look_at_machine())),
      size_(options.window.value_or(likely_size(options.connectors))),
      hotplug_(is_bare(driver_) ? std::make_unique<Hotplug>() : nullptr) {}

Result<std::unique_ptr<Presence>> Presence::open(const Options& options) {
  std::unique_ptr<Presence> presence(new Presence(options));
  const auto there = connectors(options.connectors);
  if (is_bare(presence->driver_) && may_open_a_card(look_at_machine()) && !there.empty() && !can_show(there)) {
    presence->tell(no_monitor);
    return presence;
  }
  auto window = Window::open(options);
  if (!window) return Error{window.error()};
  presence->take(*std::move(window));
  return presence;
}

void Presence::show(const paint::Image& image) {
  if (window_) window_->show(image);
}

void Presence::show(const paint::Image& image, Rect part) {
  if (window_) window_->show(image, part);
}

void Presence::load(const paint::Image& from, const paint::Image& to) {
  if (window_) window_->load(from, to);
}

void Presence::show_between(const paint::Image& from, const paint::Image& to, int weight) {
  if (window_) window_->show_between(from, to, weight);
}

std::optional<Error> Presence::set_power(bool on, Steady::time_point now) {
  if (!window_) return {};
  const bool had_none = is_plain_from_ == Steady::time_point::max();
  auto error = window_->set_power(on);
  if (!error && !on) is_plain_from_ = Steady::time_point::max();
  else if (had_none) is_plain_from_ = now + look_for_change;
  return error;
}

bool Presence::look(Steady::time_point now, bool outputs_changed) {
  const bool told = hotplug_ && hotplug_->take();
  if (outputs_changed && has_moved()) return reopen(now);
  if (!told && now < due_) return false;
  if (is_bare(driver_) && now < is_plain_from_) {
    due_ = now + look_for_change;
    return false;
  }
  if (!is_bare(driver_)) {
    due_ = now + (window_ ? look_at_server : look_for_monitor);
    return !window_ && reopen(now);
  }
  return has_to_open(now) && reopen(now);
}

/// Of a bare screen.
bool Presence::has_to_open(Steady::time_point now) {
  const auto there = connectors(options_.connectors);
  const Step step = next_step(opened_on_, there);
  due_ = now + (step == Step::wait ? look_for_monitor : look_for_change);
  if (step != Step::wait) return step == Step::open;
  if (told_.empty()) tell(no_monitor);
  opened_on_.clear();  // the same one is to be opened anew when it comes back
  if (!any_connected(there) || now < attempt_due_) return false;
  attempt_due_ = now + try_without_sizes;  // the kernel may read the sizes only when somebody asks
  return true;
}

/// Whether the output of the X server that the window is to stay on is another place now than where the window is.
bool Presence::has_moved() {
  if (!window_ || options_.window) return false;
  const auto outputs = window_->outputs();
  choose_output(outputs);  // it may have come only now
  if (!output_) return false;
  const auto at = std::find_if(outputs.begin(), outputs.end(), [&](const Output& output) { return output.name == *output_; });
  if (at == outputs.end() || at->place == window_->place()) return false;
  options_.display = static_cast<int>(at - outputs.begin());
  return true;
}

bool Presence::reopen(Steady::time_point now) {
  size_ = size();
  earlier_presents_ = presents();
  earlier_pixels_ = pixels();
  window_.reset();  // SDL has to end before it can start anew
  due_ = now + look_for_monitor;
  auto window = Window::open(options_);
  if (!window) return tell(window.error()), false;
  take(*std::move(window));
  due_ = now + (is_bare(driver_) ? look_for_change : look_at_server);
  tell("the picture is up, " + in_words(size()));
  told_.clear();
  return true;
}

void Presence::take(std::unique_ptr<Window> window) {
  window_ = std::move(window);
  is_plain_from_ = {};
  driver_ = window_->driver();
  if (hotplug_) opened_on_ = connectors(options_.connectors);  // now: opening it makes the kernel read what it had not read
  choose_output(window_->outputs());
}

void Presence::choose_output(const std::vector<Output>& outputs) {
  const auto number = static_cast<std::size_t>(options_.display);
  if (!output_ && number < outputs.size()) output_ = outputs[number].name;
}

void Presence::tell(const std::string& what) {
  if (what != told_ && options_.tell) options_.tell(what);
  told_ = what;
}

}  // namespace foyer::stage
