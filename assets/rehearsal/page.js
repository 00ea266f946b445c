"use strict";
// The page of a rehearsal: docs/rehearsal.md tells what it shows, and the form of the report.
// Whatever comes from the event goes in as text, never as HTML.

const report = JSON.parse(byId("report").textContent);
const {screens, slides, findings} = report;
const severities = ["note", "warning", "error"];
const groupBegins = 5;  // findings of one kind that are shown before somebody asks for all
const gridGrows = 60;   // slides that are added to a grid at once
const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dash = " \u2013 ", dot = " \u00b7 ";

// ---- Elements and words

function byId(id) { return document.getElementById(id); }

// element("p.soft", {dir: "auto"}, "text"): attributes that are undefined, and children that are false, are left out.
function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child));
  return made;
}

const button = (name, attributes, ...children) => element(name, {type: "button", ...attributes}, ...children);
const mark = (severity) => element("span.mark." + severity, {role: "img", "aria-label": severity, title: severity});
const inDigits = (count) => count.toLocaleString("en");
const counted = (count, noun) => `${inDigits(count)}\u00a0${noun}${count === 1 ? "" : "s"}`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const inWords = (name) => capital(name.replaceAll("-", " "));
const screenName = (index) => screens[index].name || (screens.length > 1 ? `Screen ${index + 1}` : "The screen");
const titleOf = ({title, kind, page, pages}) => (title || inWords(kind)) + (pages > 1 ? `, ${page} of ${pages}` : "");
const kindBeside = ({title, kind}) => title && title !== inWords(kind) ? inWords(kind) : "";
const seconds = (count) => count < 120 ? `${count} s` : `${Math.floor(count / 60)} min${count % 60 ? ` ${count % 60} s` : ""}`;

