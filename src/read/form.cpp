#include "read/form.h"

#include "read/cap.h"
#include "read/companions.h"
#include "read/csv.h"
#include "read/feed.h"
#include "read/foyer_form.h"
#include "read/frab.h"
#include "read/icalendar.h"
#include "read/indico.h"
#include "read/opass.h"
#include "read/pentabarf.h"
#include "read/plain_list.h"
#include "read/schedule2.h"
#include "read/sessionize.h"
#include "read/xml.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace foyer::read {
namespace {

using Zone = std::optional<zone::Zone>;

struct JsonFormat {
  bool (*is)(const Node& root);
  Imported (*read)(const Node& root, const Zone& given, const Node* speakers);
};

// A format that has its speakers in the same file.
template <Imported (*read)(const Node&, const Zone&)>
Imported whole(const Node& root, const Zone& given, const Node* /*speakers*/) {
  return read(root, given);
}

// In the order in which they are asked: whoever made a list for themselves is believed when no system wrote it.
constexpr std::array json_formats{JsonFormat{is_frab, whole<read_frab>},     JsonFormat{is_schedule2, whole<read_schedule2>},
                                  JsonFormat{is_opass, whole<read_opass>},   JsonFormat{is_sessionize, read_sessionize},
                                  JsonFormat{is_indico, whole<read_indico>}, JsonFormat{is_plain_list, read_plain_list}};

Problem problem_at(const File& file, Position at, Severity severity, std::string what) {
  return {file.path, at.line, at.column, severity, std::move(what)};
}

// What has no title or no time is no session on any screen.
void drop_unusable(Imported& imported) {
  auto& sessions = imported.sessions;
  const auto useless = std::stable_partition(sessions.begin(), sessions.end(),
                                             [](const ImportedSession& session) { return session.start && !session.title.empty(); });
  for (auto session = useless; session != sessions.end(); ++session)
    imported.dropped.push_back({session->position, session->title.empty() ? "it has no title" : "it has no time"});
  sessions.erase(useless, sessions.end());
}

// In place of a tree, why there is none.
Form refused(const File& file, const std::string& why, ImportReport report) {
  return {{}, {problem_at(file, {}, Severity::error, why)}, std::move(report)};
}

Form form_of(const File& file, Imported imported) {
  ImportReport report{imported.format, imported.sessions.size() + imported.dropped.size(), 0};
  // Without a zone every item is left out for the same reason: that is told once.
  if (imported.lacks_zone || (!imported.zone && !imported.sessions.empty()))
    return refused(
        file,
        "this " + imported.format +
            " does not say in which time zone the event is; name it with --timezone Europe/Berlin, or as `timezone` of the source",
        std::move(report));
  drop_unusable(imported);
  if (imported.sessions.empty())
    return refused(file, "this " + imported.format + " holds no session with a title and a time", std::move(report));
  report.kept = imported.sessions.size();
  Form form{foyer_form(imported), {}, std::move(report)};
  for (const auto& [at, what] : imported.dropped)
    form.problems.push_back(problem_at(file, at, Severity::warning, "left out of this " + imported.format + ": " + what));
  return form;
}

// What XML is that holds no schedule, and what to do.
std::string stranger(const Element& root) {
  const auto named = [](const std::string& what, const std::string& kind) {
    return "this is " + what + ", and no schedule; name it in `sources`, with \"kind\": \"" + kind + "\"";
  };
  if (is_rss(root) || is_atom(root)) return named("a feed of news", "news");
  if (is_cap(root)) return named("an alert", "alerts");
  return "this XML is no schedule that foyer knows: its outermost element is <" + root.name +
         ">, and that of a schedule is <schedule>, as Pentabarf, frab and pretalx write it";
}

Form form_of_xml(const File& file, const Zone& given) {
  auto parsed = parse_xml(file.path, file.bytes);
  Form form{{}, std::move(parsed.problems), {}};
  if (!parsed.root) return form;
  if (is_pentabarf(*parsed.root)) return form_of(file, read_pentabarf(*parsed.root, given));
  form.problems.push_back(problem_at(file, parsed.root->position, Severity::error, stranger(*parsed.root)));
  return form;
}

Form form_of_json(const File& file, const Zone& given, const Node* speakers) {
  auto parsed = parse_json(file.path, file.bytes);
  if (parsed.root)
    for (const auto& [is, read] : json_formats)
      if (is(*parsed.root)) return form_of(file, read(*parsed.root, given, speakers));
  return {std::move(parsed.root), std::move(parsed.problems), {}};
}

// After a byte order mark and white space; 0 where there is none.
char first_character(std::string_view bytes) {
  const auto first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return first == bytes.npos ? '\0' : bytes[first];
}

}  // namespace

Form form_of(const File& file, const Zone& given, const Node* speakers) {
  if (looks_like_xml(file.bytes)) return form_of_xml(file, given);
  if (is_icalendar(file.bytes)) return form_of(file, read_icalendar(file.bytes, given));
  const bool is_json = first_character(file.bytes) == '{' || first_character(file.bytes) == '[';
  return !is_json && is_csv(file.bytes) ? form_of(file, read_csv(file.bytes, given)) : form_of_json(file, given, speakers);
}

std::optional<Node> speakers_among(const std::vector<File>& files) {
  const auto file = std::find_if(files.begin(), files.end(), [](const File& each) {
    const auto* companion = companion_of(each.path);
    return companion != nullptr && companion->list == "speakers";
  });
  return file == files.end() ? std::nullopt : parse_json(file->path, file->bytes).root;
}

}  // namespace foyer::read
