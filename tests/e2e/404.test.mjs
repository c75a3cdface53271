// The page for addresses that do not exist: what it repairs, and that the server gives it.
// Needs no browser: node --test tests/e2e/404.test.mjs
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { serve } from '../../scripts/static-server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = await readFile(join(ROOT, 'boot/repair.js'), 'utf8');
const PAGE = await readFile(join(ROOT, '404.html'), 'utf8');

// Runs the script where a browser would be: where it goes, and where the link on the page leads.
function visit(address, base = '/some/path/') {
  const url = new URL(address, 'https://host.example');
  const home = {};
  let gone = null;
  const { pathname, search, hash, origin } = url;
  vm.runInNewContext(SCRIPT, {
    URL,
    location: { pathname, search, hash, origin, replace: (to) => { gone = to; } },
    document: { getElementById: () => home, currentScript: { src: `${origin}${base}repair.js` } },
  });
  return { gone, home: home.href };
}

const REPAIRED = [
  ['/some/path/%231.AQEBAAAA', '/some/path/#1.AQEBAAAA'],
  ['/%231.AQEBAAAA', '/#1.AQEBAAAA'],
  ['/some/path/index.html%231.AQEBAAAA', '/some/path/index.html#1.AQEBAAAA'],
  ['/some/path/index.html%23budget=260,000&split=35', '/some/path/index.html#budget=260,000&split=35'],
  ['/some/path/%23budget%3D260%2C000%26split%3D35', '/some/path/#budget%3D260%2C000%26split%3D35'],
  ['/some/path/%2523budget%253D260000', '/some/path/#budget%3D260000'],
  ['/some/path/%252523title%25253Dcaf%2525C3%2525A9', '/some/path/#title%3Dcaf%C3%A9'],
  ['/some/path/%23title=Why?&split=35', '/some/path/#title=Why?&split=35'],
  ['/some/path/%23title=A/B', '/some/path/#title=A/B'],
  ['/some/path/%23title=No.%231', '/some/path/#title=No.%231'],
  ['/some/path/%3Fs=1.AQEBAAAA', '/some/path/?s=1.AQEBAAAA'],
  ['/some/path/%3fbudget=3', '/some/path/?budget=3'],
  ['/some/path/model.html%23pull', '/some/path/model.html#pull'],
];
test('an address whose # was encoded is repaired', () => {
  for (const [address, meant] of REPAIRED) {
    assert.equal(visit(address).gone, `https://host.example${meant}`, address);
    assert.equal(visit(new URL(visit(address).gone).pathname).gone, null, `${address} once`);
  }
});

test('every other address stays, with a way to the simulator', () => {
  for (const address of ['/some/path/nothing', '/', '/some/path/a/b?x=1#main', '/some/path/100%25', '/some/path/%2']) {
    assert.deepEqual(visit(address), { gone: null, home: 'https://host.example/some/path/' }, address);
  }
});

test('no address leads to another host', () => {
  for (const address of ['//evil.example/%23x', '///evil.example/%23x', '/\\evil.example/%23x', '/%23//evil.example', '/%23@evil.example']) {
    const url = new URL('https://host.example');
    const context = { URL, location: { pathname: address, search: '', hash: '', origin: url.origin, replace: (to) => { context.gone = to; } },
      document: { getElementById: () => ({}), currentScript: { src: 'https://host.example/repair.js' } } };
    vm.runInNewContext(SCRIPT, context);
    assert.equal(new URL(context.gone).host, 'host.example', address);
    assert.ok(!vm.runInNewContext(`${SCRIPT}; repaired(${JSON.stringify(address)})`, context).startsWith('//'), address);
  }
});

test('the page runs under the policy of the page: nothing in it is inline', () => {
  assert.doesNotMatch(PAGE, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)[^>]*>/);
  assert.match(PAGE, /<html lang="en">/);
  assert.match(PAGE, /<meta name="viewport"/);
  assert.ok(PAGE.length + SCRIPT.length < 3000, 'tiny');
});

test('the server answers a missing file with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'two-stroke-'));
  try {
    await writeFile(join(folder, 'index.html'), 'home');
    const { url, close } = await serve(folder, { base: '/some/path/' });
    try {
      const get = async (path) => {
        const answer = await fetch(`${url}${path}`);
        return [answer.status, answer.headers.get('content-type'), await answer.text()];
      };
      assert.deepEqual(await get('nothing'), [404, null, '']);
      await writeFile(join(folder, '404.html'), PAGE);
      for (const path of ['nothing', '%231.AQEB', 'index.html%23budget=3', 'a/b/c', '../../etc/passwd', '%E0%A4%A']) {
        assert.deepEqual(await get(path), [404, 'text/html; charset=utf-8', PAGE], path);
      }
      assert.equal((await get(''))[0], 200);
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
