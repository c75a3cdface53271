// Thousands of futures in background workers: they come, they are of the latest inputs, and whatever befalls the
// workers is said and lost on nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK, CREW } from './byhand.mjs';
import { answered, withPage } from './harness.mjs';
import { answer, frame, row, settled, type } from './steps.mjs';

const futures = (page) => page.locator('#answer').getAttribute('data-futures').then(Number);
const until = (page, count) => page.waitForFunction(
  (count) => Number(document.querySelector('#answer').dataset.futures) >= count, count,
);
const standing = (page) => page.locator('[data-standing]').getAttribute('data-standing');
const bands = (page) => page.locator('.main-chart path.band, .main-chart path.half').count();

// How many futures are to come, or null.
const coming = (page) => page.evaluate(() => {
  const progress = document.querySelector('#more-futures');
  return 'idle' in progress.dataset ? null : progress.max;
});
// Until so many answers have come and are kept back.
const held = (page, count) => page.waitForFunction((count) => crew.held.length >= count, count);

test('thousands follow once nothing moves, and the sentence rests on them', withPage({ init: CREW }, async ({ page }) => {
  await until(page, 2048);
  assert.equal(await standing(page), 'Well');
  await page.evaluate(() => crew.hold());
  await type(page, 'budget', '1200000');
  await frame(page);
  assert.ok(await futures(page) <= 200, 'those of the budget before are gone at once');
  await page.waitForFunction(() => !('idle' in document.querySelector('#more-futures').dataset));
  assert.equal(await coming(page), 2048);
  await page.evaluate(() => crew.letGo());
  await until(page, 2048);
  assert.ok([null, 10_240].includes(await coming(page)));
  await settled(page);
  assert.equal(await coming(page), null);
  assert.ok([2048, 10_240].includes(await futures(page)));
}));

test('in a drag there are bands and a verdict in every frame', withPage({ init: CREW }, async ({ page }) => {
  // A hand that rests gets thousands, and on a busy machine this one may.
  await page.evaluate(() => crew.hold());
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
    assert.ok((await page.locator('#verdict').innerText()).endsWith('.'));
    assert.doesNotMatch(await page.locator('#sure').innerText(), /of 100/, 'few futures tell no odds');
  }
  assert.ok(drawn.size > 8, `${drawn.size} different bands in 12 steps`);
  await page.mouse.up();
  await page.evaluate(() => crew.letGo());
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
  await page.locator('.main-chart figcaption select').selectOption({ index: 3 });
  await frame(page);
  assert.match(await page.locator('.bands').innerText(), /between .*\$/);
  await choice.selectOption('');
  await frame(page);
  assert.equal(await bands(page), 0);
  assert.doesNotMatch(await page.locator('.bands').innerText(), /half/);
}));

test('late answers are of an earlier question and are dropped', withPage({ init: CLOCK + CREW }, async ({ page }) => {
  await settled(page);
  await page.evaluate(() => crew.hold());
  for (const budget of ['900000', '1000000', '1100000']) {
    await type(page, 'budget', budget);
    await frame(page);
    await page.waitForFunction(() => !('idle' in document.querySelector('#more-futures').dataset));
    // Room for a piece of this question: the answer to an earlier one comes now, once there is one to be had.
    await held(page, 1);
    const before = await page.evaluate(() => crew.last);
    await page.evaluate(() => crew.pass(1));
    await page.waitForFunction((before) => crew.held.some(({ number }) => number > before), before);
    assert.ok(await futures(page) <= 200);
  }
  await page.evaluate(() => crew.letGo());
  await settled(page);
  assert.equal(await futures(page), 10_240);
  const other = await page.context().newPage();
  await other.addInitScript(CLOCK);
  await other.goto(page.url());
  await answered(other);
  await settled(other);
  assert.equal(await futures(other), 10_240);
  // The same futures: the same words.
  assert.equal(await answer(page), await answer(other));
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
      super.onmessage = hear && ((event) => hear(event.data.length > 99 && damaged++ === 0
        ? new MessageEvent('message', { data: event.data.slice(0, 99) }) : event));
    }
  };` }, async ({ page }) => {
  await page.locator('[data-standing="Replaced"]').waitFor();
  await until(page, 2048);
  assert.ok([2048, 10_240].includes(await futures(page)), 'no piece is missing and none came twice');
}));

test('a worker that falls silent is replaced', withPage({ init: `${CREW}
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 });
  // The first to be asked answers nothing, ever; and the heart beats when the test says so.
  const { setInterval } = window;
  window.setInterval = (beat, ms) => { if (ms === 2000) window.beat = beat; else return setInterval(beat, ms); };
  const Answering = window.Worker;
  let silent;
  window.Worker = class extends Answering {
    postMessage(message) {
      silent ??= this;
      if (silent === this) this.terminate();
      super.postMessage(message);
    }
  };` }, async ({ page }) => {
  // Of sixteen pieces the other one does fourteen; then nobody but the silent one has anything to do.
  await page.waitForFunction(() => crew.asked === 16 && crew.heard === 14);
  for (let beat = 1; beat <= 5; beat += 1) await page.evaluate(() => window.beat());
  assert.equal(await standing(page), 'Well', 'patience');
  assert.equal(await futures(page), 200);
  await page.evaluate(() => window.beat());
  await page.locator('[data-standing="Replaced"]').waitFor();
  await until(page, 2048);
  await settled(page);
  assert.ok([2048, 10_240].includes(await futures(page)), 'no piece is missing and none came twice');
}));

test('without workers the page does their work', withPage({ init: 'delete window.Worker;' }, async ({ page }) => {
  await page.locator('[data-standing="OnPage"]').waitFor();
  await until(page, 2048);
  await type(page, 'budget', '1200000');
  await frame(page);
  await until(page, 2048);
}));

test('a worker whose script is missing is said to be, and the page goes on', withPage(
  { open: false, allowErrors: true },
  async ({ page, url }) => {
    await page.route('**/futures-*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(url);
    await page.locator('[data-standing="Gone"]').waitFor();
    assert.match(await page.locator('#standing').innerText(), /More futures cannot be had/);
    assert.equal(await futures(page), 200);
    await type(page, 'budget', '1200000');
    await frame(page);
    await until(page, 200);
    assert.equal(await page.locator('#panic').isVisible(), false);
  },
));
