#include "text/plain.h"

#include "support/catch.h"

#include <string>
#include <vector>

using foyer::text::limited;
using foyer::text::plain;

namespace {

struct Case {
  std::string raw, plain;
};

void check(const std::vector<Case>& cases) {
  for (const auto& [raw, expected] : cases) {
    INFO(raw);
    CHECK(plain(raw) == expected);
  }
}

std::string repeated(const std::string& unit, std::size_t times) {
  std::string all;
  for (std::size_t time = 0; time < times; ++time) all += unit;
  return all;
}

}  // namespace

TEST_CASE("HTML becomes its words, paragraphs and line breaks become spaces") {
  check({
      {"<p>One.</p><p>Two.</p>", "One. Two."},
      {"One<br>two<br/>three<BR />four", "One two three four"},
      {"<p>A <b>bold</b> and <i>slanted</i> w<em>or</em>d</p>", "A bold and slanted word"},
      {"<h1>Title</h1><div>Text</div>", "Title Text"},
      {"<table><tr><td>a</td><td>b</td></tr></table>", "a b"},
      {"<p>See <a href=\"https://example.org/?a=1&amp;b=2\" title='it>s'>the site</a>.</p>", "See the site."},
      {"<p\n class = \"x\"\n>Text</p >", "Text"},
      {"<p>Two\nlines</p>", "Two lines"},
      {"<!DOCTYPE html><?xml version=\"1.0\"?><p>Text</p>", "Text"},
  });
}

TEST_CASE("items of a list stay apart") {
  check({
      {"<p>We bring:</p><ul><li>bread</li><li>salt</li></ul>", "We bring: • bread • salt"},
      {"We bring:\n\n- bread\n* salt\n+ wine", "We bring: • bread • salt • wine"},
      {"<ul><li>bread</li><li>salt</li></ul>", "bread • salt"},
      {"1. bread\n2. salt", "1. bread 2. salt"},
  });
}

TEST_CASE("scripts, styles, comments, images and data addresses leave nothing") {
  check({
      {"a<script>if (a < b) alert('<p>');</script>b", "ab"},
      {"<STYLE type='text/css'>p { color: red }</Style><p>Text</p>", "Text"},
      {"a<!-- <p>no</p> -->b", "ab"},
      {"a <img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a > b\"> b", "a b"},
      {"a ![a *cat*](cat.png) b", "a b"},
      {"a [![badge](b.svg)](https://example.org) b", "a b"},
      {"a data:image/png;base64,iVBORw0KGgo= b", "a b"},
      {"<iframe src='x'>Your browser is old</iframe><p>Text</p>", "Text"},
  });
}

TEST_CASE("entities become characters, twice at most, and what is none stays") {
  check({
      {"Fish &amp; chips", "Fish & chips"},
      {"Caf&eacute; &ndash; &bdquo;Mitte&ldquo; &hellip; &euro; &alpha;", "Café – „Mitte“ … € α"},
      {"It&#39;s &#x2019;&#X2019; &#128512;", "It's ’’ 😀"},
      {"quotes of an old system: &#147;so&#148;", "quotes of an old system: “so”"},
      {"It&amp;#8217;s &amp;eacute;", "It’s é"},
      {"&amp;amp;lt;", "&lt;"},
      {"AT&T & R&D; &unknown; &; &#; &#x; &#xZ; &#xD800; &#x110000; &#99999999999;",
       "AT&T & R&D; &unknown; &; &#; &#x; &#xZ; &#xD800; &#x110000; &#99999999999;"},
      {"10&nbsp;Uhr", "10\u00A0Uhr"},
  });
}

TEST_CASE("HTML that was written as entities is HTML all the same, but tags that a text speaks of stay") {
  check({
      {"&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;three&lt;/p&gt;", "One & two three"},
      {"<p>Use &lt;b&gt;x&lt;/b&gt; for bold</p>", "Use <b>x</b> for bold"},
      {"What &lt;canvas&gt; can do", "What <canvas> can do"},
      {"What <canvas> and <video> can do", "What <canvas> and <video> can do"},
      {"Why <script> is slow", "Why <script> is slow"},
      {"std::vector<b> and Map<String, I>", "std::vector<b> and Map<String, I>"},
      {"a joke <yawn>, <b>really</b>, by <insert name>", "a joke <yawn>, really, by <insert name>"},
  });
}

TEST_CASE("Markdown becomes its words") {
  check({
      {"**bold**, *slanted*, ***both*** and _slanted_", "bold, slanted, both and slanted"},
      {"~~gone~~ `code *as is*` ``a ` b``", "gone code *as is* a ` b"},
      {"See [the *site*](https://example.org/a_(b)_c \"Title\").", "See the site."},
      {"See <https://example.org/_x_> and https://example.org/_y_/", "See https://example.org/_x_ and https://example.org/_y_/"},
      {"# Title\n\nText\n\n## Part\nmore", "Title Text Part more"},
      {"Title\n=====\nText\n---\nmore\n***\nend", "Title Text more end"},
      {"> quoted\n> > twice\n\nanswer", "quoted twice answer"},
      {"```\ncode\n```", "code"},
      {"Künstler\\*innen, \\[not a link\\](here), snake\\_case", "Künstler*innen, [not a link](here), snake_case"},
      {"这是**粗体**文字", "这是粗体文字"},
      {"**bold with https://example.org/** end", "bold with https://example.org/ end"},
      {"(**Note!**) *“Words”*, done", "(Note!) “Words”, done"},
  });
}

