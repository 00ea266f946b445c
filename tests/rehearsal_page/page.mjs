// Puts a report and its pictures into the page, as `foyer rehearse` does.
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const asset = (name) => readFileSync(`${root}assets/rehearsal/${name}`, "utf8");

/// `pictures`: a buffer for each picture of the report.
export function page(report, pictures) {
  const json = JSON.stringify(report).replaceAll("<", "\\u003c");
  const stored = pictures.map((bytes, index) => `<script type="text/plain" id="picture-${index}">${bytes.toString("base64")}</script>\n`).join("");
  const parts = {
    "/*css*/": asset("page.css"),
    "<!--report-->": `${stored}<script type="application/json" id="report">${json}</script>`,
    "/*js*/": asset("page.js"),
  };
  return Object.entries(parts).reduce((html, [mark, part]) => html.replace(mark, () => part), asset("page.html"));
}
