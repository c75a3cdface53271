// How the page starts, and what it says where it cannot: each cause by its name, nobody else's errors, no figures of
// another firm in the meantime.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DIST, answered, withPage } from './harness.mjs';
import { NEWEST, SAVED, frame, notices, rest, row, saved, settled, type } from './steps.mjs';

const BROKEN = { open: false, allowErrors: true };
const own = `if (location.protocol.startsWith('http')) localStorage.setItem('${SAVED}', JSON.stringify({ 'two-stroke': 1, preset: 'scale-up', revision: ${NEWEST}, values: { budget: 300000 } }));`;
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

const missing = (page, pattern) => page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
const unreachable = (page, pattern) => page.route(pattern, (route) => route.abort('internetdisconnected'));
// As a server that sends a header, or a file that was cut.
const changed = (page, pattern, change) => page.route(pattern, async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, ...change(await response.body(), response.headers()) });
});
const OFFLINE = /The connection was lost before the page was complete\. Try again when you are online\./;
const MISSING = /A part of this page is not on its server\. The page may be being updated just now: try again in a minute\./;
const DAMAGED = /A part of this page arrived incomplete\. Try again\./;
const NONE = /needs WebAssembly, which this browser does not have or has switched off/;

// What goes wrong, how, and what the page says.
const CAUSES = [
  ['no WebAssembly', () => {}, NONE, 'delete window.WebAssembly;'],
  ['no vector instructions', () => {}, /needs WebAssembly with vector instructions, which every browser since 2023 has/, `
    const { validate } = WebAssembly;
    WebAssembly.validate = (bytes) => bytes.length < 20 && validate(bytes);
    WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => { throw new WebAssembly.CompileError('no SIMD'); };`],
  ['a browser without modules', (page) => changed(page, '**/start-*.js', () => ({ body: '' })), /This browser is too old for the simulator/, 'delete HTMLScriptElement.prototype.noModule;'],
  ['a policy without WebAssembly', (page) => changed(page, '**/path/', (_, headers) => ({
    headers: { ...headers, 'content-security-policy': "default-src 'self'" },
  })), /does not allow it to run WebAssembly.*its Content-Security-Policy must contain “wasm-unsafe-eval”/],
  ['no module', (page) => missing(page, '**/two-stroke-*.wasm'), MISSING],
  ['no script of the module', (page) => missing(page, '**/two-stroke-*.js'), MISSING],
  ['no start script', (page) => missing(page, '**/start-*.js'), MISSING],
  ['no network for the module', (page) => unreachable(page, '**/two-stroke-*.wasm'), OFFLINE],
  ['no network for its script', (page) => unreachable(page, '**/two-stroke-*.js'), OFFLINE],
  ['no network for the start script', (page) => unreachable(page, '**/start-*.js'), OFFLINE],
  ['half a module', (page) => changed(page, '**/two-stroke-*.wasm', (body) => ({ body: body.subarray(0, 50_000) })), DAMAGED],
  ['half a script', (page) => changed(page, '**/two-stroke-*.js', (body) => ({ body: body.subarray(0, 9_000) })), DAMAGED],
];
for (const [cause, break_, says, init] of CAUSES) {
  test(`where there is ${cause} it says so, and offers a way on`, withPage(
    { ...BROKEN, init: own + (init ?? '') },
    async ({ page, url }) => {
      await break_(page);
      await page.goto(url);
      const trouble = page.locator('#trouble');
      await trouble.waitFor();
      assert.match(await trouble.innerText(), says);
      assert.match(await trouble.innerText(), /The scenario that you saved on this device is kept/);
      assert.ok(await page.getByRole('button', { name: 'Try again' }).isVisible());
      assert.ok(await page.locator('h1').isVisible());
      assert.equal(await page.getByText('on their way').isVisible(), false, 'nothing looks alive');
      assert.doesNotMatch(await page.locator('body').innerText(), /\$\d/);
      const [file] = await Promise.all([
        page.waitForEvent('download'), page.getByRole('button', { name: 'Download my scenario' }).locator('visible=true').click(),
      ]);
      assert.equal(file.suggestedFilename(), 'two-stroke-scenario.json');
    },
  ));
}

