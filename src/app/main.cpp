#include "app/commands.h"
#include "app/service_manager.h"
#include "base/result.h"
#include "read/nearest.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace {

using foyer::app::CheckOptions;
using foyer::app::DoctorOptions;
using foyer::app::EventOptions;
using foyer::app::ImportOptions;
using foyer::app::RehearseOptions;
using foyer::app::ShowOptions;
using foyer::app::SnapshotOptions;

void add_event(CLI::App& command, EventOptions& options) {
  command.add_option("EVENT", options.event, "a schedule: a file, a folder with schedule.json, or the http(s) address of one")->required();
  command.add_option("--screen", options.screen, "the screen of that name; otherwise the event's first")->type_name("NAME");
  command.add_option("--language", options.language, "show in this language, as a tag: en, zh-Hans")->type_name("TAG");
  command.add_option("--timezone", options.timezone, "of another system's schedule that names none, like Europe/Berlin")->type_name("NAME");
  command.add_option("--at", options.at, "the time to show, like 2024-06-13T09:42, in the event's zone")->type_name("TIME");
}

void add_show(CLI::App& app, ShowOptions& options) {
  auto* command = app.add_subcommand("show", "the display: full screen, rotating, live");
  add_event(*command, options.event);
  command->add_option("--window", options.window, "in a window of that size instead of full screen")->type_name("WxH");
  command->add_option("--display", options.display, "the display to fill, from 0")->check(CLI::NonNegativeNumber)->type_name("N");
  command->add_option("--present", options.present, "how pictures get to the display; auto measures which is the cheaper")
      ->check(CLI::IsMember({"auto", "surface", "texture"}));
  command->add_option("--speed", options.speed, "run the clock so many times faster")->check(CLI::Range(0.001, 100000.0))->type_name("X");
  command->add_option("--until", options.until, "stop the clock at that time, like 2024-06-13T18:00")->type_name("TIME");
  command->add_flag("!--no-quit-keys", options.quit_keys, "Escape and q do nothing: for kiosks");
  command->add_flag("!--no-fade", options.fade, "change slides with a cut");
}

void add_snapshot(CLI::App& app, SnapshotOptions& options) {
  auto* command = app.add_subcommand("snapshot", "draws a slide into a PNG file, exactly as the display would");
  add_event(*command, options.event);
  command->add_option("-o,--output", options.output, "the file to write")->required()->type_name("FILE.png");
  command->add_option("--size", options.size, "of the picture; else 1920x1080, upright where the screen is")->type_name("WxH");
  auto* slide = command->add_option("--slide", options.slide, "that slide of the deck, from 1; otherwise the one that is up then")
                    ->check(CLI::PositiveNumber)
                    ->type_name("N");
  command->add_flag("--all", options.all, "every slide of the deck: FILE-1.png, FILE-2.png ...")->excludes(slide);
}

void add_rehearse(CLI::App& app, RehearseOptions& options) {
  auto* command = app.add_subcommand("rehearse", "plays the whole event for every screen and says what will be wrong");
  command->add_option("EVENT", options.event.event, "a schedule: a file, a folder with schedule.json, or the http(s) address of one")
      ->required();
  command->add_option("-o,--output", options.output, "the folder for index.html and report.json; otherwise they are not written")
      ->type_name("DIR");
  command->add_option("--screen", options.event.screen, "that screen alone")->type_name("NAME");
  command->add_option("--timezone", options.event.timezone, "of another system's schedule that names none, like Europe/Berlin")
      ->type_name("NAME");
  command->add_option("--from", options.from, "from that time on, like 2024-06-13T09:42, in the event's zone")->type_name("TIME");
  command->add_option("--until", options.until, "until that time")->type_name("TIME");
  command->add_option("--day", options.day, "that day of the event alone, like 2024-06-13")->type_name("DAY");
  command->add_option("--format", options.format, "of what is printed: a summary in text, or all findings for programs")
      ->check(CLI::IsMember({"text", "json", "github"}))
      ->capture_default_str();
  command->add_option("--fail-on", options.fail_on, "exit with 1 where there is a finding of that severity, or a graver one")
      ->check(CLI::IsMember({"note", "warning", "error", "never"}))
      ->capture_default_str();
  command->add_flag("!--no-pictures", options.pictures, "index.html without pictures of the slides: sooner, and smaller");
}

void add_import(CLI::App& app, ImportOptions& options) {
  auto* command = app.add_subcommand("import", "turns another system's schedule into foyer's own, and says what it kept");
  command->add_option("SOURCE", options.source, "a schedule of frab, pretalx, Pentabarf, OPass ...: see docs/formats.md")->required();
  command->add_option("-o,--output", options.output, "the file to write")->required()->type_name("schedule.json");
  command->add_flag("--force", options.force, "write over a file that is there");
  command->add_option("--timezone", options.timezone, "of a schedule that names none, like Europe/Berlin")->type_name("NAME");
}

