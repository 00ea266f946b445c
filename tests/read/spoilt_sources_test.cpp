// Feeds and alerts that are cut off or damaged anywhere: each is read or refused with a reason, and nothing breaks.
#include "read/alerts.h"
#include "read/news.h"

#include "read/imports.h"

#include <string_view>

using namespace foyer;
using namespace foyer::read;
using foyer::test::real_file;

namespace {

constexpr std::string_view feed = R"(<rss><channel><title>T</title><link>https://example.org/</link><language>de</language>
<item><title>A &amp; B</title><guid>1</guid><link>/1</link><pubDate>Sat, 06 Feb 2021 23:01:00 +0000</pubDate>
<description><![CDATA[<p>Words.</p><img src="a.png">]]></description></item><item><description>One. Two.</description></item></channel></rss>)";

constexpr std::string_view json_feed =
    R"({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_html": "<b>A</b>. B."}]})";

constexpr std::string_view alert = R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier><sender>d</sender>
<sent>2024-06-13T09:00:00+02:00</sent><status>Actual</status><msgType>Update</msgType><scope>Public</scope>
<references>d,b,2024-06-13T08:00:00+02:00</references><info><language>de</language><category>Met</category><event>Sturm</event>
<urgency>Past</urgency><severity>Minor</severity><certainty>Likely</certainty><expires>2024-06-14T09:00:00+02:00</expires></info></alert>)";

constexpr std::string_view own = R"([{"title": "A", "text": "B", "from": "2024-06-13 09:00", "until": "10:00", "screens": ["x"]}])";

void check(const std::string& bytes) {
  static const auto utc = zone::find_zone("UTC").value();
  const model::Source source;
  const File file{"f", bytes};
  const auto news = read_news(file, source, utc);
  REQUIRE((news.usable || !news.problems.empty()));
  for (const auto& item : news.news) REQUIRE_FALSE(item.title.empty());
  const auto alerts = read_alerts({file, file}, source, utc);
  REQUIRE((alerts.usable || !alerts.problems.empty()));
  for (const auto& item : alerts.announcements) {
    REQUIRE_FALSE(item.text.empty());
    REQUIRE((item.level != model::Level::emergency || item.until));
  }
  alert_links(file, 10);
}

}  // namespace

TEST_CASE("a feed or an alert that is cut off or damaged anywhere breaks nothing") {
  for (const auto whole : {feed, json_feed, alert, own})
    for (std::size_t at = 0; at <= whole.size(); ++at) {
      check(std::string(whole.substr(0, at)));
      for (const char damage : {'\0', '<', '"', '&', '\x80', '9'}) {
        std::string bytes(whole);
        if (at < bytes.size()) bytes[at] = damage;
        check(bytes);
      }
    }
}

TEST_CASE("real feeds and alerts that are cut off break nothing") {
  for (const char* name :
       {"feeds/spiegel-de.rss.xml", "feeds/iso8859-1.rss1.xml", "cap/canada.cap.xml", "cap/earthquake-iso8859-1.cap.xml"}) {
    const auto bytes = real_file(name);
    if (!bytes) return;
    for (std::size_t at = 0; at < bytes->size(); at += 97) check(bytes->substr(0, at));
  }
}
