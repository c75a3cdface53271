// Links as they arrive: whole, cut off, written by hand, wrapped in a mail.
// What each gets is promised in docs/LINKS.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, withPage } from './harness.mjs';
import { NEWEST, SAVED, frame, hash, notices, rest, row, saved, showAll } from './steps.mjs';

const MINE = {
  init: `if (location.protocol !== 'about:') localStorage.setItem('${SAVED}', JSON.stringify({ 'two-stroke': 1, preset: 'scale-up', revision: ${NEWEST}, values: { budget: 300000 } }));`,
};
// The default firm as it comes.
const CODE = '1.BAEDAAAAAMgECogCDIICDJKOYb0';
const DAMAGED = /This link looks cut off or changed\. Ask for it again, or paste the whole text here\./;
const NEWER = /Made with a newer version\. Reload to update\./;
const budget = (page) => row(page, 'budget').value();
const said = async (page) => (await notices(page)).join('\n');

const BAD = [
  ['cut off', CODE.slice(0, -5), DAMAGED],
  ['with a letter changed', CODE.replace('ogC', 'oxC'), DAMAGED],
  ['with letters of another alphabet', CODE.replace('ogC', 'oä+'), DAMAGED],
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
  ['budget=NaN', 'budget', '$1,700,000', /“NaN” is no number, 1,700,000 is used/],
  ['cycle=2.44', 'sales_cycle', '2.4', /2\.44 is rounded to 2\.4/],
  ['budget=1700000&bugdet=3', 'budget', '$1,700,000', /“bugdet” is not known here and was left out/],
  ['preset=lemonade', 'budget', '$1,700,000', /There is no preset “lemonade”, “B2B, mid-size customers” is used/],
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
  assert.equal(await budget(page), '$1,700,000');
  assert.ok(await page.getByRole('button', { name: 'Back to mine' }).isVisible());
  await rest(page);
  assert.ok(page.url().startsWith(`${url}#${DEFAULT}`), page.url());
}));

test('a mail around a good link can be pasted', withPage({ ...MINE, hash: '1.AQEB' }, async ({ page, url }) => {
  const box = page.getByLabel('The link, or the whole text around it');
  const open = page.getByRole('button', { name: 'Open it' });
  await box.fill('Dear all, please find the plan attached. Best, Ann');
  await open.click();
  await page.getByText('There is no scenario in this text').waitFor();
  assert.equal(await budget(page), '$300,000');
  await box.fill(`Dear all,\n> have a look at <${url.split('#')[0]}#${CODE.slice(0, 9)}=\n> ${CODE.slice(9)}>.\nBest, Ann`);
  await open.click();
  await page.getByRole('button', { name: 'Back to mine' }).waitFor();
  assert.equal(await budget(page), '$1,700,000');
  assert.doesNotMatch(await said(page), DAMAGED);
}));

test('a broken link in an open tab says so and changes nothing', withPage(MINE, async ({ page }) => {
  await rest(page);
  const before = hash(page);
  await page.evaluate(() => { location.hash = '#1.BAEDAAAAAMgECogCDIICDA'; });
  await page.locator('.notice').waitFor();
  assert.match(await said(page), DAMAGED);
  assert.equal(await budget(page), '$300,000');
  await page.getByRole('button', { name: 'Close this message' }).click();
  assert.deepEqual(await notices(page), []);
  await showAll(page);
  await row(page, 'sales_cycle').slider.press('ArrowRight');
  await row(page, 'sales_cycle').slider.press('ArrowLeft');
  await rest(page);
  assert.equal(hash(page), before, 'the address bar shows the scenario again');
}));

// The same firm, however its link has come: 260,000 a month, 35% of it for marketing.
const WILD = [
  '#budget=260,000&split=35)', '#budget=260,000&split=35…', '#budget=260,000&amp;split=35', '#budget%3D260%2C000%26split%3D35',
  '#split=35%25&budget=1.0%C2%A0million&budget=260k', '?budget=260,000&split=35#utm_source=newsletter', '?budget=260000&split=35&utm_campaign=x',
];
test('links in the wild open what was sent', withPage(MINE, async ({ page, url }) => {
  for (const text of WILD) {
    await page.goto('about:blank');
    await page.goto(url + text);
    await answered(page);
    assert.equal(await budget(page), '$260,000', text);
    assert.equal(await row(page, 'pull_share').value(), '35%', text);
  }
}));

