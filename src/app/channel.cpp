#include "app/channel.h"

#include "base/limits.h"
#include "read/alerts.h"
#include "read/news.h"
#include "source/fetch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace foyer::app {
namespace {

std::string name_of(const model::Source& source) {
  return (source.kind == model::SourceKind::news ? "the news from " : "the alerts from ") + shown(source.address);
}

std::vector<std::string> paths_of(const std::vector<File>& files) {
  std::vector<std::string> paths;
  for (const auto& file : files) paths.push_back(file.path);
  return paths;
}

// Newest first, as many as are wanted.
void cut(std::vector<model::NewsItem>& news, int count) {
  std::stable_sort(news.begin(), news.end(), [](const auto& a, const auto& b) { return a.published > b.published; });
  if (news.size() > static_cast<std::size_t>(count)) news.resize(static_cast<std::size_t>(count));
}

read::ImportReport added(const std::optional<read::ImportReport>& sum, const read::ImportReport& one) {
  return sum ? read::ImportReport{sum->format, sum->items + one.items, sum->kept + one.kept} : one;
}

}  // namespace

Channel::Channel(model::Source source, const std::filesystem::path& folder, const std::string& event,
                 std::optional<std::filesystem::path> cache, zone::Zone zone, const Tell& tell)
    : source_(std::move(source)),
      event_(event),
      cache_(std::move(cache)),
      zone_(std::move(zone)),
      complaints_(name_of(source_), tell),
      supply_(Supply::of_source(source_, folder, event, cache_, tell)) {
  read_again({});
  complain(Steady::now());
}

// A file of this machine may be a copy of anybody's.
std::string Channel::trusted() const {
  if (!event_.empty()) return event_;
  return supply_.is_remote() ? source_.address : source::nobody;
}

std::vector<int> Channel::descriptors() const {
  auto all = supply_.descriptors();
  if (linked_) std::ranges::move(linked_->descriptors(), std::back_inserter(all));
  return all;
}

std::optional<Steady::time_point> Channel::due() const {
  return first_of({supply_.due(), linked_ ? linked_->due() : std::nullopt, complaints_.due()});
}

bool Channel::update(Steady::time_point now, Instant wall) {
  bool came = supply_.update(now, wall);
  if (linked_) came |= linked_->update(now, wall);
  const bool changed = came && read_again(wall);
  complain(now);
  return changed;
}

void Channel::complain(Steady::time_point now) {
  auto problems = supply_.problems();
  if (linked_) std::ranges::move(linked_->problems(), std::back_inserter(problems));
  std::ranges::copy(problems_, std::back_inserter(problems));
  complaints_.set(std::move(problems), now);
  complaints_.update(now);
}

bool Channel::read_again(Instant wall) {
  const auto files = supply_.files();
  if (files.empty() && !supply_.is_ready()) return false;
  const auto news = news_;
  const auto announcements = announcements_;
  if (source_.kind == model::SourceKind::news) read_news(files, wall);
  else read_alerts(files, wall);
  return news != news_ || announcements != announcements_;
}

void Channel::read_news(const std::vector<File>& files, Instant wall) {
  std::vector<model::NewsItem> news;
  bool usable = files.empty();  // a folder that was emptied
  problems_.clear();
  report_.reset();
  for (std::size_t index = 0; index < files.size(); ++index) {
    auto reading = read::read_news(files[index], source_, zone_);
    usable = usable || reading.usable;
    std::ranges::move(reading.problems, std::back_inserter(problems_));
    if (reading.report) report_ = added(report_, *reading.report);
    for (auto& item : reading.news) item.place.file = item.place_of_image.file = static_cast<int>(index);
    std::ranges::move(reading.news, std::back_inserter(news));
  }
  supply_.judge([usable](const File&) { return usable; }, wall);
  if (!usable) return;
  cut(news, source_.count);
  news_ = std::move(news);
  files_ = paths_of(files);
}

void Channel::read_alerts(const std::vector<File>& files, Instant wall) {
  auto links = supply_.is_remote() ? read::alert_links(files.front(), limits::listed_in_index) : std::nullopt;
  if (links) return follow(*std::move(links), wall);
  linked_.reset();
  auto reading = read::read_alerts(files, source_, zone_);
  supply_.judge([&](const File&) { return reading.usable; }, wall);
  problems_ = std::move(reading.problems);
  report_ = std::move(reading.report);
  if (!reading.usable) return;
  announcements_ = std::move(reading.announcements);
  files_ = paths_of(files);
}

// What an index leads to. Each alert is worth something alone.
void Channel::follow(std::vector<std::string> links, Instant wall) {
  supply_.judge([](const File&) { return true; }, wall);
  const auto more = links.size() > limits::alerts_of_index ? links.size() - limits::alerts_of_index : 0;
  links.resize(links.size() - more);
  std::vector<WebFile> wanted;
  for (auto& link : links) wanted.push_back({std::move(link), trusted(), true});
  if (!linked_) linked_.emplace(std::vector<WebFile>(), WebSettings{source_.interval, source_.private_allowed, cache_, true});
  linked_->set(std::move(wanted));
  linked_->judge([this](const File& file) { return read::read_alerts({file}, source_, zone_).usable; }, wall);
  const auto files = linked_->files();
  auto reading = read::read_alerts(files, source_, zone_);
  problems_ = std::move(reading.problems);
  report_ = std::move(reading.report);
  if (more > 0)
    problems_.push_back(
        {shown(source_.address), 0, 0, Severity::warning,
         "only the " + std::to_string(limits::alerts_of_index) + " newest alerts are read, and " + std::to_string(more) + " left out"});
  announcements_ = std::move(reading.announcements);
  files_ = paths_of(files);
}

}  // namespace foyer::app
