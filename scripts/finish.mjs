// Makes of what Trunk has built the page that is served: small, each file under the name of its own content, and
// under a policy that lets nothing run but its own files.
//
// By hand: node scripts/finish.mjs DIST ESBUILD
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shorten } from './shorten.mjs';

const [dist, esbuild] = process.argv.slice(2);
const at = (file) => join(dist, file);
const read = (file) => readFileSync(at(file), 'utf8');
const write = (file, text) => writeFileSync(at(file), text);
const rewrite = (file, change) => write(file, change(read(file)));

// Nothing from elsewhere, nothing inline: what somebody else slips into the page does not run. Hosts may send the
// same as a header.
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; base-uri 'none'; form-action 'none'";

// Trunk's own minifier breaks the loader; this one does not.
function minify() {
  const files = readdirSync(dist, { recursive: true }).filter((file) => /\.(js|css)$/.test(file)).map(at);
  execFileSync(esbuild, [
    ...files, '--minify', `--outbase=${dist}`, `--outdir=${dist}`, '--allow-overwrite', '--log-level=warning',
  ], { stdio: 'inherit' });
}

function shortenNames(script, module) {
  const [text, bytes] = shorten(read(script), readFileSync(at(module)));
  write(script, text);
  write(module, bytes);
}

// A browser could join an old file that it has kept to a new page, so each is named by its content, wherever it is
// mentioned. Trunk's own names are of the content before it was finished.
function name(files, mentionedIn) {
  const hash = createHash('sha256');
  files.forEach((file) => hash.update(readFileSync(at(file))));
  const id = hash.digest('hex').slice(0, 10);
  for (const file of files) {
    const named = file.replace(/(-[0-9a-f]{1,16})?((_bg|_loader)?\.(js|wasm|css))$/, `-${id}$2`);
    const mention = new RegExp(`(?<![\\w-])${file.replace('.', '\\.')}`, 'g');
    for (const other of mentionedIn) rewrite(other, (text) => text.replace(mention, named));
    renameSync(at(file), at(named));
    mentionedIn = mentionedIn.map((other) => (other === file ? named : other));
  }
}

// One style sheet in the order of index.html: one request instead of four before anything can be painted, and a
// seventh less to load.
function joinStyles() {
  const link = /<link rel="stylesheet" href="\.\/([^"]*)"[^>]*>\s*/g;
  const page = read('index.html');
  const sheets = [...page.matchAll(link)].map(([, sheet]) => sheet);
  if (sheets.length === 0) throw new Error('no style sheets found in index.html');
  write('style.css', execFileSync(esbuild, ['--loader=css', '--minify'], { input: sheets.map(read).join('') }));
  sheets.forEach((sheet) => rmSync(at(sheet)));
  let first = '<link rel="stylesheet" href="./style.css">\n    ';
  write('index.html', page.replace(link, () => {
    const joined = first;
    first = '';
    return joined;
  }));
}

function forbid(file) {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  rewrite(file, (text) => text.replace(/<meta charset="utf-8">/, `$&\n    ${tag}`));
  if (!read(file).includes(tag)) throw new Error(`${file} has no place for the policy`);
}

minify();
joinStyles();
// Notes for those who write the page.
rewrite('index.html', (text) => text.replace(/\s*<!-- .*? -->/gs, '').replace(/\n\s*\n/g, '\n'));
name(['later.wasm'], ['index.html', ...readdirSync(dist).filter((file) => /^two-stroke.*\.js$/.test(file))]);
for (const module of ['two-stroke', 'questions', 'futures']) {
  const files = readdirSync(dist).filter((file) => file.startsWith(module)).sort();
  const script = files.find((file) => /^[\w-]*(?<!_loader)\.js$/.test(file));
  shortenNames(script, files.find((file) => file.endsWith('.wasm')));
  name(files, ['index.html', ...files.filter((file) => file.endsWith('.js'))]);
}
for (const file of ['boot.js', 'start.js', 'style.css']) name([file], ['index.html']);
for (const file of readdirSync(dist).filter((file) => file.endsWith('.html'))) forbid(file);
