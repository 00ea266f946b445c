// News from a source: from the bytes of a feed to what slides tell, and when.
#include "read/news.h"

#include "read/imports.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;
using foyer::test::is_documented;
using foyer::test::iso;
using foyer::test::real_file;
using foyer::test::versions;

namespace {

const zone::Zone berlin = zone::find_zone("Europe/Berlin").value();

model::Source source_of(int count = 5, Minutes max_age = Minutes(24 * 60)) {
  model::Source source;
  source.count = count;
  source.max_age = max_age;
  source.screens = {"lobby"};
  return source;
}

NewsReading news_in(const std::string& bytes, const model::Source& source = source_of()) { return read_news({"n", bytes}, source, berlin); }

std::string rss(const std::string& items) {
  return "<rss version='2.0'><channel><title>Tea &amp;amp; more</title><link>https://example.org/</link>" + items + "</channel></rss>";
}

std::string told(const NewsReading& reading) {
  std::string all;
  for (const auto& problem : reading.problems) all += to_string(problem) + "\n";
  return all;
}

model::NewsItem only_item(const NewsReading& reading) {
  UNSCOPED_INFO(told(reading));
  REQUIRE(reading.news.size() == 1);
  return reading.news.front();
}

std::string titles(const NewsReading& reading) {
  std::string all;
  for (const auto& item : reading.news) all += (all.empty() ? "" : ", ") + model::in_language(item.title, "");
  return all;
}

}  // namespace

