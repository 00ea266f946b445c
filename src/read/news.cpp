#include "read/news.h"

#include "read/cap.h"
#include "read/companions.h"
#include "read/entries.h"
#include "read/feed.h"
#include "read/feed_news.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace foyer::read {
namespace {

class Reader {
 public:
  Reader(const File& file, const model::Source& source, const zone::Zone& zone) : file_(file), source_(source), zone_(zone) {
    notes_.path = file.path;
  }

  NewsReading read() {
    if (looks_like_xml(file_.bytes)) read_xml();
    else read_json();
    limit();
    if (reading_.report) reading_.report->kept = reading_.news.size();
    reading_.problems = told(std::move(notes_));
    return std::move(reading_);
  }

 private:
  void read_xml() {
    auto parsed = parse_xml(file_.path, file_.bytes);
    notes_.problems = std::move(parsed.problems);
    if (!parsed.root) return;
    const auto& root = *parsed.root;
    if (is_rss(root)) return take(read_rss(root));
    if (is_atom(root)) return take(read_atom(root));
    notes_.error(root.position, is_cap(root)
                                    ? "this is an alert, and no news; write \"kind\": \"alerts\" for its source"
                                    : "this XML is no feed that foyer knows (RSS or Atom): its outermost element is <" + root.name + ">");
  }

  void read_json() {
    auto parsed = parse_json(file_.path, file_.bytes);
    notes_.problems = std::move(parsed.problems);
    if (!parsed.root) return;
    if (is_json_feed(*parsed.root)) return take(read_json_feed(*parsed.root));
    read_own(as_object(*std::move(parsed.root), *companion_of("news.json")));
  }

  void take(ImportedFeed feed) {
    reading_.usable = true;
    reading_.report = {feed.format, feed.items.size() + feed.dropped.size(), 0};
    reading_.news = news_of(std::move(feed), notes_);
  }

  void read_own(const Node& root) {
    const Node* news = root.find("news");
    if (news == nullptr || (news->kind != Node::Kind::array && news->kind != Node::Kind::object))
      return notes_.error(root.position, "this is neither a feed (RSS, Atom, JSON Feed) nor a list of news in foyer's own form");
    model::Schedule schedule;
    schedule.event.zone = zone_;
    Fields fields(root, "file of news", notes_);
    const auto list = fields.list("news");
    read_news(list, schedule, notes_);
    fields.finish();
    reading_.usable = list.empty() || !schedule.news.empty();  // a slip of the pen does not take all of them away
    reading_.news = std::move(schedule.news);
    std::stable_sort(reading_.news.begin(), reading_.news.end(), [](const auto& a, const auto& b) { return a.published > b.published; });
  }

  void limit() {
    auto& news = reading_.news;
    const auto most = static_cast<std::size_t>(std::max(0, source_.count));
    if (news.size() > most) {
      notes_.warning({news[most].place.line, news[most].place.column},
                     std::to_string(news.size() - most) + " older items are left out, from this one on: the newest " +
                         std::to_string(most) + " are shown, as the `count` of the source says");
      news.resize(most);
    }
    for (auto& item : news) {
      if (!item.until && item.published) item.until = *item.published + source_.max_age;
      if (item.screens.empty()) item.screens = source_.screens;
    }
  }

  const File& file_;
  const model::Source& source_;
  const zone::Zone& zone_;
  Notes notes_;
  NewsReading reading_;
};

}  // namespace

NewsReading read_news(const File& file, const model::Source& source, const zone::Zone& zone) { return Reader(file, source, zone).read(); }

}  // namespace foyer::read
