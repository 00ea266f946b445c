// News or alerts from a source of their own, kept up to date.
#pragma once

#include "app/complaints.h"
#include "app/supply.h"
#include "model/schedule.h"
#include "read/schedule.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

class Channel {
 public:
  /// `folder` and `event` as of a Supply, `cache` keeps what servers gave, `zone` holds for times without an offset.
  Channel(model::Source source, const std::filesystem::path& folder, const std::string& event, std::optional<std::filesystem::path> cache,
          zone::Zone zone, const Tell& tell);

  /// Whether it is what these make, so that it need not begin anew.
  bool is_of(const model::Source& source, const std::string& event, const zone::Zone& zone) const {
    return is_same(source_, source) && event_ == event && zone_ == zone;
  }

  /// How far it is trusted, for the pictures that it names.
  std::string trusted() const;

  const model::Source& source() const { return source_; }

  /// What it has. `place.file` counts its files.
  const std::vector<model::NewsItem>& news() const { return news_; }
  const std::vector<model::Announcement>& announcements() const { return announcements_; }
  const std::vector<std::string>& files() const { return files_; }

  std::vector<int> descriptors() const;
  std::optional<Steady::time_point> due() const;

  /// True when news() or announcements() are others.
  bool update(Steady::time_point now, Instant wall);

  const std::vector<Problem>& problems() const { return complaints_.problems(); }

  /// What became of what was read last, where it is another system's.
  const std::optional<read::ImportReport>& report() const { return report_; }
  bool is_asking() const { return supply_.is_asking() || (linked_ && linked_->is_asking()); }

 private:
  bool read_again(Instant wall);
  void read_news(const std::vector<File>& files, Instant wall);
  void read_alerts(const std::vector<File>& files, Instant wall);
  void follow(std::vector<std::string> links, Instant wall);
  void complain(Steady::time_point now);

  model::Source source_;
  std::string event_;
  std::optional<std::filesystem::path> cache_;
  zone::Zone zone_;
  Complaints complaints_;
  Supply supply_;
  std::optional<WebFiles> linked_;  // the alerts that an index leads to
  std::vector<model::NewsItem> news_;
  std::vector<model::Announcement> announcements_;
  std::vector<std::string> files_;
  std::vector<Problem> problems_;  // of what was read last
  std::optional<read::ImportReport> report_;
};

}  // namespace foyer::app
