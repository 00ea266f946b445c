// Made-up reports, in the form that docs/rehearsal.md tells.
import {readFileSync} from "node:fs";
import {root} from "./page.mjs";
import {png} from "./png.mjs";

const read = (path) => readFileSync(root + path, "utf8");
const gallery = (name) => readFileSync(`${root}docs/pictures/gallery/${name}.png`);
const zone = "+01:00";
const iso = (minutes) => new Date(minutes * 60000).toISOString().slice(0, 19) + zone;
const minutesOf = (time) => Date.parse(time.slice(0, 10) + "T" + time.slice(11, 16) + "Z") / 60000;
const empty = {version: 1, event: "", timezone: "Europe/Lisbon", files: [], screens: [], slides: [], sessions: [], findings: [], looks: [], pictures: []};

// 90 or "01:30".
const lasting = (duration) => Number(duration) || Number(duration.slice(0, 2)) * 60 + Number(duration.slice(3));

// The sessions of schedules/devconf, each with its line.
function sessionsOfSample() {
  const file = "schedules/devconf/schedule.json", text = read(file);
  return JSON.parse(text).sessions.map(({id, title, start, duration, room}) => ({
    id, title, room, file, line: text.slice(0, text.indexOf(`"id": "${id}"`)).split("\n").length, column: 4,
    start: iso(minutesOf(start)), end: iso(minutesOf(start) + lasting(duration)), first: iso(minutesOf(start) - 20), wait: 14,
  }));
}

const unseen = ["last-games", "first-timers"];

// Collects the slides of a report, each once.
function collector(report) {
  const known = new Map();
  return (slide, at, until) => {
    const key = JSON.stringify(slide);
    if (!known.has(key)) known.set(key, report.slides.push({...slide, from: at, until}) - 1);
    report.slides[known.get(key)].until = until;
    return known.get(key);
  };
}

/// Quayside, as devconf has it: eight screens, two of them upright, with findings of most kinds and texts that try to break out of the page.
export function sample({pictures = true} = {}) {
  const report = {...structuredClone(empty), event: "Quayside 2026", files: ["schedules/devconf/schedule.json", "schedules/devconf/news.json", "schedules/devconf/screens.json"]};
  const files = {wide: ["agenda", "session", "news", "rooms"], tall: ["portrait", "door", "speaker-tall", "portrait"]};
  const pixels = [...files.wide, ...files.tall].map(gallery);
  const clock = png(210, 72, [11, 31, 26], [[10, 10, 30, 52, [244, 247, 243]], [60, 10, 30, 52, [244, 247, 243]], [130, 10, 30, 52, [244, 247, 243]]]);
  report.pictures = [...files.wide.map(() => [1920, 1080]), ...files.tall.map(() => [1080, 1920]), [210, 72]];
  report.looks = report.pictures.slice(0, 8).flatMap((size, picture) => [[picture, 0, 0], [picture, 0, 0, 8, size[0] - 280, 62]]);
  report.sessions = sessionsOfSample();
  const starts = report.sessions.map(({start}) => minutesOf(start)), ends = report.sessions.map(({end}) => minutesOf(end));
  const from = Math.min(...starts) - 60, until = Math.max(...ends) + 60;
  Object.assign(report, {from: iso(from), until: iso(until)});
  const add = collector(report);
  report.screens = JSON.parse(read("schedules/devconf/screens.json")).screens.map((given, screen) => {
    const tall = given.rotation === 90, base = tall ? 4 : 0;
    const sessions = report.sessions.filter(({room, id}) => !unseen.includes(id) && (!given.rooms || given.rooms.includes(room)));
    const changes = [...new Set([from, ...sessions.flatMap(({start, end}) => [minutesOf(start) - 10, minutesOf(start), minutesOf(end)])])].sort((one, other) => one - other);
    // A day ends at four with the night that belongs to it, and so does a moment.
    const nights = [...new Set(changes.map((at) => Math.floor((at - 240) / 1440) * 1440 + 240))].filter((at) => at > from);
    changes.push(...nights);
    changes.sort((one, other) => one - other);
    const moments = changes.map((at, index) => {
      const end = changes[index + 1] ?? until, next = sessions.filter((session) => minutesOf(session.end) > at).slice(0, 6);
      const shown = (slide, dwell, picture) => [add({screen, language: "en", page: 1, pages: 1, sessions: [], ...slide}, iso(at), iso(end)), dwell,
                                                pictures ? 2 * (base + picture) + index % 2 : -1];
      const agenda = shown({kind: "agenda", title: "Today", sessions: next.map(({id}) => id)}, 15, 0);
      const talks = next.slice(0, 2).map(({id, title}) => shown({kind: "session", title, sessions: [id]}, 12, 1));
      const news = given.rooms ? [] : [shown({kind: "news", title: "Recordings appear the same evening"}, 12, 2), shown({kind: "now-next", title: "Now and next"}, 9, 3)];
      const pages = [agenda, ...talks, ...news];
      return {at: iso(at), until: iso(end), loop: pages.reduce((sum, [, dwell]) => sum + dwell, 0), pages};
    });
    return {name: given.name, width: tall ? 1080 : 1920, height: tall ? 1920 : 1080, languages: ["en"], moments};
  });
  report.findings = findingsOfSample(report);
  return {report, pixels: pictures ? [...pixels, clock] : [], name: pictures ? "sample" : "bare"};
}

