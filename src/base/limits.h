// Every limit that foyer sets to what comes from outside, so that no file, picture or server can take the memory or the time of a display.
// What is over one is left out or cut there, the rest is shown, and staff are told. Bounds that only keep one function quick, however long
// the text it is given, stand in that function.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace foyer::limits {

// One file, of an event or of another system
inline constexpr std::size_t file_bytes = 32U << 20U;    // 10,000 sessions, told at length in two languages, are 12 MB
inline constexpr int levels = 64;                        // of lists and objects in one another; a schedule has six
inline constexpr std::size_t keys = 1000;                // of one object
inline constexpr std::size_t values = 1'000'000;         // 10,000 sessions are about 100,000; each takes over a hundred bytes of memory
inline constexpr std::size_t rows = 50'000;              // of a table: more than there may be sessions
inline constexpr std::size_t columns = 1000;             // of a table: what stands further to the right is no part of a timetable
inline constexpr std::size_t line_bytes = 100'000;       // of a calendar, unfolded
inline constexpr std::size_t shared_bytes = 64U << 20U;  // of texts that stand in a file once and are copied into many sessions
inline constexpr std::size_t problems = 200;             // that are told of one file; the others are counted

// What a schedule holds
inline constexpr std::size_t sessions = 20'000;  // twice as many as foyer is measured with
inline constexpr std::size_t entries = 20'000;   // rooms, tracks, speakers, screens: each session may have its own
inline constexpr std::size_t slides = 1000;      // news, pictures, announcements: nobody watches for longer
inline constexpr std::size_t speakers_of_session = 64;
inline constexpr std::size_t rooms_of_session = 100;                // in another system's file
inline constexpr std::chrono::minutes session_length{7 * 24 * 60};  // in another system's file: what lasts longer is a slip
inline constexpr std::size_t people_of_item = 200;                  // in another system's file, before they are sorted out
inline constexpr std::size_t occurrences = 1000;                    // of one calendar entry that repeats
inline constexpr std::size_t zones = 100;                           // of one calendar
inline constexpr int rules = 3000;                                  // for repeats, of one calendar
inline constexpr int rule_years = 500;       // that these may search in vain together: one for 30 February would for ever
inline constexpr int zone_rules = 60;        // of the zones that a calendar describes itself, two each as a rule
inline constexpr int zone_rule_years = 200;  // that these may search in vain

// Texts; what is longer is cut there
inline constexpr std::size_t title_characters = 512;
inline constexpr std::size_t text_characters = 8192;
inline constexpr std::size_t url_bytes = 300;  // as many as a code on a slide can hold and still be read from afar

// Sources
inline constexpr std::size_t sources = 20;
inline constexpr int news_of_source = 50;
inline constexpr std::size_t files_of_source = 100;   // in a folder of feeds or alerts
inline constexpr std::size_t alerts_of_index = 20;    // that are followed to where they stand
inline constexpr std::size_t listed_in_index = 1000;  // among which those are looked for
inline constexpr std::size_t infos_of_alert = 200;    // real ones have a few for each language

// Web servers
inline constexpr std::chrono::milliseconds to_connect{5'000}, in_all{30'000};
inline constexpr std::chrono::seconds patience{10};       // with a server that sends less than 1 KiB a second
inline constexpr std::size_t header_bytes = 300U << 10U;  // the body, unpacked, may be file_bytes
inline constexpr int redirects = 3;
inline constexpr std::size_t header_value_bytes = 1000;  // of one that is kept and sent back
inline constexpr std::size_t page_address_bytes = 2000;  // of a page or a picture in it: browsers take no longer ones

// Pictures
inline constexpr std::int64_t picture_bytes = 16 << 20;
inline constexpr int picture_side = 8192;                             // pixels
inline constexpr std::int64_t picture_pixels = 40'000'000;            // 160 MB while one is decoded
inline constexpr std::size_t scaled_bytes = 64U << 20U;               // of pictures that are kept as large as they are shown
inline constexpr std::size_t fetched_picture_bytes = 10U << 20U;      // of one from a web server
inline constexpr std::size_t fetched_pictures = 100;                  // on disk; older ones go
inline constexpr int fetched_picture_side = 3840;                     // pixels, of what is kept of one: no panel shows more
inline constexpr std::uint64_t decoder_bytes = 400U << 20U;           // 40 million pixels take 272 MB while they are turned and scaled
inline constexpr std::chrono::seconds decoder_work{10};               // of the processor, for one picture
inline constexpr std::chrono::milliseconds decoder_patience{30'000};  // with one picture, on a machine that has other work too

// Kept on disk
inline constexpr std::size_t kept_bytes = 256U << 20U;  // of one file in the state folder: those of the largest event, and room to spare
inline constexpr std::size_t kept_addresses = 64;       // whose answers are kept; those nobody spoke of for the longest time go
inline constexpr std::uintmax_t answers_bytes = 128U << 20U;  // of all answers

}  // namespace foyer::limits
