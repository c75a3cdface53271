// Adds up what a visitor downloads before the page answers: index.html and
// whatever it, its styles and its scripts name, but not what loads later (the
// workers, the picture for link previews). Fails when that is over the budget.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

// Gzip is what GitHub Pages sends. This line holds what was reached, with a standard library of the page's own, built for
// size (scripts/env.sh), as it is released; the folder it is built in moves it by a few hundred bytes. Where only the
// compiler's library can be had the page is a tenth larger.
const BUDGETS = { own: { gzip: 148_300, brotli: 125_300 }, prebuilt: { gzip: 163_000, brotli: 138_000 } };
const BUDGET = BUDGETS[process.env.STD ?? 'own'];
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
// Started by the page once it has answered, or a page of its own; named in what is loaded all the same.
const LATER = /(^|\/)((questions|futures|later)[^/]*|model\.html)$/;

// The files of dist/ that are fetched before the page answers, by name.
export function firstLoad(dist = DIST) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1));
  const reached = new Set(['index.html']);
  for (const file of reached) {
    if (!/\.(html|css|js)$/.test(file)) continue;
    // A <meta> names pictures for other sites to show; no visitor fetches them.
    const text = readFileSync(join(dist, file), 'utf8').replace(/<meta[^>]*>/g, '');
    for (const other of files) {
      if (!LATER.test(other) && text.includes(other.split('/').pop())) reached.add(other);
    }
  }
  return [...reached];
}

// `[{ file, raw, gzip, brotli }, …]` in bytes, with the total as the last row.
export function sizes(dist = DIST) {
  const rows = firstLoad(dist).map((file) => {
    const bytes = readFileSync(join(dist, file));
    return {
      file,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length, // quality 11 unless told otherwise
    };
  });
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return [...rows, { file: 'first load', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') }];
}

export function table(rows) {
  const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
  const width = Math.max(...rows.map((row) => row.file.length));
  return [
    `${'kB'.padEnd(width)}       raw      gzip    brotli`,
    ...rows.map((row) => `${row.file.padEnd(width)} ${kb(row.raw)} ${kb(row.gzip)} ${kb(row.brotli)}`),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = sizes();
  const total = rows.at(-1);
  console.log(table(rows));
  for (const [kind, budget] of Object.entries(BUDGET)) {
    if (total[kind] <= budget) continue;
    const over = ((total[kind] - budget) / 1000).toFixed(1);
    console.error(`error: the first load is ${over} kB over its ${kind} budget of ${budget / 1000} kB. ` +
      'Take something out, load it later, or change the budget in scripts/size.mjs and say why.');
    process.exitCode = 1;
  }
}