test('it starts once what was missing is there', withPage(BROKEN, async ({ page, url }) => {
  await missing(page, '**/two-stroke-*.wasm');
  await page.goto(url);
  await page.locator('#trouble').waitFor();
  assert.equal(await page.locator('#trouble-download').isVisible(), false, 'nothing is saved, nothing is offered');
  await page.unroute('**/two-stroke-*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await answered(page);
}));

test('opened as a file it says so', withPage(BROKEN, async ({ page }) => {
  await page.goto(pathToFileURL(`${DIST}/index.html`).href);
  await page.locator('#trouble').waitFor();
  assert.match(await page.locator('#trouble').innerText(), /opened as a file, and browsers start programs from web servers only/);
}));

// What others do wrong while the module is loading.
const FOREIGN = [
  ['an extension throws', () => setTimeout(() => { throw new Error('not ours'); })],
  ['a promise of an extension is broken', () => { Promise.reject(new Error('not ours')); }],
  ['a picture fails', () => { document.body.append(Object.assign(new Image(), { src: './nothing.png' })); }],
  ['a script of somebody else fails', () => { document.body.append(Object.assign(document.createElement('script'), { src: './nothing.js' })); }],
  ['ResizeObserver speaks', () => dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }))],
];
test('errors of others are not its own', withPage(BROKEN, async ({ page, url }) => {
  let go;
  const held = new Promise((done) => { go = done; });
  await page.route('**/two-stroke-*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('#verdict').waitFor();
  for (const [what, happens] of FOREIGN) {
    await page.evaluate(happens);
    await page.evaluate(() => new Promise((done) => { setTimeout(done); }));
    assert.equal(await page.locator('#trouble').isVisible(), false, what);
  }
  go();
  await answered(page);
}));

// Under the strictest header that lets it run at all.
test('it runs under a policy as a header, and carries one itself', withPage({ open: false }, async ({ page, url }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
  await page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => window.refused.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(url);
  await answered(page);
  await type(page, 'budget', '260,000');
  await page.locator('.main-chart .plot').hover();
  await page.locator('.tip').waitFor();
  assert.ok((await page.locator('.cross').boundingBox()).height > 50);
  await settled(page);
  await page.getByRole('tab', { name: 'Odds' }).click();
  await page.getByRole('button', { name: 'Who is ahead, and when' }).click();
  await page.locator('.works svg').first().waitFor();
  await page.goto(`${url}model.html`);
  assert.deepEqual(await page.evaluate(() => window.refused), []);
  const carried = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  for (const part of POLICY.split('; ')) assert.ok(carried.includes(part), part);
}));

test('no script and no style stands in the pages themselves', () => {
  const found = spawnSync('grep', ['-rnoE', '<script>|<script [^>]*>[^<]|<style|[ <]style="|javascript:|[ <]on[a-z]+="', '--include=*.html', DIST], { encoding: 'utf8' });
  assert.equal(found.stdout, '');
});

// Who opens the page with what, and whether the figures of the default firm are there until it stands.
const OPENED = [
  ['a first visitor', '', '', true],
  ['a link', '#budget=500000', '', false],
  ['a link in the query', '?s=1.BAEDAAAAAMgECogCDIICDJKOYb0', '', false],
  ['saved work', '', own, false],
];
for (const [who, link, init, figures] of OPENED) {
  test(`the first paint, for ${who}`, withPage({ open: false, init: init || undefined }, async ({ page, url }) => {
    let go;
    const held = new Promise((done) => { go = done; });
    await page.route('**/two-stroke-*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    const place = async () => {
      const { x, y, width } = await page.locator('h1').boundingBox();
      // What came by a link is said above.
      return link ? { x, width } : { x, y, width };
    };
    await page.goto(url + link, { waitUntil: 'commit' });
    await page.waitForLoadState('domcontentloaded');
    await page.locator(figures ? '#verdict' : '.on-its-way progress').waitFor();
    assert.equal(/\$\d/.test(await page.locator('body').innerText()), figures);
    const first = await place();
    go();
    await answered(page);
    assert.deepEqual(await place(), first, 'nothing moves when the page comes');
  }));
}

const ODDS = ['Odds', 'Who is ahead, and when'];
async function ask(page, [tab, question]) {
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: question }).click();
}
const said = (page) => page.locator('.works [role=status]');
const loaded = (page) => page.waitForFunction(() => performance.getEntriesByType('resource')
  .some(({ name }) => /futures/.test(name)));