function findingsOfSample(report) {
  const session = (id) => report.sessions.find((each) => each.id === id);
  const slideOf = (id, screen, kind = "session") => report.slides.findIndex((slide) => slide.kind === kind && slide.sessions.includes(id) && report.screens[slide.screen].name === screen);
  const finding = (severity, kind, id, what, mend, more = {}) => {
    const {start, end, file, line, column} = session(id);
    return {kind, severity, from: start, until: end, session: id, file, line, column, what, mend, ...more};
  };
  const seen = (screen, id, kind) => {
    const slide = slideOf(id, screen, kind);
    return {screen, slide, from: report.slides[slide].from, until: report.slides[slide].until};
  };
  const long = report.sessions.filter(({room}) => room === "lapa" || room === "estrela").slice(0, 14);
  return [
    finding("error", "never-shown", "last-games", "no screen ever shows \"Games, leftovers and slow goodbyes\"", "let a screen show the room \"Chiado\""),
    finding("error", "never-shown", "first-timers", "no screen ever shows \"New here? Meet the other first-timers\"", "let a screen show the room \"Gra\u00e7a\""),
    finding("error", "missing-character", "kernel-waits", "no installed font has the character U+1F9FF in \"What the kernel does while you wait\"", "install a font that has it, or write it another way", {from: undefined, until: undefined}),
    finding("warning", "seen-late", "welcome", "\"Welcome to Quayside\" is never up before it begins at 2026-09-17 09:15; it is first to be seen at 2026-09-17 09:16", "a round of pages takes 3 min 5 s, too long for its turn to come: give the screen fewer kinds of slides, or a screen fewer rooms"),
    finding("warning", "short-dwell", "keynote-thursday", "screen \"foyer\" leaves \"Recordings appear the same evening\" up for 12 s; to read it takes 19 s", "give its slides of the kind `news` a `dwell` of 19, or none", {session: undefined, file: "schedules/devconf/screens.json", line: 3, column: 4, ...seen("foyer", "keynote-thursday", "agenda")}),
    finding("warning", "speaker-clash", "robot-turn", "\"Qiu Yanling\" is to speak in \"A robot that waits its turn\" while \"Fonts are programs\" (line 412) is still on elsewhere", "correct a time, or take the name out of one of them"),
    finding("warning", "missing-picture", "keynote-thursday", "the photo of \"Amara Okafor-Lindqvist\" cannot be shown: there is no file schedules/devconf/pictures/speakers/amara-okafor-lindqvist.jpg", "put the picture there, or take its name out", seen("tejo", "keynote-thursday")),
    finding("note", "foreign-text", "welcome", "\"<img src=x onerror=attacked=1><script>attacked=1</script>\" is written in `ar` alone; screen \"foyer\" shows `en`", "add a version in `en`", {screen: "foyer"}),
    finding("note", "foreign-text", "fonts", "\"\u0627\u0644\u062e\u0637\u0648\u0637 \u0628\u0631\u0627\u0645\u062c\" is written in `ar` alone; screen \"foyer\" shows `en`", "add a version in `en`", {screen: "foyer", from: undefined, until: undefined}),
    finding("note", "nothing-to-say", "keynote-thursday", "screen \"lapa\" has nothing to say from 2026-09-17 09:15 for 1 h 30 min, while the event is on", "let it show more rooms, news or pictures", {session: undefined, screen: "lapa", file: "schedules/devconf/screens.json", line: 10, column: 4}),
    finding("note", "faint-color", "fonts", "the colour `accent` #24423a has a contrast of 1.6:1 on the ground; foyer shows #5fe3a1", "choose a colour that stands out more, or leave it to foyer", {session: undefined, from: undefined, until: undefined, screen: "foyer", file: "schedules/devconf/theme.json", line: 4, column: 13}),
    ...long.map((each) => finding("note", "long-title", each.id, `the title "${each.title}" takes 3 lines on screen "${each.room}", on a slide of the kind \`session\``, "shorten it, or move its second half into `subtitle`", seen(each.room, each.id))),
  ].map((each) => JSON.parse(JSON.stringify(each)));
}

