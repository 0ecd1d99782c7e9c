// Maps made at random, the same each time, with what Mermaid is to read in their export.

const words = [
  'Paiement', 'frais de port', 'journey', 'Title page', 'section', 'accTitle: x', 'accDescr {', 'a: b', '#35;',
  '# 1', 'a;b', '%%', '100 %', '%%{init}%%', '50%% x', '<b>x</b>', '<br>', 'a & b', '&amp;', '"q"', "l'œil",
  'x, y', '：', 'é 🙂 買', 'style a:#b;', 'ﬂ°°35¶ß', '---', '}', '12:30', 'journeys', '-> B', '`c`', '\\n', '%', '?',
];
const names = ['Anne', 'Pierre, 28', 'Léa #2', 'R&D', 'a:b', '<x>', 'Zoë 🙂', 'journey'];

// A generator of numbers that needs no more than to be spread out.
const numbers = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const quoted = (text) => JSON.stringify(text);
const rounded = (number, parts) => Math.round(number * parts) / parts;

const randomMap = (random) => {
  const whole = (below) => Math.floor(random() * below);
  const pick = (list) => list[whole(list.length)];
  const phrase = () => Array.from({ length: 1 + whole(3) }, () => pick(words)).join(pick([' ', ' ', '', '  ']));
  const feeling = () => (random() < 0.3 ? undefined : pick([whole(11) - 5, rounded(random() * 10 - 5, 100)]));
  const personas = names.slice(0, whole(4)).map((name, at) => ({ name, id: `p${at}` }));
  const title = phrase();
  const lines = ['jalon = 1', `title = ${quoted(title)}`];
  for (const { name, id } of personas) lines.push('[[personas]]', `id = ${quoted(id)}`, `name = ${quoted(name)}`);
  const sections = [];
  const tasks = [];
  const stages = whole(5);
  for (let at = 0; at < stages; at += 1) {
    const name = phrase();
    const all = feeling();
    const each = personas.map(({ id }) => [id, random() < 0.7 ? undefined : feeling()]);
    const stated = [['all', all], ...each].filter(([, number]) => number !== undefined);
    sections.push(name);
    lines.push('[[stages]]', `name = ${quoted(name)}`);
    if (stated.length) lines.push(`sentiment = { ${stated.map((pair) => pair.join(' = ')).join(', ')} }`);
    const actions = Array.from({ length: whole(4) }, () => {
      const mine = personas.filter(() => random() < 0.5);
      return { text: phrase(), own: feeling(), mine: random() < 0.5 ? mine : undefined };
    });
    const items = actions.map(({ text, own, mine }) => {
      const keys = [`text = ${quoted(text)}`];
      if (own !== undefined) keys.push(`sentiment = ${own}`);
      if (mine !== undefined) keys.push(`for = [${mine.map(({ id }) => quoted(id)).join(', ')}]`);
      return `{ ${keys.join(', ')} }`;
    });
    lines.push(`actions = [${items.join(', ')}]`);
    const of = (id) => each.find(([one]) => one === id)[1] ?? all;
    const mean = (list) => {
      const known = list.filter((one) => one !== undefined);
      return known.length ? known.reduce((sum, one) => sum + one, 0) / known.length : undefined;
    };
    const everyone = all ?? mean(personas.map(({ id }) => of(id)));
    const felt = (mine) => (mine?.length ? mean(mine.map(({ id }) => of(id))) : everyone);
    const score = (sentiment, parts) => (sentiment === undefined ? 'NaN' : rounded(sentiment / 2 + 3, parts));
    for (const { text, own, mine } of actions) {
      const people = (mine ?? personas).map((persona) => persona.name);
      const known = own === undefined ? score(felt(mine), 1e3) : score(own, 1e14);
      tasks.push({ section: name, task: text, score: known, people });
    }
    if (actions.length === 0 && everyone !== undefined) {
      tasks.push({ section: name, task: name, score: score(everyone, 1e3), people: [] });
    }
  }
  return { toml: `${lines.join('\n')}\n`, reads: { title, sections, tasks } };
};

// So many maps.
export const randomMaps = (count) => Array.from({ length: count }, (_, at) => randomMap(numbers(at * 7919 + 1)));
