// How often the model runs: once for whatever changes within a frame. The sentence
// carries the number of runs. Futures that do not fit into a frame follow in runs
// of their own, but only while no slider is held down.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREW, TIMERS } from './byhand.mjs';
import { withPage } from './harness.mjs';
import { frame, row, runs, settled, showAll } from './steps.mjs';

// Runs in the page: many moves of a held slider before the next frame, several times over.
async function bursts({ selector, moves, times }) {
  const slider = document.querySelector(selector);
  const count = () => Number(document.querySelector('#answer').dataset.runs);
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

test('fifty moves within a frame are one run, of the last of them', withPage({ init: CREW }, async ({ page }) => {
  await settled(page);
  // A hand that stops for a moment gets futures of the workers, and those are a run too.
  await page.evaluate(() => crew.hold());
  await showAll(page);
  const told = await page.evaluate(bursts, { selector: 'input.slider.sales_cycle', moves: 50, times: 5 });
  assert.deepEqual(told.map(({ ran }) => ran), [1, 1, 1, 1, 1]);
  for (const { box, value } of told) assert.equal(Number(box), value / 10);
}));

test('a move to where the slider already is runs nothing', withPage(async ({ page }) => {
  await settled(page);
  const before = await runs(page);
  await page.evaluate(async () => {
    const slider = document.querySelector('input.slider.sales_cycle');
    for (let move = 0; move < 10; move += 1) slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  assert.equal(await runs(page), before);
}));

test('all futures are run once nothing moves, and then nothing runs', withPage({ init: CREW + TIMERS }, async ({ page }) => {
  await showAll(page);
  await row(page, 'sales_cycle').slider.press('ArrowRight');
  await settled(page);
  assert.match(await page.locator('#sure').innerText(), /Worked out (2,048|10,240) times/);
  const before = await runs(page);
  // No timer is set, no frame asked for, no worker asked: what could run?
  const due = () => page.evaluate(() => [timers.waiting, timers.frames.size, crew.asked - crew.heard].join());
  for (let wait = 0; wait < 200 && await due() !== '0,0,0'; wait += 1) await frame(page);
  assert.equal(await due(), '0,0,0');
  assert.equal(await runs(page), before);
  for (let more = 0; more < 5; more += 1) await frame(page);
  assert.equal(await runs(page), before);
  assert.equal(await due(), '0,0,0');
}));

test('the live region speaks at rest only', withPage({ init: TIMERS }, async ({ page }) => {
  await settled(page);
  const spoken = page.locator('#spoken');
  const before = await spoken.innerText();
  // However long a frame takes here: rest comes when the test says so.
  await page.evaluate(() => timers.hold());
  const during = await page.evaluate(async () => {
    const slider = document.querySelector('input.slider.budget');
    const region = document.querySelector('#spoken');
    const [said, told] = [region.innerText, []];
    for (let move = 1; move <= 10; move += 1) {
      // At last to its end, where the verdict is another.
      slider.value = move === 10 ? slider.min : Number(slider.value) + 40;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(done));
      if (region.innerText !== said) told.push(region.innerText);
    }
    return told;
  });
  assert.deepEqual(during, []);
  await frame(page);
  assert.equal(await spoken.innerText(), before);
  await page.evaluate(() => timers.letGo());
  await settled(page);
  assert.notEqual(await spoken.innerText(), before);
  const words = (text) => text.replace(/\s+/g, ' ').trim();
  assert.equal(words(await spoken.innerText()), words(`${await page.locator('#verdict').innerText()} ${await page.locator('#then').innerText()}`));
}));
