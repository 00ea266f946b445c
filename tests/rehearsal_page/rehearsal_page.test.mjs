// The page of a rehearsal in headless Chromium: node rehearsal_page.test.mjs [index.html ...]. Without a page it makes some up.
// What it expects stands in the report inside each page, so that any page of `foyer rehearse` can be given.
import assert from "node:assert/strict";
import {once} from "node:events";
import {mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {after, before, describe, test} from "node:test";
import {chromium} from "playwright-core";
import {page as pageOf} from "./page.mjs";
import {flawless, large, sample} from "./reports.mjs";
import {faint} from "./contrast.mjs";

const folder = mkdtempSync(join(tmpdir(), "rehearsal-page-"));
const written = ({report, pixels, name}) => {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, pageOf(report, pixels));
  return path;
};

let browser;
before(async () => {
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: process.getuid() === 0 ? ["--no-sandbox"] : []});
});
after(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true});
});

// Opens a page and watches it: whoever asks for anything but the page and what lies inside it, or stumbles, fails the test at its end.
async function opened(path, options = {}, hash = "") {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  context.setDefaultTimeout(120000);
  const tab = await context.newPage(), address = pathToFileURL(path).href, faults = [];
  context.on("request", (request) => { if (!request.url().startsWith("data:") && request.url().split("#")[0] !== address) faults.push(`asked for ${request.url()}`); });
  tab.on("pageerror", (error) => faults.push(error.stack));
  tab.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  await tab.goto(address + hash);
  await tab.waitForFunction(() => document.readyState === "complete" && !document.getElementById("verdict").textContent.startsWith("Reading"));
  const report = await tab.evaluate(() => JSON.parse(document.getElementById("report").textContent));
  return {tab, report, faults, close: async () => { await context.close(); assert.deepEqual(faults, []); }};
}

const words = async (locator) => (await locator.textContent()).replace(/\s+/g, " ").trim();
const small = (report) => report.findings.length <= 200;
const shownIn = (tab) => tab.locator(".finding").count();

// How many findings stand there, when of each kind the first ones do.
function countIn(findings) {
  const groups = new Map();
  for (const {severity, kind} of findings) groups.set(`${severity} ${kind}`, 1 + (groups.get(`${severity} ${kind}`) ?? 0));
  return [...groups.values()].reduce((sum, count) => sum + (count <= 6 ? count : 5), 0);
}

const withPicture = (report, finding) => finding.slide !== undefined &&
  report.screens.some(({moments}) => moments.some(({pages}) => pages.some(([slide, , look]) => slide === finding.slide && look >= 0)));

// Runs in the page: of the corners and the middle of a picture, those where nothing was drawn.
const emptyPixels = (canvas) => [[1, 1], [canvas.width - 2, 1], [canvas.width >> 1, canvas.height >> 1], [1, canvas.height - 2]]
    .filter(([x, y]) => canvas.getContext("2d").getImageData(x, y, 1, 1).data[3] !== 255);

