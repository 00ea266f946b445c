#include "read/xml.h"

#include "base/limits.h"
#include "read/schedule.h"
#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;
using namespace std::string_literals;

namespace {

Element parsed(std::string_view bytes) {
  auto result = parse_xml("x.xml", bytes);
  for (const auto& problem : result.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(result.root);
  CHECK(result.problems.empty());
  return *result.root;
}

// The one problem of a file that is refused.
std::string refusal(std::string_view bytes) {
  const auto result = parse_xml("x.xml", bytes);
  REQUIRE_FALSE(result.root);
  REQUIRE(result.problems.size() == 1);
  return to_string(result.problems[0]);
}

std::string utf16(const std::string& ascii, bool big) {
  std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char letter : ascii) bytes += big ? "\0"s + letter : letter + "\0"s;
  return bytes;
}

std::string repeated(const std::string& piece, int times) {
  std::string all;
  for (int index = 0; index < times; ++index) all += piece;
  return all;
}

int depth_of(const Element& element) {
  int deepest = 0;
  for (const auto& child : element.children) deepest = std::max(deepest, depth_of(child));
  return deepest + (element.name.empty() ? 0 : 1);
}

}  // namespace

TEST_CASE("an XML document becomes a tree whose elements know where they stand") {
  const auto root = parsed("<?xml version='1.0'?>\n<day date=\"2024-06-13\" index='1'>\n  ß <room name='A &amp; B'/>\n</day>\n");
  CHECK(root.name == "day");
  CHECK(root.position == Position{2, 1});
  CHECK(root.attribute("date") == "2024-06-13");
  CHECK(root.attribute("start") == "");
  const auto* room = root.find("room");
  REQUIRE(room);
  CHECK(room->attribute("name") == "A & B");
  CHECK(room->position == Position{3, 5});
  CHECK(root.find("event") == nullptr);
}

TEST_CASE("the text of an element is all that stands in it, comments left out, without white space at its ends") {
  const auto root = parsed("<a><title>\n Tea <b>&amp;</b> c<!-- no -->ake <![CDATA[<3]]>&#33; </title><empty/></a>");
  CHECK(text_of(root, "title") == "Tea & cake <3!");
  CHECK(text_of(root, "empty") == "");
  CHECK(text_of(root, "missing") == "");
}

TEST_CASE("the markup inside an element comes back as markup") {
  const auto root = parsed("<c><x:div class='a\"'>one <x:b>two</x:b> <i>&lt;3</i><br/>four<script/>five</x:div></c>");
  CHECK(markup_of(root) == "<div class=\"a&quot;\">one <b>two</b> <i>&lt;3</i><br>four<script></script>five</div>");
}

TEST_CASE("the root's own prefix is taken off its elements, and no other") {
  const auto root = parsed("<cap:alert xmlns:cap='urn:x'><cap:sender>a</cap:sender><dc:date>b</dc:date></cap:alert>");
  CHECK(root.name == "alert");
  CHECK(text_of(root, "sender") == "a");
  CHECK(text_of(root, "dc:date") == "b");
}

TEST_CASE("an XML document is read in the encoding it is in") {
  CHECK(text_of(parsed("<a>caf\xC3\xA9</a>")) == "café");
  CHECK(text_of(parsed("\xEF\xBB\xBF<a>caf\xC3\xA9</a>")) == "café");
  CHECK(text_of(parsed("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\xE9 \x93so\x94</a>")) == "café “so”");
  CHECK(text_of(parsed("<?xml version='1.0' encoding='iso-8859-15'?><a>5 \xA4</a>")) == "5 €");
  CHECK(text_of(parsed("<?xml version='1.0' encoding='Shift_JIS'?><a>\x93\xFA\x96\x7B</a>")) == "日本");
  CHECK(text_of(parsed(utf16("<?xml version='1.0' encoding='UTF-16'?><a>plain</a>", false))) == "plain");
  CHECK(text_of(parsed(utf16("<a>plain</a>", true))) == "plain");
  CHECK(text_of(parsed(utf16("<a>plain</a>", true).substr(2))) == "plain");
  // Programs write such: the text was UTF-16 in their memory, and UTF-8 in the file.
  CHECK(text_of(parsed("<?xml version='1.0' encoding='utf-16'?><a>caf\xC3\xA9</a>")) == "café");
}

TEST_CASE("an unknown encoding is named, and a damaged character costs no more than itself") {
  CHECK(refusal("<?xml version='1.0' encoding='klingon'?><a/>") ==
        "x.xml:1:1: error: this file says that its encoding is `klingon`, which foyer does not know; save it as UTF-8");
  CHECK(refusal("<?xml version='1.0' encoding='../../etc/passwd'?><a/>") ==
        "x.xml:1:1: error: this file says that it is in an encoding with no possible name; save it as UTF-8");
  const auto damaged = parse_xml("x.xml", "<a>\ncaf\xE9!</a>");
  REQUIRE(damaged.root);
  CHECK(text_of(*damaged.root) == "caf\uFFFD!");
  REQUIRE(damaged.problems.size() == 1);
  CHECK(to_string(damaged.problems[0]) == "x.xml:2:4: warning: a character here is damaged (no UTF-8) and shown as \uFFFD");
}

