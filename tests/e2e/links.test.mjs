// Links as they arrive: whole, cut off, written by hand, wrapped in a mail.
// What each gets is promised in docs/LINKS.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, withPage } from './harness.mjs';
import { SAVED, frame, hash, notices, rest, row, saved } from './steps.mjs';

const MINE = {
  init: `if (location.protocol !== 'about:') localStorage.setItem('${SAVED}', JSON.stringify({ 'two-stroke': 1, preset: 'scale-up', revision: 1, values: { budget: 300000 } }));`,
};
// The default firm as it comes, from docs/LINKS.md.
const CODE = '1.AQEBAAAAAJQHCpwCDJACDDsVWrs';
const DAMAGED = /This link looks cut off or changed\. Ask for it again, or paste the whole text here\./;
const NEWER = /Made with a newer version\. Reload to update\./;
const budget = (page) => row(page, 'budget').value();
const said = async (page) => (await notices(page)).join('\n');

const BAD = [
  ['cut off', CODE.slice(0, -5), DAMAGED],
  ['with a letter changed', CODE.replace('pwC', 'pxC'), DAMAGED],
  ['with letters of another alphabet', CODE.replace('pwC', 'pä+'), DAMAGED],
  ['of a newer form', '2.xyz', NEWER],
  ['much too long', `1.${'A'.repeat(5000)}`, DAMAGED],
  ['of nothing but dots', '1.', DAMAGED],
  ['with a name nearly known', 'bugdet=3', /“bugdet” means nothing here\. Did you mean “budget”\?/],
];
test('a link that cannot be read says why, offers a box, and changes nothing', withPage(MINE, async ({ page, url }) => {
  for (const [what, code, message] of BAD) {
    await page.goto('about:blank');
    await page.goto(`${url}#${code}`);
    await answered(page);
    assert.match(await said(page), message, what);
    assert.equal(await budget(page), '$300,000', what);
    assert.ok(await page.getByLabel('The link, or the whole text around it').isVisible(), what);
    if (what !== BAD[0][0]) continue; // the same at rest, whatever is wrong
    await rest(page);
    assert.equal((await saved(page)).values.budget, 300000, what);
    assert.match(hash(page), /^#1\.[\w-]{20,}$/, what);
  }
}));

// Written by hand: the value that is then shown for a key, and what is told.
const BY_HAND = [
  ['budget=260,000&split=35', 'pull_share', '35%', null],
  ['budget=999999999999', 'budget', '$50,000,000', /udget: 999,999,999,999 is out of range, 50,000,000 is used\./],
  ['budget=NaN', 'budget', '$1,600,000', /“NaN” is no number, 1,600,000 is used/],
  ['cycle=2.44', 'sales_cycle', '2.4', /2\.44 is rounded to 2\.4/],
  ['budget=1600000&bugdet=3', 'budget', '$1,600,000', /“bugdet” is not known here and was left out/],
  ['preset=lemonade', 'budget', '$1,600,000', /There is no preset “lemonade”, “B2B, mid-size customers” is used/],
  ['preset=enterprise&also=cat-and-dog', 'budget', '$600,000', null],
];
test('links written by hand open, with a note for what was not taken as written', withPage(MINE, async ({ page, url }) => {
  for (const [text, key, shown, note] of BY_HAND) {
    await page.goto('about:blank');
    await page.goto(`${url}#${text}`);
    await answered(page);
    assert.equal(await row(page, key).value(), shown, text);
    if (note) assert.match(await said(page), note, text);
    assert.ok(await page.getByRole('button', { name: 'Back to mine' }).isVisible(), text);
    if (text !== BY_HAND[0][0]) continue; // the same at rest, whatever was written
    await rest(page);
    assert.equal((await saved(page)).values.budget, 300000, text);
    assert.match(hash(page), /^#1\.[\w-]+$/, text);
  }
}));

// The default firm up to the figures that its sender saw.
const DEFAULT = `${CODE.slice(0, 11)}`;
test('a code in the query opens, and moves behind the #', withPage({ ...MINE, open: false }, async ({ page, url }) => {
  await page.goto(`${url}?s=${CODE}`);
  await answered(page);
  assert.equal(await budget(page), '$1,600,000');
  assert.ok(await page.getByRole('button', { name: 'Back to mine' }).isVisible());
  await rest(page);
  assert.ok(page.url().startsWith(`${url}#${DEFAULT}`), page.url());
}));

test('a mail around a good link can be pasted', withPage({ ...MINE, hash: '1.AQEB' }, async ({ page, url }) => {
  const box = page.getByLabel('The link, or the whole text around it');
  const open = page.getByRole('button', { name: 'Open it' });
  await box.fill('Dear all, please find the plan attached. Best, Ann');
  await open.click();
  await frame(page);
  assert.match(await said(page), /There is no scenario in this text/);
  assert.equal(await budget(page), '$300,000');
  await box.fill(`Dear all,\n> have a look at <${url.split('#')[0]}#${CODE.slice(0, 9)}=\n> ${CODE.slice(9)}>.\nBest, Ann`);
  await open.click();
  await page.getByRole('button', { name: 'Back to mine' }).waitFor();
  assert.equal(await budget(page), '$1,600,000');
  assert.doesNotMatch(await said(page), DAMAGED);
}));

test('a broken link in an open tab says so and changes nothing', withPage(MINE, async ({ page }) => {
  await rest(page);
  const before = hash(page);
  await page.evaluate(() => { location.hash = '#1.AQEBAAAAAJQHCpwCDJACDDs'; });
  await page.locator('.notice').waitFor();
  assert.match(await said(page), DAMAGED);
  assert.equal(await budget(page), '$300,000');
  await page.getByRole('button', { name: 'Close this message' }).click();
  assert.deepEqual(await notices(page), []);
  await row(page, 'sales_cycle').slider.press('ArrowRight');
  await row(page, 'sales_cycle').slider.press('ArrowLeft');
  await rest(page);
  assert.equal(hash(page), before, 'the address bar shows the scenario again');
}));
