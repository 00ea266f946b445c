#include "read/feed.h"

#include "read/xml_files.h"
#include "zone/text.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;
using foyer::test::bytes_of_real;
using foyer::test::xml;

namespace {

std::string utc(const std::optional<Instant>& instant) {
  return instant ? zone::to_iso(*instant, zone::find_zone("UTC").value()) : "nothing";
}

Node json(const std::string& text) {
  auto parsed = parse_json("x.json", text);
  REQUIRE(parsed.root);
  return std::move(*parsed.root);
}

ImportedFeed rss(const std::string& items) {
  return read_rss(xml("<rss version='2.0'><channel><title>Tea News</title><link>https://example.org/</link><language>en-gb</language>" +
                      items + "</channel></rss>"));
}

ImportedFeed atom(const std::string& entries, const std::string& attributes = "") {
  return read_atom(xml("<feed xmlns='http://www.w3.org/2005/Atom'" + attributes +
                       "><title>Tea News</title><link href='https://example.org/'/>" + entries + "</feed>"));
}

ImportedFeed json_feed(const std::string& items) {
  return read_json_feed(
      json(R"({"version": "https://jsonfeed.org/version/1.1", "title": "Tea News", "home_page_url": "https://example.org/",
"language": "en", "items": [)" +
           items + "]}"));
}

ImportedNews only_item(const ImportedFeed& feed) {
  CHECK(feed.dropped.empty());
  REQUIRE(feed.items.size() == 1);
  return feed.items[0];
}

std::vector<std::string> drops(const ImportedFeed& feed) {
  std::vector<std::string> all;
  for (const auto& [position, what] : feed.dropped) all.push_back(std::to_string(position.line) + ": " + what);
  return all;
}

ImportedFeed real(const std::string& name) {
  const auto bytes = bytes_of_real("feeds/" + name);
  if (!bytes) return {};
  const auto root = xml(*bytes);
  CHECK(is_rss(root) != is_atom(root));
  return is_rss(root) ? read_rss(root) : read_atom(root);
}

std::ptrdiff_t with_picture(const ImportedFeed& feed) {
  return std::count_if(feed.items.begin(), feed.items.end(), [](const auto& item) { return !item.image.empty(); });
}

}  // namespace

