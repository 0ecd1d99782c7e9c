// Opens every page below a folder in a browser, light and dark, on a screen and on a phone, with and
// without script, and on paper, and fails where one is not accessible, asks for anything, scrolls
// sideways as a whole, does not follow the keyboard, runs what a person wrote, or is cut on paper.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = process.argv[2];
const pages = readdirSync(root, { recursive: true }).map(String);
const files = pages.filter((name) => name.endsWith(".html")).sort();
let faults = 0;
let looks = 0;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update",
  ],
});

// The longest one look may take, in milliseconds.
const longest = 120_000;
const late = () => new Promise((_, no) => setTimeout(no, longest, new Error("takes too long")).unref());

// A page in a window of its own; whatever it asks for and says is a fault.
async function open(name, { width = 1280, scheme = "light", script = true }, look) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    // What is looked at stands still: half way through a movement nothing can be measured.
    reducedMotion: "reduce",
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const how = `${name}, ${width} px, ${scheme}${script ? "" : ", without script"}`;
  const fault = (words) => {
    faults += 1;
    console.log(`${how}: ${words}`);
  };
  const address = pathToFileURL(join(root, name)).href;
  page.on("request", (request) => request.url() === address || fault(`asks for ${request.url()}`));
  page.on("console", (message) => fault(`says ${message.text()}`));
  page.on("pageerror", (error) => fault(`fails: ${error.message}`));
  page.on("dialog", (dialog) => fault(`asks: ${dialog.message()}`));
  try {
    await page.goto(address);
    await Promise.race([look(page, fault), late()]);
    if ((await page.title()) === "ran") fault("ran what a person wrote");
  } catch (error) {
    fault(`cannot be looked at: ${error.message}`);
  }
  looks += 1;
  await context.close();
}

async function check(page, fault) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, help, nodes } of found.violations) {
    fault(`${id}: ${help}, ${nodes.length} times, first ${nodes[0].target} ${nodes[0].failureSummary}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fault(`${wide} px wider than the screen`);
}

// The head and the first column stay where they are while the table is moved.
async function staysInSight(page, fault) {
  const moved = await page.evaluate(() => {
    const map = document.querySelector(".wide.map");
    const [head, label] = [map.querySelector("thead th + th"), map.querySelector("tbody th")];
    const at = () => [head.getBoundingClientRect().top, label.getBoundingClientRect().left].map(Math.round);
    map.scrollTo(0, 120);
    const before = at();
    map.scrollTo(map.scrollWidth, 240);
    return { before, after: at(), room: map.scrollWidth - map.clientWidth };
  });
  if (moved.room > 0 && String(moved.before) !== String(moved.after)) {
    fault(`head or first column moves from ${moved.before} to ${moved.after}`);
  }
}

// The tabs by keyboard, as the pattern of the ARIA authoring practices wants them.
async function tabs(page, fault) {
  const all = page.getByRole("tab");
  const count = await all.count();
  if (count === 0) return;
  const parts = () => page.locator("#panel [data-for]:visible").count();
  const everything = await parts();
  await all.first().focus();
  for (const [key, to] of [["ArrowRight", 1], ["End", count - 1], ["ArrowRight", 0], ["ArrowLeft", count - 1], ["Home", 0], ["ArrowRight", 1]]) {
    await page.keyboard.press(key);
    const chosen = await all.evaluateAll((tabs) =>
      tabs.map((tab) => [tab.ariaSelected, tab.tabIndex, tab === document.activeElement].join()).indexOf("true,0,true"));
    if (chosen !== to) fault(`${key} chooses tab ${chosen} and not ${to}`);
  }
  if ((await parts()) >= everything) fault("a persona sees no less than everyone");
  const outline = await all.nth(1).evaluate((tab) => getComputedStyle(tab).outlineStyle);
  if (outline === "none") fault("the focus is not seen");
  await check(page, fault);
  await page.keyboard.press("Home");
  if ((await parts()) !== everything) fault("everyone no longer sees everything");
}

async function withoutScript(page, fault) {
  const hidden = await page.locator("#panel :is(li, tr, article, section):not(.on-paper *):visible").count();
  const all = await page.locator("#panel :is(li, tr, article, section):not(.on-paper *)").count();
  if (hidden !== all) fault(`${all - hidden} parts are not seen`);
  if (await page.getByRole("tab").count()) fault("there are tabs that do nothing");
}

// On paper nothing stands beyond the edge of a sheet.
async function paper(page, fault) {
  await page.emulateMedia({ media: "print" });
  for (const [sheet, width] of [["A3", 1520], ["A4", 1054], ["A4 upright", 725]]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await page.evaluate(() => {
      const is = (part) => part.checkVisibility() && !part.closest(".by-ear, .label, svg");
      const beyond = [...document.body.querySelectorAll("*")].filter(
        (part) => is(part) && part.getBoundingClientRect().right > innerWidth + 1);
      const squeezed = [...document.body.querySelectorAll("td, th, p")].filter(
        (part) => is(part) && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== "inline");
      return [...beyond, ...squeezed].map((part) => `${part.tagName} ${part.textContent.trim().slice(0, 40)}`);
    });
    if (cut.length) fault(`on ${sheet}, ${cut.length} parts are cut, first ${cut[0]}`);
  }
}

async function lookAt(name) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      await open(name, { width, scheme }, check);
    }
  }
  await open(name, { width: 360 }, staysInSight);
  await open(name, {}, tabs);
  await open(name, { script: false }, withoutScript);
  // What looks at it is a script itself, so the page's own is taken out.
  const bare = readFileSync(join(root, name), "utf8").replace(/<script>[^]*<\/script>/, "");
  writeFileSync(join(root, `${name}.bare.html`), bare);
  await open(`${name}.bare.html`, { width: 360, scheme: "dark" }, check);
  await open(name, {}, paper);
}

// Two pages side by side: a browser draws each in a process of its own.
const waiting = files.values();
const inTurn = async () => {
  for (const name of waiting) await lookAt(name);
};
await Promise.all([inTurn(), inTurn()]);
await browser.close();
if (faults) process.exit(1);
console.log(`${files.length} pages are well, looked at in ${looks} ways`);
