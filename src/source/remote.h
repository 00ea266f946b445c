// An address that a display is kept up to date from. Requests run on a thread of their own and never hold up the one that presents.
#pragma once

#include "base/instant.h"
#include "base/steady.h"
#include "source/cache.h"
#include "source/fetch.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace foyer::source {

struct RemoteSettings {
  Seconds interval{60};                         // between two requests, while all is well
  std::optional<std::filesystem::path> folder;  // of the cache, see cache_folder(); nothing keeps nothing
  std::function<double()> random;               // in [0, 1), see wait_before_next(); empty for the system's
};

class Remote {
 public:
  /// Asks nothing yet; kept() is what the cache has.
  explicit Remote(Request request, RemoteSettings settings = {});
  /// Ends a request that is under way, without waiting for the server.
  ~Remote();
  Remote(Remote&&) noexcept;
  Remote& operator=(Remote&&) noexcept;

  /// The newest answer that was found good, in this run or an earlier one, and as of when; nothing where there has been none.
  const std::optional<Kept>& kept() const;

  /// Why that could not be written to the cache; empty where it was. It is written again when the server next confirms it.
  const std::string& unkept() const;

  /// Readable when update() has something to give; wait on it together with other descriptors. -1 where the system gave none: due()
  /// allows for that.
  int descriptor() const;

  /// When update() wants to be called even though nothing became readable; at first a time long past.
  std::optional<Steady::time_point> due() const;

  /// Asks the server where that is due, and gives what came of a request that has ended since; nothing where none has. Content is only
  /// an answer, and another than kept(): whether it is a good one, and not the page of a hotel's network, its reader decides, and then
  /// calls accept(). Until then the server is asked as if the answer had not come. NotModified has made kept() younger already.
  std::optional<Fetched> update(Steady::time_point now, Instant wall);

  /// What is kept is true no more: there is no such thing at that address.
  void forget();

  /// The content is good: it is kept() now, and the thread writes it to the cache.
  void accept(Content content, Instant wall);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::source
