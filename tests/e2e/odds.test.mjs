// The Odds tab: closer questions on the visitor's own scenario, answered by the worker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { rest, type } from './steps.mjs';

const QUESTIONS = ['Who is ahead, and when', 'What makes the bumps', 'Is managing worth it', 'When to campaign'];
const said = (page) => page.locator('.works [role=status]');

async function ask(page, question) {
  await page.getByRole('button', { name: question }).click();
  await page.waitForFunction(() => document.querySelector('.works [role=status]').textContent.length > 0, null, { timeout: 60_000 });
  return said(page).textContent();
}

for (const width of [1280, 360]) {
  test(`every question is answered in a sentence and a table, ${width} px`, withPage({ width }, async ({ page }) => {
    await page.getByRole('tab', { name: 'Odds' }).click();
    for (const question of QUESTIONS) {
      assert.match(await ask(page, question), /^[A-Z].{30,}\.$/, question);
      const text = await page.locator('.works table').innerText();
      assert.ok(text.length > 200 && !/NaN|undefined|\binf\b/.test(text), `${question}: ${text}`);
      assert.equal(await page.locator('.works table').evaluate((table) => {
        const columns = table.tHead.rows[0].cells.length;
        return [...table.tBodies[0].rows].every(({ cells }) => cells.length === columns || cells[0].colSpan === columns);
      }), true, `${question}: a row does not fit the headings`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert.equal(wide, false, 'the page scrolls sideways');
  }));
}

test('the answer is of the scenario on the page, and says so when that has changed', withPage(async ({ page }) => {
  await page.getByRole('tab', { name: 'Odds' }).click();
  const before = await ask(page, 'Is managing worth it');
  await type(page, 'budget', '300,000');
  await rest(page);
  await page.getByText('The scenario has changed since').waitFor();
  assert.equal(await said(page).textContent(), before);
  await page.getByRole('button', { name: 'Is managing worth it' }).click();
  await page.waitForFunction((old) => {
    const now = document.querySelector('.works [role=status]').textContent;
    return now.length > 0 && now !== old;
  }, before, { timeout: 60_000 });
  assert.equal(await page.getByText('The scenario has changed since').count(), 0);
}));

test('an answer asked for before the page came to rest is not called old', withPage(async ({ page }) => {
  await page.getByRole('tab', { name: 'Odds' }).click();
  await type(page, 'budget', '300,000');
  await ask(page, 'Is managing worth it');
  await rest(page);
  assert.equal(await page.getByText('The scenario has changed since').count(), 0);
}));

test('the page answers the slider while the worker works', withPage(async ({ page }) => {
  await page.getByRole('tab', { name: 'Claims and checks' }).click();
  await page.getByRole('button', { name: 'Weigh the ten claims' }).click();
  const before = await page.locator('p.sentence').textContent();
  await type(page, 'sales_cycle', '6');
  await page.waitForFunction((old) => document.querySelector('p.sentence').textContent !== old, before, { timeout: 2000 });
  assert.equal(await page.getByRole('button', { name: 'Stop' }).isEnabled(), true, 'the worker is still at it');
}));