/// Nothing is wrong with it, and its only screen has no name.
export function flawless() {
  const {report} = sample({pictures: false});
  const only = report.screens[1];
  delete only.name;
  const used = [...new Set(only.moments.flatMap(({pages}) => pages.map(([slide]) => slide)))];
  only.moments.forEach((moment) => { moment.pages = moment.pages.map(([slide, ...rest]) => [used.indexOf(slide), ...rest]); });
  return {report: {...report, screens: [only], slides: used.map((slide) => ({...report.slides[slide], screen: 0})), findings: []}, pixels: [], name: "flawless"};
}

/// Thousands of everything: four long days on eight screens.
export function large({pictures = 1500, findings = 4000} = {}) {
  const report = {...structuredClone(empty), event: "A very large event", files: ["large/schedule.json"]};
  const begin = minutesOf("2026-12-27T08:00"), perDay = 100, days = 4, each = 10;
  const drawn = Array.from({length: 24}, (_, index) => png(1920, 1080, [11, 31 + index * 3, 26], [[84, 120 + index * 20, 1752, 90, [95, 227, 161]], [84, 700, 900 + index * 30, 40, [244, 247, 243]]], 7));
  const pixels = Array.from({length: pictures}, (_, index) => drawn[index % drawn.length]);
  report.pictures = pixels.map(() => [1920, 1080]);
  report.looks = pixels.map((_, picture) => [picture, 0, 0]);
  report.sessions = Array.from({length: 1200}, (_, index) => {
    const start = begin + 60 + Math.floor(index / 300) * 1440 + (index % 300) * 3;
    return {id: `s${index}`, title: `Session ${index}`, start: iso(start), end: iso(start + 45), file: "large/schedule.json", line: index + 10, column: 3};
  });
  Object.assign(report, {from: iso(begin), until: iso(begin + (days - 1) * 1440 + perDay * each)});
  report.screens = Array.from({length: 8}, (_, screen) => {
    const moments = Array.from({length: perDay * days}, (_, index) => {
      const at = begin + Math.floor(index / perDay) * 1440 + (index % perDay) * each, first = report.slides.length;
      const until = (index + 1) % perDay ? at + each : begin + Math.floor(index / perDay + 1) * 1440;
      report.slides.push({screen, kind: "session", title: `Session ${index} on screen ${screen}`, language: "en", page: 1, pages: 1, sessions: [`s${(index * 3) % 1200}`], from: iso(at), until: iso(until)});
      const pages = Array.from({length: 8}, (_, page) => [Math.max(first - page, first - (index % perDay), 0), 12, (first * 8 + page) % pictures]);
      return {at: iso(at), until: iso(until), loop: 96, pages};
    });
    return {name: `screen-${screen}`, width: 1920, height: 1080, languages: ["en", "de"], moments};
  });
  const kinds = [["error", "never-shown"], ["warning", "seen-late"], ["warning", "unread-pages"], ["note", "long-wait"], ["note", "long-title"]];
  report.findings = Array.from({length: findings}, (_, index) => {
    const [severity, kind] = kinds[Math.floor(kinds.length * index / findings)], slide = (index * 7) % report.slides.length, {from, until, screen} = report.slides[slide];
    return {kind, severity, screen: `screen-${screen}`, from, until, slide, session: `s${index % 1200}`, file: "large/schedule.json", line: index + 10, column: 3,
            what: `the title "Session ${index}" takes 3 lines on screen "screen-${screen}"`, mend: "shorten it"};
  });
  return {report, pixels, name: "large"};
}