// A sentence of a finding: what stands between backticks as code, and what is quoted from the event running its own way.
const sentence = (text) => `${capital(text)}.`.replace(/(\d) (s|min|h)\b/g, "$1\u00a0$2").split(/(`[^`]+`|"[^"]+")/).map((part, index) =>
    index % 2 === 0 ? part : part.startsWith("`") ? element("code", {}, part.slice(1, -1)) : element("bdi", {}, part));

// A place in a file, to be broken behind a slash alone.
function placeInWords({file, line, column}) {
  const place = [file, line, column].filter((part) => part).join(":");
  return file && element("span", {}, ...place.split(/(?<=\/)/).map((part) => element("span.whole", {}, part)));
}

// ---- Times: what the event's clocks show, as minutes since 1970, and the days of the event, each with the night that follows it

const minutesOf = (time) => Date.parse(time.slice(0, 19) + "Z") / 60000;
const dayEnd = minutesOf(`1970-01-01T${report.day_end || "04:00"}:00`);
const dayAt = (minutes) => new Date((minutes - dayEnd) * 60000).toISOString().slice(0, 10);
const midnight = (day) => minutesOf(day + "T00:00:00");
const clock = (time) => time.slice(11, 16);

function dayInWords(day) {
  const date = new Date(day.slice(0, 10) + "T00:00:00Z");
  return `${dayNames[date.getUTCDay()]} ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`;
}

function spanInWords(from, until) {
  const end = from.slice(0, 10) === until.slice(0, 10) ? "" : dayInWords(until) + ", ";
  return `${dayInWords(from)}, ${clock(from)}${from === until ? "" : dash + end + clock(until)}`;
}

// ---- What hangs together

const places = slides.map(() => []);  // of each slide, the spots where it is up: [screen, moment, page]
const slidesOfSession = new Map();
screens.forEach((screen, s) => screen.moments.forEach((moment, m) => {
  moment.start = Date.parse(moment.at);
  moment.end = Date.parse(moment.until);
  moment.begins = minutesOf(moment.at);
  moment.ends = minutesOf(moment.until);
  moment.day = dayAt(moment.begins);
  moment.pages.forEach(([slide], p) => places[slide].push([s, m, p]));
}));
slides.forEach(({sessions}, index) => (sessions || []).forEach((id) => addTo(slidesOfSession, id, index)));

function addTo(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

const momentAt = ([s, m]) => screens[s].moments[m];
const pageAt = ([s, m, p]) => screens[s].moments[m].pages[p];

function overlap(finding, moment) {
  if (finding.start === undefined) return true;
  return finding.start < moment.end && (finding.end > moment.start || finding.start === finding.end);
}

// Where to look at a finding: at its slide, else at the one that tells least beside its session.
function spotOf(finding) {
  const shows = finding.slides.length > 0 ? finding.slides : slidesOfSession.get(finding.session) || [];
  const slide = [...shows].sort((one, other) => slides[one].sessions?.length - slides[other].sessions?.length)[0];
  const spots = places[slide] || [];
  return spots.find((spot) => overlap(finding, momentAt(spot))) || spots[0];
}

findings.forEach((finding, index) => {
  finding.id = `finding-${index + 1}`;
  if (finding.from) {
    finding.start = Date.parse(finding.from);
    finding.end = Date.parse(finding.until || finding.from);
    finding.days = [dayAt(minutesOf(finding.from)), dayAt(minutesOf(finding.until || finding.from) - 1)];
  }
  const ofSession = finding.screen === undefined ? [] : slidesOfSession.get(finding.session) || [];
  const there = ofSession.filter((slide) => screens[slides[slide].screen].name === finding.screen);
  finding.slides = finding.slide === undefined ? there : [finding.slide];
  finding.text = [finding.what, finding.mend, finding.file, finding.screen, finding.session].join(" ").toLowerCase();
});

const days = [...new Set(screens.flatMap((screen) => screen.moments.map((moment) => moment.day)))].sort();
const sessions = report.sessions.map(({start, end}) => ({begins: minutesOf(start), ends: minutesOf(end), day: dayAt(minutesOf(start))}))
    .filter(({day}) => days.includes(day));

// What of each day the timelines show: from before its sessions to after them, in minutes after midnight.
const axis = (() => {
  let least = Infinity, most = 0;
  for (const {begins, ends, day} of sessions) {
    least = Math.min(least, begins - midnight(day));
    most = Math.max(most, ends - midnight(day));
  }
  const from = Math.max(dayEnd, Math.floor(least / 60 - 1) * 60), until = Math.min(dayEnd + 1440, Math.ceil(most / 60 + 1) * 60);
  return from < until ? {from, until} : {from: dayEnd, until: dayEnd + 1440};
})();
const across = (minutes) => 100 * Math.min(1, Math.max(0, (minutes - axis.from) / (axis.until - axis.from)));

// ---- Pictures: only what is in or near the view is drawn, so that thousands of pictures cost nothing

const mostPixels = 32e6;      // that are kept decoded
const decoded = new Map();    // pictures by their number, the one that was wanted last at the end
let decodedPixels = 0;
const pixelsOf = (number) => report.pictures[number][0] * report.pictures[number][1];

function pictureOf(number) {
  let bitmap = decoded.get(number);
  if (bitmap) decoded.delete(number);
  else {
    const bytes = Uint8Array.from(atob(byId(`picture-${number}`).textContent), (character) => character.charCodeAt(0));
    bitmap = createImageBitmap(new Blob([bytes], {type: "image/png"}));
    decodedPixels += pixelsOf(number);
  }
  decoded.set(number, bitmap);
  for (const [oldest] of decoded) {
    if (decodedPixels <= mostPixels || oldest === number) break;
    decoded.delete(oldest);
    decodedPixels -= pixelsOf(oldest);
  }
  return bitmap;
}

// What a page looks like: pictures, later ones upon earlier ones.
const lookOf = (spot) => report.looks?.[pageAt(spot)[2]] || [];

// Without the graphics card, which has nothing to gain from pictures that are drawn once.
const brushOf = (canvas) => canvas.getContext("2d", {willReadFrequently: true});
const bitmapsOf = (spot) => Promise.all(lookOf(spot).filter((_, index) => index % 3 === 0).map(pictureOf));

// The page as it is on its screen, pixel for pixel.
function paint(canvas, spot, bitmaps) {
  const look = lookOf(spot), {width, height} = screens[spot[0]];
  Object.assign(canvas, {width, height});
  const brush = brushOf(canvas);
  bitmaps.forEach((bitmap, layer) => {
    const [number, x, y] = look.slice(3 * layer);
    brush.drawImage(bitmap, x, y, ...report.pictures[number]);
  });
  return canvas;
}

const inView = new IntersectionObserver((entries) => {
  for (const {target, isIntersecting} of entries) isIntersecting ? draw(target) : clear(target);
}, {rootMargin: "400px"});

function clear(glass) {
  glass.wanted = false;
  glass.querySelector("canvas")?.remove();
}

const scratch = element("canvas");

async function draw(glass) {
  glass.wanted = lookOf(glass.spot).length > 0;
  if (!glass.wanted || glass.querySelector("canvas")) return;
  const bitmaps = await bitmapsOf(glass.spot);
  if (!glass.wanted || glass.querySelector("canvas")) return;
  // Twice as large as it stands there: sharp on a fine screen, and on paper.
  const canvas = Object.assign(element("canvas"), {width: 2 * glass.clientWidth, height: 2 * glass.clientHeight}), brush = brushOf(canvas);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(paint(scratch, glass.spot, bitmaps), 0, 0, canvas.width, canvas.height);
  glass.append(canvas);
}

// The shape of a page's screen, with what it tells in words until it is drawn, or where there are no pictures.
function glassOf(spot) {
  const {width, height} = screens[spot[0]], slide = slides[pageAt(spot)[0]];
  const glass = element("span.glass", {"aria-hidden": "true"},
                        element("span.card", {}, element("span.kind", {}, kindBeside(slide)),
                                element("span.told", {dir: "auto", lang: slide.language}, titleOf(slide))));
  glass.spot = spot;
  glass.style.setProperty("--width", width);
  glass.style.setProperty("--height", height);
  return glass;
}

function smallOf(spot) {
  const glass = glassOf(spot);
  inView.observe(glass);
  return glass;
}

const touchingSlide = (spot) => (shownOfSlide.get(pageAt(spot)[0]) || []).filter((finding) => overlap(finding, momentAt(spot)));

// A page as a small picture with words below, that opens large.
function tile(spot, number, dwell) {
  const slide = slides[pageAt(spot)[0]], gravest = touchingSlide(spot)[0];
  const facts = [number, kindBeside(slide), dwell].filter((fact) => fact).join(dot);
  return button("button.tile", {onclick: () => showLarge(spot)}, smallOf(spot),
                lookOf(spot).length > 0 && element("span.title", {dir: "auto"}, titleOf(slide)),
                element("span.soft", {}, gravest && mark(gravest.severity), facts));
}

// ---- Filters, kept in the address

const filters = byId("filters");
let shown = findings;            // that pass the filters
const shownOfSlide = new Map();  // of these, those of a slide, and ...
let shownOfScreen = [];          // ... those of a screen that are of no slide, but of a time
const open = new Set();          // kinds of which all are shown
let chosen;                      // the moment that is open: [screen, moment]

function chosenFilters() {
  const form = new FormData(filters);
  return {severities: form.getAll("severity"), kind: form.get("kind"), screen: form.get("screen"), day: form.get("day"),
          text: form.get("text").trim().toLowerCase()};
}

function passes(finding, {severities, kind, screen, day, text}) {
  return severities.includes(finding.severity) && (!kind || finding.kind === kind) && (!screen || finding.screen === screen) &&
         (!day || !finding.days || (finding.days[0] <= day && day <= finding.days[1])) &&
         text.split(/\s+/).every((word) => finding.text.includes(word));
}

function keepInAddress() {
  const kept = new URLSearchParams([...new FormData(filters)].filter(([name, value]) => value.trim() && name !== "severity"));
  const boxes = [...filters.querySelectorAll("[name=severity]")];
  if (boxes.some((box) => !box.checked)) kept.set("severity", boxes.filter((box) => box.checked).map((box) => box.value).join(" "));
  history.replaceState(null, "", `${kept}` ? `#${kept}` : location.pathname + location.search);
  byId("clear").disabled = !`${kept}`;
}

function takeFromAddress() {
  const kept = new URLSearchParams(location.hash.slice(1));
  for (const box of filters.querySelectorAll("[name=severity]"))
    box.checked = !kept.has("severity") || kept.get("severity").split(" ").includes(box.value);
  for (const name of ["kind", "screen", "day", "text"]) filters.elements[name].value = kept.get(name) || "";
  for (const select of filters.querySelectorAll("select")) if (select.selectedIndex < 0) select.selectedIndex = 0;
}

function fillFilters() {
  const count = (test) => findings.filter(test).length;
  for (const severity of [...severities].reverse()) {
    const box = element("input", {type: "checkbox", name: "severity", value: severity, checked: ""});
    const number = element("b", {}, inDigits(count((finding) => finding.severity === severity)));
    byId("severities").append(element("label.chip", {}, box, element("span", {}, mark(severity), `${capital(severity)}s `, number)));
  }
  const offer = (name, options) => {
    const select = filters.elements[name];
    select.append(...options.map(([value, text]) => element("option", {value}, text)));
    if (options.length < 2) select.closest("label").hidden = true;
  };
  const kinds = [...new Set(findings.map(({kind}) => kind))];
  offer("kind", kinds.map((kind) => [kind, `${inWords(kind)} (${count((finding) => finding.kind === kind)})`]));
  offer("screen", screens.filter(({name}) => name).map(({name}) => [name, name]));
  offer("day", days.map((day) => [day, dayInWords(day)]));
}

// ---- Findings

function findingView(finding) {
  const spot = spotOf(finding);
  const fact = (name, value, attributes) => value && element("div", {}, element("dt", {}, name), element("dd", attributes, value));
  const name = spot && `Show the slide: ${titleOf(slides[pageAt(spot)[0]])}`;
  const see = spot ? button("button.see", {onclick: () => showLarge(spot), "aria-label": name}, smallOf(spot))
                   : element("span.see.nothing", {}, "No slide");
  const view = element("article.finding." + finding.severity, {id: finding.id, tabindex: "-1"}, see,
      element("div.words", {},
              element("p.what", {}, ...sentence(finding.what)), element("p.mend", {}, ...sentence(finding.mend))),
      element("dl.facts", {},
              fact("File", placeInWords(finding), {class: "place", dir: "ltr"}),
              fact("When", finding.from && spanInWords(finding.from, finding.until || finding.from)),
              fact("Screen", finding.screen, {dir: "auto"})));
  view.spot = spot;
  return view;
}

function groupView(kind, members) {
  const whole = open.has(kind) || members.length <= groupBegins + 1;
  const [{severity}] = members, number = element("span.soft", {}, counted(members.length, severity));
  const heading = element("h3", {}, mark(severity), inWords(kind), number);
  const view = element("section.group", {}, heading, ...(whole ? members : members.slice(0, groupBegins)).map(findingView));
  if (whole) return view;
  const showAll = () => {
    open.add(kind);
    const complete = groupView(kind, members);
    view.replaceWith(complete);
    complete.querySelectorAll(".finding")[groupBegins].focus();
  };
  view.append(button("button.all", {onclick: showAll}, `Show all ${inDigits(members.length)}`),
              element("p.left.soft", {}, `and ${inDigits(members.length - groupBegins)} more of this kind`));
  return view;
}

function showFindings() {
  const groups = new Map();
  for (const finding of shown) {
    const name = `${finding.severity} ${finding.kind}`;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(finding);
  }
  byId("findings").replaceChildren(...[...groups.values()].map((members) => groupView(members[0].kind, members)));
}

// ---- Timelines

// The findings that pass the filters and touch what is up at a moment, the gravest first.
function touching([s, m]) {
  const moment = momentAt([s, m]), ofSlides = moment.pages.flatMap(([slide]) => shownOfSlide.get(slide) || []);
  return [...new Set([...ofSlides, ...shownOfScreen[s]])].filter((finding) => overlap(finding, moment))
      .sort((one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity));
}

// A bar for each moment, and above it a lane for each severity, over the moments that its findings touch.
function bars(s, first, moments) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 100 36");
  svg.setAttribute("preserveAspectRatio", "none");
  const add = (name, top, height, gap, some) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", name);
    path.setAttribute("d", some.map(({begins, ends, day}) => {
      const from = across(begins - midnight(day)), whole = across(ends - midnight(day)) - from;
      const width = Math.max(whole - Math.min(whole / 4, gap), 0.25);  // never too narrow to be seen
      return whole > 0 ? `M${from.toFixed(3)} ${top}h${width.toFixed(3)}v${height}H${from.toFixed(3)}z` : "";
    }).join(""));
    svg.append(path);
  };
  const touched = moments.map((moment, index) => new Set(touching([s, first + index]).map(({severity}) => severity)));
  add("none", 25, 11, 0.12, moments);
  severities.forEach((severity, lane) => {
    add(severity, 17 - 8 * lane, 6, 0, moments.filter((moment, index) => touched[index].has(severity)));
  });
  return svg;
}

