// Whatever is missing from a document, or stands where it should not: every item is kept or dropped, and nothing breaks.
#include "read/cap.h"
#include "read/feed.h"
#include "read/pentabarf.h"
#include "read/xml_files.h"

#include <functional>
#include <utility>

using namespace foyer;
using namespace foyer::read;
using foyer::test::xml;

namespace {

std::size_t count_named(const Element& element, std::string_view name) {
  std::size_t count = element.name == name ? 1 : 0;
  for (const auto& child : element.children) count += count_named(child, name);
  return count;
}

Element piece(const std::string& text) { return {{}, text, {}, {}, {}}; }

// The element without one of its attributes or children, or with other texts in their places; each once.
void spoil(Element& element, const std::function<void()>& look) {
  const auto whole = element;
  const auto restore = [&] { element = whole; };
  for (const auto* text : {"", " ", "-1", "99:99", "2024-02-31T25:00:00+99:00", "\xF0\x9F\x98\x80\x01<b>&#0;"}) {
    element.children = {piece(text)};
    look();
    restore();
    for (auto& attribute : element.attributes) attribute.value = text;
    look();
    restore();
  }
  element.attributes.clear();
  look();
  restore();
  for (std::size_t index = 0; index < element.children.size(); ++index) {
    element.children.erase(element.children.begin() + static_cast<std::ptrdiff_t>(index));
    look();
    restore();
    element.children.push_back(element.children[index]);
    look();
    restore();
    if (!element.children[index].name.empty()) spoil(element.children[index], look);
  }
}

const std::string feed_items = R"(<item rdf:about="a"><title>T</title><link>https://example.org/7</link><guid isPermaLink="true">g</guid>
<pubDate>Sat, 06 Feb 21 23:01 EST</pubDate><description>&lt;img src="a.png" width="70"&gt;</description>
<media:group><media:content url="a" type="image/png"/></media:group><dc:language>de</dc:language></item><item><title>U</title></item>)";

}  // namespace

TEST_CASE("each event of a spoilt Pentabarf schedule is kept or dropped") {
  auto root = xml(R"(<schedule><conference><title>T</title><time_zone_name>Europe/Berlin</time_zone_name><day_change>05:00:00</day_change>
<track name="A" color="#123456"/></conference><day date="2024-06-13"><room name="Hall"><event id="1" guid="g">
<date>2024-06-13T09:30:00+02:00</date><start>09:30</start><duration>1:00</duration><room>R</room><title>E</title><track>A</track>
<type>workshop</type><language>de</language><abstract>x</abstract></event><event id="2"><title>F</title><start>04:00</start></event>
</room></day></schedule>)");
  std::size_t looks = 0;
  spoil(root, [&] {
    ++looks;
    if (!is_pentabarf(root)) return;
    const auto all = read_pentabarf(root, {});
    REQUIRE(all.sessions.size() + all.dropped.size() == count_named(root, "event"));
  });
  CHECK(looks > 300);
}

TEST_CASE("each item of a spoilt feed is kept or dropped") {
  auto rss = xml("<rss><channel><title>T</title><link>https://example.org/</link>" + feed_items + "</channel></rss>");
  std::size_t looks = 0;
  spoil(rss, [&] {
    ++looks;
    if (!is_rss(rss)) return;
    const auto feed = read_rss(rss);
    REQUIRE(feed.items.size() + feed.dropped.size() == count_named(*rss.find("channel"), "item"));
  });
  auto atom = xml(R"(<feed xml:base="https://example.org/"><title type="html">T</title><id>i</id><entry xml:lang="de"><id>i</id>
<title type="xhtml"><div>T</div></title><link rel="alternate" href="a" type="text/html"/><published>2024-06-13T09:30:00Z</published>
<content type="html">&lt;img src="a.png"&gt;</content><source><title>S</title></source></entry></feed>)");
  spoil(atom, [&] {
    ++looks;
    if (!is_atom(atom)) return;
    const auto feed = read_atom(atom);
    REQUIRE(feed.items.size() + feed.dropped.size() == count_named(atom, "entry"));
  });
  CHECK(looks > 400);
}

TEST_CASE("a spoilt alert is kept with what is left of it, or dropped") {
  auto root = xml(R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>i</identifier><sender>s</sender>
<sent>2024-06-13T09:30:00+02:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><references>a,b,c</references>
<info><language>de</language><event>E</event><urgency>Past</urgency><severity>Minor</severity><certainty>Likely</certainty>
<expires>2024-06-13T09:30:00+02:00</expires><area><areaDesc>A</areaDesc></area></info></alert>)");
  std::size_t looks = 0;
  spoil(root, [&] {
    ++looks;
    if (!is_cap(root)) return;
    const auto read = read_cap(root);
    REQUIRE(read.alerts.size() + (read.dropped.empty() ? 0 : 1) >= 1);
    REQUIRE(read.alerts.size() <= 1);
  });
  CHECK(looks > 200);
}
