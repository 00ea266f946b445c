#include "read/xml_shape.h"

#include "base/limits.h"
#include "read/nearest.h"
#include "read/place.h"
#include "read/schedule.h"

#include <vector>

namespace foyer::read {
namespace {

using Fault = std::optional<XmlFault>;

constexpr auto web_page =
    "this is a web page (HTML), perhaps one to sign in or one that tells of an error; open the address in a browser to see it";

// Finds the end of comments, CDATA, tags and quoted values where pugixml finds them, so that it never sees more levels than were counted.
class Shape {
 public:
  explicit Shape(std::string_view text) : text_(text) {}

  Fault fault() {
    if (const auto nul = text_.find('\0'); nul != text_.npos)
      return XmlFault{nul, "a character of value 0 stands here, so this is no text; download the file again"};
    while ((at_ = text_.find('<', at_)) != text_.npos) {
      if (auto found = count()) return found;
      if (auto found = markup()) return found;
    }
    if (!open_.empty()) return cut_off(text_.size(), "the file ends while " + last_open() + " is still open");
    if (!has_root_) return XmlFault{0, "there is no XML in this file; download it again"};
    return {};
  }

 private:
  struct Tag {
    std::string_view name;
    std::size_t offset = 0;
  };

  bool at(std::string_view start) const { return text_.substr(at_, start.size()) == start; }

  Fault markup() {
    if (at("<!--")) return skip("<!--", "-->", "this comment");
    if (at("<![CDATA[")) return skip("<![CDATA[", "]]>", "this CDATA section");
    if (at("<?")) return skip("<?", "?>", "this instruction");
    if (at("<!")) return document_type();
    return at("</") ? close() : open();
  }

  Fault document_type() const {
    constexpr std::string_view of_pages = "<!doctype html";
    if (same_but_for_case(text_.substr(at_, of_pages.size()), of_pages)) return XmlFault{at_, web_page};
    return XmlFault{at_, "this file has a document type (DOCTYPE) here, which foyer does not read; take it out"};
  }

  Fault skip(std::string_view start, std::string_view end, const char* what) {
    const auto found = text_.find(end, at_ + start.size());
    if (found == text_.npos) return cut_off(at_, std::string(what) + " has no end");
    at_ = found + end.size();
    return {};
  }

  Fault close() {
    const auto name = name_at(at_ + 2);
    if (open_.empty()) return XmlFault{at_, "`</" + printed(name) + ">` closes nothing: no element is open here"};
    if (name != open_.back().name)
      return XmlFault{at_,
                      "`</" + printed(name) + ">` stands where " + last_open() + " is still open; each element is closed by its own name"};
    open_.pop_back();
    return skip("</", ">", "this tag");
  }

  Fault open() {
    const Tag tag{name_at(at_ + 1), at_};
    if (tag.name.empty()) return XmlFault{at_, "this `<` begins no tag; in a text it is written `&lt;`"};
    if (open_.empty() && same_but_for_case(tag.name, "html")) return XmlFault{at_, web_page};
    if (has_root_ && open_.empty()) return XmlFault{at_, "a second document begins here; a file holds one"};
    auto end = at_ + 1;
    while ((end = text_.find_first_of("\"'>", end)) != text_.npos && text_[end] != '>') {
      if (auto found = count()) return found;
      end = text_.find(text_[end], end + 1);
      if (end == text_.npos) break;
      ++end;
    }
    if (end == text_.npos) return cut_off(at_, "this tag has no end");
    has_root_ = true;
    at_ = end + 1;
    return text_[end - 1] == '/' ? std::nullopt : enter(tag);
  }

  Fault enter(const Tag& tag) {
    if (static_cast<int>(open_.size()) == limits::levels)
      return XmlFault{tag.offset, "this is nested too deep: more than " + std::to_string(limits::levels) + " levels"};
    open_.push_back(tag);
    return {};
  }

  Fault count() {
    if (++parts_ <= limits::values) return {};
    return XmlFault{at_,
                    "this file has more than " + std::to_string(limits::values) + " elements and attributes; that is too many to show"};
  }

  std::string_view name_at(std::size_t start) const { return text_.substr(start, text_.find_first_of(" \t\r\n/>\"'=<&", start) - start); }

  static std::string printed(std::string_view name) {
    constexpr std::size_t longest = 60;
    return name.size() <= longest ? std::string(name) : "…";
  }

  std::string last_open() const {
    const auto& tag = open_.back();
    return "`<" + printed(tag.name) + ">` of line " + std::to_string(Places(text_).at(tag.offset).line);
  }

  static XmlFault cut_off(std::size_t offset, std::string what) {
    return {offset, std::move(what) + ": it was perhaps cut off on its way; download the file again"};
  }

  std::string_view text_;
  std::size_t at_ = 0, parts_ = 0;
  bool has_root_ = false;
  std::vector<Tag> open_;
};

}  // namespace

std::optional<XmlFault> xml_fault(std::string_view text) { return Shape(text).fault(); }

}  // namespace foyer::read
