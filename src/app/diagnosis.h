// What a computer has of what a display needs, and what is wrong with that in plain words.
#pragma once

#include "base/problem.h"
#include "stage/driver.h"

#include <string>
#include <vector>

namespace foyer::app {

struct Facts {
  std::string event;             // as staff wrote it; empty where they named none
  std::string screen, timezone;  // the same
  int errors = 0, warnings = 0;  // in the event's files
  bool has_schedule = true;      // of whatever quality
  std::string first_error;
  std::string no_screen;         // why the event has none of that name, and what is shown instead
  bool is_in_utc = false;        // its zone is this computer's, and that is none of any place
  std::vector<Problem> servers;  // those that did not give what the event asks them for
  bool asks_servers = false;
  std::string no_web;  // why no server can be asked at all

  std::string no_fonts;  // why no font can be used
  std::vector<std::string>
      without_font;  // languages whose letters no font has; of those that the event is in, else of all that foyer speaks

  stage::Machine machine;

  std::string time, zone;     // that the clock tells
  bool synchronised = false;  // with a time server, since the start of the computer
  bool keeps_time = true;     // while it is switched off

  std::string state;      // the folder of what foyer keeps; empty where there is none to be had
  bool has_state = true;  // it is there
  bool may_write_state = true;
  bool is_root = false;
  bool has_user = false;  // that the package makes for the display
  bool is_user = false;   // who looks

  std::vector<std::string> wrong_options;  // in the file that gives the service its options
  std::vector<std::string> services;       // of foyer, that the computer starts
  std::string on_console;                  // a program that reads the keys of the first console, and is none of foyer's
  bool ctrl_alt_del = false;               // restarts the computer
  int sysrq = 0;                           // the kernel's settings
  int console_blank = 0;                   // in seconds
};

/// What differs from one computer to the next; the units read it.
inline constexpr const char* options_file = "/etc/foyer/options";

enum class Grade { good, warning, error };

struct Finding {
  Grade grade;
  std::string about, what;
  bool operator==(const Finding&) const = default;
};

/// One or more of each part (but of options only what is wrong), in the order in which a display needs them.
std::vector<Finding> diagnosis(const Facts& facts);

}  // namespace foyer::app
