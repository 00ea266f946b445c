#include "read/page.h"

#include "support/catch.h"

#include <string>

using namespace foyer::read;

TEST_CASE("an address on a page is whole, or relative to the page's folder") {
  const std::string page = "https://example.org/news/2024/tea.html?from=a/b#c";
  const auto [written, expected] = GENERATE(table<std::string, std::string>({
      {"https://elsewhere.org/a.png", "https://elsewhere.org/a.png"},
      {"HTTPS://elsewhere.org/A.png", "https://elsewhere.org/A.png"},
      {"images/a.png", "https://example.org/news/2024/images/a.png"},
      {"/a.png", "https://example.org/a.png"},
      {"//cdn.example.org/a.png", "https://cdn.example.org/a.png"},
      {"data:image/png;base64,AAAA", ""},
      {"", ""},
      {"a" + std::string(2000, 'b'), ""},
  }));
  CHECK(address_on_page(written, page) == expected);
  CHECK(address_on_page("a.png", "https://example.org") == "https://example.org/a.png");
  CHECK(address_on_page("a.png", "hTTp://example.org/b/") == "http://example.org/b/a.png");
  CHECK(address_on_page("//example.org/a.png", "HTTP://example.org") == "http://example.org/a.png");
  CHECK(address_on_page("a.png", "") == "");
}

TEST_CASE("the first picture of a text is one to look at") {
  const auto [html, expected] = GENERATE(table<std::string, std::string>({
      {"<p>Tea</p><img src='a.png'><img src=\"b.png\">", "https://example.org/a.png"},
      {"<IMG\nALT=\"a > b\" Src=a.png>", "https://example.org/a.png"},
      {"<img src=\"a.png?x=1&amp;y=2\"/>", "https://example.org/a.png?x=1&y=2"},
      {"<img src='count' width='1' height='1'><img src='a.png' width='140'>", "https://example.org/a.png"},
      {"<img height=16px src=smile.png><img src=a.png height='50%'>", "https://example.org/a.png"},
      {"<img src=smile.png class='wp-smiley' style='height: 1em'><img src=a.png class=wide>", "https://example.org/a.png"},
      {"<img src='data:image/gif;base64,AA'><img src=a.png>", "https://example.org/a.png"},
      {"<image src=x.png>, <img", ""},
      {"<img src='a.png", "https://example.org/a.png"},
      {"<img width src>", ""},
      {"no picture", ""},
      {"", ""},
  }));
  CHECK(first_picture(html, "https://example.org/") == expected);
}

TEST_CASE("a million pictures without address or end take no time that anyone notices") {
  std::string html;
  for (int count = 0; count < 1'000'000; ++count) html += "<img ";
  CHECK(first_picture(html, "https://example.org/") == "");
}

TEST_CASE("a text is HTML where it has a tag or an entity") {
  const auto [text, expected] = GENERATE(table<std::string, bool>({
      {"<p>Tea", true},
      {"Tea<br/>and cake", true},
      {"Tea &amp; cake", true},
      {"Tea &#8211; cake", true},
      {"Tea & cake; and more", false},
      {"1 < 2 > 0", false},
      {"a <b", false},
      {"Tea", false},
      {"", false},
      {"&", false},
      {"<", false},
  }));
  INFO(text);
  CHECK(looks_like_html(text) == expected);
}