TEST_CASE("a feed's item becomes news: plain words, when, for how long, where from, on which screens") {
  const auto reading = news_in("<rss version='2.0'><channel><title>Tea News</title><language>en-gb</language>\n" + std::string(R"(
<item><title>Tea &amp;amp; cake</title><guid>seven</guid><link>https://example.org/7</link><pubDate>Sat, 06 Feb 2021 23:01:00 +0000</pubDate>
<description>&lt;p&gt;Long &amp;amp; &lt;b&gt;warm&lt;/b&gt;.&lt;/p&gt;&lt;img src="a.jpg"&gt;&lt;p&gt;Come.&lt;/p&gt;</description></item></channel></rss>)"));
  CHECK(reading.usable);
  CHECK(told(reading).empty());
  CHECK(reading.report == ImportReport{"RSS feed", 1, 1});
  const auto item = only_item(reading);
  CHECK(item.id == "seven");
  CHECK(versions(item.title) == "en-GB=Tea & cake");
  CHECK(versions(item.body) == "en-GB=Long & warm. Come.");
  CHECK(versions(item.source) == "Tea News");
  CHECK(item.url == "https://example.org/7");
  CHECK(item.image == "https://example.org/a.jpg");
  CHECK(iso(item.published) == "2021-02-06T23:01:00+00:00");
  CHECK_FALSE(item.from);
  CHECK(iso(item.until) == "2021-02-07T23:01:00+00:00");
  CHECK(item.screens == std::vector<std::string>{"lobby"});
  CHECK(item.place == model::Place{0, 3, 1});
}

TEST_CASE("texts are told as they were meant") {
  const auto [item, title, body] = GENERATE(table<std::string, std::string, std::string>({
      {"<title>A\n  &#x202E;tab</title><description>&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;li&gt;Two&lt;/li&gt;&lt;/ul&gt;</description>",
       "A tab", "One • Two"},
      {"<title>1 &lt; 2</title><description>a &lt; b</description>", "1 < 2", "a < b"},
      {"<description>The first. The second! Third?</description>", "The first.", "The second! Third?"},
      {"<description>Alone</description>", "Alone", ""},
      {"<title>&lt;img src='x.png'&gt;</title><description>Words.</description>", "Words.", ""},
  }));
  const auto news = only_item(news_in(rss("<item>" + item + "</item>")));
  CHECK(model::in_language(news.title, "") == title);
  CHECK(model::in_language(news.body, "") == body);
  CHECK(versions(news.source) == "Tea & more");
}

TEST_CASE("long texts are cut at whole characters, since a slide tells sixty words") {
  std::string flags;
  for (int count = 0; count < 2000; ++count) flags += "🇪🇺";
  const auto news = only_item(news_in(rss("<item><title>" + flags + "</title><description>" + flags + "</description></item>")));
  CHECK(model::in_language(news.title, "").size() == 511 * 8 + 3);
  CHECK(model::in_language(news.body, "").size() == 999 * 8 + 3);
  const std::string sentence(400, 'x');
  const auto untitled = only_item(news_in(rss("<item><description>" + sentence + "</description></item>")));
  CHECK(model::in_language(untitled.title, "").size() == 159 + 3);
  CHECK(model::in_language(untitled.body, "") == sentence);  // what the headline had to leave off is told below it
}

TEST_CASE("a text that is one endless sentence ends after sixty words") {
  const auto body_of = [](const std::string& body) {
    return model::in_language(only_item(news_in(rss("<item><title>T</title><description>" + body + "</description></item>"))).body, "");
  };
  std::string latin, chinese;
  for (int count = 0; count < 100; ++count) latin += "word ", chinese += "新聞";
  const auto cut = body_of(latin);
  CHECK(cut.size() > 50 * 5);
  CHECK(cut.size() <= 60 * 5 + 3);
  CHECK(cut.ends_with("…"));
  CHECK(body_of(chinese).size() < chinese.size());
  CHECK(body_of("Short. And " + latin) ==
        "Short. And " + latin.substr(0, latin.size() - 1));  // sentences that end are the slide's to choose
}

TEST_CASE("news comes newest first, that without a date last and for as long as it is there") {
  const auto reading =
      news_in(rss("<item><title>undated</title></item><item><title>old</title><pubDate>2024-06-12T09:00:00Z</pubDate></item>"
                  "<item><title>to come</title><pubDate>2099-01-01T09:00:00Z</pubDate></item>"
                  "<item><title>new</title><pubDate>2024-06-13T09:00:00Z</pubDate></item>"));
  CHECK(titles(reading) == "to come, new, old, undated");
  CHECK(iso(reading.news[0].published) == "2099-01-01T09:00:00+00:00");  // it waits until then
  CHECK_FALSE(reading.news[3].until);
}

TEST_CASE("the newest few are kept, and it is said how many are not") {
  std::string items;
  for (int day = 1; day <= 7; ++day)
    items += "\n<item><title>" + std::to_string(day) + "</title><pubDate>2024-06-0" + std::to_string(day) + "T09:00:00Z</pubDate></item>";
  const auto reading = news_in(rss(items), source_of(3));
  CHECK(titles(reading) == "7, 6, 5");
  CHECK(reading.report == ImportReport{"RSS feed", 7, 3});
  CHECK(told(reading) ==
        "n:5:1: warning: 4 older items are left out, from this one on: the newest 3 are shown, as the `count` of the source says\n");
}

TEST_CASE("an item that comes again, by its key or its page, is there once; the newest holds") {
  const auto reading = news_in(rss(R"(
<item><title>A</title><guid>1</guid><link>https://example.org/1</link><pubDate>2024-06-12T09:00:00Z</pubDate></item>
<item><title>A, again</title><guid>1</guid><link>https://example.org/1</link><pubDate>2024-06-13T09:00:00Z</pubDate></item>
<item><title>B</title><guid>2</guid><link>https://example.org/1</link><pubDate>2024-06-11T09:00:00Z</pubDate></item>
<item><title>C</title><guid>3</guid><link>https://example.org/</link></item>
<item><title>D</title><guid>4</guid><link>https://example.org/</link></item>
<item><title>E</title></item><item><title>E</title></item>)"),
                               source_of(50));
  CHECK(titles(reading) == "A, again, C, D, E, E");  // the feed's own page says nothing of what leads there
  CHECK(reading.report == ImportReport{"RSS feed", 7, 5});
  CHECK(told(reading) ==
        "n:2:1: warning: left out of this RSS feed: \"A\" is the same as the item in line 3\n"
        "n:4:1: warning: left out of this RSS feed: \"B\" is the same as the item in line 3\n");
}

TEST_CASE("what cannot be shown is named with its line") {
  const auto reading =
      news_in(rss("\n<item><description> </description></item>\n<item><title>&lt;br&gt;</title></item>\n"
                  "<item><title>A</title><link>https://example.org/" +
                  std::string(300, 'x') + "</link></item>"));
  CHECK(only_item(reading).url.empty());
  CHECK(told(reading) ==
        "n:2:1: warning: left out of this RSS feed: an item with neither title nor text\n"
        "n:3:1: warning: left out of this RSS feed: an item without a word in its title and text\n"
        "n:4:1: warning: the address of \"A\" is longer than 300 bytes, too long for a code; it is left out\n");
}

TEST_CASE("feeds are known by what stands in them") {
  CHECK(news_in("<feed xmlns='http://www.w3.org/2005/Atom'><id>a</id></feed>").report == ImportReport{"Atom feed", 0, 0});
  CHECK(news_in("\xEF\xBB\xBF\n<rdf:RDF xmlns:rdf='x'><channel><title>T</title></channel></rdf:RDF>").report->format == "RSS 1.0 feed");
  const auto json = news_in(
      R"({"version": "https://jsonfeed.org/version/1.1", "title": "Blog &#8211; Tea", "items": [{"id": "1", "title": "A &amp; B"}]})");
  CHECK(json.report == ImportReport{"JSON Feed", 1, 1});
  CHECK(versions(only_item(json).title) == "A & B");
  CHECK(versions(only_item(json).source) == "Blog – Tea");
}

TEST_CASE("a feed in any encoding is read") {
  const auto in = [](const std::string& encoding, const std::string& word) {
    const auto reading = news_in("<?xml version='1.0' encoding='" + encoding + "'?>" + rss("<item><title>" + word + "</title></item>"));
    return versions(only_item(reading).title);
  };
  CHECK(in("ISO-8859-1", "F\xF6rderung") == "Förderung");
  CHECK(in("windows-1252", "\x84Tee\x93 \x96 5 \x80") == "„Tee“ – 5 €");
  CHECK(in("ISO-8859-1", "5 \x80") == "5 €");
  CHECK(in("Shift_JIS", "\x82\xA8\x92\x83") == "お茶");
  CHECK(in("UTF-8", "茶") == "茶");
  std::u16string wide = u"\uFEFF<rss><channel><item><title>T\u00E9</title></item></channel></rss>";
  CHECK(versions(only_item(news_in(std::string(reinterpret_cast<const char*>(wide.data()), wide.size() * 2))).title) == "Té");
}

TEST_CASE("news in foyer's own form has its own end and screens where it names them") {
  const std::string list = R"([{"title": {"en": "Old", "fr": "Vieux"}, "published": "2024-06-12 09:00"},
    {"title": "New", "published": "2024-06-13 09:00", "until": "2024-06-20 09:00", "screens": ["stairs"]}])";
  for (const auto& written : {list, "{\"news\": " + list + "}"}) {
    const auto reading = news_in(written);
    INFO(told(reading));
    CHECK(reading.usable);
    CHECK_FALSE(reading.report);
    CHECK(titles(reading) == "New, Old");
    CHECK(iso(reading.news[0].until) == "2024-06-20T07:00:00+00:00");
    CHECK(reading.news[0].screens == std::vector<std::string>{"stairs"});
    CHECK(iso(reading.news[1].until) == "2024-06-13T07:00:00+00:00");
    CHECK(reading.news[1].screens == std::vector<std::string>{"lobby"});
  }
  CHECK(news_in("[]").usable);
  CHECK_FALSE(news_in(R"([{"headline": "A"}])").usable);
}

