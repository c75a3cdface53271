// Thousands of futures in background workers: they come, they are of the latest inputs, and whatever befalls the
// workers is said and lost on nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK, CREW } from './byhand.mjs';
import { answered, withPage } from './harness.mjs';
import { frame, row, runs, settled, type } from './steps.mjs';

const basis = (page) => page.locator('p.basis').innerText();
const futures = async (page) => Number((/of ([\d,]+) possible/.exec(await basis(page))[1]).replaceAll(',', ''));
const until = (page, count) => page.waitForFunction((count) => {
  const told = /of ([\d,]+) possible/.exec(document.querySelector('p.basis').innerText);
  return told && Number(told[1].replaceAll(',', '')) >= count;
}, count);
const standing = (page) => page.locator('[data-standing]').getAttribute('data-standing');
const bands = (page) => page.locator('.main-chart path.band, .main-chart path.half').count();

// What the page tells of futures on their way, or null.
const coming = (page) => page.evaluate(() => {
  const [progress, button] = document.querySelectorAll('p.basis progress, p.basis button');
  if (progress.hidden !== button.hidden) throw new Error('progress without a way to stop it, or the other way round');
  return progress.hidden ? null : progress.max;
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
  await page.waitForFunction(() => !document.querySelector('p.basis progress').hidden);
  assert.equal(await coming(page), 2048);
  await page.evaluate(() => crew.letGo());
  await until(page, 2048);
  assert.ok([null, 10_240].includes(await coming(page)));
  await settled(page);
  assert.equal(await coming(page), null);
  assert.ok([2048, 10_240].includes(await futures(page)));
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

test('what is on its way can be stopped, and what has come is kept', withPage(
  { open: false, init: CLOCK + CREW },
  async ({ page, url }) => {
    await page.addInitScript('crew.hold()');
    await page.goto(url);
    await answered(page);
    // Sixteen pieces are shown, and many more are wanted.
    for (let piece = 0; piece < 16; piece += 1) {
      assert.equal(await futures(page), 200);
      await held(page, 1);
      await page.evaluate(() => crew.pass(1));
    }
    await until(page, 2048);
    assert.equal(await coming(page), 10_240);
    await page.getByRole('button', { name: 'Enough' }).click();
    assert.equal(await coming(page), null);
    const kept = [2048, await runs(page)];
    assert.deepEqual([await futures(page), await runs(page)], kept);
    // What the workers were at comes all the same, and they are asked for nothing more: nothing can follow.
    await page.waitForFunction(() => crew.done);
    const before = await page.evaluate(() => {
      const { asked, held } = crew;
      const late = held.length;
      crew.letGo();
      return { asked, late };
    });
    assert.ok(before.late > 0, 'something came after the stop');
    await frame(page);
    assert.deepEqual(await page.evaluate(() => ({ asked: crew.asked, late: crew.heard - 16 })), before);
    assert.deepEqual([await futures(page), await runs(page)], kept);
    assert.equal(await coming(page), null);
    await type(page, 'budget', '1300000');
    await frame(page);
    await until(page, 2048);
  },
));

test('late answers are of an earlier question and are dropped', withPage({ init: CLOCK + CREW }, async ({ page }) => {
  await settled(page);
  await page.evaluate(() => crew.hold());
  for (const budget of ['900000', '1000000', '1100000']) {
    await type(page, 'budget', budget);
    await frame(page);
    await page.waitForFunction(() => !document.querySelector('p.basis progress').hidden);
    // Room for a piece of this question: the answer to an earlier one comes now.
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
  assert.equal(await page.locator('p.sentence').innerText(), await other.locator('p.sentence').innerText());
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
    assert.match(await basis(page), /More futures cannot be had/);
    assert.equal(await futures(page), 200);
    await type(page, 'budget', '1200000');
    await frame(page);
    await until(page, 200);
    assert.equal(await page.locator('#panic').isVisible(), false);
  },
));