TEST_CASE("a feed is known by what it holds") {
  CHECK(is_rss(xml("<rss><channel/></rss>")));
  CHECK(is_rss(xml("<rdf:RDF xmlns:rdf='x'><channel/></rdf:RDF>")));
  CHECK_FALSE(is_rss(xml("<rss/>")));
  CHECK(is_atom(xml("<feed><entry/></feed>")));
  CHECK(is_atom(xml("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:id/></a:feed>")));
  CHECK_FALSE(is_atom(xml("<feed/>")));
  CHECK(is_json_feed(json(R"({"version": "https://jsonfeed.org/version/1"})")));
  CHECK_FALSE(is_json_feed(json(R"({"version": "1.1"})")));
  CHECK_FALSE(is_json_feed(json("[]")));
}

TEST_CASE("an RSS item gives its fields, and the channel what it lacks") {
  const auto feed = rss(R"(
<item><title>Tea &amp;amp; cake</title><link>https://example.org/7</link><guid isPermaLink="false">seven</guid>
<pubDate>Sat, 06 Feb 21 23:01 EST</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Long &amp; warm.</p>]]></content:encoded><source url="https://other.org/feed">The Other</source></item>)");
  CHECK(feed.format == "RSS feed");
  CHECK(feed.title == "Tea News");
  CHECK(feed.link == "https://example.org/");
  const auto item = only_item(feed);
  CHECK(item.key == "seven");
  CHECK(item.title == "Tea &amp; cake");
  CHECK(item.title_is_html);
  CHECK(item.body == "<p>Long &amp; warm.</p>");
  CHECK(item.body_is_html);
  CHECK(item.link == "https://example.org/7");
  CHECK(item.image == "");
  CHECK(item.source == "The Other");
  CHECK(utc(item.published) == "2021-02-07T04:01:00+00:00");
  CHECK(item.language == "en-GB");
  CHECK(item.position == Position{2, 1});
}

TEST_CASE("an RSS item needs little: a title or a text") {
  const auto bare = only_item(rss("<item><description>1 &lt; 2</description></item>"));
  CHECK(bare.title == "");
  CHECK(bare.body == "1 < 2");
  CHECK_FALSE(bare.body_is_html);
  CHECK(bare.key == "");
  CHECK_FALSE(bare.published);
  const auto by_guid = only_item(rss("<item><title>T</title><guid>https://example.org/8</guid></item>"));
  CHECK(by_guid.link == "https://example.org/8");
  const auto by_link = only_item(rss("<item><title>T</title><link>/9</link></item>"));
  CHECK(by_link.link == "https://example.org/9");
  CHECK(by_link.key == "https://example.org/9");
}

TEST_CASE("RSS 1.0 has its items beside the channel") {
  const auto feed = read_rss(xml(R"(<rdf:RDF xmlns:rdf="x"><channel rdf:about="a"><title>Tea News</title><items><rdf:Seq/></items></channel>
<item rdf:about="https://example.org/7"><title>T</title><link>https://example.org/7</link><dc:date>2023-01-25T19:03:02+01:00</dc:date></item>
</rdf:RDF>)"));
  CHECK(feed.format == "RSS 1.0 feed");
  const auto item = only_item(feed);
  CHECK(item.key == "https://example.org/7");
  CHECK(utc(item.published) == "2023-01-25T18:03:02+00:00");
}

TEST_CASE("a picture is attached to an item, or is the first in its texts") {
  const std::string start = "<item><title>T</title><link>https://example.org/a/7</link>";
  const auto [rest, expected] = GENERATE(table<std::string, std::string>({
      {"<enclosure url='https://example.org/a.mp3' type='audio/mpeg'/><enclosure url='b.png' type='image/png'/>",
       "https://example.org/a/b.png"},
      {"<media:content url='https://example.org/b.png' medium='image'/>", "https://example.org/b.png"},
      {"<media:group><media:content url='v.mp4' type='video/mp4'><media:thumbnail url='b.png'/></media:content></media:group>",
       "https://example.org/a/b.png"},
      {"<description>&lt;img src='b.png'&gt;</description>", "https://example.org/a/b.png"},
      {"<description>&lt;img src='b.png'&gt;</description><content:encoded>None here.</content:encoded>", "https://example.org/a/b.png"},
      {"<enclosure url='ftp://example.org/b.png' type='image/png'/>", ""},
  }));
  CHECK(only_item(rss(start + rest + "</item>")).image == expected);
}

TEST_CASE("items without any text, and with dates that were never set, are dropped with their place and reason") {
  const auto feed = rss(R"(
<item><title> </title><link>https://example.org/7</link><description></description></item>
<item><title>Sessions</title><pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item>
<item><description>Tea</description><pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate></item>
<item><title>Tea</title><pubDate>today</pubDate></item>)");
  CHECK(drops(feed) ==
        std::vector<std::string>{
            "2: an item with neither title nor text",
            "3: \"Sessions\": its date \"Mon, 01 Jan 0001 00:00:00 +0000\" is no real one, so nobody knows how old it is",
            "4: an item without a title: its date \"Thu, 01 Jan 1970 00:00:00 +0000\" is no real one, so nobody knows how old it is"});
  REQUIRE(feed.items.size() == 1);
  CHECK_FALSE(feed.items[0].published);
}

TEST_CASE("an Atom entry gives its fields, the texts by their declared types") {
  const auto feed = atom(R"(
<entry xml:lang="de"><id>tag:7</id><title type="html">Tea &amp;amp; cake</title><link rel="self" href="https://example.org/7.atom"/>
<link rel="alternate" type="application/pdf" href="https://example.org/7.pdf"/><link type="text/html" href="/7"/>
<link rel="enclosure" type="image/png" href="b.png"/><published>2024-06-13T09:30:00Z</published><updated>2024-06-14T09:30:00Z</updated>
<summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Long &amp; <b>warm</b>.</div></content>
<source><title>The Other</title></source></entry>)");
  CHECK(feed.format == "Atom feed");
  CHECK(feed.title == "Tea News");
  const auto item = only_item(feed);
  CHECK(item.key == "tag:7");
  CHECK(item.title == "Tea &amp; cake");
  CHECK(item.title_is_html);
  CHECK(item.body == "<div xmlns=\"http://www.w3.org/1999/xhtml\">Long &amp; <b>warm</b>.</div>");
  CHECK(item.body_is_html);
  CHECK(item.link == "https://example.org/7");
  CHECK(item.image == "https://example.org/b.png");
  CHECK(item.source == "The Other");
  CHECK(utc(item.published) == "2024-06-13T09:30:00+00:00");
  CHECK(item.language == "de");
}

TEST_CASE("a text of an Atom entry is what its type says, and content that stands elsewhere leaves the summary") {
  const auto plain = only_item(atom("<entry><title>a &lt;b&gt; c</title><summary type='text'>1 &lt; 2</summary></entry>"));
  CHECK(plain.title == "a <b> c");
  CHECK_FALSE(plain.title_is_html);
  CHECK(plain.body == "1 < 2");
  CHECK_FALSE(plain.body_is_html);
  CHECK(only_item(atom("<entry><summary>S</summary><content src='https://example.org/7'/></entry>")).body == "S");
  CHECK(only_item(atom("<entry><summary>S</summary><content type='image/png'>AAAA</content></entry>")).body == "S");
  CHECK(utc(only_item(atom("<entry><title>T</title><updated>2024-06-13T09:30:00Z</updated></entry>")).published) ==
        "2024-06-13T09:30:00+00:00");
}

TEST_CASE("addresses of an Atom entry are relative to its base, else to the feed's") {
  const std::string entry = "><title>T</title><link href='7'/><link rel='enclosure' type='image/png' href='b.png'/></entry>";
  const auto of_feed = only_item(atom("<entry" + entry, " xml:base='https://base.org/a/' xml:lang='fr'"));
  CHECK(of_feed.link == "https://base.org/a/7");
  CHECK(of_feed.image == "https://base.org/a/b.png");
  CHECK(of_feed.language == "fr");
  CHECK(only_item(atom("<entry xml:base='c/'" + entry, " xml:base='https://base.org/a/'")).link == "https://base.org/a/c/7");
  CHECK(only_item(atom("<entry" + entry)).link == "https://example.org/7");
}

TEST_CASE("a JSON Feed item gives its fields") {
  const auto feed = json_feed(R"(
{"id": 7, "url": "https://example.org/7", "title": "Tea", "content_html": "<p>Long.</p>", "content_text": "Long.", "image": "b.png",
 "date_published": "2024-06-13T09:30:00+08:00", "language": "zh-hans"},
{"id": "8", "external_url": "https://example.org/8", "content_text": "1 < 2",
 "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg"}, {"url": "https://example.org/c.png", "mime_type": "image/png"}]})");
  CHECK(feed.format == "JSON Feed");
  CHECK(feed.title == "Tea News");
  REQUIRE(feed.items.size() == 2);
  const auto& first = feed.items[0];
  CHECK(first.key == "7");
  CHECK(first.title == "Tea");
  CHECK(first.body == "<p>Long.</p>");
  CHECK(first.body_is_html);
  CHECK(first.image == "https://example.org/b.png");
  CHECK(utc(first.published) == "2024-06-13T01:30:00+00:00");
  CHECK(first.language == "zh-Hans");
  CHECK(first.position == Position{3, 1});
  const auto& second = feed.items[1];
  CHECK(second.link == "https://example.org/8");
  CHECK(second.body == "1 < 2");
  CHECK_FALSE(second.body_is_html);
  CHECK(second.image == "https://example.org/c.png");
  CHECK(second.language == "en");
}

