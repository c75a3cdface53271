// Who is drawn, and what is held equal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { ALWAYS, answer, assertSense, frame, lanes, lines } from './steps.mjs';

const OTHERS = {
  'cat-and-dog': 'Both, left alone',
  'pull-leads': 'Marketing leads',
  'push-leads': 'Sales leads',
  'carry-on': 'Carry on as today',
};
const fight = (page) => page.locator('.fight > .under').innerText();

test('each further strategy has a line and a column, and loses them again; the board has its three', withPage(async ({ page }) => {
  const order = [...ALWAYS];
  for (const [key, name] of Object.entries(OTHERS)) {
    await page.getByRole('checkbox', { name }).check();
    await frame(page);
    order.push(key);
    assert.deepEqual(await lanes(page), ALWAYS);
    assert.deepEqual([...new Set(await lines(page))].sort(), [...order].sort());
    // The statement follows at rest.
    await page.locator('.income thead th', { hasText: name }).waitFor();
  }
  await assertSense(page);
  for (const name of Object.values(OTHERS)) await page.getByRole('checkbox', { name }).uncheck();
  await frame(page);
  assert.deepEqual([...new Set(await lines(page))].sort(), [...ALWAYS].sort());
}));

test('the footing is stated above the chart', withPage(async ({ page }) => {
  assert.match(await fight(page), /spends \$1\.7M a month on average, managing included/);
  const spent = await answer(page);
  await page.getByRole('radio', { name: 'same revenue' }).check();
  await frame(page);
  assert.match(await fight(page), /scaled to the same mean revenue, \$[\d.]+M a month: that of both together on \$1\.7M/);
  assert.notEqual(await answer(page), spent);
  assert.match(await answer(page), /Marketing alone cannot sell that much at any budget\./);
  await assertSense(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.ok(await page.getByRole('radio', { name: 'same spend' }).isChecked());
}));

test('who cannot reach the same revenue is named, with the most it can', withPage(
  { hash: 'preset=enterprise&fair=revenue' },
  async ({ page }) => {
    assert.match(await fight(page), /“Marketing alone” cannot reach it: at most \$[\d.]+[KM] a month\./);
    await page.getByRole('radio', { name: 'same spend' }).check();
    await frame(page);
    assert.doesNotMatch(await fight(page), /cannot/);
  },
));
