// The event itself, without news and alerts from elsewhere: its newest good schedule, from wherever that comes, and what foyer saw
// change in it.
#pragma once

#include "app/complaints.h"
#include "app/event.h"
#include "app/supply.h"
#include "model/history.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

struct LiveSettings {
  Tell tell;
  std::optional<zone::Zone> zone;      // that staff name for a schedule of another system that names none
  bool keeps = true;                   // what is good, on disk, and begins with that where there is nothing better
  bool tells_age = true;               // of what came over the network; false where the clock is not the real one
  bool asks_day = false;               // whether a schedule of other days is the right one; for a display whose clock is the real one
  std::vector<Problem> standing = {};  // what is wrong with how foyer was started: told like what is wrong in the files
};

class LiveEvent {
 public:
  /// See Live.
  LiveEvent(std::string event, LiveSettings settings);
  ~LiveEvent() {
    if (!unkept_.empty()) keep(unkept_);
  }
  LiveEvent(const LiveEvent&) = delete;
  LiveEvent& operator=(const LiveEvent&) = delete;

  const std::optional<model::Schedule>& schedule() const { return marked_ ? marked_ : newest_; }

  /// The folder that its pictures stand in; empty for one on a web server.
  const std::filesystem::path& folder() const { return folder_; }

  /// The address that it stands at; empty where it stands on this machine.
  std::string address() const { return supply_.is_remote() ? event_ : std::string(); }

  /// Where its schedule comes from, as staff wrote it.
  const std::string& source() const { return source_ ? source_->address : event_; }

  /// The address that staff wrote, where what stands in that file (as the schedule counts them) is only a server's word; else empty.
  std::string trusted(const model::Place& place) const;

  std::vector<int> descriptors() const;
  std::optional<Steady::time_point> due() const;

  /// True when schedule() is another.
  bool update(Steady::time_point now, Instant wall);

  /// See Live.
  void keep(Steady::time_point now);

  const std::vector<Problem>& problems() const { return complaints_.problems(); }
  const std::optional<read::ImportReport>& report() const { return report_; }
  bool is_asking() const { return supply_.is_asking() || (elsewhere_ && elsewhere_->is_asking()); }

  /// When the server last confirmed the schedule; nothing for one of this machine.
  std::optional<Instant> as_of() const { return elsewhere_ ? elsewhere_->as_of() : supply_.as_of(); }

 private:
  void load_history();
  void begin();
  void mark();
  bool is_own_schedule(const std::string& path) const;
  std::optional<std::optional<model::Source>> source_in(const std::vector<File>& files) const;
  void find_source();
  std::vector<File> own_files() const;
  std::vector<File> last_good();
  std::optional<Event> read_files();
  Event read(std::vector<File> files);
  std::optional<Event> best_of(Event event);
  void judge(const Event& event, Instant wall);
  bool read_again(Instant wall);
  void take(Event event, Instant wall);
  bool keep(const std::vector<File>& files) const;
  bool is_kept(const std::vector<File>& files) const;
  std::optional<model::Schedule> kept_schedule();
  void tell_of_kept(const model::Schedule& schedule) const;
  const std::optional<zone::Zone>& zone() const { return source_ && source_->zone ? source_->zone : settings_.zone; }
  bool is_remote() const { return supply_.is_remote() || (elsewhere_ && elsewhere_->is_remote()); }
  std::string full_name() const;
  void complain(Steady::time_point now, std::optional<Instant> wall);

  std::string event_;
  LiveSettings settings_;
  std::filesystem::path folder_;
  std::optional<std::filesystem::path> state_, cache_;  // the folders of what foyer keeps, and of what servers gave; nothing keeps nothing
  Supply supply_;
  std::optional<model::Source> source_;  // where the event's files say that the schedule stands elsewhere
  std::optional<Supply> elsewhere_;
  Complaints complaints_;
  std::vector<Problem> problems_;          // of what was read last
  std::vector<Problem> rejected_;          // of what servers gave last, where it was not good
  std::optional<model::Schedule> newest_;  // as its files say
  std::optional<model::Schedule> marked_;  // with what has changed in it; nothing where that is the same
  bool is_part_ = false;                   // and that not all of them are good
  std::size_t fingerprint_ = 0;            // of the files it was read from
  std::vector<File> unkept_;               // themselves, until they are kept; for ever where nothing can be
  Steady::time_point keep_due_;            // and where that failed, then
  std::optional<read::ImportReport> report_;
  model::History history_;
  Instant kept_at_;  // what last_good() gave
};

}  // namespace foyer::app
