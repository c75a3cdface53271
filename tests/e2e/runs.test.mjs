// How often the model runs: once for whatever changes within a frame. The sentence
// carries the number of runs. Futures that do not fit into a frame follow in runs
// of their own, but only while no slider is held down.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { rest, row, runs } from './steps.mjs';

// Runs in the page: many moves of a held slider before the next frame, several times over.
async function bursts({ selector, moves, times }) {
  const slider = document.querySelector(selector);
  const count = () => Number(document.querySelector('p.sentence').dataset.runs);
  const settle = () => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  });
  slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await settle();
  const told = [];
  for (let time = 0; time < times; time += 1) {
    const before = count();
    for (let move = 0; move < moves; move += 1) {
      slider.value = 20 + ((move * 7 + time) % 100);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await settle();
    const box = document.getElementById('box-sales_cycle').value;
    told.push({ ran: count() - before, box, value: slider.value });
  }
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  return told;
}

test('fifty moves within a frame are one run, of the last of them', withPage(async ({ page }) => {
  await rest(page);
  const told = await page.evaluate(bursts, { selector: 'input.slider.sales_cycle', moves: 50, times: 5 });
  assert.deepEqual(told.map(({ ran }) => ran), [1, 1, 1, 1, 1]);
  for (const { box, value } of told) assert.equal(Number(box), value / 10);
}));

test('a move to where the slider already is runs nothing', withPage(async ({ page }) => {
  await rest(page);
  const before = await runs(page);
  await page.evaluate(async () => {
    const slider = document.querySelector('input.slider.sales_cycle');
    for (let move = 0; move < 10; move += 1) slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  assert.equal(await runs(page), before);
}));

test('all futures are run once nothing moves, and then nothing runs', withPage(async ({ page }) => {
  await row(page, 'sales_cycle').slider.press('ArrowRight');
  await rest(page);
  assert.match(await page.locator('.basis').innerText(), /Medians of (2,048|10,240) possible futures/);
  const before = await runs(page);
  await page.waitForTimeout(700);
  assert.equal(await runs(page), before);
}));

test('the live region speaks at rest only', withPage(async ({ page }) => {
  await rest(page);
  const spoken = page.locator('p.sentence ~ p[aria-live=polite]');
  const before = await spoken.innerText();
  const during = await page.evaluate(async () => {
    const slider = document.querySelector('input.slider.budget');
    const region = document.querySelector('p.sentence ~ p[aria-live=polite]');
    const [said, told] = [region.innerText, []];
    for (let move = 1; move <= 10; move += 1) {
      slider.value = Number(slider.value) + 40;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(done));
      if (region.innerText !== said) told.push(region.innerText);
    }
    return told;
  });
  assert.deepEqual(during, []);
  await rest(page);
  assert.notEqual(await spoken.innerText(), before);
  const words = (text) => text.replace(/\s+/g, ' ').trim();
  assert.equal(words(await spoken.innerText()), words(await page.locator('p.sentence').innerText()));
}));
