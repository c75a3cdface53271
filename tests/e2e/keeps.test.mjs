// What is kept: on this device, in the address bar, beside a visiting scenario.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answered, withPage } from './harness.mjs';
import {
  MINE, SAVED, assertSense, budget, button, frame, guest, hash, notices, own, rest, row, saved, type,
} from './steps.mjs';

async function reopen(page, url) {
  await page.goto('about:blank');
  await page.goto(url);
  await answered(page);
}

test('a change is kept: in the address bar, and on this device without it', withPage(async ({ page, url, context }) => {
  await type(page, 'budget', '260,000');
  await page.getByRole('checkbox', { name: 'Carry on as today' }).check();
  await page.getByRole('radio', { name: 'same revenue' }).check();
  await page.getByLabel('Name of this scenario').fill('Next year');
  await page.getByLabel('Name of this scenario').press('Enter');
  await rest(page);
  const link = page.url();
  assert.match(new URL(link).hash, /^#1\.[\w-]+$/);
  assert.ok(link.length < 300, link);

  const looks = async (where) => {
    assert.equal(await budget(where), '$260,000');
    assert.ok(await where.getByRole('checkbox', { name: 'Carry on as today' }).isChecked());
    assert.ok(await where.getByRole('radio', { name: 'same revenue' }).isChecked());
    assert.equal(await where.getByLabel('Name of this scenario').inputValue(), 'Next year');
  };
  await reopen(page, url);
  await looks(page);
  await reopen(page, link);
  await looks(page);
  assert.equal(await guest(page).count(), 0, 'one\'s own link is no visit');
  // Somebody else's browser.
  const other = await context.browser().newContext();
  try {
    const theirs = await other.newPage();
    await theirs.goto(link);
    await answered(theirs);
    await looks(theirs);
    await rest(theirs);
    assert.equal(theirs.url(), link);
  } finally {
    await other.close();
  }
}));

test('which settings are shown is kept', withPage(async ({ page, url }) => {
  await page.locator('.settings > summary').click();
  await rest(page);
  await reopen(page, url);
  await page.locator('details.settings[open]').waitFor();
}));

test('a link stands beside the visitor\'s own, which comes back', withPage(
  { ...MINE, hash: 'budget=500000&title=Theirs' },
  async ({ page, url }) => {
    assert.equal(await budget(page), '$500,000');
    assert.match(await guest(page).innerText(), /from a link: Theirs\. Your own is kept\./);
    await type(page, 'pull_share', '60');
    await rest(page);
    assert.equal((await saved(page)).values.budget, 300000, 'a visit is not saved');
    await button(page, 'Back to mine').click();
    await frame(page);
    assert.equal(await budget(page), '$300,000');
    assert.equal(await row(page, 'pull_share').value(), '25%');
    assert.equal(await guest(page).count(), 0);
    await rest(page);
    assert.equal((await saved(page)).values.budget, 300000);
    await reopen(page, url.split('#')[0]);
    assert.equal(await budget(page), '$300,000');
  },
));

test('a copy of a visiting scenario is saved, and the own is a step back', withPage(
  { ...MINE, hash: 'budget=500000' },
  async ({ page }) => {
    await button(page, 'Save a copy').click();
    await rest(page);
    assert.equal((await saved(page)).values.budget, 500000);
    assert.equal(await guest(page).count(), 0);
    await button(page, 'Undo').click();
    assert.equal(await budget(page), '$300,000');
  },
));

test('a link opened in a tab that is open', withPage({ ...MINE }, async ({ page, url }) => {
  await rest(page);
  await page.evaluate(() => { location.hash = '#budget=500000'; });
  await guest(page).waitFor();
  assert.equal(await budget(page), '$500,000');
  // A second guest does not take the place of the own.
  await page.evaluate(() => { location.hash = '#budget=600000'; });
  await page.waitForFunction(() => document.getElementById('box-budget').value === '$600,000');
  await button(page, 'Back to mine').click();
  assert.equal(await budget(page), '$300,000');
  // An ordinary anchor is no link.
  await rest(page);
  await page.evaluate(() => { location.hash = '#somewhere'; });
  await frame(page);
  assert.deepEqual(await notices(page), []);
  assert.ok(url);
}));

test('the figures of a link are compared with what the sender saw', withPage(async ({ page, url, context }) => {
  await type(page, 'budget', '260,000');
  await rest(page);
  const link = page.url();
  const other = await context.browser().newContext();
  try {
    const theirs = await other.newPage();
    await theirs.addInitScript(own({ budget: 300000 }));
    await theirs.goto(link);
    await answered(theirs);
    // Their device may run more futures than the sender's, and medians then differ: only what does not depend on
    // that is called the same.
    assert.match(await guest(theirs).innerText(), /computed as the sender’s was; what is counted over possible futures may differ/);
  } finally {
    await other.close();
  }
  assert.ok(url);
}));

test('"Copy link" copies what the address bar shows, also before it is at rest', withPage(
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async ({ page }) => {
    await rest(page);
    await type(page, 'budget', '260,000');
    await frame(page);
    await button(page, 'Copy link').click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, page.url());
    await rest(page);
    assert.equal(copied, page.url());
  },
));