void add_check(CLI::App& app, CheckOptions& options) {
  auto* command = app.add_subcommand("check", "says what is wrong in a schedule, one line each");
  command->add_option("--timezone", options.timezone, "of another system's schedule that names none, like Europe/Berlin")
      ->type_name("NAME");
  command->add_option("EVENT", options.events, "schedules: files, folders with schedule.json, or http(s) addresses of them")->required();
  command
      ->add_option_function<std::string>(
          "--format", [&](const std::string& format) { options.json = format == "json"; }, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
}

void add_doctor(CLI::App& app, DoctorOptions& options) {
  auto* command = app.add_subcommand("doctor", "says what this computer lacks to be a display, and what to do");
  auto* event = command->add_option("EVENT", options.event, "one to be shown here; its servers are asked once");
  command->add_option("--screen", options.screen, "the screen that this computer is to be")->type_name("NAME")->needs(event);
  command->add_option("--timezone", options.timezone, "of another system's schedule that names none, like Europe/Berlin")
      ->type_name("NAME")
      ->needs(event);
}

std::string in_plain_words(const CLI::ParseError& error, const CLI::App& show, const std::string& last_option) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    std::vector<std::string> names;
    for (const auto* option : show.get_options()) names.push_back(option->get_name());
    const bool is_known = std::ranges::find(names, last_option) != names.end();  // then something behind it is not
    return "foyer show knows no such word" + (is_known ? "" : foyer::read::did_you_mean(last_option, names));
  }
  if (dynamic_cast<const CLI::Success*>(&error) != nullptr) return "that is for people at a terminal";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return "it stands there once, with one value";
  return "its value is none that foyer show can use";
}

/// What `foyer show` is told by those words; the Error where they make no sense.
foyer::Result<ShowOptions> parse_show(std::vector<std::string> words) {
  CLI::App app;
  ShowOptions show;
  add_show(app, show);
  const auto is_option = [](const std::string& word) { return word.starts_with("-"); };
  const auto last = std::ranges::find_if(words.rbegin(), words.rend(), is_option);
  const auto last_option = last == words.rend() ? std::string() : *last;
  words.insert(words.begin(), "show");
  std::ranges::reverse(words);  // as CLI11 takes them
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    return foyer::Error{in_plain_words(error, *app.get_subcommand("show"), last_option)};
  }
  if (auto fault = foyer::app::fault_of(show); !fault.empty()) return foyer::Error{std::move(fault)};
  return show;
}

std::string fault_of_words(const std::vector<std::string>& words) {
  const auto options = parse_show(words);
  return options ? std::string() : options.error();
}

std::vector<foyer::app::LeftOut> left_out_of_show(std::vector<std::string> words) {
  words.insert(words.begin(), "event");
  return foyer::app::sort_words(words, fault_of_words).left_out;
}

/// As a service, which would be started again and again and leave the glass black, a display shows its event without the words that make
/// no sense. The event has to be the first.
foyer::Result<ShowOptions> parse_show_of_service(const std::vector<std::string>& words) {
  if (words.empty() || words.front().starts_with('-')) return parse_show(words);
  auto sorted = foyer::app::sort_words(words, fault_of_words);
  auto options = parse_show(std::move(sorted.good));
  if (options) {
    auto some = *std::move(options);
    some.left_out = std::move(sorted.left_out);
    return some;
  }
  return options;
}

/// Where the first argument should be a command and is none; empty where it is one.
std::string fault_of_command(const CLI::App& app, const std::string& command) {
  std::vector<std::string> names;
  for (const auto* each : app.get_subcommands({})) names.push_back(each->get_name());
  if (command.starts_with('-') || std::find(names.begin(), names.end(), command) != names.end()) return {};
  const auto meant = foyer::read::did_you_mean(command, names);
  return "there is no command \"" + command + "\"" + (meant.empty() ? "; there are " + foyer::read::listed(names) : meant);
}

int run(int argument_count, char** arguments) {
  CLI::App app{"foyer: a display for event venues. It shows a schedule as slides that stay right all day.", "foyer"};
  app.set_version_flag("--version", "foyer " FOYER_VERSION);
  app.require_subcommand(1);
  ShowOptions show;
  SnapshotOptions snapshot;
  EventOptions slides;
  CheckOptions check;
  ImportOptions import;
  RehearseOptions rehearse;
  DoctorOptions doctor;
  doctor.left_out_of_show = left_out_of_show;
  add_show(app, show);
  add_check(app, check);
  add_import(app, import);
  add_rehearse(app, rehearse);
  add_event(*app.add_subcommand("slides", "prints as JSON what would be on the glass"), slides);
  add_snapshot(app, snapshot);
  add_doctor(app, doctor);
  app.add_subcommand("schema", "prints the JSON Schema of the schedule, for editors");
  if (const auto fault = argument_count > 1 ? fault_of_command(app, arguments[1]) : std::string(); !fault.empty())
    return std::fprintf(stderr, "foyer: %s\n", fault.c_str()), foyer::app::exit_usage;
  if (argument_count > 1 && arguments[1] == std::string("show") && foyer::app::is_service())
    if (const auto options = parse_show_of_service({arguments + 2, arguments + argument_count})) return foyer::app::show(*options);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? foyer::app::exit_good : foyer::app::exit_usage;
  }
  if (app.got_subcommand("show")) return foyer::app::show(show);
  if (app.got_subcommand("check")) return foyer::app::check(check);
  if (app.got_subcommand("rehearse")) return foyer::app::rehearse(rehearse);
  if (app.got_subcommand("import")) return foyer::app::import(import);
  if (app.got_subcommand("slides")) return foyer::app::slides(slides);
  if (app.got_subcommand("doctor")) return foyer::app::doctor(doctor);
  if (app.got_subcommand("snapshot")) return foyer::app::snapshot(snapshot);
  return foyer::app::print_schema();
}

}  // namespace

int main(int argument_count, char** arguments) try {
  const int status = run(argument_count, arguments);
  if (std::fflush(stdout) == 0) return status;
  std::perror("foyer: cannot write the output");
  return foyer::app::exit_problem;
} catch (const std::exception& error) {
  std::fprintf(stderr, "foyer: %s\n", error.what());
  return foyer::app::exit_problem;
}
