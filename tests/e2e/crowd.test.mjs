// Thousands of futures in background workers: they come, they are of the latest inputs, and whatever befalls the
// workers is said and lost on nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { frame, rest, row, type } from './steps.mjs';

const basis = (page) => page.locator('p.basis').innerText();
const futures = async (page) => Number((/of ([\d,]+) possible/.exec(await basis(page))[1]).replaceAll(',', ''));
const until = (page, count) => page.waitForFunction((count) => {
  const told = /of ([\d,]+) possible/.exec(document.querySelector('p.basis').innerText);
  return told && Number(told[1].replaceAll(',', '')) >= count;
}, count, { timeout: 30_000 });
const standing = (page) => page.locator('[data-standing]').getAttribute('data-standing');
const bands = (page) => page.locator('.main-chart path.band, .main-chart path.half').count();

// Every worker's answers come late, so that a test can step in between.
const SLOW = `
  const Real = window.Worker;
  window.Worker = class extends Real {
    set onmessage(hear) { super.onmessage = hear && ((event) => setTimeout(() => hear(event), 150)); }
  };`;

test('thousands follow once nothing moves, and the sentence rests on them', withPage(async ({ page }) => {
  await until(page, 2048);
  assert.equal(await standing(page), 'Well');
  await type(page, 'budget', '1200000');
  await frame(page);
  assert.ok(await futures(page) <= 200, 'those of the budget before are gone at once');
  await until(page, 2048);
  assert.equal(await page.locator('p.basis progress').isVisible(), await page.locator('p.basis button').isVisible());
}));

test('in a drag there are bands and odds in every frame', withPage(async ({ page }) => {
  const { slider } = row(page, 'budget');
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.6, y);
  await page.mouse.down();
  const drawn = new Set();
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(box.x + box.width * (0.6 + step / 60), y);
    await frame(page);
    assert.ok(await futures(page) >= 12);
    assert.equal(await bands(page), 2);
    drawn.add(await page.locator('.main-chart path.band').getAttribute('d'));
    assert.match(await page.locator('p.sentence').innerText(), /in (more than |fewer than |at least |at most )?\d+ of 100 futures|too close to call/);
  }
  assert.ok(drawn.size > 8, `${drawn.size} different bands in 12 steps`);
  await page.mouse.up();
  await until(page, 2048);
}));

test('bands are of whom one chooses, or nobody', withPage(async ({ page }) => {
  const choice = page.getByLabel('Shaded:');
  assert.equal(await choice.inputValue(), 'both');
  assert.match(await page.locator('.bands').innerText(), /half of the possible futures lie between \$[\d.]+M and \$[\d.]+M/);
  const both = await page.locator('.main-chart path.band').getAttribute('d');
  await choice.selectOption('push');
  await page.locator('.main-chart path.band.push').waitFor();
  assert.notEqual(await page.locator('.main-chart path.band').getAttribute('d'), both);
  // Another chart has bands of its own.
  await page.locator('.strip button').nth(3).click();
  await frame(page);
  assert.match(await page.locator('.bands').innerText(), /between .*\$/);
  await choice.selectOption('');
  await frame(page);
  assert.equal(await bands(page), 0);
  assert.doesNotMatch(await page.locator('.bands').innerText(), /half/);
}));

test('what is on its way can be stopped, and what has come is kept', withPage({ init: SLOW }, async ({ page }) => {
  await until(page, 2048);
  await page.getByRole('button', { name: 'Enough' }).click();
  const kept = await futures(page);
  assert.equal(kept, 2048);
  await page.waitForTimeout(800);
  assert.equal(await futures(page), kept);
  assert.equal(await page.locator('p.basis progress').isVisible(), false);
  await type(page, 'budget', '1300000');
  await until(page, 2048);
}));

test('late answers are of an earlier question and are dropped', withPage({ init: SLOW }, async ({ page }) => {
  await until(page, 200);
  for (const budget of ['900000', '1000000', '1100000']) {
    await type(page, 'budget', budget);
    await page.waitForTimeout(130);
  }
  await until(page, 2048);
  await rest(page);
  const [sentence, link] = [await page.locator('p.sentence').innerText(), page.url()];
  const other = await page.context().newPage();
  await other.goto(link);
  await until(other, 2048);
  await rest(other);
  // The same futures: the same words, up to the number of them that had come by then.
  const profit = (text) => Number(/earns? most: \$([\d.]+)M/.exec(text)[1]);
  const apart = Math.abs(profit(await other.locator('p.sentence').innerText()) - profit(sentence));
  assert.ok(apart < 1, `${apart} apart`);
}));

test('a worker that breaks is replaced, and the page says so', withPage({ init: `
  let broken = 0;
  const Real = window.Worker;
  window.Worker = class extends Real {
    postMessage(message) {
      if (broken++ === 0) { this.terminate(); setTimeout(() => this.dispatchEvent(new Event('error'))); return; }
      super.postMessage(message);
    }
  };` }, async ({ page }) => {
  await page.getByText('another has taken its place').waitFor();
  assert.equal(await standing(page), 'Replaced');
  await until(page, 2048);
}));

test('an answer that cannot be read costs its worker the place, and nobody a future', withPage({ init: `
  let damaged = 0;
  const Real = window.Worker;
  window.Worker = class extends Real {
    set onmessage(hear) {
      super.onmessage = hear && ((event) => hear(event.data.length > 9 && damaged++ === 0
        ? new MessageEvent('message', { data: event.data.slice(0, 9) }) : event));
    }
  };` }, async ({ page }) => {
  await page.locator('[data-standing="Replaced"]').waitFor();
  await until(page, 2048);
  assert.ok([2048, 10_240].includes(await futures(page)), 'no piece is missing and none came twice');
}));

test('a worker that falls silent is replaced', withPage({ init: `
  let silent = 0;
  const Real = window.Worker;
  window.Worker = class extends Real {
    postMessage(message) { if (silent++ === 0) return; super.postMessage(message); }
  };` }, async ({ page }) => {
  await page.locator('[data-standing="Replaced"]').waitFor({ timeout: 20_000 });
  await until(page, 2048);
}));

test('without workers the page does their work', withPage({ init: 'delete window.Worker;' }, async ({ page }) => {
  await page.locator('[data-standing="OnPage"]').waitFor();
  await until(page, 2048);
  await type(page, 'budget', '1200000');
  await until(page, 2048);
}));

test('a worker whose script is missing is said to be, and the page goes on', withPage(
  { open: false, allowErrors: true },
  async ({ page, url }) => {
    await page.route('**/ensemble-*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(url);
    await page.locator('[data-standing="Gone"]').waitFor({ timeout: 20_000 });
    assert.match(await basis(page), /More futures cannot be had/);
    assert.equal(await futures(page), 200);
    await type(page, 'budget', '1200000');
    await until(page, 200);
    assert.equal(await page.locator('#panic').isVisible(), false);
  },
));
