// node write.mjs DIR: writes the made-up reports as pages, to look at.
import {mkdirSync, writeFileSync} from "node:fs";
import {page} from "./page.mjs";
import {flawless, large, sample} from "./reports.mjs";

const folder = process.argv[2] ?? ".";
mkdirSync(folder, {recursive: true});
for (const {report, pixels, name} of [sample(), sample({pictures: false}), flawless(), large()]) writeFileSync(`${folder}/${name}.html`, page(report, pixels));
