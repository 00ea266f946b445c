#include "app/base64.h"
#include "app/report.h"
#include "app/report_parts.h"
#include "source/checksum.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view style_mark = "/*css*/", report_mark = "<!--report-->", script_mark = "/*js*/";

std::string_view before(std::string_view text, std::string_view mark) { return text.substr(0, text.find(mark)); }
std::string_view behind(std::string_view text, std::string_view mark) { return text.substr(text.find(mark) + mark.size()); }

// Inside a page no text may end the element that it stands in.
std::string without_tags(std::string_view json) {
  std::string result;
  for (const char each : json) {
    if (each == '<') result += "\\u003c";
    else result += each;
  }
  return result;
}

Error cannot_write(const fs::path& path) { return {"cannot write " + path.string() + ": " + std::strerror(errno)}; }

}  // namespace

ReportPage::ReportPage(fs::path path, fs::path unfinished)
    : path_(std::move(path)), unfinished_(new fs::path(std::move(unfinished))), file_(*unfinished_, std::ios::binary) {}

void ReportPage::Remove::operator()(const fs::path* file) const {
  std::error_code none;
  fs::remove(*file, none);
  delete file;
}

Result<ReportPage> ReportPage::begin(const fs::path& path) {
  auto unfinished = path;
  unfinished += "." + std::to_string(::getpid()) + ".tmp";
  ReportPage page(path, unfinished);
  page.file_ << before(page_html(), style_mark) << page_css() << before(behind(page_html(), style_mark), report_mark);
  if (!page.file_) return cannot_write(unfinished);
  return page;
}

int ReportPage::add(const RollPicture& picture) {
  const auto [known, is_new] = known_.try_emplace(std::pair(source::fnv(picture.png), picture.png.size()), static_cast<int>(sizes_.size()));
  if (!is_new) return known->second;
  file_ << "<script type=\"text/plain\" id=\"picture-" << known->second << "\">" << base64(picture.png) << "</script>\n";
  sizes_.push_back(picture.size);
  return known->second;
}

Result<fs::path> ReportPage::finish(const std::string& report_json) {
  const auto rest = behind(page_html(), report_mark);
  file_ << "<script type=\"application/json\" id=\"report\">" << without_tags(report_json) << "</script>\n"
        << before(rest, script_mark) << page_js() << behind(rest, script_mark);
  file_.close();
  if (!file_) return cannot_write(*unfinished_);
  std::error_code failed;
  fs::rename(*unfinished_, path_, failed);
  if (failed) return Error{"cannot write " + path_.string() + ": " + failed.message()};
  return path_;
}

}  // namespace foyer::app