// What answers questions is loaded when the page is idle: how the network goes after that.
const GONE = [
  ['the network', (page, context) => context.setOffline(true)],
  ['the files, by a new version of the page', (page) => missing(page, '**/questions*')],
];
for (const [what, lose] of GONE) {
  test(`questions are answered after ${what} has gone`, withPage({ allowErrors: true }, async ({ page, context, requests }) => {
    const module = page.waitForResponse(/questions-.*\.wasm/);
    await loaded(page);
    await (await module).finished();
    await settled(page);
    await lose(page, context);
    await ask(page, ODDS);
    await page.locator('.works svg').first().waitFor();
    // And again, after one that was stopped.
    await ask(page, ['Claims and checks', 'Weigh the ten claims']);
    await page.locator('.works tbody th').first().waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Stop' }).click();
    await ask(page, ['Assumptions', 'Only the guesses']);
    await page.getByText('None has been changed.').waitFor();
    // One for each of those that were ready.
    assert.ok(requests.filter((name) => /^questions-.*wasm/.test(name)).length <= 2);
  }));
}

test('a link that nobody reads does not keep the page from opening', withPage({
  open: false,
  init: `${own}
    const Real = window.Worker;
    window.Worker = class extends Real { set onmessage(hear) { if (this.url.includes('futures')) super.onmessage = hear; } constructor(url, options) { super(url, options); this.url = String(url); } };
    const { setTimeout: real } = window;
    // The page's patience, in a moment.
    window.setTimeout = (run, wait, ...rest) => real(run, wait === 30000 ? 300 : wait, ...rest);`,
}, async ({ page, url }) => {
  await page.goto(`${url}#budget=500000`);
  await answered(page);
  assert.equal(await row(page, 'budget').value(), '$300,000');
  assert.match((await notices(page)).join(), /broke off\. Your scenario is kept: try again/);
}));

// And where it was not loaded in time.
const NEVER = [
  ['the network is gone', unreachable, /The connection is lost, and this needs a part of the page that is not loaded yet\. Your scenario is kept: try again when you are online\./],
  ['the page has been updated', missing, /The page has been updated since you opened it, and this needs a part of the old one\. Your scenario is kept: reload to get the new page\./],
  ['it breaks', (page, pattern) => changed(page, pattern, () => ({ body: 'throw new Error("broken on purpose")' })), /The part of the page that does this broke off\. Your scenario is kept: try again/],
];
for (const [what, lose, says] of NEVER) {
  test(`a question that cannot be answered because ${what} says so`, withPage(
    { ...BROKEN },
    async ({ page, url }) => {
      await lose(page, '**/questions-*.js');
      await page.goto(url);
      await answered(page);
      await type(page, 'budget', '260,000');
      await ask(page, ODDS);
      await said(page).getByText('Your scenario is kept').waitFor();
      assert.match(await said(page).innerText(), says);
      await rest(page);
      assert.equal((await saved(page)).values.budget, 260000);
      // Once it is there again the same page answers.
      await page.unrouteAll({ behavior: 'wait' });
      await ask(page, ODDS);
      await page.locator('.works svg').first().waitFor();
      assert.equal(await row(page, 'budget').value(), '$260,000');
      assert.deepEqual(await notices(page), []);
    },
  ));
}

// What is seen later cannot be had, for a cause that is told; the first screen answers all the same.
for (const [cause, hinder, words] of [
  ['the network is lost', (route) => route.abort(), /connection is lost/],
  ['the page has been updated', (route) => route.fulfill({ status: 404 }), /has been updated/],
]) {
  test(`what is seen later can be asked for again: ${cause}`, withPage({ open: false, allowErrors: true }, async ({ page, url }) => {
    await page.route('**/later-*.wasm', hinder);
    await page.goto(url);
    const notice = page.locator('#rest .notice');
    await notice.filter({ hasText: words }).waitFor();
    const before = await row(page, 'budget').value();
    await row(page, 'budget').slider.press('ArrowRight');
    await frame(page);
    assert.notEqual(await row(page, 'budget').value(), before);
    // What reads numbers is in it.
    await row(page, 'budget').box.fill('260,000');
    await row(page, 'budget').box.press('Enter');
    await row(page, 'budget').note.filter({ hasText: words }).waitFor();
    await page.unroute('**/later-*.wasm');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.rest').waitFor();
    await type(page, 'budget', '260,000');
    assert.equal(await row(page, 'budget').value(), '$260,000');
  }));
}

test('what is seen later comes from a host that calls it any kind of file', withPage({ open: false }, async ({ page, url }) => {
  await page.route('**/later-*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await page.goto(url);
  await page.locator('.rest').waitFor();
}));
