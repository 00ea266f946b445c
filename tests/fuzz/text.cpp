// HTML and Markdown to plain words, and pictures and addresses in HTML.
#include "fuzz/input.h"
#include "read/page.h"
#include "text/lines.h"
#include "text/plain.h"

void foyer::fuzz::take(std::string_view bytes) {
  const auto plain = text::plain(bytes);
  hold(text::clean(plain) == plain, "plain text is one clean line");
  hold(text::character_ends(text::limited(plain, 40)).size() <= 40, "a limited text keeps its limit");
  read::looks_like_html(bytes);
  const auto picture = read::first_picture(bytes, "https://example.org/a/b.html");
  hold(picture.empty() || picture.starts_with("http"), "a picture's address is a whole one");
}