TEST_CASE("what only looks like markup stays") {
  const std::string text =
      GENERATE(as<std::string>(), "a < b", "5 > 3", "a<b and c>d", "1 <2> 3", "<3 you", "2*3*4", "2 * 3 * 4", "C#", "C# and F#",
               "#hashtag and #another", "snake_case_name", "_private and _other", "__init__ and __future__",
               "Pädagog*innen und Arbeiter*innen", "*nix and *BSD", "f(*args, **kwargs)", "a \"*\" and \"*\" b", "**", "array[0](x)",
               "[1] and [2]", "see [above] (or below)", "items[i][j]", "!important", "wow![1]", "a - b - c", "3 - 2", "+ 5 more", "-5 °C",
               ">160 bpm", "`quoted' and `quoted'", "it's 5 o'clock `", "x ~ y", "~/bin and ~/lib", "\\o/", "¯\\_(ツ)_/¯", "C:\\temp",
               "1984. A book", "data: what it is", "if a <b", "if a <b and c", "<", "&", "");
  CHECK(plain(text) == text);
}

TEST_CASE("text is one clean line in composed form") {
  check({
      {"e\u0301le\u0300ve", "élève"},
      {" a\tb\r\nc\vd ", "a b c d"},
      {std::string("a\0b", 3), "ab"},
      {"a \xFF b", "a \uFFFD b"},
      {"a" + repeated("\u0323", 1000) + "b", "\u1EA1" + repeated("\u0323", 29) + "b"},
      {"👩\u200D🚀 ❤\uFE0F", "👩\u200D🚀 ❤\uFE0F"},
  });
}

TEST_CASE("HTML that was cut off or never closed still ends") {
  check({
      {"<p>One <b>two", "One two"},
      {"<p>One</p> <a href=\"https://example.org/lo", "One"},
      {"<p>One <a href=\"https://example.org>two</a> three</p>", "One two three"},
      {"<p>One <!-- two</p>", "One <!-- two"},
      {"</p></p>One</p>", "One"},
      {"<p>One<style>two", "Onetwo"},
      {"[One](https://example.org", "[One](https://example.org"},
      {"**One", "**One"},
      {"````One`", "````One`"},
  });
}

// Where the time grows with the square of the length, this is minutes instead of seconds.
TEST_CASE("no text takes more than its length in time") {
  const std::string unit =
      GENERATE(as<std::string>(), "<", ">", "<b", "<b>", "<b x=\"", "<b x='>", "<b x=\"'>", "<b x=\">\" ", "</b", "<!--", "<!doctype ",
               "<?xml ", "<style>", "<style x='", "&", "&#", "&amp", "&amp;", "*", "* ", "**a", "*a* ", "a*", "_a", "`", "`a ``b ```c ",
               "[", "]", "![", "[a](", "[a](b", "[a](b ", "[a](b \"", "[a](b '\" ", "![a](b)", "](", "[(", "<http://", "https://",
               "data:a/b,", "> ", "- ", "# ", "#", "-", "=\n", "\n", "\\", "\\``", "~~a", "\xCC\x81\xCC\xA3", "\xFF", "\xE0");
  const std::size_t bytes = unit == "<" ? 1000000 : 150000;
  INFO(unit);
  CHECK(plain(repeated(unit, bytes / unit.size())).size() <= 3 * bytes);
  CHECK(plain("<p>" + repeated(unit, bytes / unit.size()) + "</p>").size() <= 3 * bytes);
}

TEST_CASE("100,000 tags inside each other are 100,000 tags") {
  const std::size_t many = 100000;
  const auto ends_deep = [](const std::string& begin, const std::string& end) {
    return plain(repeated(begin, many) + "deep" + repeated(end, many)) == "deep";
  };
  CHECK(ends_deep("<div>", "</div>"));
  CHECK(ends_deep("<i><b>", "</i>"));
  CHECK(ends_deep("[", "](x.y)"));
}

TEST_CASE("a text is cut between characters as people see them, with an ellipsis") {
  CHECK(limited("abc", 3) == "abc");
  CHECK(limited("abcd", 3) == "ab…");
  CHECK(limited("ab cd", 4) == "ab…");
  CHECK(limited("éèêë", 3) == "éè…");
  CHECK(limited("👩\u200D🚀👩\u200D🚀👩\u200D🚀", 2) == "👩\u200D🚀…");
  CHECK(limited("👩\u200D🚀👩\u200D🚀", 2) == "👩\u200D🚀👩\u200D🚀");
  CHECK(limited("", 3).empty());
}
