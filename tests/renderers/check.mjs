// Exports of all sample maps and of maps full of signs, read by Markdown's renderers and by Mermaid: no
// word becomes markup, none is lost, and all renderers show the same.
//
//   node check.mjs PROGRAM FOLDER-OF-MAPS SCRATCH-FOLDER

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const dom = new JSDOM("");
globalThis.window = dom.window;
globalThis.document = dom.window.document;

const commonmark = await import("commonmark");
const { default: markdownIt } = await import("markdown-it");
const { marked } = await import("marked");
const { default: mermaid } = await import("mermaid");
const { micromark } = await import("micromark");
const { gfm, gfmHtml } = await import("micromark-extension-gfm");

const [program, folder, scratch] = process.argv.slice(2);

// CommonMark knows no tables: what it shows of them is only looked at for markup.
const renderers = {
  "markdown-it": (text) => markdownIt({ html: true, linkify: true }).render(text),
  marked: (text) => marked.parse(text, { gfm: true }),
  micromark: (text) =>
    micromark(text, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  commonmark: (text) =>
    new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
};

// What a document is made of. Links are checked by where they lead.
const ours = new Set(
  "h1 h2 h3 p ul ol li strong em blockquote pre code table thead tbody tr th td br a".split(" "),
);

// What would be markup, at the beginning of a line, within one, in a cell, in a node.
const signs = [
  "**b** _i_ __u__ ~~s~~ `c` ``d``", "# h", "1. one", "2) two", "- li", "+ li", "> q", "| a | b |",
  "---", "===", ":--", "```", "~~~", "* * *", "<script>alert(1)</script>", "<b>x</b><!-- c -->",
  "[x](http://y.invalid)", "![i](http://y.invalid/i.png)", "http://x.invalid www.x.invalid",
  "<https://x.invalid>", "&copy; &#35; &amp;", "\\* \\\\ \\", "\\|", "x\\|y|z", "|||", "$x$ $$y$$",
  "{+a+} {-b-} {.c}", "[TOC] [[_TOC_]] [^1] [1]: x", "[ ] todo", "- [x] done",
  "]\"] ) }} #quot; %%{init: {}}%%", "%% c", "::icon(fa fa-book)", "fa:fa-book", "x:::urgent",
  "\"`**m**`\"", "style x:y#a;", "classDef a:b#c;", "mindmap", "end", "~30 min ~ 5~", "$5 and 9 $",
  "]]>", "<?xml?>", "`", "``` x", "<br>", "a&amp;b", "\\", "-", "+", "1.", "_", "*", "日本 🎉 العربية",
];
const toml = (words) => JSON.stringify(words);
const withSigns = (stages) => {
  const lines = ["jalon = 1", `title = ${toml(signs[0])}`, `objective = ${toml(signs.join("\n"))}`];
  const each = Math.ceil(signs.length / stages);
  for (let at = 0; at < stages; at += 1) {
    const some = signs.slice(at * each, (at + 1) * each);
    const items = some.map(
      (sign) => `{ text = ${toml(sign)}, sources = [${toml(sign)}], notes = ${toml(`${sign}\n${sign}`)} }`,
    );
    lines.push(
      "[[stages]]", `name = ${toml(some[0])}`, `goal = ${toml(some.at(-1))}`,
      `notes = ${toml(some.join("\n"))}`, `pains = [${items}]`, `opportunities = [${items}]`,
    );
  }
  return lines.join("\n");
};

let failures = 0;
const fail = (...words) => {
  failures += 1;
  console.log(...words);
};

const exported = (file, form, words) =>
  execFileSync(program, ["export", file, "--to", form, "--words", words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 26,
  });

const shown = (html) => {
  const body = new JSDOM(html).window.document.body;
  const tags = {};
  for (const element of body.querySelectorAll("*")) {
    const name = element.localName;
    tags[name] = (tags[name] ?? 0) + 1;
    if (["br", "li", "p", "td", "th", "h1", "h2", "h3"].includes(name)) {
      element.prepend(" ");
      element.after(" ");
    }
  }
  const links = [...body.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  return { tags, links, words: body.textContent.replace(/\s+/gu, " ").trim() };
};

const markdown = (file, words, wanted) => {
  const text = exported(file, "md", words);
  let first;
  for (const [name, render] of Object.entries(renderers)) {
    const seen = shown(render(text));
    const place = `${file} ${words} ${name}`;
    const strange = Object.keys(seen.tags).filter((tag) => !ours.has(tag));
    if (strange.length > 0) fail(place, "has", strange);
    const links = seen.links.filter((link) => !text.includes(`<${link}>`));
    if (links.length > 0) fail(place, "has links", links);
    if (name === "commonmark") continue;
    first ??= seen;
    if (JSON.stringify(seen.tags) !== JSON.stringify(first.tags)) fail(place, seen.tags, first.tags);
    if (seen.words !== first.words) fail(place, "shows other words");
    for (const sign of wanted) if (!seen.words.includes(sign)) fail(place, "lacks", sign);
  }
};

const mindmap = async (file, words) => {
  try {
    await mermaid.parse(exported(file, "mindmap", words));
  } catch (error) {
    fail(file, words, String(error.message));
  }
};

mkdirSync(join(scratch, "maps"), { recursive: true });
const maps = readdirSync(folder)
  .filter((name) => name.endsWith(".toml") && !name.includes(".audit-"))
  .map((name) => [join(folder, name), []]);
for (const stages of [1, 4, 7]) {
  const file = join(scratch, "maps", `signs-${stages}.toml`);
  writeFileSync(file, withSigns(stages));
  maps.push([file, signs]);
}
for (const [file, wanted] of maps) {
  for (const words of ["en", "fr"]) {
    markdown(file, words, wanted);
    await mindmap(file, words);
  }
}
if (failures > 0) process.exit(1);
console.log(`${maps.length} maps are read as they were meant`);