const momentInWords = ([s, m]) => {
  const {at, until, pages} = momentAt([s, m]);
  return [spanInWords(at, until), counted(pages.length, "page"), counted(touching([s, m]).length, "finding")].join(dot);
};

function trackOf(s, day) {
  const all = screens[s].moments, first = all.findIndex((moment) => moment.day === day);
  const moments = all.filter((moment) => moment.day === day);
  if (first < 0) return element("div.track.off", {}, "not played");
  const slider = {role: "slider", tabindex: "0", "aria-label": `${screenName(s)}, ${dayInWords(day)}`, "aria-valuemin": "1",
                  "aria-valuemax": `${moments.length}`, "aria-valuenow": "1", "aria-valuetext": "no moment chosen"};
  const track = element("div.track", slider, bars(s, first, moments));
  const at = (event) => {
    const minute = axis.from + (axis.until - axis.from) * event.offsetX / track.clientWidth + midnight(day);
    return first + Math.max(0, moments.findLastIndex(({begins}) => begins <= minute));
  };
  const tip = element("span.tip", {"aria-hidden": "true"});
  track.addEventListener("click", (event) => showMoment([s, at(event)]));
  track.addEventListener("pointermove", (event) => {
    const m = at(event), percent = across(all[m].begins - midnight(day));
    if (tip.isConnected && tip.moment === m) return;
    tip.moment = m;
    tip.textContent = momentInWords([s, m]);
    tip.style.cssText = percent < 50 ? `left: ${percent}%` : `right: ${100 - percent}%`;
    track.append(tip);
  });
  track.addEventListener("pointerleave", () => tip.remove());
  track.addEventListener("keydown", ({key}) => {
    const now = chosen && chosen[0] === s && all[chosen[1]].day === day ? chosen[1] : undefined;
    const steps = {ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity, Enter: 0, " ": 0};
    if (!(key in steps)) return;
    event.preventDefault();
    const m = now === undefined ? first : Math.min(first + moments.length - 1, Math.max(first, now + steps[key]));
    showMoment([s, m]);
    if (key === "Enter") byId("moment").querySelector(".tile")?.focus();
  });
  track.dataset.track = `${s} ${day}`;
  return track;
}

