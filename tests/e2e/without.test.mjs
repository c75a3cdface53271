// The page where something it needs is missing or breaks: never blank, never silent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answered, withPage } from './harness.mjs';
import { rest, row, type } from './steps.mjs';

const BROKEN = { open: false, allowErrors: true };

test('without JavaScript it says what it needs, and nothing else', withPage({ js: false }, async ({ page }) => {
  // Playwright looks for no text in a noscript.
  const said = page.locator('noscript p');
  const box = await said.boundingBox();
  assert.ok(box.width > 200 && box.height > 20);
  assert.match(await said.textContent(), /needs JavaScript/);
  assert.ok(await page.locator('h1').isVisible());
  assert.equal(await page.locator('#panic').isVisible(), false);
  assert.equal(await page.getByText('on their way').isVisible(), false);
}));

// An honest panic: the clock throws in the midst of a run (it is read for the change, the frame and the
// deadline, and then among the futures), which leaves the draws borrowed, and the next run finds them so.
async function panic(page) {
  await page.evaluate(() => {
    const { now } = Performance.prototype;
    let calls = 0;
    Performance.prototype.now = function () {
      calls += 1;
      if (calls < 4) return now.call(this);
      Performance.prototype.now = now;
      throw new Error('broken on purpose');
    };
  });
  const { slider } = row(page, 'sales_cycle');
  for (let press = 0; press < 20 && !(await page.locator('#panic').isVisible()); press += 1) {
    await slider.evaluate((input) => {
      input.value = Number(input.value) + 1;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForTimeout(50);
  }
}

test('after a panic there is a way on: the scenario as a file, and a fresh start', withPage(
  { ...BROKEN },
  async ({ page, url, errors }) => {
    await page.goto(url);
    await answered(page);
    await type(page, 'budget', '260,000');
    await rest(page);
    await panic(page);
    const panel = page.locator('#panic');
    assert.ok(await panel.isVisible());
    assert.match(await panel.innerText(), /Something broke/);
    assert.ok(errors.some((error) => /panicked at/.test(error)), 'the console has it too');
    assert.match(await page.locator('#panic-what').textContent(), /panicked/);
    const [file] = await Promise.all([
      page.waitForEvent('download'), panel.getByRole('button', { name: 'Download my scenario' }).click(),
    ]);
    assert.equal(JSON.parse(readFileSync(await file.path(), 'utf8')).values.budget, 260000);
    await Promise.all([
      page.waitForEvent('load'), panel.getByRole('button', { name: 'Reload' }).click(),
    ]);
    await answered(page);
    assert.equal(await panel.isVisible(), false);
    assert.equal(await row(page, 'budget').value(), '$260,000');
  },
));

test('a scenario that was saved can be downloaded even after a panic in the first moment', withPage(
  {
    ...BROKEN,
    init: `localStorage.setItem('two-stroke/1/scenario', JSON.stringify({ 'two-stroke': 1, preset: 'scale-up', revision: 1, values: { budget: 300000 } }));`,
  },
  async ({ page, url }) => {
    await page.goto(url);
    await answered(page);
    await page.evaluate(() => { document.getElementById('panic').hidden = false; });
    const [file] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'Download my scenario' }).first().click(),
    ]);
    assert.equal(JSON.parse(readFileSync(await file.path(), 'utf8')).values.budget, 300000);
  },
));
