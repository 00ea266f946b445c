#include "names.h"

#include <dlfcn.h>
#include <netdb.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>

namespace foyer::source {
namespace {

struct Names {
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::string, std::vector<std::vector<std::string>>> answers;
  std::string hanging;  // empty: none
  int look_ups = 0;     // of that
};

Names& names() {
  static Names all;
  return all;
}

using LookUp = int (*)(const char*, const char*, const addrinfo*, addrinfo**);

int system_look_up(const char* name, const char* service, const addrinfo* hints, addrinfo** result) {
  static const auto look_up = reinterpret_cast<LookUp>(::dlsym(RTLD_NEXT, "getaddrinfo"));
  return look_up(name, service, hints, result);
}

/// The next answer for that name; nothing where the test has none.
std::optional<std::vector<std::string>> answer_for(const std::string& name) {
  std::unique_lock lock(names().mutex);
  if (name == names().hanging) {
    ++names().look_ups;
    names().changed.notify_all();
    names().changed.wait(lock, [] { return names().hanging.empty(); });
    return std::vector<std::string>();
  }
  const auto found = names().answers.find(name);
  if (found == names().answers.end()) return std::nullopt;
  auto answer = found->second.front();
  if (found->second.size() > 1) found->second.erase(found->second.begin());
  return answer;
}

}  // namespace

Name::Name(const std::string& name, std::vector<std::vector<std::string>> answers) {
  const std::lock_guard lock(names().mutex);
  names().answers[name] = std::move(answers);
}

Name::~Name() {
  const std::lock_guard lock(names().mutex);
  names().answers.clear();
}

HangingName::HangingName(const std::string& name) {
  const std::lock_guard lock(names().mutex);
  names().hanging = name;
  names().look_ups = 0;
}

HangingName::~HangingName() {
  const std::lock_guard lock(names().mutex);
  names().hanging.clear();
  names().changed.notify_all();
}

void HangingName::wait_for_look_up() const {
  std::unique_lock lock(names().mutex);
  names().changed.wait(lock, [] { return names().look_ups > 0; });
}

}  // namespace foyer::source

/// Stands before the system's: libcurl looks names up here. Each IP address is turned into the system's form by the system.
extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** result) {
  using namespace foyer::source;
  const auto answer = name == nullptr ? std::nullopt : answer_for(name);
  if (!answer) return system_look_up(name, service, hints, result);
  addrinfo* first = nullptr;
  addrinfo** end = &first;
  for (const auto& ip : *answer) {
    if (system_look_up(ip.c_str(), service, hints, end) != 0) continue;
    while (*end != nullptr) end = &(*end)->ai_next;
  }
  *result = first;
  return first == nullptr ? EAI_NONAME : 0;
}