TEST_CASE("a JSON Feed item without id is dropped, and so is what is no item") {
  const auto feed = json_feed(
      "\n{\"title\": \"Tea\", \"url\": \"https://example.org/7\"},\n{\"id\": \" \", \"content_text\": \"x\"},\n\"Tea\",\n"
      "{\"id\": \"1\"},\n{\"id\": \"2\", \"title\": [], \"content_text\": {}, \"attachments\": 7, \"date_published\": true}");
  CHECK(feed.items.empty());
  CHECK(drops(feed) == std::vector<std::string>{"3: \"Tea\" has no `id`, and JSON Feed wants such left out",
                                                "4: an item without a title has no `id`, and JSON Feed wants such left out",
                                                "5: an item should be an object, not a text", "6: an item with neither title nor text",
                                                "7: an item with neither title nor text"});
}

TEST_CASE("a feed without a title is its author's") {
  CHECK(read_atom(xml("<feed><id/><author><name>Ada</name></author></feed>")).title == "Ada");
  CHECK(read_rss(xml("<rss><channel><managingEditor>Ada</managingEditor></channel></rss>")).title == "Ada");
  CHECK(read_json_feed(json(R"({"version": "https://jsonfeed.org/version/1.1", "authors": [{}, {"name": "Ada"}]})")).title == "Ada");
  CHECK(read_json_feed(json(R"({"version": "https://jsonfeed.org/version/1", "author": {"name": "Ada"}})")).title == "Ada");
}

TEST_CASE("a feed's long title and address are not copied into every item") {
  const std::string long_text(1'000'000, 'x');
  std::string entries;
  for (int count = 0; count < 1000; ++count) entries += "<entry><title>T</title><link href='7'/></entry>";
  const auto feed =
      read_atom(xml("<feed xml:base='https://example.org/" + long_text + "'><title>" + long_text + "</title>" + entries + "</feed>"));
  REQUIRE(feed.items.size() == 1000);
  CHECK(feed.items[0].link == "");
  CHECK(feed.items[0].source == "");
}

TEST_CASE("pycontw: 74 of 74 entries, 52 with a picture whose address is whole") {
  const auto feed = real("pycontw-blog-all.atom.xml");
  if (feed.format.empty()) return;
  CHECK(feed.title == "PyCon Taiwan Blog");
  CHECK(feed.items.size() == 74);
  CHECK(feed.dropped.empty());
  CHECK(with_picture(feed) == 52);
  const auto& first = feed.items.front();
  CHECK(first.title == "限時早鳥 PyCon TW 2026 迎接 Python 史上最具變革性的一年");
  CHECK(first.link == "https://conf.python.tw/2026-07-20-early-bird-tickets.html");
  CHECK(first.image == "https://conf.python.tw/images/2026-07-20-early-bird-tickets/Image-zh.png");
  CHECK(utc(first.published) == "2026-07-19T16:09:00+00:00");
  CHECK(first.body_is_html);
  CHECK(utc(feed.items.back().published) == "2014-11-25T14:14:00+00:00");
}

TEST_CASE("rodrigoramirez: 10 of 10 items, and a smile is no picture") {
  const auto feed = real("rodrigoramirez-es.rss.xml");
  if (feed.format.empty()) return;
  CHECK(feed.items.size() == 10);
  CHECK(feed.dropped.empty());
  CHECK(with_picture(feed) == 8);
  CHECK(feed.items[0].title == "QPanel 0.13.0");
  CHECK(feed.items[0].key == "https://rodrigoramirez.com/?p=1299");
  CHECK(utc(feed.items[0].published) == "2016-09-20T11:16:08+00:00");
  CHECK(feed.items[0].language == "es-ES");
  CHECK(feed.items[2].image == "https://rodrigoramirez.com/wp-content/uploads/Screenshot-at-2016-09-03-01-14-32.png");
}

TEST_CASE("spiegel: 1 of 1 item, with the picture that is attached to it") {
  const auto feed = real("spiegel-de.rss.xml");
  if (feed.format.empty()) return;
  CHECK(feed.title == "SPIEGEL Update – Die Nachrichten");
  const auto item = only_item(feed);
  CHECK(item.image.rfind("https://www.omnycontent.com/d/programs/", 0) == 0);
  CHECK(utc(item.published) == "2021-02-06T23:01:00+00:00");
  CHECK(item.language == "de");
}

TEST_CASE("golem: 1 of 1 item of RSS 1.0 in ISO-8859-1, without the counter of readers") {
  const auto feed = real("iso8859-1.rss1.xml");
  if (feed.format.empty()) return;
  CHECK(feed.format == "RSS 1.0 feed");
  const auto item = only_item(feed);
  CHECK(item.title == "Digitalministerium: Neue Glasfaserförderung mit Schnellkasse");
  CHECK(item.image == "https://www.golem.de/2301/171451-364223-364219_rc.jpg");
  CHECK(utc(item.published) == "2023-01-25T18:03:02+00:00");
}

TEST_CASE("global azure: 0 of 29 items, 28 without any text and one of the year 1") {
  const auto feed = real("global-azure-linz-sessions.rss.xml");
  if (feed.format.empty()) return;
  CHECK(feed.items.empty());
  CHECK(feed.dropped.size() == 29);
  CHECK(std::count_if(feed.dropped.begin(), feed.dropped.end(),
                      [](const auto& each) { return each.what == "an item with neither title nor text"; }) == 28);
}

TEST_CASE("influxdata: 0 of 3 items of a JSON Feed that has no ids") {
  const auto bytes = bytes_of_real("feeds/elastic.jsonfeed11.json");
  if (!bytes) return;
  const auto root = json(*bytes);
  CHECK(is_json_feed(root));
  const auto feed = read_json_feed(root);
  CHECK(feed.title == "Blog &#8211; InfluxData");
  CHECK(feed.items.empty());
  CHECK(feed.dropped.size() == 3);
}
