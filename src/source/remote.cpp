#include "source/remote.h"

#include "source/backoff.h"
#include "source/worker.h"

#include <random>
#include <utility>
#include <variant>

namespace foyer::source {
namespace {

using namespace std::chrono_literals;

constexpr auto look_interval = 1s;  // where there is no descriptor that tells

double system_random() {
  std::random_device device;
  return std::uniform_real_distribution<double>()(device);
}

}  // namespace

struct Remote::State {
  State(Request asked, RemoteSettings with)
      : request(std::move(asked)),
        settings(std::move(with)),
        kept(settings.folder ? find_answer(*settings.folder, request.address) : std::nullopt) {
    if (!settings.random) settings.random = system_random;
  }

  void ask(Steady::time_point now) {
    request.validators = kept ? kept->content.validators : Validators();
    worker.add(request);
    under_way = true;
    due = now + look_interval;
  }

  /// A request has ended.
  void note(Fetched& fetched, Steady::time_point now, Instant wall) {
    // Many servers send all of it each time.
    if (auto* content = std::get_if<Content>(&fetched); content != nullptr && kept && content->bytes == kept->content.bytes) {
      kept->content.validators = content->validators;
      fetched = NotModified();
    }
    const auto* failure = std::get_if<Failure>(&fetched);
    failures = failure == nullptr ? 0 : failures + 1;
    due = now + wait_before_next(settings.interval, failures, failure == nullptr ? std::nullopt : failure->retry_after, settings.random());
    under_way = false;
    if (!std::holds_alternative<NotModified>(fetched)) return;
    kept->as_of = wall;
    if (!unkept.empty()) keep();  // what stands on the disk is an older one, and grows no younger
    else if (settings.folder) confirm_answer(*settings.folder, request.address, wall);
  }

  void keep() {
    unkept.clear();
    if (settings.folder) worker.add(Keeping{*settings.folder, request.address, *kept});
  }

  /// Writing has failed. What was to be written may be no more by now.
  void note_unkept(const Fetched& failed) { unkept = kept ? std::get<Failure>(failed).what : std::string(); }

  Request request;
  RemoteSettings settings;
  std::optional<Kept> kept;
  std::string unkept;
  Steady::time_point due;  // or, where it cannot be heard that a request ends, when to look for that
  bool under_way = false;
  int failures = 0;
  Worker worker;
};

Remote::Remote(Request request, RemoteSettings settings) : state_(std::make_unique<State>(std::move(request), std::move(settings))) {}
Remote::~Remote() = default;
Remote::Remote(Remote&&) noexcept = default;
Remote& Remote::operator=(Remote&&) noexcept = default;

const std::optional<Kept>& Remote::kept() const { return state_->kept; }

const std::string& Remote::unkept() const { return state_->unkept; }

int Remote::descriptor() const { return state_->worker.descriptor(); }

std::optional<Steady::time_point> Remote::due() const {
  const bool will_be_heard = state_->under_way && descriptor() >= 0;
  return will_be_heard ? std::nullopt : std::optional(state_->due);
}

std::optional<Fetched> Remote::update(Steady::time_point now, Instant wall) {
  auto done = state_->worker.take();
  for (; done && !done->asked; done = state_->worker.take()) state_->note_unkept(done->fetched);
  if (done) state_->note(done->fetched, now, wall);
  if (state_->under_way) state_->due = now + look_interval;
  else if (now >= state_->due) state_->ask(now);
  return done ? std::optional(std::move(done->fetched)) : std::nullopt;
}

void Remote::forget() {
  state_->kept.reset();
  state_->unkept.clear();
  if (state_->settings.folder) forget_answer(*state_->settings.folder, state_->request.address);
}

void Remote::accept(Content content, Instant wall) {
  state_->kept = Kept{std::move(content), wall};
  state_->keep();
}

}  // namespace foyer::source