function hours() {
  const count = (axis.until - axis.from) / 60;
  const label = (hour) => element("span", {style: `left: ${100 * hour / count}%`}, String((axis.from / 60 + hour) % 24).padStart(2, "0"));
  const labels = Array.from({length: count}, (_, hour) => label(hour));
  return element("div.hours" + (count > 12 ? ".many" : ""), {"aria-hidden": "true"}, ...labels);
}

// Every slide of a screen, once somebody asks for them.
function slidesView(s) {
  const own = slides.map((slide, index) => index).filter((index) => slides[index].screen === s && places[index].length > 0);
  const grid = element("div.tiles"), more = button("button.all", {onclick: grow}, "Show more");
  function grow() {
    const next = own.splice(0, gridGrows);
    grid.append(...next.map((index) => tile(places[index][0])));
    more.hidden = own.length === 0;
  }
  return element("details.slides", {ontoggle: () => { if (!grid.hasChildNodes()) grow(); }},
                 element("summary", {}, counted(own.length, "distinct slide")), grid, more);
}

function screenView(s, wanted) {
  const screen = screens[s], rows = wanted.flatMap((day) => [element("span.day", {}, dayInWords(day)), trackOf(s, day)]);
  const about = [`${screen.width} \u00d7 ${screen.height}`, (screen.languages || []).join(", "), counted(screen.moments.length, "moment")];
  const heading = element("h3", {id: `screen-${s}`}, element("span", {dir: "auto"}, screenName(s)),
                          element("span.soft", {}, about.filter((part) => part).join(dot)));
  const view = element("section.screen", {"aria-labelledby": `screen-${s}`}, heading,
                       element("div.timeline", {}, hours(), ...rows), slidesView(s));
  view.style.setProperty("--hours", (axis.until - axis.from) / 60);
  return view;
}

