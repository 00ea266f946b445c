#include "read/alerts.h"

#include "base/limits.h"
#include "read/alert_announcements.h"
#include "read/cap.h"
#include "read/companions.h"
#include "read/entries.h"
#include "read/feed.h"
#include "read/nodes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace foyer::read {
namespace {

struct Message {
  ImportedAlert alert;
  int file = 0;
};

struct Shown {
  model::Announcement item;
  Instant sent;  // ranks it
};

std::string name_of(const ImportedAlert& alert) {
  if (alert.infos.empty()) return quoted(alert.identifier);
  const auto& info = alert.infos.front();
  return quoted(info.headline.empty() ? info.event : info.headline);
}

// Why the message is for no screen, whatever the others say; empty where it is.
std::string fault_of(const ImportedAlert& alert) {
  if (alert.scope != AlertScope::for_public) return "it is not meant for the public";
  if (alert.status == AlertStatus::draft) return "it is a draft";
  if (alert.status == AlertStatus::system) return "it is a message from system to system";
  if (alert.type == AlertType::acknowledgement) return "it only acknowledges another message";
  if (alert.type == AlertType::error) return "it only rejects another message";
  return {};
}

class Reader {
 public:
  Reader(const std::vector<File>& files, const model::Source& source, const zone::Zone& zone)
      : files_(files), source_(source), zone_(zone) {}

  AlertsReading read() {
    reading_.usable = files_.empty();
    for (const auto& file : files_) read_file(file);
    find_replacements();
    for (const auto& message : messages_) show(message);
    sort();
    for (auto& notes : notes_) {
      auto problems = told(std::move(notes));
      std::move(problems.begin(), problems.end(), std::back_inserter(reading_.problems));
    }
    if (reading_.report) reading_.report->kept = from_cap_;
    return std::move(reading_);
  }

 private:
  void read_file(const File& file) {
    auto& notes = notes_.emplace_back(Notes{static_cast<int>(notes_.size()), file.path});
    const bool is_xml = looks_like_xml(file.bytes);
    if (is_xml) read_xml(file, notes);
    else read_json(file, notes);
  }

  void read_xml(const File& file, Notes& notes) {
    auto parsed = parse_xml(file.path, file.bytes);
    notes.problems = std::move(parsed.problems);
    if (!parsed.root) return;
    const auto& root = *parsed.root;
    if (is_cap(root)) return take(read_cap(root), notes);
    notes.error(root.position,
                is_rss(root) || is_atom(root)
                    ? "this is a feed, and no alert itself; name it by its address, so that the alerts in it can be fetched"
                    : "this XML is no alert that foyer knows (CAP 1.1 or 1.2): its outermost element is <" + root.name + ">");
  }

  void take(ImportedAlerts read, Notes& notes) {
    if (!reading_.report) reading_.report = {read.format, 0, 0};
    ++reading_.report->items;
    for (const auto& [at, what] : read.dropped) notes.warning(at, "left out: " + what);
    for (auto& alert : read.alerts) {
      reading_.usable = true;
      const auto fault = fault_of(alert);
      const bool is_new = fault.empty() && known_.emplace(alert.sender, alert.identifier, alert.sent).second;
      if (!is_new) leave_out(alert, fault.empty() ? "it is there already, in another file" : fault, notes);
      else messages_.push_back({std::move(alert), notes.file});
    }
  }

  void read_json(const File& file, Notes& notes) {
    auto parsed = parse_json(file.path, file.bytes);
    notes.problems = std::move(parsed.problems);
    if (!parsed.root) return;
    const auto root = as_object(*std::move(parsed.root), *companion_of("announcements.json"));
    const Node* written = root.find("announcements");
    if (written == nullptr || (written->kind != Node::Kind::array && written->kind != Node::Kind::object))
      return notes.error(root.position, "this is neither an alert (CAP) nor a list of announcements in foyer's own form");
    model::Schedule schedule;
    schedule.event.zone = zone_;
    Fields fields(root, "file of alerts", notes);
    const auto list = fields.list("announcements");
    read_announcements(list, schedule, notes);
    fields.finish();
    if (list.empty() || !schedule.announcements.empty()) reading_.usable = true;
    for (auto& item : schedule.announcements) {
      const auto sent = item.from.value_or(Instant::min());
      shown_.push_back({std::move(item), sent});
    }
  }

  static void leave_out(const ImportedAlert& alert, const std::string& why, Notes& notes) {
    notes.warning(alert.position, "the alert " + name_of(alert) + " is left out: " + why);
  }

  void find_replacements() {
    for (const auto& message : messages_) {
      if (message.alert.type != AlertType::update && message.alert.type != AlertType::cancel) continue;
      for (const auto& reference : message.alert.references)
        replacements_[{reference.sender, reference.identifier}].push_back({&message, reference.sent});
    }
  }

  // The message that took the place of this one; null where none did. None comes before what it replaces.
  const Message* replacement_of(const ImportedAlert& alert) const {
    const auto found = replacements_.find({alert.sender, alert.identifier});
    if (found == replacements_.end()) return nullptr;
    for (const auto& [message, sent] : found->second)
      if (&message->alert != &alert && message->alert.status == alert.status && message->alert.sent >= alert.sent &&
          sent.value_or(alert.sent) == alert.sent)
        return message;
    return nullptr;
  }

  void show(const Message& message) {
    const auto& alert = message.alert;
    auto& notes = notes_[static_cast<std::size_t>(message.file)];
    if (const auto* other = replacement_of(alert))
      return leave_out(alert,
                       std::string(other->alert.type == AlertType::cancel ? "it is cancelled" : "an update took its place") + ", in " +
                           notes_[static_cast<std::size_t>(other->file)].path,
                       notes);
    if (alert.type == AlertType::cancel) return leave_out(alert, "it only cancels another", notes);
    if (alert.infos.empty()) return leave_out(alert, "it has no <info>", notes);
    if (alert.infos.size() > limits::infos_of_alert)
      notes.warning(alert.position,
                    "this alert has more than " + std::to_string(limits::infos_of_alert) + " <info>; the others are left out");
    for (auto& item : announcements_of(alert, message.file)) {
      if (*item.until <= *item.from)
        notes.warning({item.place.line, item.place.column}, "this expires before it begins, and is never shown");
      ++from_cap_;
      shown_.push_back({std::move(item), alert.sent});
    }
  }

  void sort() {
    const auto is_emergency = [](const Shown& each) { return each.item.level == model::Level::emergency; };
    std::stable_sort(shown_.begin(), shown_.end(), [&](const Shown& a, const Shown& b) {
      return is_emergency(a) != is_emergency(b) ? is_emergency(a) : a.sent > b.sent;
    });
    for (auto& [item, sent] : shown_) {
      if (item.screens.empty()) item.screens = source_.screens;
      reading_.announcements.push_back(std::move(item));
    }
  }

  const std::vector<File>& files_;
  const model::Source& source_;
  const zone::Zone& zone_;
  AlertsReading reading_;
  std::vector<Notes> notes_;  // of each file
  std::vector<Message> messages_;
  std::set<std::tuple<std::string, std::string, Instant>> known_;
  std::map<std::pair<std::string, std::string>, std::vector<std::pair<const Message*, std::optional<Instant>>>> replacements_;
  std::vector<Shown> shown_;
  std::size_t from_cap_ = 0;
};

}  // namespace

AlertsReading read_alerts(const std::vector<File>& files, const model::Source& source, const zone::Zone& zone) {
  return Reader(files, source, zone).read();
}

}  // namespace foyer::read
