// By keyboard alone: every control is reached, and is seen when it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { row, settled } from './steps.mjs';

const REACHABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

// Runs in the page: names every control that Tab should reach, in order.
function list(reachable) {
  const all = [...document.querySelectorAll(reachable)].filter((one) => one.checkVisibility()
    // Of radios and of tabs one is reached by Tab, the others from it by arrows.
    && !(one.type === 'radio' && !one.checked) && one.tabIndex >= 0);
  all.forEach((one, at) => { one.dataset.stop = at; });
  return all.map((one) => `${one.dataset.stop}: ${one.tagName} ${one.id || one.ariaLabel || one.textContent.trim()}`);
}

// Runs in the page: where the focus is, and what of it is covered.
function focused() {
  const one = document.activeElement;
  if (one === document.body) return null;
  // A control without a look of its own shows its focus on what stands for it.
  const seen = one.matches('[type=radio]') ? one.closest('label') : one;
  const { top, bottom } = (one.matches('.sr-only') ? one.closest('label') : seen).getBoundingClientRect();
  const levers = document.querySelector('#levers');
  const isFixed = getComputedStyle(levers).position === 'fixed' && !levers.contains(one);
  const cover = isFixed ? levers.getBoundingClientRect() : null;
  const name = `${one.dataset.stop}: ${one.id || one.ariaLabel || one.textContent.trim()}`;
  let hidden = null;
  if (cover && top < cover.bottom - 1 && bottom > cover.top + 1) hidden = `${name}: ${top} to ${bottom} under the levers at ${cover.top}`;
  if (top < -1 || bottom > innerHeight + 1) hidden = `${name}: ${top} to ${bottom} outside of ${innerHeight}`;
  return { stop: one.dataset.stop, tall: bottom - top > innerHeight / 2, hidden };
}

// Tabs through the whole page; returns the stops that were made and those that were covered.
async function walk(page, key, most) {
  // From an end of the page, wherever the last click was.
  await page.evaluate((end) => {
    const start = document.querySelector(end);
    start.tabIndex = -1;
    start.focus();
    start.removeAttribute('tabindex');
  }, key === 'Tab' ? 'body' : 'footer');
  const [stops, hidden] = [[], []];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const now = await page.evaluate(focused);
    if (!now || (stops.length && now.stop === stops[0])) break;
    stops.push(now.stop);
    if (now.hidden && !now.tall) hidden.push(now.hidden);
  }
  return { stops, hidden };
}

test('Tab reaches every control once, in the order of the page', withPage(async ({ page }) => {
  await page.getByRole('button', { name: 'more: Money a month' }).click(); // so that there is something to undo
  await settled(page); // nothing comes and goes any more, such as the way to stop the workers
  const wanted = await page.evaluate(list, REACHABLE);
  const { stops, hidden } = await walk(page, 'Tab', wanted.length + 5);
  const missed = wanted.filter((_, at) => !stops.includes(String(at)));
  assert.deepEqual(missed, []);
  assert.equal(new Set(stops).size, stops.length);
  assert.deepEqual(stops.map(Number), stops.map(Number).toSorted((a, b) => a - b));
  assert.deepEqual(hidden, []);
}));

for (const key of ['Tab', 'Shift+Tab']) {
  test(`on a phone the levers never cover what ${key} reaches`, withPage({ width: 360, height: 740 }, async ({ page }) => {
    await settled(page);
    await page.evaluate(list, REACHABLE);
    const { stops, hidden } = await walk(page, key, 150);
    assert.ok(stops.length > 25, `${stops.length} stops`);
    assert.deepEqual(hidden, []);
  }));
}

for (const [width, height] of [[360, 740], [390, 844], [320, 600]]) {
  test(`on a phone verdict, board and lever share the screen: ${width} × ${height}`, withPage({ width, height, touch: true }, async ({ page }) => {
    await settled(page);
    const place = async (selector) => page.locator(selector).first().boundingBox();
    const [verdict, lane, dock] = [await place('#verdict'), await place('#board .lane'), await place('#levers')];
    assert.ok(verdict.y >= 0 && lane.y + lane.height <= dock.y, `the first lane ends at ${lane.y + lane.height}, the levers begin at ${dock.y}`);
    assert.ok(dock.y + dock.height <= height + 1);
    for (const key of ['budget', 'management', 'pull_share']) {
      await page.locator(`[data-lever=${key}]`).tap();
      assert.equal(await page.locator('#levers .slider:visible').count(), 1);
      const slider = await place(`#slider-${key}`);
      assert.ok(slider.height >= 44 && slider.y >= dock.y && slider.y + slider.height <= height, key);
      const before = await row(page, key).value();
      await page.mouse.click(slider.x + slider.width * 0.9, slider.y + slider.height / 2);
      assert.notEqual(await row(page, key).value(), before, key);
    }
  }));
}

test('the focus is seen on every kind of control', withPage(async ({ page }) => {
  await page.keyboard.press('Tab'); // by keyboard from here on
  for (const selector of ['.bar button:not(:disabled)', 'select', 'input.slider', '.box input', 'main summary', '.plot', '.others input']) {
    const one = page.locator(selector).first();
    await one.focus();
    const ring = await one.evaluate((node) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    assert.ok(ring, selector);
  }
}));
