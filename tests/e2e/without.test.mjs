// The page where something it needs is missing or breaks: never blank, never silent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answered, withPage } from './harness.mjs';
import { NEWEST, rest, row, settled, type, showAll } from './steps.mjs';

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

// An honest panic: something throws while the crew of workers is borrowed to send it a message, so it stays borrowed,
// and the next run finds it so. The released page has no words for it: it traps.
async function panic(page) {
  await showAll(page);
  const { slider } = row(page, 'sales_cycle');
  await settled(page);
  await page.evaluate(() => {
    const Real = Uint8Array;
    window.Uint8Array = new Proxy(Real, {
      construct(target, [first, ...rest]) {
        // A message to a worker; everything else goes its way.
        if (!(first instanceof Real)) return new Real(first, ...rest);
        window.Uint8Array = Real;
        window.broken = true;
        throw new Error('broken on purpose');
      },
    });
  });
  await slider.press('ArrowRight');
  await page.waitForFunction(() => window.broken);
  await slider.press('ArrowRight');
  await page.locator('#panic').waitFor();
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
    assert.ok(errors.some((error) => /unreachable/.test(error)), 'the console has it too');
    assert.match(await page.locator('#panic-what').textContent(), /unreachable|panicked/);
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
    init: `localStorage.setItem('two-stroke/1/scenario', JSON.stringify({ 'two-stroke': 1, preset: 'scale-up', revision: ${NEWEST}, values: { budget: 300000 } }));`,
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