TEST_CASE("a document type is refused before anything is parsed") {
  const std::string declared = "this file has a document type (DOCTYPE) here, which foyer does not read; take it out";
  std::string laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b0 \"ha\">";
  for (int index = 1; index < 30; ++index)
    laughs += "<!ENTITY b" + std::to_string(index) + " \"" + repeated("&b" + std::to_string(index - 1) + ";", 10) + "\">";
  CHECK(refusal(laughs + "]><a>&b29;</a>") == "x.xml:2:1: error: " + declared);
  CHECK(refusal("<!DOCTYPE rss SYSTEM 'rss.dtd'><rss/>") == "x.xml:1:1: error: " + declared);
  CHECK(refusal("<a>\n <!ENTITY x 'y'></a>") == "x.xml:2:2: error: " + declared);
  CHECK(refusal(utf16("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", false)) == "x.xml:1:1: error: " + declared);
}

TEST_CASE("a web page in the place of a document is called one") {
  const std::string page =
      "error: this is a web page (HTML), perhaps one to sign in or one that tells of an error; open the address in a "
      "browser to see it";
  CHECK(refusal("<!DOCTYPE html>\n<html><head><meta charset=utf-8>") == "x.xml:1:1: " + page);
  CHECK(refusal("<?xml version='1.0'?>\n<!doctype HTML PUBLIC '-//W3C//DTD XHTML 1.0'>") == "x.xml:2:1: " + page);
  CHECK(refusal("\n<HTML lang=en>") == "x.xml:2:1: " + page);
}

TEST_CASE("64 levels are read, and no more, whatever hides them") {
  CHECK(depth_of(parsed(repeated("<a>", 64) + repeated("</a>", 64))) == 64);
  const std::string deep = "error: this is nested too deep: more than 64 levels";
  CHECK(refusal(repeated("<a>", 65) + repeated("</a>", 65)) == "x.xml:1:193: " + deep);
  CHECK(refusal(repeated("<a>", 100'000)) == "x.xml:1:193: " + deep);
  CHECK(refusal(repeated("<a b='/>' c=\"</a>\">", 100'000)).find(deep) != std::string::npos);
  CHECK(refusal(repeated("<a><!-- </a> --><![CDATA[</a>]]><?b </a> ?>", 100'000)).find(deep) != std::string::npos);
  CHECK(refusal(utf16(repeated("<a>", 100'000), true)).find(deep) != std::string::npos);
}

TEST_CASE("a file with more parts than anyone shows is refused") {
  CHECK(refusal("<a>" + repeated("<b/>", 1'000'000) + "</a>").find("more than 1000000 elements and attributes") != std::string::npos);
  CHECK(refusal("<a" + repeated(" b=''", 1'000'000) + "/>").find("more than 1000000 elements and attributes") != std::string::npos);
  CHECK(refusal("<a>" + std::string(limits::file_bytes, 'x') + "</a>") ==
        "x.xml: error: this file is larger than 32 MB; that is too much to show");
}

TEST_CASE("what is no XML is said in plain words, with its place") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"", "x.xml:1:1: error: this file is empty; save or copy it again"},
      {" \n", "x.xml:1:1: error: this file is empty; save or copy it again"},
      {"hello", "x.xml:1:1: error: there is no XML in this file; download it again"},
      {"<?xml version='1.0'?>", "x.xml:1:1: error: there is no XML in this file; download it again"},
      {"<a>\n<b>",
       "x.xml:2:4: error: the file ends while `<b>` of line 2 is still open: it was perhaps cut off on its way; download the file again"},
      {"<a>\n<b", "x.xml:2:1: error: this tag has no end: it was perhaps cut off on its way; download the file again"},
      {"<a>\n<b c='", "x.xml:2:1: error: this tag has no end: it was perhaps cut off on its way; download the file again"},
      {"<a></a", "x.xml:1:4: error: this tag has no end: it was perhaps cut off on its way; download the file again"},
      {"<a><!-- b", "x.xml:1:4: error: this comment has no end: it was perhaps cut off on its way; download the file again"},
      {"<a><![CDATA[b", "x.xml:1:4: error: this CDATA section has no end: it was perhaps cut off on its way; download the file again"},
      {"<?xml", "x.xml:1:1: error: this instruction has no end: it was perhaps cut off on its way; download the file again"},
      {"<a>\n<b></a>", "x.xml:2:4: error: `</a>` stands where `<b>` of line 2 is still open; each element is closed by its own name"},
      {"<a></a></b>", "x.xml:1:8: error: `</b>` closes nothing: no element is open here"},
      {"<a/><a/>", "x.xml:1:5: error: a second document begins here; a file holds one"},
      {"<a>1 < 2</a>", "x.xml:1:6: error: this `<` begins no tag; in a text it is written `&lt;`"},
      {"<a b=c/>", "x.xml:1:6: error: the attributes of a tag cannot be read here; each is written name=\"value\""},
      {"<a>\0</a>"s, "x.xml:1:4: error: a character of value 0 stands here, so this is no text; download the file again"},
  }));
  CHECK(refusal(text) == expected);
}

TEST_CASE("an XML document that ends anywhere before its end is refused, and never breaks anything") {
  const std::string whole = "<?xml version='1.0'?>\n<!-- c --><a b=\"c\"><d><![CDATA[e]]></d>f&amp;</a>";
  CHECK(parse_xml("x.xml", whole).root);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(whole.substr(0, length));
    CHECK_FALSE(parse_xml("x.xml", whole.substr(0, length)).root);
  }
}
