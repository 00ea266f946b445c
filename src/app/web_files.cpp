#include "app/web_files.h"

#include "source/address.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace foyer::app {
namespace {

source::Request request_for(const WebFile& file, const WebSettings& settings) {
  source::Request request;
  request.address = file.address;
  request.written = file.written;
  request.private_allowed = settings.private_allowed;
  return request;
}

}  // namespace

std::string shown(const std::string& address) { return source::without_secrets(address); }

WebFiles::WebFiles(std::vector<WebFile> files, WebSettings settings) : settings_(std::move(settings)) { set(std::move(files)); }

void WebFiles::set(std::vector<WebFile> files) {
  std::vector<Part> parts;
  for (auto& file : files) {
    const auto same = std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) { return part.file == file; });
    if (same != parts_.end()) {
      parts.push_back(std::move(*same));
      parts_.erase(same);
      continue;
    }
    source::Remote remote(request_for(file, settings_), {settings_.interval, settings_.folder, {}});
    auto name = shown(file.address);
    parts.push_back({std::move(file), std::move(name), std::move(remote), false, false, {}, {}});
  }
  parts_ = std::move(parts);
}

std::vector<int> WebFiles::descriptors() const {
  std::vector<int> all;
  for (const auto& part : parts_)
    if (part.remote.descriptor() >= 0) all.push_back(part.remote.descriptor());
  return all;
}

std::optional<Steady::time_point> WebFiles::due() const {
  std::optional<Steady::time_point> first;
  for (const auto& part : parts_) first = first_of({first, part.remote.due()});
  return first;
}

// True where the file may be another now.
bool WebFiles::note(Part& part, source::Fetched fetched) {
  const bool is_first = !std::exchange(part.answered, true);
  if (const auto* failure = std::get_if<source::Failure>(&fetched)) {
    const bool lacks = failure->missing && part.file.may_lack;
    part.fault = lacks ? "" : failure->what;
    if (!lacks) return is_first;
    const bool had = part.remote.kept().has_value();
    part.remote.forget();
    return had || is_first;
  }
  part.fault.clear();
  auto* content = std::get_if<source::Content>(&fetched);
  if (content == nullptr) return std::exchange(part.rejected, false);  // what is kept holds again
  part.fresh = std::move(*content);
  return true;
}

bool WebFiles::update(Steady::time_point now, Instant wall) {
  bool changed = false;
  for (auto& part : parts_)
    while (auto fetched = part.remote.update(now, wall)) changed |= note(part, *std::move(fetched));
  return changed && (settings_.apart || !waits());
}

std::vector<File> WebFiles::files() const {
  std::vector<File> files;
  for (const auto& part : parts_) {
    if (part.fresh) files.push_back({part.name, part.fresh->bytes});
    else if (part.remote.kept()) files.push_back({part.name, part.remote.kept()->content.bytes});
  }
  return files;
}

void WebFiles::judge(const std::function<bool(const File&)>& is_good, Instant wall) {
  for (auto& part : parts_) {
    if (!part.fresh) continue;
    part.rejected = !is_good({part.name, part.fresh->bytes});
    if (!part.rejected) part.remote.accept(*std::move(part.fresh), wall);
    part.fresh.reset();
  }
}

std::vector<std::string> WebFiles::rejected() const {
  std::vector<std::string> names;
  for (const auto& part : parts_)
    if (part.rejected) names.push_back(part.name);
  return names;
}

std::optional<Instant> WebFiles::as_of() const {
  std::optional<Instant> oldest;
  for (const auto& part : parts_)
    if (const auto& kept = part.remote.kept(); kept && (!oldest || kept->as_of < *oldest)) oldest = kept->as_of;
  return oldest;
}

std::vector<Problem> WebFiles::problems() const {
  std::vector<Problem> problems;
  for (const auto& part : parts_)
    for (const auto& fault : {part.fault, part.remote.unkept()})
      if (!fault.empty()) problems.push_back({part.name, 0, 0, Severity::error, fault});
  return problems;
}

bool WebFiles::waits() const {
  // What is kept needs nothing that was not there then.
  const bool has_kept =
      std::all_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.file.may_lack || part.remote.kept(); });
  const auto lacks = [&](const Part& part) { return !part.answered && !part.remote.kept() && !(part.file.may_lack && has_kept); };
  return std::any_of(parts_.begin(), parts_.end(), lacks);
}

bool WebFiles::is_asking() const {
  return std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return !part.answered; });
}

}  // namespace foyer::app