function showScreens({screen, day}) {
  const wanted = screens.map((each, s) => s).filter((s) => !screen || screens[s].name === screen);
  byId("screens").replaceChildren(...wanted.map((s) => screenView(s, day ? [day] : days)));
  if (chosen && wanted.includes(chosen[0]) && (!day || momentAt(chosen).day === day)) showMoment(chosen);
}

// What is up at a moment, below the timeline of its screen.
function showMoment([s, m]) {
  chosen = [s, m];
  const {at, until, loop, pages, day, begins, ends} = momentAt(chosen);
  const to = (by) => button("button", {onclick: () => showMoment([s, m + by]), "aria-label": by < 0 ? "Moment before" : "Next moment",
                                       disabled: screens[s].moments[m + by] ? undefined : ""}, by < 0 ? "\u2190" : "\u2192");
  byId("moment")?.remove();
  byId(`screen-${s}`).closest("section").querySelector(".timeline").after(
      element("div.moment", {id: "moment"},
              element("div.heading", {}, element("h4", {}, spanInWords(at, until)),
                      element("span.soft", {}, `${counted(pages.length, "page")}${loop ? ` in ${seconds(loop)}` : ""}`),
                      element("span.steps", {}, to(-1), to(1), button("button", {onclick: closeMoment}, "Close"))),
              element("div.tiles", {}, ...pages.map(([, dwell], p) => tile([s, m, p], `${p + 1}`, seconds(dwell)))),
              touchingList(touching(chosen))));
  const track = document.querySelector(`[data-track="${s} ${day}"]`);
  document.querySelectorAll(".here").forEach((each) => each.remove());
  const here = element("span.here"), left = across(begins - midnight(day));
  here.style.cssText = `left: ${left}%; width: ${across(ends - midnight(day)) - left}%`;
  track?.append(here);
  track?.setAttribute("aria-valuenow", 1 + m - screens[s].moments.findIndex((moment) => moment.day === day));
  track?.setAttribute("aria-valuetext", momentInWords(chosen));
}

