#include "app/log.h"

#include "app/log_limit.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <mutex>
#include <string>

namespace foyer::app {
namespace {

class LimitedSink : public spdlog::sinks::base_sink<std::mutex> {
 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    for (const auto& line : limit_.lines(std::string(message.payload.begin(), message.payload.end()), Steady::now())) {
      auto one = message;
      one.payload = line;
      errors_.log(one);
    }
  }
  void flush_() override { errors_.flush(); }
  void set_pattern_(const std::string& pattern) override { errors_.set_pattern(pattern); }
  void set_formatter_(std::unique_ptr<spdlog::formatter> formatter) override { errors_.set_formatter(std::move(formatter)); }

 private:
  LogLimit limit_;
  spdlog::sinks::stderr_color_sink_st errors_;
};

}  // namespace

void start_log() {
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("foyer", std::make_shared<LimitedSink>()));
  spdlog::set_pattern("%H:%M:%S foyer: %v");
}

}  // namespace foyer::app
