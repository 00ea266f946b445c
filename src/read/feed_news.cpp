#include "read/feed_news.h"

#include "base/limits.h"
#include "read/fields.h"
#include "read/nodes.h"
#include "text/lines.h"
#include "text/plain.h"
#include "text/words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::size_t most_body = 1000;     // characters: sixty words, of which a slide is made, have fewer in any language
constexpr int most_words = 60;              // a slide tells whole sentences up to there, and the first in any case
constexpr std::size_t most_headline = 160;  // of a sentence that stands in for a title

std::string words_of(const std::string& text, bool is_html) { return is_html ? text::plain(text) : text::clean(text); }

std::string name_of(const std::string& source) { return text::limited(text::plain(source), limits::title_characters); }

// A first sentence that never ends, as that of a list whose lines became one, would fill slide after slide.
std::string with_an_end(std::string body, const std::string& language) {
  if (text::count_words(body) <= most_words) return body;
  const auto first = text::sentences(body, language).front();
  auto start = first;
  for (auto most = most_body; text::count_words(start) > most_words; most -= most / 10) start = text::limited(first, most);
  return start == first ? body : start;
}

struct Story {
  std::string headline, body;
};

// Where there is no title the first sentence is the headline, and the others are the text.
Story story_of(const ImportedNews& item) {
  Story story{text::limited(words_of(item.title, item.title_is_html), limits::title_characters),
              text::limited(words_of(item.body, item.body_is_html), most_body)};
  if (story.headline.empty() && !story.body.empty()) {
    const auto first = text::sentences(story.body, item.language).front();
    story.headline = text::limited(first, most_headline);
    if (story.headline == first) story.body = text::clean(std::string_view(story.body).substr(first.size()));
  }
  story.body = with_an_end(std::move(story.body), item.language);
  return story;
}

model::LocalText in(const std::string& language, std::string text) {
  model::LocalText result;
  if (!text.empty()) result.versions.emplace_back(language, std::move(text));
  return result;
}

class Reader {
 public:
  Reader(ImportedFeed feed, Notes& notes) : feed_(std::move(feed)), notes_(notes), source_(name_of(feed_.title)) {}

  std::vector<model::NewsItem> read() {
    for (const auto& [at, what] : feed_.dropped) drop(at, what);
    // What has no date ranks as oldest.
    std::stable_sort(feed_.items.begin(), feed_.items.end(), [](const auto& a, const auto& b) { return a.published > b.published; });
    for (const auto& item : feed_.items) add(item);
    return std::move(news_);
  }

 private:
  void drop(Position at, const std::string& what) { notes_.warning(at, "left out of this " + feed_.format + ": " + what); }

  // Whether the item of that key, or about that page, is there already. That all items lead to the feed's own page says nothing of them.
  bool is_known(const std::string& kind, const std::string& name, const ImportedNews& item, const std::string& headline) {
    if (name.empty() || name == feed_.link) return false;
    const auto [known, is_new] = lines_.try_emplace(kind + name, item.position.line);
    if (!is_new) drop(item.position, quoted(headline) + " is the same as the item in line " + std::to_string(known->second));
    return !is_new;
  }

  void add(const ImportedNews& item) {
    auto [headline, body] = story_of(item);
    if (headline.empty()) return drop(item.position, "an item without a word in its title and text");
    if (is_known("key ", item.key, item, headline) || is_known("page ", item.link, item, headline)) return;
    const bool long_link = item.link.size() > limits::url_bytes;
    if (long_link)
      notes_.warning(item.position, "the address of " + quoted(headline) + " is longer than " + std::to_string(limits::url_bytes) +
                                        " bytes, too long for a code; it is left out");
    model::NewsItem news;
    news.id = item.key;
    news.title = in(item.language, std::move(headline));
    news.body = in(item.language, std::move(body));
    const auto other = name_of(item.source);
    news.source = in({}, other.empty() ? source_ : other);
    news.image = item.image;
    news.url = long_link ? std::string() : item.link;
    news.published = item.published;
    news.place = news.place_of_image = {notes_.file, item.position.line, item.position.column};
    news_.push_back(std::move(news));
  }

  ImportedFeed feed_;
  Notes& notes_;
  std::string source_;
  std::map<std::string, int> lines_;
  std::vector<model::NewsItem> news_;
};

}  // namespace

std::vector<model::NewsItem> news_of(ImportedFeed feed, Notes& notes) { return Reader(std::move(feed), notes).read(); }

}  // namespace foyer::read
