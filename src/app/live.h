// The schedule of a running display: the newest good one, with its news, alerts and pictures, from wherever they come and whatever happens
// to them.
#pragma once

#include "app/channel.h"
#include "app/live_event.h"
#include "app/pictures.h"
#include "paint/picture_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

class Live {
 public:
  /// Reads the event, a path or an address; where that gives no whole schedule, what was kept the last time is shown instead. Asks no
  /// server yet.
  Live(std::string event, LiveSettings settings);

  /// Nothing where there has never been a good one.
  const std::optional<model::Schedule>& schedule() const { return schedule_; }

  /// Where the pictures of the schedule stand.
  paint::PictureFolders picture_folders() const { return {event_.folder(), pictures_.folder()}; }

  /// Readable when something may have come or changed.
  std::vector<int> descriptors() const;

  /// When update(), and then keep(), want to be called even though nothing became readable.
  std::optional<Steady::time_point> due() const;

  /// Takes what has come, and asks where that is due. `wall` is the real time. True when schedule() is another.
  bool update(Steady::time_point now, Instant wall);

  /// Keeps on disk what is good, which may take as long as the disk does: for when the slide that shows it is made.
  void keep(Steady::time_point now) { event_.keep(now); }

  /// Updates until every server has answered, or has been waited for in vain, and keeps what is good.
  void settle();

  /// All that is wrong now: in the event's own files, then in each source.
  std::vector<Problem> problems() const;

  /// What became of the schedule, the news and the alerts that are other systems', a line each.
  std::vector<std::string> reports() const;

 private:
  void open_channels();
  bool is_asking() const;
  bool is_older(Instant wall);
  void compose(Steady::time_point now);
  void add(const Channel& channel, model::Schedule& schedule, Steady::time_point now);
  void place_pictures(model::Schedule& schedule, Steady::time_point now);
  std::string place_picture(const std::string& name, const Origin& origin, Steady::time_point now);

  LiveSettings settings_;
  LiveEvent event_;
  std::vector<Channel> channels_;
  Pictures pictures_;
  std::optional<model::Schedule> schedule_;
};

}  // namespace foyer::app