function checks(path) {
  test("opens with the verdict, and asks for nothing", async () => {
    const {tab, report, close} = await opened(path);
    const verdict = await words(tab.locator("#verdict"));
    for (const severity of ["error", "warning", "note"]) {
      const count = report.findings.filter((finding) => finding.severity === severity).length;
      assert.equal(verdict.includes(`${count.toLocaleString("en")} ${severity}`), count > 0, verdict);
    }
    assert.match(verdict, new RegExp(`on ${report.screens.length} screens? over \\d+ days?$`));
    assert.equal(await tab.title(), `${report.event}: rehearsal`);
    assert.equal(await shownIn(tab), countIn(report.findings));
    assert.equal(await tab.locator(".screen").count(), report.screens.length);
    await close();
  });

  test("cannot ask for anything, even if it wanted to", async () => {
    let reached = 0;
    const server = createServer((_, response) => { ++reached; response.end(); }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const {tab} = await opened(path);
    const refused = await tab.evaluate(async (port) => {
      const violations = [];
      addEventListener("securitypolicyviolation", ({effectiveDirective}) => violations.push(effectiveDirective));
      const refused = await fetch(`http://127.0.0.1:${port}/`, {mode: "no-cors"}).then(() => false, () => true);
      const image = new Image();
      image.src = `http://127.0.0.1:${port}/picture.png`;
      await new Promise((resolve) => { image.onerror = resolve; });
      return refused && violations;
    }, server.address().port);
    await tab.context().close();
    server.close();
    assert.deepEqual(refused, ["connect-src", "img-src"]);
    assert.equal(reached, 0);
  });

  test("filters by severity, kind, screen, day and text, and keeps that in the address", async () => {
    const {tab, report, close} = await opened(path);
    if (report.findings.length === 0) return close();
    const {findings} = report, rare = findings[0];
    for (const severity of ["warning", "note"]) await tab.locator(`.chip:has([value=${severity}])`).click();
    assert.equal(await shownIn(tab), countIn(findings.filter(({severity}) => severity === "error")));
    await tab.click("#clear");
    assert.equal(await shownIn(tab), countIn(findings));
    assert.equal(new URL(tab.url()).hash, "");

    if (await tab.locator("[name=kind]").isVisible()) {
      await tab.selectOption("[name=kind]", rare.kind);
      assert.equal(await shownIn(tab), countIn(findings.filter(({kind}) => kind === rare.kind)));
      assert.equal(new URL(tab.url()).hash, `#kind=${rare.kind}`);
      await tab.reload();
      assert.equal(await shownIn(tab), countIn(findings.filter(({kind}) => kind === rare.kind)), "not kept");
      await tab.click("#clear");
    }
    if (await tab.locator("[name=screen]").isVisible()) {
      const {name} = report.screens.at(-1);
      await tab.selectOption("[name=screen]", name);
      assert.equal(await shownIn(tab), countIn(findings.filter(({screen}) => screen === name)));
      assert.deepEqual(await tab.locator(".screen h3 > span:first-child").allTextContents(), [name]);
      await tab.click("#clear");
    }
    if (await tab.locator("[name=day]").isVisible()) {
      const rows = await tab.locator(".track").count();
      await tab.selectOption("[name=day]", {index: 1});
      assert.ok(await tab.locator(".track").count() < rows);
      assert.ok(await shownIn(tab) <= countIn(findings));
      await tab.click("#clear");
    }
    await tab.keyboard.press("/");
    await tab.keyboard.type(rare.what.slice(0, 24).toUpperCase());
    const found = findings.filter(({what}) => what.toLowerCase().includes(rare.what.slice(0, 24).toLowerCase()));
    assert.ok(found.length > 0 && await shownIn(tab) >= countIn(found));
    await tab.fill("[name=text]", "no finding says this");
    assert.equal(await shownIn(tab), 0);
    assert.equal(await words(tab.locator("#count")), `0 of ${findings.length.toLocaleString("en")} finding${findings.length === 1 ? "" : "s"}`);
    await close();
  });

  test("shows a finding's picture, small in the list and large on a click, and the command that draws it", async () => {
    const {tab, report, close} = await opened(path);
    const finding = report.findings.find((each) => withPicture(report, each));
    if (!finding) return close();
    await tab.selectOption("[name=kind]", finding.kind);
    await tab.fill("[name=text]", `${finding.session ?? ""}`);
    const picture = tab.locator(".finding .glass canvas").first();
    await picture.waitFor();
    assert.deepEqual(await picture.evaluate(emptyPixels), []);
    await tab.locator(".finding .see:has(canvas)").first().click();
    const canvas = tab.locator("#large .glass canvas");
    await canvas.waitFor();
    assert.deepEqual(await canvas.evaluate(emptyPixels), []);
    const glass = await tab.locator("#large .glass").boundingBox();
    const {width, height} = report.screens[report.slides[finding.slide].screen];
    assert.ok(Math.abs(glass.width / glass.height - width / height) < 0.02, "not of the screen's shape");
    assert.deepEqual(await canvas.evaluate((each) => [each.width, each.height]), [width, height]);
    assert.ok(glass.width > 300);
    assert.ok(glass.x >= 0 && glass.y >= 0 && glass.y + glass.height <= 900, "does not fit");
    assert.match(await tab.locator("#command").textContent(), /^foyer snapshot \S+ --at 20\d\d-\S+ (--screen .+ )?--slide \d+ (--size \d+x\d+ )?-o \S+\.png$/);
    await tab.keyboard.press("Escape");
    assert.equal(await tab.locator("#large").isVisible(), false);
    await close();
  });

  test("is walked through with keys alone", async () => {
    const {tab, report, close} = await opened(path);
    const focused = () => tab.evaluate(() => document.activeElement.id || document.activeElement.className);
    if (report.findings.length > 1) {
      const order = await tab.locator(".finding").evaluateAll((all) => all.map(({id}) => id));
      await tab.keyboard.press("j");
      assert.equal(await focused(), order[0]);
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("j");
      await tab.keyboard.press("k");
      assert.equal(await focused(), order[1]);
      await tab.keyboard.press("ArrowUp");
      assert.equal(await focused(), order[0]);
    }
    const opens = await tab.locator(".finding:has(button.see)").first();
    if (await opens.count()) {
      await opens.focus();
      await tab.keyboard.press("Enter");
      assert.ok(await tab.locator("#large").isVisible());
      const command = () => tab.locator("#command").textContent();
      const first = await command();
      await tab.keyboard.press("ArrowRight");
      const second = await command();
      assert.notEqual(second, first);
      await tab.keyboard.press("ArrowLeft");
      assert.equal(await command(), first);
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("ArrowUp");
      await tab.keyboard.press("ArrowUp");
      assert.notEqual((await command()).match(/--at (\S+)/)[1], "");
      await tab.keyboard.press("Escape");
      assert.equal(await focused(), await opens.getAttribute("id"), "the focus is lost");
    }
    await tab.keyboard.press("?");
    assert.ok(await tab.locator("#keys").isVisible());
    await tab.keyboard.press("Escape");
    await close();
  });

  test("goes through a timeline, and shows the pages of each moment", async () => {
    const {tab, report, close} = await opened(path);
    const track = tab.locator(".track[role=slider]").first(), {moments} = report.screens[0];
    await track.focus();
    await tab.keyboard.press("Home");
    assert.equal(await tab.locator("#moment .tile").count(), moments[0].pages.length);
    await tab.keyboard.press("ArrowRight");
    assert.equal(await tab.locator("#moment .tile").count(), moments[1].pages.length);
    assert.ok((await words(tab.locator("#moment h4"))).includes(moments[1].at.slice(11, 16)));
    assert.equal(await track.getAttribute("aria-valuenow"), "2");
    assert.ok((await track.getAttribute("aria-valuetext")).includes(moments[1].at.slice(11, 16)));
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Enter");
    assert.ok((await tab.locator("#command").textContent()).includes(`--at ${moments[1].at} `));
    assert.ok((await tab.locator("#command").textContent()).includes("--slide 1 "));
    await tab.keyboard.press("Escape");
    await track.click({position: {x: 300, y: 10}});
    assert.equal(await tab.locator("#moment").count(), 1);
    await tab.locator("#moment button", {hasText: "Close"}).click();
    assert.equal(await tab.locator("#moment").count(), 0);
    await tab.locator(".slides summary").first().click();
    const own = report.slides.filter(({screen}) => screen === 0).length;
    await tab.waitForFunction((count) => document.querySelectorAll(".slides .tile").length === count, Math.min(60, own));
    await close();
  });

  test("prints the verdict and the findings with their pictures, without what can be pressed", async () => {
    const {tab, report, close} = await opened(path);
    const ids = await tab.locator(".finding").evaluateAll((all) => all.map(({id}) => Number(id.slice(8)) - 1));
    const pictured = ids.filter((id) => withPicture(report, report.findings[id])).length;
    const printed = () => tab.waitForFunction(() => window.drawn !== undefined);
    await tab.evaluate(() => { window.print = () => { window.drawn = document.querySelectorAll(".finding .glass canvas").length; }; });
    await tab.click("#print");
    await printed();
    assert.ok(await tab.evaluate(() => window.drawn) >= pictured, "pictures are missing");
    await tab.evaluate(() => { delete window.drawn; });
    await tab.keyboard.press("Control+p");
    await printed();
    await tab.evaluate(() => Promise.all([...document.querySelectorAll(".finding .glass")].map(draw)));
    const pdf = (await tab.pdf({format: "A4", printBackground: true})).toString("latin1");
    assert.ok((pdf.match(/\/Subtype \/Image/g) ?? []).length >= pictured, "pictures are missing on paper");
    await tab.emulateMedia({media: "print"});
    assert.deepEqual(await tab.locator("button:not(.see), select, input").evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML)), []);
    assert.ok(await tab.locator("#verdict").isVisible());
    await close();
  });

  for (const colorScheme of ["light", "dark"])
    test(`can be read on a ${colorScheme} ground`, async () => {
      const {tab, report, close} = await opened(path, {colorScheme});
      await tab.locator(".track[role=slider]").first().click({position: {x: 300, y: 10}});
      if (!small(report)) await tab.fill("[name=text]", "session 1");
      assert.deepEqual(await tab.evaluate(faint), []);
      await tab.locator("#moment .tile").first().click();
      assert.deepEqual(await tab.evaluate(faint), []);
      await close();
    });

  test("fits a telephone", async () => {
    const {tab, close} = await opened(path, {viewport: {width: 360, height: 740}, hasTouch: true});
    await tab.locator(".track[role=slider]").first().tap();
    assert.equal(await tab.evaluate(() => document.scrollingElement.scrollWidth), 360);
    await tab.locator("#moment .tile").first().tap();
    const {x, width} = await tab.locator("#large").boundingBox();
    assert.ok(x >= 0 && x + width <= 360);
    await close();
  });

  test("names everything that can be pressed", async () => {
    const {tab, close} = await opened(path);
    await tab.locator(".track[role=slider]").first().click();
    const nameless = await tab.locator("button, select, input, summary, [role=slider]").evaluateAll((all) => all.filter((each) =>
      !(each.getAttribute("aria-label") || each.textContent.trim() || each.labels?.[0]?.textContent.trim())).map((each) => each.outerHTML));
    assert.deepEqual(nameless, []);
    await close();
  });
}

