#include "read/schedule.h"

#include "read/companions.h"
#include "read/entries.h"
#include "read/form.h"

#include <algorithm>
#include <iterator>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

// One file of the event, parsed.
struct Part {
  const Companion* companion = nullptr;  // null: it is the schedule itself
  std::optional<Node> root;
};

Form own_form(const File& file) {
  auto parsed = parse_json(file.path, file.bytes);
  return {std::move(parsed.root), std::move(parsed.problems), {}};
}

class Assembly {
 public:
  Assembly(Reading& reading, const zone::Zone& fallback_zone, const std::optional<zone::Zone>& given)
      : reading_(reading), fallback_zone_(fallback_zone), given_(given) {}

  void add(const std::vector<File>& files) {
    const auto speakers = speakers_among(files);
    for (const auto& file : files) add(file, speakers ? &*speakers : nullptr);
  }

  void assemble() {
    // The schedule comes first, wherever it stands: its zone holds in the companions.
    for (const bool companions : {false, true})
      for (std::size_t index = 0; index < parts_.size(); ++index)
        if ((parts_[index].companion != nullptr) == companions) read_part(parts_[index], notes_[index]);
    if (!usable_ && reading_.whole() && !notes_.empty())
      notes_.front().error({}, "this goes with a schedule, and there is none; name the folder in which both stand");
    const bool days_given = !schedule_.event.days.empty();
    if (!days_given) fill_days();
    if (schedule_.event.languages.empty()) schedule_.event.languages = {"en"};
    std::stable_sort(schedule_.news.begin(), schedule_.news.end(), [](const auto& a, const auto& b) { return a.published > b.published; });
    color_tracks(schedule_.tracks, notes_);
    if (usable_) find_rooms_of_screens(schedule_, !reading_.report, notes_);
    if (usable_) find_named_screens(schedule_, notes_);
    if (usable_) warn_of_idle_source();
    if (usable_ && reading_.report) sum_up_clashes(schedule_, notes_);
    else if (usable_) check_schedule(schedule_, days_given, notes_);
    collect_problems();
    if (reading_.report) reading_.report->kept = schedule_.sessions.size();
    if (usable_) reading_.schedule = std::move(schedule_);
  }

 private:
  void add(const File& file, const Node* speakers) {
    Notes notes;
    notes.file = static_cast<int>(notes_.size());
    notes.path = file.path;
    const auto* companion = companion_of(file.path);
    auto form = companion != nullptr ? own_form(file) : form_of(file, given_, speakers);
    notes.problems = std::move(form.problems);
    if (form.report) reading_.report = std::move(form.report);
    if (!form.root) reading_.unreadable.push_back(file.path);
    schedule_.files.push_back(file.path);
    notes_.push_back(std::move(notes));
    parts_.push_back({companion, std::move(form.root)});
  }

  void read_part(Part& part, Notes& notes) {
    if (!part.root) return;
    if (part.companion == nullptr) return read_main(*part.root, notes);
    if (part.companion->list == "theme") return read_theme_file(*part.root, notes);
    if (part.companion->list == "speakers") return check_speakers(*part.root, notes);
    const auto root = as_object(*std::move(part.root), *part.companion);
    Fields file(root, std::string(part.companion->list) + " file", notes);
    read_lists(file, notes);
    file.finish();
  }

  // Readers of other systems' schedules have taken them already.
  void check_speakers(const Node& root, Notes& notes) {
    if (!reading_.report && usable_)
      notes.warning(root.position,
                    "the speakers of foyer's own schedule stand in schedule.json itself; this file is not read, move its list there");
  }

  void read_main(const Node& root, Notes& notes) {
    if (root.kind != Kind::object) {
      notes.error(root.position,
                  "a schedule is an object in braces { } with `event` and `sessions`, but this is " + std::string(name_of(root.kind)));
      return lose(notes);
    }
    Fields file(root, "schedule", notes);  // references are resolved against whole lists, so the lists come before the sessions
    const Node* event = file.any("event");
    const Node* sessions = file.any("sessions");
    if (event == nullptr && sessions == nullptr) {
      notes.error(root.position, "this is not a schedule: it has neither `event` nor `sessions`");
      return lose(notes);
    }
    usable_ = true;
    const Node none = empty_object(root.position);
    const bool proper = event != nullptr && event->kind == Kind::object;
    if (event != nullptr && !proper)
      notes.error(event->position, "`event` is an object in braces { }; this is " + std::string(name_of(event->kind)));
    Fields event_fields(proper ? *event : none, "event", notes);
    bool zone_is_known = true;
    read_event(event_fields, schedule_, fallback_zone_, zone_is_known);
    if (!zone_is_known) lose(notes);  // every time would be wrong
    event_fields.finish();
    read_rooms(file.list("rooms"), schedule_, notes);
    read_tracks(file.list("tracks"), schedule_, notes);
    read_speakers(file.list("speakers"), schedule_, notes);
    read_sessions(file.list("sessions"), schedule_, notes);
    distrust_emptiness(root, sessions, notes);
    read_lists(file, notes);
    read_theme_of(file, notes);
    file.finish();
  }

