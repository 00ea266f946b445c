// The subcommands: options in, exit status out.
#pragma once

#include "app/options_file.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

inline constexpr int exit_good = 0, exit_problem = 1, exit_usage = 2;

struct EventOptions {
  std::string event, screen, language, at;
  std::string timezone;  // of a schedule of another system that names none
};

struct ShowOptions {
  EventOptions event;
  std::string window;
  std::string present;  // auto, surface or texture; empty: auto, of which nothing need be said
  int display = 0;
  double speed = 1;
  std::string until;  // as EventOptions::at
  bool quit_keys = true;
  bool fade = true;
  std::vector<LeftOut> left_out = {};  // of the words that a service gave
};

struct SnapshotOptions {
  EventOptions event;
  std::string output, size;
  int slide = 0;  // from 1; 0: the one that is up
  bool all = false;
};

struct RehearseOptions {
  EventOptions event;
  std::string from, until, day;   // TIME, TIME, and a day like 2024-06-13; empty: all of it
  std::string output;             // a folder; empty: nothing is written
  std::string format = "text";    // or json, github
  std::string fail_on = "error";  // note, warning, error or never
  bool pictures = true;
};

struct ImportOptions {
  std::string source, output, timezone;
  bool force = false;  // write over a file that is there
};

struct CheckOptions {
  std::vector<std::string> events;
  std::string timezone;
  bool json = false;
};

struct DoctorOptions {
  std::string event, screen;  // each may be empty
  std::string timezone;
  LeftOutOfWords left_out_of_show = {};
};

/// What is wrong with the values of these options, in words; empty where nothing is.
std::string fault_of(const ShowOptions& options);

int show(const ShowOptions& options);
int check(const CheckOptions& options);
int slides(const EventOptions& options);
int snapshot(const SnapshotOptions& options);
int rehearse(const RehearseOptions& options);
int import(const ImportOptions& options);
int print_schema();
int doctor(const DoctorOptions& options);

}  // namespace foyer::app