test('where copying is not allowed, the link is shown', withPage(
  { init: 'Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });' },
  async ({ page }) => {
    await button(page, 'Copy link').click();
    await page.locator('.notice').waitFor();
    assert.match((await notices(page)).join(), /does not let the page copy\. Here is the link: http\S+#1\.[\w-]+/);
  },
));

test('a tab hears of what another tab saves', withPage(async ({ page, context, url }) => {
  await rest(page);
  const second = await context.newPage();
  await second.goto(url);
  await answered(second);
  await type(second, 'budget', '260,000');
  await rest(second);
  await page.locator('.notice').waitFor();
  assert.match((await notices(page)).join(), /Another tab has saved a different scenario\. Nothing of this tab is saved until you choose/);
  assert.equal(await budget(page), '$1,700,000');
  await button(page, 'Use the other one').click();
  assert.equal(await budget(page), '$260,000');
  assert.deepEqual(await notices(page), []);
  await button(page, 'Undo').click();
  assert.equal(await budget(page), '$1,700,000');
}));

test('with storage blocked the page works, says so, and its link keeps the scenario', withPage(
  { blockStorage: true },
  async ({ page }) => {
    assert.match((await notices(page)).join(), /keeps nothing for this page.*Copy the link to keep it/);
    await type(page, 'budget', '260,000');
    await rest(page);
    await assertSense(page);
    assert.equal((await notices(page)).length, 1, 'said once');
    await page.reload();
    await answered(page);
    assert.equal(await budget(page), '$260,000');
  },
));

const BROKEN = '{"two-stroke": 1, "preset": "sca';
test('saved work that cannot be read is set aside and offered', withPage(
  { init: `if (!localStorage.length) localStorage.setItem('${SAVED}', '${BROKEN}');` },
  async ({ page }) => {
    assert.match((await notices(page)).join(), /could not be read\. It is set aside/);
    const [file] = await Promise.all([
      page.waitForEvent('download'), button(page, 'Download what was saved').click(),
    ]);
    assert.equal(readFileSync(await file.path(), 'utf8'), BROKEN);
    await type(page, 'budget', '260,000');
    await rest(page);
    const kept = await page.evaluate(() => Object.values(localStorage));
    assert.ok(kept.includes(BROKEN));
    await page.reload();
    await answered(page);
    assert.equal(await budget(page), '$260,000');
    assert.ok((await page.evaluate(() => Object.values(localStorage))).includes(BROKEN));
  },
));

// Runs in the page: fills what is left of the storage, to the last letter.
function fill() {
  let text = 'x'.repeat(5_000_000);
  for (let at = 0; text; at += 1) {
    try {
      localStorage.setItem(`filler ${at}`, text);
    } catch {
      text = text.slice(0, Math.floor(text.length / 2));
    }
  }
}

test('a full storage is told at once, and the link still keeps the scenario', withPage(async ({ page }) => {
  await rest(page);
  await page.evaluate(fill);
  await type(page, 'budget', '260,000');
  await rest(page);
  assert.match((await notices(page)).join(), /storage is full: the last change is not saved\. Copy the link/);
  await page.reload();
  await answered(page);
  assert.equal(await budget(page), '$260,000');
}));

test('unreadable work outlives a full storage', withPage(
  { init: `if (!localStorage.length) { localStorage.setItem('${SAVED}', '${BROKEN.padEnd(400)}'); (${fill})(); }` },
  async ({ page }) => {
    await type(page, 'budget', '260,000');
    await rest(page);
    const kept = await page.evaluate(() => Object.values(localStorage).filter((text) => !/^x+$/.test(text)));
    assert.ok(kept.some((text) => text.startsWith(BROKEN)), kept.join());
  },
));

test('a file leaves the page and comes back', withPage(async ({ page }) => {
  await type(page, 'budget', '260,000');
  await frame(page);
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Download my scenario').click()]);
  assert.equal(file.suggestedFilename(), 'two-stroke-scenario.json');
  const text = readFileSync(await file.path(), 'utf8');
  assert.equal(JSON.parse(text).values.budget, 260000);
  const open = (name, buffer) => page.locator('input[type=file]').setInputFiles(
    { name, mimeType: 'application/json', buffer: Buffer.from(buffer) },
  );
  await open('it.json', text.replace('260000', '270000'));
  await guest(page).waitFor();
  assert.equal(await budget(page), '$270,000');
  await button(page, 'Back to mine').click();
  await open('it.json', '{"two-stroke": 1, "preset": ');
  await page.locator('.notice').waitFor();
  assert.equal(await budget(page), '$260,000');
  // The same file once more: a visitor who mended it under its own name.
  await open('it.json', text.replace('260000', '280000'));
  await guest(page).waitFor();
  assert.equal(await budget(page), '$280,000');
}));

test('a name with markup in it stays text', withPage(
  { hash: `title=${encodeURIComponent('<script>window.bad=1</script><img src=x onerror=bad=1>')}` },
  async ({ page }) => {
    assert.match(await guest(page).innerText(), /<script>window\.bad=1<\/script>/);
    assert.equal(await page.locator('.notice img, .notice script').count(), 0);
    assert.equal(await page.evaluate(() => window.bad), undefined);
    await rest(page);
    assert.match(hash(page), /^#1\./);
  },
));