  // A display that loses all its sessions to a slip of the pen keeps what it had; an empty list is meant.
  void distrust_emptiness(const Node& root, const Node* sessions, Notes& notes) {
    if (sessions == nullptr) {
      notes.error(root.position, "there is no list of `sessions`; write \"sessions\": [] where there are none yet");
      lose(notes);
    }
    const bool is_empty_list = sessions != nullptr && sessions->kind == Kind::array && sessions->items.empty();
    const bool all_left_out = !is_empty_list && schedule_.sessions.empty();
    if (all_left_out) lose(notes);  // each has been named
  }

  void lose(const Notes& notes) {
    if (std::ranges::find(reading_.unreadable, notes.path) == reading_.unreadable.end()) reading_.unreadable.push_back(notes.path);
  }

  void read_lists(Fields& file, Notes& notes) {
    read_news(file.list("news"), schedule_, notes);
    read_images(file.list("images"), schedule_, notes);
    read_announcements(file.list("announcements"), schedule_, notes);
    read_screens(file.list("screens"), schedule_, notes);
    read_sources(file.list("sources"), schedule_, notes);
  }

  void read_theme_of(Fields& file, Notes& notes) {
    const Node* theme = file.any("theme");
    if (theme == nullptr) return;
    if (theme->kind != Kind::object) return notes.warning(theme->position, "`theme` is an object in braces { }; it is left out");
    schedule_.theme = {};
    Fields fields(*theme, "theme", notes);
    read_theme(fields, schedule_);
    fields.finish();
  }

  void read_theme_file(const Node& root, Notes& notes) {
    if (root.kind != Kind::object) return notes.error(root.position, "a theme is an object in braces { }; it is left out");
    Fields fields(root.find("theme") != nullptr && root.find("theme")->kind == Kind::object ? *root.find("theme") : root, "theme", notes);
    schedule_.theme = {};
    read_theme(fields, schedule_);
    fields.finish();
  }

  // A source of the schedule is asked only where there is none.
  void warn_of_idle_source() {
    const auto own = std::ranges::find(parts_, nullptr, &Part::companion);
    const auto& path = schedule_.files[static_cast<std::size_t>(own - parts_.begin())];
    const auto folder_of = [](const std::string& file) { return file.substr(0, file.rfind('/') + 1); };
    for (const auto& source : schedule_.sources) {
      const auto& file = schedule_.files[static_cast<std::size_t>(source.place.file)];
      const bool is_beside = path == folder_of(file) + "schedule.json" || path == file;
      if (source.kind == model::SourceKind::schedule && is_beside)
        notes_[static_cast<std::size_t>(source.place.file)].warning(
            {source.place.line, source.place.column},
            "this source is not asked: " + path +
                " is there, and holds; delete that file to have the schedule from here, else this source");
    }
  }

  void fill_days() {
    auto& days = schedule_.event.days;
    for (const auto& session : schedule_.sessions)
      days.push_back(zone::event_day(schedule_.event.zone, session.start, schedule_.event.day_end));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
  }

  void collect_problems() {
    for (auto& notes : notes_) {
      auto problems = told(std::move(notes));
      std::move(problems.begin(), problems.end(), std::back_inserter(reading_.problems));
    }
  }

  Reading& reading_;
  const zone::Zone& fallback_zone_;
  const std::optional<zone::Zone>& given_;
  model::Schedule schedule_;
  std::vector<Notes> notes_;
  std::vector<Part> parts_;
  bool usable_ = false;
};

}  // namespace

Reading read_schedule(const std::vector<File>& files, const zone::Zone& fallback_zone, const std::optional<zone::Zone>& given) {
  Reading reading;
  Assembly assembly(reading, fallback_zone, given);
  assembly.add(files);
  assembly.assemble();
  return reading;
}

}  // namespace foyer::read
