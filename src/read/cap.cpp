#include "read/cap.h"

#include "read/hints.h"
#include "read/nearest.h"
#include "read/nodes.h"

#include <algorithm>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::string_view name_space = "urn:oasis:names:tc:emergency:cap:1.";

template <class Value>
struct Word {
  std::string_view word;
  Value value;
};

constexpr Word<AlertStatus> statuses[]{{"Actual", AlertStatus::actual},
                                       {"Exercise", AlertStatus::exercise},
                                       {"System", AlertStatus::system},
                                       {"Test", AlertStatus::test},
                                       {"Draft", AlertStatus::draft}};
constexpr Word<AlertType> types[]{{"Alert", AlertType::alert},
                                  {"Update", AlertType::update},
                                  {"Cancel", AlertType::cancel},
                                  {"Ack", AlertType::acknowledgement},
                                  {"Error", AlertType::error}};
constexpr Word<AlertScope> scopes[]{
    {"Public", AlertScope::for_public}, {"Restricted", AlertScope::restricted}, {"Private", AlertScope::for_addressees}};
constexpr Word<AlertUrgency> urgencies[]{{"Immediate", AlertUrgency::immediate},
                                         {"Expected", AlertUrgency::expected},
                                         {"Future", AlertUrgency::future},
                                         {"Past", AlertUrgency::past},
                                         {"Unknown", AlertUrgency::unknown}};
constexpr Word<AlertSeverity> severities[]{{"Extreme", AlertSeverity::extreme},
                                           {"Severe", AlertSeverity::severe},
                                           {"Moderate", AlertSeverity::moderate},
                                           {"Minor", AlertSeverity::minor},
                                           {"Unknown", AlertSeverity::unknown}};
// "Very Likely" is what CAP 1.0 had, and 1.2 asks to take it for "Likely".
constexpr Word<AlertCertainty> certainties[]{{"Observed", AlertCertainty::observed},  {"Likely", AlertCertainty::likely},
                                             {"Very Likely", AlertCertainty::likely}, {"Possible", AlertCertainty::possible},
                                             {"Unlikely", AlertCertainty::unlikely},  {"Unknown", AlertCertainty::unknown}};

std::optional<Instant> instant_in(const std::string& text) { return ImportedTimes({}, {}).instant(text); }

// Takes an element apart and remembers the first thing that is wrong with it.
class Fields {
 public:
  explicit Fields(const Element& element) : element_(element) {}

  std::string required(std::string_view name) {
    auto text = text_of(element_, name);
    if (text.empty()) note(name, "is missing, and CAP requires it");
    return text;
  }

  template <class Value, std::size_t count>
  Value word(std::string_view name, const Word<Value> (&words)[count]) {
    const auto text = required(name);
    for (const auto& [word, value] : words)
      if (same_but_for_case(text, word)) return value;
    note(name, "is " + quoted(text) + ", a word that CAP does not know");
    return {};
  }

  std::optional<Instant> time(std::string_view name) {
    const auto text = text_of(element_, name);
    const auto instant = instant_in(text);
    if (!text.empty() && !instant) note(name, "is " + quoted(text) + ", which is no time like 2024-06-13T09:30:00+02:00");
    return instant;
  }

  const std::string& fault() const { return fault_; }

 private:
  void note(std::string_view name, const std::string& what) {
    if (fault_.empty()) fault_ = "its <" + std::string(name) + "> " + what;
  }

  const Element& element_;
  std::string fault_;
};

class Reader {
 public:
  ImportedAlerts read(const Element& root) {
    Fields fields(root);
    ImportedAlert alert{fields.required("identifier"), fields.required("sender"), {}, {}, {}, {}, {}, {}, root.position};
    fields.required("sent");
    alert.sent = fields.time("sent").value_or(Instant());
    alert.status = fields.word("status", statuses);
    alert.type = fields.word("msgType", types);
    alert.scope = fields.word("scope", scopes);
    if (!fields.fault().empty()) return drop(root, "this alert is not valid: " + fields.fault());
    alert.references = references_in(root);
    const bool has_infos = root.find("info") != nullptr;
    for (const auto& child : root.children)
      if (child.name == "info") add_info(alert, child);
    if (has_infos && alert.infos.empty()) return drop(root, "this alert is not valid: none of its <info> is");
    alerts_.alerts.push_back(std::move(alert));
    return std::move(alerts_);
  }

  explicit Reader(std::string format) { alerts_.format = std::move(format); }

 private:
  ImportedAlerts drop(const Element& element, std::string what) {
    note(element, std::move(what));
    return std::move(alerts_);
  }

  void note(const Element& element, std::string what) { alerts_.dropped.push_back({element.position, std::move(what)}); }

  void add_info(ImportedAlert& alert, const Element& element) {
    Fields fields(element);
    AlertInfo info;
    info.event = fields.required("event");
    info.urgency = fields.word("urgency", urgencies);
    info.severity = fields.word("severity", severities);
    info.certainty = fields.word("certainty", certainties);
    info.effective = fields.time("effective");
    info.onset = fields.time("onset");
    info.expires = fields.time("expires");
    if (!fields.fault().empty()) return note(element, "this <info> is not valid: " + fields.fault());
    info.language = language_tag(text_of(element, "language"));
    if (info.language.empty()) info.language = "en-US";
    info.headline = text_of(element, "headline");
    info.description = text_of(element, "description");
    info.instruction = text_of(element, "instruction");
    info.sender_name = text_of(element, "senderName");
    for (const auto& child : element.children)
      if (child.name == "responseType") info.all_clear = info.all_clear || same_but_for_case(text_of(child), "AllClear");
      else if (child.name == "area") add_area(info, text_of(child, "areaDesc"));
    info.position = element.position;
    alert.infos.push_back(std::move(info));
  }

  static void add_area(AlertInfo& info, std::string name) {
    if (!name.empty()) info.areas.push_back(std::move(name));
  }

  // "sender,identifier,sent sender,identifier,sent …"
  std::vector<AlertReference> references_in(const Element& root) {
    constexpr auto white = " \t\r\n";
    std::vector<AlertReference> references;
    const auto text = text_of(root, "references");
    for (std::size_t start = 0; start < text.size(); start = std::min(text.find_first_not_of(white, start), text.size())) {
      const auto end = std::min(text.find_first_of(white, start), text.size());
      const auto triple = text.substr(start, end - start);
      start = end;
      const auto first = triple.find(','), last = triple.rfind(',');
      if (first == last) note(*root.find("references"), "a reference is not \"sender,identifier,time\": " + quoted(triple));
      else references.push_back({triple.substr(0, first), triple.substr(first + 1, last - first - 1), instant_in(triple.substr(last + 1))});
    }
    return references;
  }

  ImportedAlerts alerts_;
};

// The namespace's last part is the version: "2". Empty where it is another namespace.
std::string version_of(const Element& root) {
  for (const auto& [name, value] : root.attributes)
    if (name.rfind("xmlns", 0) == 0 && value.rfind(name_space, 0) == 0 && value.size() == name_space.size() + 1)
      return value.substr(name_space.size());
  return {};
}

}  // namespace

bool is_cap(const Element& root) { return root.name == "alert" && !version_of(root).empty(); }

ImportedAlerts read_cap(const Element& root) { return Reader("CAP 1." + version_of(root) + " alert").read(root); }

}  // namespace foyer::read
