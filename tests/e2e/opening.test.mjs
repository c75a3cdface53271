// The page as it opens: the first paint stays the largest, what is seen first does not wait for the rest, nothing moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK } from './byhand.mjs';
import { answered, withPage } from './harness.mjs';
import { frame, rest, row, runs, settled } from './steps.mjs';

for (const width of [360, 768, 1280]) {
  test(`the largest paint is the first, ${width} px`, withPage({ open: false, width, init: CLOCK }, async ({ page, url }) => {
    let go;
    const held = new Promise((done) => { go = done; });
    await page.route('**/two-stroke-*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await page.addInitScript(() => {
      window.largest = [];
      new PerformanceObserver((list) => {
        for (const { element } of list.getEntries()) window.largest.push(element?.id);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    const largest = () => page.evaluate(() => window.largest.at(-1));
    await page.goto(url, { waitUntil: 'commit' });
    // Which of its paragraphs is the largest depends on the width.
    await page.waitForFunction(() => /^(verdict|then|board|worth|sure)$/.test(window.largest.at(-1)));
    const painted = await largest();
    const sentence = await page.locator('#verdict').boundingBox();
    const brand = () => page.locator('.brand').evaluate((it) => it.querySelector('svg').outerHTML + it.innerText);
    const bar = await brand();
    go();
    await answered(page);
    assert.deepEqual(await page.locator('#verdict').boundingBox(), sentence);
    assert.equal(await brand(), bar);
    await settled(page);
    assert.equal(await largest(), painted);
  }));
}

// The browser is never idle until the test says so.
const BUSY = `window.requestIdleCallback = (run) => { (window.waiting ??= []).push(run); };
  window.idle = () => window.waiting.splice(0).forEach((run) => run());`;
test('the first screen answers before the rest is there, and does not move when that comes', withPage({ open: false, init: BUSY }, async ({ page, url }) => {
  await page.goto(url);
  await page.locator('#answer[data-runs]').waitFor();
  const before = await runs(page);
  await row(page, 'budget').slider.press('ArrowRight');
  await frame(page);
  assert.ok(await runs(page) > before);
  assert.equal(await page.locator('.rest').count(), 0);
  await rest(page);
  const look = () => page.evaluate(() => ({
    scrolls: document.documentElement.scrollHeight > innerHeight,
    ...Object.fromEntries(['h1', '#verdict', '#board', '#worth', '.rail'].map((part) => [part, JSON.stringify(document.querySelector(part).getBoundingClientRect())])),
  }));
  const first = await look();
  assert.ok(first.scrolls);
  await page.evaluate(() => window.idle());
  await page.locator('.main-chart path.line').first().waitFor();
  assert.deepEqual(await look(), first);
  assert.ok(await page.locator('footer').isVisible());
}));

test('a document that is rewritten before the rest is there is made whole', withPage({ open: false, init: BUSY }, async ({ page, url }) => {
  await page.goto(url);
  await page.locator('#answer[data-runs]').waitFor();
  await page.evaluate(() => { document.body.innerHTML = document.body.innerHTML; });
  await page.locator('.main-chart path.line').first().waitFor();
  await page.evaluate(() => window.idle());
  assert.equal(await page.locator('footer').count(), 1);
}));

for (const width of [360, 700, 768, 1280, 1800]) {
  test(`room is kept for the charts as they are drawn, ${width} px`, withPage({ width }, async ({ page }) => {
    await page.locator('.main-chart path.line').first().waitFor();
    const [kept, drawn] = await page.locator('.main-chart .drawn').evaluate((frame) => [frame, frame.querySelector('svg')]
      .map((one) => one.getBoundingClientRect().height));
    assert.ok(Math.abs(kept - drawn) < 1, `${kept} px for ${drawn}`);
  }));
}
