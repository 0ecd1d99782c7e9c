// Asks Mermaid itself what it reads in a text.
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, logLevel: 'fatal' });
console.error = () => {};
console.warn = () => {};

// The marks of an entity, which mermaid makes an entity of HTML again once all is drawn; whatever else
// looks like HTML is drawn as it stands.
const place = document.createElement('div');
const drawn = (words) => {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  place.innerHTML = escaped.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
  return place.textContent;
};

const heard = {};
const { db } = await mermaid.mermaidAPI.getDiagramFromText('journey');
db.setDiagramTitle = (words) => (heard.title = drawn(words));
db.setAccTitle = (words) => (heard.accTitle = drawn(words.trimStart()));
db.setAccDescription = (words) => (heard.accDescr = drawn(words.replace(/\n\s+/g, '\n')));

// A number JSON has no sign for is told by its name.
const told = (number) => (Number.isFinite(number) ? number || 0 : String(number));

// What a journey says (titles, sections, and tasks as they are handed to the drawing), or null where
// the text is rejected or is no journey. Words are given as they are drawn, with entities decoded; the
// titles are taken before HTML is cleaned away from them.
export const ask = async (text) => {
  for (const key of Object.keys(heard)) delete heard[key];
  try {
    const { type } = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (type !== 'journey') return null;
  } catch {
    return null;
  }
  // Only drawing brings the title of the front matter; there is no page to draw on, which does not
  // matter once it has been read.
  await mermaid.render('drawing', text).catch(() => {});
  const tasks = db.getTasks().map(({ section, task, score, people }) => ({
    section: drawn(section),
    task: drawn(task),
    score: told(score),
    people: people.map(drawn),
  }));
  return { ...heard, sections: db.getSections().map(drawn), tasks };
};