TEST_CASE("a file that is no feed says what it is, and a display keeps what it had") {
  const auto [bytes, reason] = GENERATE(table<std::string, std::string>({
      {"<schedule/>", "n:1:1: error: this XML is no feed that foyer knows (RSS or Atom): its outermost element is <schedule>"},
      {"<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>",
       "n:1:1: error: this is an alert, and no news; write \"kind\": \"alerts\" for its source"},
      {R"({"event": {}})", "n:1:1: error: this is neither a feed (RSS, Atom, JSON Feed) nor a list of news in foyer's own form"},
      {"7", "n:1:1: error: this is neither a feed"},
      {"<rss><channel>", "n:1:15: error: the file ends while `<channel>`"},
      {"<!DOCTYPE html><html></html>", "n:1:1: error: this is a web page"},
      {"", "n:1:1: error: this file is empty"},
  }));
  const auto reading = news_in(bytes);
  CHECK_FALSE(reading.usable);
  CHECK(reading.news.empty());
  INFO(told(reading));
  CHECK(told(reading).find(reason) == 0);
}

TEST_CASE("the feeds of the real world are shown as docs/formats.md says") {
  struct Feed {
    const char* file;
    ImportReport report;
    std::size_t pictures;
    const char* first;
  };
  const std::vector<Feed> feeds{
      {"pycontw-blog-all.atom.xml", {"Atom feed", 74, 74}, 52, "限時早鳥 PyCon TW 2026 迎接 Python 史上最具變革性的一年"},
      {"rodrigoramirez-es.rss.xml", {"RSS feed", 10, 10}, 8, "QPanel 0.13.0"},
      {"spiegel-de.rss.xml", {"RSS feed", 1, 1}, 1, ""},
      {"iso8859-1.rss1.xml", {"RSS 1.0 feed", 1, 1}, 1, "Digitalministerium: Neue Glasfaserförderung mit Schnellkasse"},
      {"global-azure-linz-sessions.rss.xml", {"RSS feed", 29, 0}, 0, ""},
      {"elastic.jsonfeed11.json", {"JSON Feed", 3, 0}, 0, ""}};
  for (const auto& [file, report, pictures, first] : feeds) {
    INFO(file);
    const auto bytes = real_file("feeds/" + std::string(file));
    if (!bytes) return;
    const auto reading = news_in(*bytes, source_of(1000));
    CHECK(reading.usable);
    CHECK(reading.report->format == report.format);
    CHECK(reading.report->items == report.items);
    CHECK(reading.report->kept == report.kept);
    CHECK(reading.problems.size() == report.items - report.kept);
    CHECK(is_documented("feeds/" + std::string(file), *reading.report));
    CHECK(static_cast<std::size_t>(
              std::count_if(reading.news.begin(), reading.news.end(), [](const auto& item) { return !item.image.empty(); })) == pictures);
    for (const auto& item : reading.news)
      for (const auto* text : {&item.title, &item.body}) CHECK(versions(*text).find_first_of("\n\t") == std::string::npos);
    if (!reading.news.empty()) CHECK(model::in_language(reading.news[0].title, "").find(first) == 0);
  }
}