const STRANGERS = ['#utm_source=newsletter', '#mtm_campaign=x', '#xtor=RSS-1', '#lang=de', '#_=_', '#/', '?gclid=x#main'];
test('what strangers hang on the address is nobody\'s scenario', withPage(MINE, async ({ page, url }) => {
  for (const text of STRANGERS) {
    await page.goto('about:blank');
    await page.goto(url + text);
    await answered(page);
    assert.equal(await budget(page), '$300,000', text);
    assert.deepEqual(await notices(page), [], text);
  }
}));

// What is told of a number that may mean two, or of a name that is nearly known.
const TOLD = [
  ['#price=38.000', /“38\.000” may mean 38 or 38,000/],
  ['#budget=260.000', /“260\.000” is read as 260,000/],
  ['#split=0.35', /“0\.35” may mean/],
  ['#budget=EUR 250000', /EUR 250000.*dollars/],
  ['#bugdet=3', /“bugdet” means nothing here\. Did you mean “budget”\?/],
];
test('what may be meant otherwise is told', withPage(MINE, async ({ page, url }) => {
  for (const [text, told] of TOLD) {
    await page.goto('about:blank');
    await page.goto(url + text);
    await answered(page);
    assert.match(await said(page), told, text);
  }
}));

test('a thread of mails with a link in it can be pasted', withPage({ ...MINE, hash: '1.AQEB' }, async ({ page }) => {
  const thread = 'On Tuesday Ann wrote: we should talk about next year.\n> '.repeat(200);
  await page.getByLabel('The link, or the whole text around it').fill(
    `${thread}\n> see https://host.example/two-stroke/#budget=260,\n> 000&split=35 for a plan.\n${thread}`,
  );
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Back to mine' }).waitFor();
  assert.equal(await budget(page), '$260,000');
  assert.equal(await row(page, 'pull_share').value(), '35%');
}));

const PAGE = 'https://host.example/two-stroke/';
const ENCODED = encodeURIComponent(`${PAGE}#budget=260,000&split=35`);
// The same link by way of a mail gateway, a network, a mail program, a chat.
const PASTED = [
  `https://nam02.safelinks.protection.outlook.com/?url=${ENCODED}&data=05%7C02&reserved=0`,
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__host.example_two-2Dstroke_-23budget-3D260-2C000-26split-3D35&d=DwMFaQ&c=x',
  `https://www.google.com/url?q=${ENCODED}&sa=D&source=docs&usg=x`,
  `https://l.facebook.com/l.php?u=${ENCODED}&h=AT0x`,
  `${PAGE}#budget=3D260,000&split=3D35`,
  `<${PAGE}#budget=260,000&split=35|our plan>`,
  `[our plan](${PAGE}#budget=260,000&split=35), see there`,
  `> ${PAGE}#budget=260,\n> 000&split=35`,
  `(${PAGE}#budget=260,000&split=35)!`,
];
test('links that programs have wrapped can be pasted', withPage({ ...MINE, hash: '1.AQEB' }, async ({ page }) => {
  const box = page.getByLabel('The link, or the whole text around it');
  for (const text of PASTED) {
    await box.fill(text);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('button', { name: 'Back to mine' }).waitFor();
    assert.equal(await budget(page), '$260,000', text);
    assert.equal(await row(page, 'pull_share').value(), '35%', text);
    await page.getByRole('button', { name: 'Back to mine' }).click();
    await rest(page);
    await page.evaluate(() => { location.hash = '#1.AQEB'; });
    await box.waitFor();
  }
}));

// What the address names, and the firm that opens.
const FIRMS = [
  ['#preset=enterprise.', 'enterprise'], ['#preset=scale_up&split=35', 'scale-up'],
  ['#preset=Small%20Firm', 'small-firm'], ['#preset=ecommerce', 'e-commerce'],
];
test('a firm is found by its name as people write it', withPage(MINE, async ({ page, url }) => {
  for (const [text, preset] of FIRMS) {
    await page.goto('about:blank');
    await page.goto(url + text);
    await answered(page);
    assert.equal(await page.locator('#preset').inputValue(), preset, text);
    assert.ok(await page.getByRole('button', { name: 'Back to mine' }).isVisible(), text);
  }
}));

test('an address whose # became %23 is repaired', withPage({ ...MINE, open: false, allowErrors: true }, async ({ page, url }) => {
  for (const text of ['%23budget=260,000&split=35', `index.html%23${CODE}`, '%2523budget=260000']) {
    await page.goto(url + text);
    await answered(page);
    assert.ok(await page.getByRole('button', { name: 'Back to mine' }).isVisible(), text);
  }
  await page.goto(`${url}nothing-here`);
  await page.getByRole('link', { name: 'To the simulator' }).click();
  await answered(page);
}));
