// What jalon and Mermaid say of the same diagrams: `node check.mjs PROGRAM ROOT [--record]`.
//
// Three questions: does Mermaid still answer what is recorded for our own texts; does it read what is
// exported of the sample maps, and of maps made at random, as the map says it; and does it read the
// export of an import as it read the diagram, but for what the import said it repaired.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { ask } from './ask.mjs';
import { randomMaps } from './maps.mjs';

const [program, root, mode] = process.argv.slice(2);
const fixture = join(root, 'tests/fixtures/mermaid/read.json');
const scratch = mkdtempSync('check-');
let wrong = 0;

const complain = (what, expected, found) => {
  wrong += 1;
  if (wrong > 20) return;
  const told = [expected, found].map((words) => JSON.stringify(words));
  console.log(`${what}\n  expected ${told[0]}\n  found    ${told[1]}`);
};

const compare = (what, expected, found) => {
  if (!isDeepStrictEqual(expected, found)) complain(what, expected, found);
};

// The program over many files at once, into a folder.
const jalon = (command, files, folder, more) => {
  mkdirSync(folder);
  const args = ['--lang', 'en', command, ...files, '-o', folder, ...more];
  const env = { PATH: process.env.PATH, HOME: scratch, LANG: 'C.UTF-8' };
  const done = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 1 << 30 });
  if (done.error) throw done.error;
  return done.stderr;
};

const texts = (folder) =>
  new Map(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

// What counts in a drawing: names without blanks at their ends, and of whoever does something each
// once, in any order, with a name.
const trimmed = (words) => words.replace(/\s+/g, ' ').trim();
const drawn = (reading) =>
  reading && {
    ...reading,
    sections: reading.sections.map(trimmed),
    tasks: reading.tasks.map((task) => ({
      section: trimmed(task.section),
      task: trimmed(task.task),
      score: task.score,
      people: [...new Set(task.people)].filter((name) => name !== '').sort(),
    })),
  };

// A text with signs that no editor shows is written so that it can be seen.
const visible = (json) =>
  json.replace(/[\u0080-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff]/g, (sign) =>
    `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const recorded = JSON.parse(readFileSync(fixture, 'utf8'));
const answers = [];
for (const { text } of recorded) answers.push({ text, reads: await ask(text) });
if (mode === '--record') {
  const lines = answers.map((answer) => visible(JSON.stringify(answer)));
  writeFileSync(fixture, `[\n${lines.join(',\n')}\n]\n`);
}
recorded.forEach(({ text, reads }, at) => {
  if (mode !== '--record') compare(`recorded of ${JSON.stringify(text)}`, reads, answers[at].reads);
});

// Exports.
const maps = randomMaps(400);
mkdirSync(join(scratch, 'maps'));
const made = maps.map(({ toml }, at) => {
  const file = join(scratch, 'maps', `${String(at).padStart(3, '0')}.toml`);
  writeFileSync(file, toml);
  return file;
});
jalon('export', made, join(scratch, 'made'), ['--to', 'mermaid']);
const exported = [...texts(join(scratch, 'made')).values()];
if (exported.length !== maps.length) complain('exports', maps.length, exported.length);
for (const [at, text] of exported.entries()) {
  compare(`export of\n${maps[at].toml}\n${text}`, drawn(maps[at].reads), drawn(await ask(text)));
}
const samples = readdirSync(join(root, 'maps')).filter((name) => !name.includes('.audit-'));
const paths = samples.map((name) => join(root, 'maps', name));
jalon('export', paths, join(scratch, 'samples'), ['--to', 'mermaid']);
for (const [name, text] of texts(join(scratch, 'samples'))) {
  const { sections = [] } = (await ask(text)) ?? {};
  const stages = readFileSync(join(root, 'maps', name.replace(/mmd$/, 'toml')), 'utf8');
  compare(name, stages.match(/^\[\[stages\]\]/gm).length, sections.length);
}

// Imports and back.
mkdirSync(join(scratch, 'diagrams'));
const diagrams = answers.map(({ text }, at) => {
  const file = join(scratch, 'diagrams', `${String(at).padStart(4, '0')}.mmd`);
  writeFileSync(file, text);
  return file;
});
const said = jalon('import', diagrams, join(scratch, 'imported'), ['--from', 'mermaid']);
const imported = texts(join(scratch, 'imported'));
const back = [...imported.keys()].map((name) => join(scratch, 'imported', name));
jalon('export', back, join(scratch, 'back'), ['--to', 'mermaid']);
const again = texts(join(scratch, 'back'));
// That tasks before the first section went into a stage is to be seen in what is expected.
const repairs = said.split(/^(?=warning\[)/m).filter((notice) => !notice.includes('before the first section'));
const repaired = new Set(repairs.flatMap((notice) => notice.match(/\d{4}\.mmd(?=:\d+:\d+\n)/) ?? []));
const opening = (reading) => {
  if (reading.tasks[0]?.section !== '') return;
  reading.sections.unshift('Whole journey');
  for (const task of reading.tasks) task.section ||= 'Whole journey';
};
let same = 0;
for (const [at, { text, reads }] of answers.entries()) {
  const name = `${String(at).padStart(4, '0')}.mmd`;
  const found = again.has(name) ? drawn(await ask(again.get(name))) : null;
  if (reads === null) compare(`refused: ${JSON.stringify(text)}`, null, found);
  // Signs that hide or act are shown in an export.
  if (/[^\P{C}\p{Cs}\n\r\t\u200d\ufeff]|[\u2028\u2029]/u.test(text)) continue;
  if (reads === null || repaired.has(name) || found === null) {
    if (reads !== null && found === null) complain(`lost: ${JSON.stringify(text)}`, reads, found);
    continue;
  }
  // A map has no place for the title of those who do not see, and none is without a title.
  const { accTitle, ...expected } = drawn(reads);
  opening(expected);
  if (!expected.title?.trim()) delete found.title, delete expected.title;
  for (const one of [expected, found]) {
    for (const key of ['title', 'accDescr']) {
      if (one[key] !== undefined) one[key] = trimmed(one[key]);
      if (one[key] === '') delete one[key];
    }
  }
  compare(`there and back: ${JSON.stringify(text)}\n${again.get(name)}`, expected, found);
  same += 1;
}

rmSync(scratch, { recursive: true });
console.log(
  `Mermaid was asked of ${recorded.length} texts, ${maps.length} maps made at random, ` +
    `${samples.length} samples and ${same} journeys there and back: ${wrong} differ`,
);
process.exit(wrong > 0 ? 1 : 0);