const given = process.argv.slice(2).map((path) => resolve(path));
if (given.length > 0) for (const path of given) describe(path, () => checks(path));
else {
  for (const made of [sample(), sample({pictures: false})]) describe(made.name, () => checks(written(made)));

  describe("made-up reports", () => {
    test("say so when nothing is wrong", async () => {
      const {tab, close} = await opened(written(flawless()));
      assert.equal(await words(tab.locator("#verdict")), "Nothing to mend on 1 screen over 3 days");
      assert.equal(await shownIn(tab), 0);
      await tab.locator(".track[role=slider]").first().click();
      await tab.locator("#moment .tile").first().click();
      assert.ok(!(await tab.locator("#command").textContent()).includes("--screen"));
      await close();
    });

    test("cannot bring HTML into the page", async () => {
      const {tab, report, close} = await opened(written(sample()));
      const {what} = report.findings.find((each) => each.what.includes("<script>"));
      await tab.fill("[name=text]", "attacked");
      assert.equal(await words(tab.locator(".finding .what")), `${what}.`.replaceAll("`", ""));
      assert.equal(await tab.evaluate(() => window.attacked), undefined);
      await close();
    });

    test("of which some are not shown tell how many, and show them all when asked", async () => {
      const {tab, report, close} = await opened(written(sample()));
      const long = report.findings.filter(({kind}) => kind === "long-title").length;
      await tab.click(`text=Show all ${long}`);
      assert.equal(await shownIn(tab), countIn(report.findings) - 5 + long);
      await close();
    });

    test("lay a patch upon its picture, where it belongs", async () => {
      const {tab, report, close} = await opened(written(sample()));
      const second = report.screens[0].moments[1];
      const [, , , , x, y] = report.looks[second.pages[0][2]];
      await tab.locator(".track[role=slider]").first().focus();
      await tab.keyboard.press("Home");
      await tab.keyboard.press("ArrowRight");
      await tab.locator("#moment .tile").first().click();
      const canvas = tab.locator("#large canvas");
      await canvas.waitFor();
      const pixel = (across, down) => canvas.evaluate((each, [x, y]) => [...each.getContext("2d").getImageData(x, y, 1, 1).data], [across, down]);
      assert.deepEqual(await pixel(x + 20, y + 20), [244, 247, 243, 255]);
      assert.deepEqual(await pixel(x + 1, y + 1), [11, 31, 26, 255]);
      assert.notDeepEqual(await pixel(x + 20, y - 10), [244, 247, 243, 255]);
      await close();
    });

    test("of thousands of findings and pictures stay light", async () => {
      const path = written(large());
      const {tab, report, close} = await opened(path);
      const nodes = () => tab.evaluate(() => document.querySelectorAll("body *:not(script)").length);
      const drawn = () => tab.locator("canvas").count();
      assert.ok(await nodes() < 3000, `${await nodes()} elements`);
      assert.ok(await drawn() < 40);
      await tab.locator("button.all", {hasText: "Show all 800"}).first().click();
      assert.ok(await shownIn(tab) > 800);
      for (let step = 0; step < 20; ++step) {
        await tab.mouse.wheel(0, 4000);
        await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      }
      await tab.waitForFunction(() => document.querySelectorAll("canvas").length < 40);
      const took = await tab.evaluate(() => {
        const began = performance.now();
        document.querySelector("[name=text]").value = "session 12";
        document.querySelector("[name=text]").dispatchEvent(new Event("input", {bubbles: true}));
        return performance.now() - began;
      });
      console.log(`${(statSync(path).size / 1e6).toFixed(0)} MB, ${report.findings.length} findings, ${report.pictures.length} pictures: filtered in ${took.toFixed(0)} ms`);
      assert.ok(took < 3000, `filtering takes ${took} ms`);
      await close();
    });
  });
}