function closeMoment() {
  byId("moment").remove();
  document.querySelectorAll(".here").forEach((each) => each.remove());
  document.querySelector(`[data-track="${chosen[0]} ${momentAt(chosen).day}"]`)?.focus();
  chosen = undefined;
}

const touchingList = (some) => element("ul.touching", {}, ...some.slice(0, 8).map((finding) =>
    element("li", {}, mark(finding.severity), button("button.link", {onclick: () => goTo(finding)}, ...sentence(finding.what)))),
    some.length > 8 && element("li.soft", {}, `and ${some.length - 8} more`));

// ---- A page large

let large;  // its spot

function commandFor([s, m, p]) {
  const {name, width, height} = screens[s], {at} = momentAt([s, m]);
  const event = (report.files?.[0] || "EVENT").replace(/^schedule\.json$/, ".").replace(/\/schedule\.json$/, "");
  const usual = `${width}x${height}` === "1920x1080" || `${width}x${height}` === "1080x1920";
  const file = `${name || "screen"}-${at.slice(0, 16)}-${p + 1}`.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-/, "");
  const words = ["foyer", "snapshot", event, "--at", at, ...(name ? ["--screen", name] : []), "--slide", `${p + 1}`,
                 ...(usual ? [] : ["--size", `${width}x${height}`]), "-o", `${file}.png`];
  return words.map((word) => /^[\w@%+=:,.\/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
}

function showLarge(spot) {
  large = spot;
  const [index, dwell] = pageAt(spot), slide = slides[index], {at, until, pages} = momentAt(spot);
  byId("large-title").textContent = titleOf(slide);
  const place = `page ${spot[2] + 1} of ${pages.length}`;
  const facts = [screenName(spot[0]), spanInWords(at, until), place, inWords(slide.kind), `up for ${seconds(dwell)}`];
  byId("large-facts").textContent = facts.join(dot);
  byId("large-findings").replaceChildren(...touchingList(touchingSlide(spot)).children);
  byId("command").replaceChildren(...commandFor(spot).flatMap((word, index) => [index > 0 ? " " : "", element("span.whole", {}, word)]));
  byId("copy").textContent = "Copy";
  drawLarge(spot);
  if (!byId("large").open) byId("large").showModal();
}

// The page before stays until this one is there.
async function drawLarge(spot) {
  const glass = glassOf(spot);
  if (lookOf(spot).length > 0) glass.append(paint(element("canvas"), spot, await bitmapsOf(spot)));
  if (large === spot) byId("large-picture").replaceChildren(glass);
}

// The page beside that one, on into the next moment; or the same page of the next moment.
function neighbour([s, m, p], key) {
  const moments = screens[s].moments, by = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  if (sideways && moments[m].pages[p + by]) return [s, m, p + by];
  do m += by; while (moments[m] && moments[m].pages.length === 0);
  if (!moments[m]) return undefined;
  return [s, m, sideways ? (by < 0 ? moments[m].pages.length - 1 : 0) : Math.min(p, moments[m].pages.length - 1)];
}

function turn(key) {
  const next = neighbour(large, key);
  if (next) showLarge(next);
}

async function copyCommand() {
  getSelection().selectAllChildren(byId("command"));
  await navigator.clipboard?.writeText(byId("command").textContent).then(() => { byId("copy").textContent = "Copied"; }, () => {});
}

// ---- Keys

function goTo(finding) {
  byId("large").close();
  if (!byId(finding.id)) { open.add(finding.kind); showFindings(); }
  byId(finding.id).focus({preventScroll: true});
  byId(finding.id).scrollIntoView({block: "center"});
}

function walk(by) {
  const all = [...document.querySelectorAll(".finding")], at = all.indexOf(document.activeElement.closest(".finding"));
  const below = all.findIndex((view) => view.getBoundingClientRect().top >= filters.getBoundingClientRect().bottom);
  const next = all[at >= 0 ? at + by : by > 0 ? below : below - 1];
  next?.focus({preventScroll: true});
  next?.scrollIntoView({block: "nearest"});
}

document.addEventListener("keydown", (event) => {
  const {key, target} = event, held = event.ctrlKey || event.metaKey;
  if (event.altKey || event.defaultPrevented || (held && key !== "p")) return;
  const typing = target.matches("input[type=search], select");
  const onFinding = target.matches(".finding");
  const act = held ? printAll
            : byId("large").open ? (key.startsWith("Arrow") ? () => turn(key) : undefined)
            : byId("keys").open || typing ? undefined
            : key === "j" || (onFinding && key === "ArrowDown") ? () => walk(1)
            : key === "k" || (onFinding && key === "ArrowUp") ? () => walk(-1)
            : key === "Enter" && onFinding && target.spot ? () => showLarge(target.spot)
            : key === "/" ? () => filters.elements.text.focus()
            : key === "?" ? () => byId("keys").showModal() : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});

for (const dialog of document.querySelectorAll("dialog"))
  dialog.addEventListener("click", ({target}) => { if (target === dialog || target.closest("[data-close]")) dialog.close(); });
for (const each of document.querySelectorAll("[data-key]")) each.addEventListener("click", () => turn(each.dataset.key));
byId("large").addEventListener("close", () => {
  large = undefined;
  byId("large-picture").replaceChildren();
});
byId("copy").addEventListener("click", copyCommand);
byId("ask").addEventListener("click", () => byId("keys").showModal());

// ---- Print: once all findings that are shown have their pictures, also those out of view

async function printAll() {
  const glasses = [...document.querySelectorAll(".finding .glass")];
  await Promise.all(glasses.map(draw));
  print();
  glasses.forEach((glass) => { inView.unobserve(glass); inView.observe(glass); });
}
byId("print").addEventListener("click", printAll);

// ---- All of it

function show() {
  const filter = chosenFilters();
  shown = findings.filter((finding) => passes(finding, filter));
  shownOfSlide.clear();
  for (const finding of shown)
    for (const slide of finding.slides) addTo(shownOfSlide, slide, finding);
  const ofTime = shown.filter(({slides, start}) => slides.length === 0 && start !== undefined);
  shownOfScreen = screens.map(({name}) => ofTime.filter(({screen}) => screen === name));
  byId("count").textContent = shown.length === findings.length ? "" : `${inDigits(shown.length)} of ${counted(findings.length, "finding")}`;
  showFindings();
  showScreens(filter);
}

function showVerdict() {
  const told = [...severities].reverse().flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [", ", element("span." + severity, {}, counted(count, severity))] : [];
  }).slice(1);
  const on = new Set(sessions.map(({day}) => day));
  byId("verdict").replaceChildren(...(told.length > 0 ? told : [element("span.none", {}, "Nothing to mend")]),
                                  ` on ${counted(screens.length, "screen")} over ${counted(on.size || days.length, "day")}`);
  byId("event").textContent = report.event;
  const when = (time) => `${dayInWords(time)} ${time.slice(0, 4)}, ${clock(time)}`;
  byId("played").textContent = `Played from ${when(report.from)} to ${when(report.until)}${report.timezone ? `, ${report.timezone}` : ""}`;
  byId("files").textContent = (report.files || []).join(", ");
  document.title = `${report.event}: rehearsal`;
}

showVerdict();
fillFilters();
takeFromAddress();
filters.hidden = findings.length === 0 && screens.length < 2;
filters.addEventListener("input", () => { keepInAddress(); show(); });
filters.addEventListener("submit", (event) => event.preventDefault());
filters.addEventListener("reset", () => setTimeout(() => { keepInAddress(); show(); }));
addEventListener("hashchange", () => { takeFromAddress(); show(); });
keepInAddress();
show();
