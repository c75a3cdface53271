// What the page says of a scenario that is not as it was: an older revision, a firm that does not come to rest; and what
// a figure means, which is told when asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { NEWEST, assertSense, budget, button, notices, own, rest, row, saved, showAll, type } from './steps.mjs';

// The default firm of the first revision with a budget of its own.
const OLD = { init: own({ budget: 300000, price: 40000 }).replace(`revision: ${NEWEST}`, 'revision: 1') };
const TAKE = 'Take the new values, keep what was changed';

test('an older revision opens with its values, says so, and gives way on a press', withPage(OLD, async ({ page }) => {
  await showAll(page);
  assert.equal(await row(page, 'rep_cost').value(), '$16,000');
  assert.match((await notices(page)).join('\n'), /began with an older revision of its market/);
  await button(page, TAKE).click();
  assert.equal(await row(page, 'rep_cost').value(), '$32,000');
  assert.deepEqual([await budget(page), await row(page, 'price').value()], ['$300,000', '$40,000']);
  await rest(page);
  assert.deepEqual(await notices(page), []);
  const { revision, values } = await saved(page);
  assert.deepEqual([revision, values], [NEWEST, { price: 40000, budget: 300000 }]);
  await assertSense(page);
  await button(page, 'Undo').click();
  assert.equal(await row(page, 'rep_cost').value(), '$16,000');
  await rest(page);
  assert.equal((await saved(page)).revision, 1);
  await page.locator('.notice .close').click();
  await type(page, 'budget', '310,000');
  await rest(page);
  assert.deepEqual(await notices(page), [], 'closed is closed');
}));

const FIRST = '1.AQEBAAAAAJQHCpwCDJICDFXB3rg';
test('a link of the first revision says by its figures what has changed', withPage({ hash: FIRST }, async ({ page }) => {
  await rest(page);
  const said = (await notices(page)).join('\n');
  assert.match(said, /Made with version 1 of the model and shown with version 4/);
  assert.match(said, /Sales alone: the sender’s page expected a profit of \$142M, this version expects \$175M/);
  assert.equal(await budget(page), '$1,600,000');
}));

test('a firm that does not come to rest is said not to', withPage(async ({ page }) => {
  await showAll(page);
  await type(page, 'forgetting', '0%');
  await type(page, 'reach', '0.5%');
  await type(page, 'present_budget', '1000');
  await rest(page);
  assert.match((await notices(page)).join('\n'), /does not come to rest, even after 1,000 months/);
  await assertSense(page);
  await type(page, 'forgetting', '4%');
  await rest(page);
  assert.deepEqual(await notices(page), []);
}));

const about = (page, key) => page.locator('.row', { has: page.locator(`#box-${key}`) }).locator('.about');
test('what a figure means is told when asked, for the market at hand', withPage(async ({ page }) => {
  await showAll(page);
  // Two in one task, before the worker can have answered the first.
  await page.evaluate(() => {
    for (const key of ['sales_cycle', 'budget']) document.querySelector(`.row:has(#box-${key}) .about summary`).click();
  });
  const cycle = about(page, 'sales_cycle').locator('p');
  await cycle.filter({ hasText: 'B2B, mid-size customers: 2.4 months, published: Bridge Group 2017.' }).waitFor();
  assert.match(await cycle.innerText(), /^Mean time from a seller.s first real talk/);
  await about(page, 'budget').locator('p').filter({ hasText: /customers: \$1.7M a month|customers: \$1,700,000/ }).waitFor();
  await about(page, 'budget').locator('summary').click();
  assert.ok(await about(page, 'budget').locator('p').isHidden(), 'it can be closed again');
  await page.selectOption('#preset', 'enterprise');
  await about(page, 'budget').locator('summary').click();
  await about(page, 'budget').locator('p').filter({ hasText: 'Enterprise and industrial: ' }).waitFor();
}));

test('without workers the page tells it itself', withPage({ init: 'delete window.Worker' }, async ({ page }) => {
  await about(page, 'budget').locator('summary').click();
  await about(page, 'budget').locator('p').filter({ hasText: /customers: \$1.7M a month|customers: \$1,700,000/ }).waitFor();
}));
