// The chart over time: crosshair, table, the choice of charts, and the room it takes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { frame, press, rest, row, settled, thumb, type, showAll } from './steps.mjs';

const tip = (page) => page.locator('.main-chart .tip');
const ticks = (page) => page.locator('.main-chart svg .tick').allTextContents();
const ghosts = (page) => page.locator('.main-chart svg path.ghost').count();
const title = (page) => page.locator('.main-chart figcaption select').inputValue();

test('the arrow keys move a crosshair that tells month and values', withPage(async ({ page }) => {
  const plot = page.locator('.main-chart .plot');
  await plot.focus();
  assert.equal(await tip(page).count(), 0);
  await page.keyboard.press('ArrowLeft');
  assert.match(await tip(page).innerText(), /December of year 5|month 59|November/i);
  const names = ['Marketing alone', 'Sales alone', 'Both together'];
  for (const name of names) assert.match(await tip(page).innerText(), new RegExp(`${name}\\s+−?\\$[\\d.]+[KMB]?`));
  const spoken = await plot.getAttribute('aria-valuetext');
  for (const name of names) assert.ok(spoken.includes(name), spoken);
  assert.equal(await plot.getAttribute('aria-valuenow'), '59');
  await page.keyboard.press('Home');
  assert.equal(await plot.getAttribute('aria-valuenow'), '1');
  await page.keyboard.press('PageUp');
  assert.equal(await plot.getAttribute('aria-valuenow'), '13');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  assert.equal(await plot.getAttribute('aria-valuenow'), '60');
  await page.keyboard.press('Escape');
  assert.equal(await tip(page).count(), 0);
}));

test('the mouse moves it too, and it stays inside the page', withPage({ width: 360, height: 740 }, async ({ page }) => {
  const plot = page.locator('.main-chart .plot');
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  const told = [];
  for (const share of [0.02, 0.25, 0.5, 0.75, 0.98]) {
    await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
    const where = await tip(page).boundingBox();
    assert.ok(where.x >= 0 && where.x + where.width <= 360, JSON.stringify(where));
    told.push(await tip(page).locator('b').innerText());
  }
  assert.equal(new Set(told).size >= 4, true, told.join());
  await page.mouse.move(5, 5);
  assert.equal(await tip(page).count(), 0);
}));

test('every chart can be chosen', withPage(async ({ page }) => {
  const choice = page.getByLabel('Which chart');
  const first = await title(page);
  const all = await choice.locator('option').evaluateAll((all) => all.map((one) => one.value));
  assert.ok(all.length >= 7, all.join());
  for (const key of all) {
    await choice.selectOption(key);
    assert.equal(await title(page), key);
    await frame(page);
    assert.ok((await page.locator('.main-chart svg path.line').count()) >= 1);
  }
  assert.notEqual(await title(page), first);
}));

test('the chart can be read as a table, with a row for every month', withPage(async ({ page }) => {
  for (const figure of ['.main-chart']) {
    const table = page.locator(`${figure} details.table`);
    await table.locator('summary').click();
    await table.locator('tbody').waitFor();
    assert.equal(await table.locator('tbody tr').count(), 60, figure);
    assert.equal(await table.locator('thead th').count(), 4, figure);
    assert.equal((await table.locator('td').allInnerTexts()).filter((text) => !/\d/.test(text)).length, 0, figure);
  }
  const first = () => page.locator('.main-chart tbody tr').first().innerText();
  const before = await first();
  await page.selectOption('#preset', 'enterprise');
  await rest(page);
  assert.notEqual(await first(), before);
  await page.locator('.main-chart summary').click();
  await page.locator('.main-chart tbody').waitFor({ state: 'detached' });
  // However fast it is pressed.
  await page.locator('.main-chart summary').evaluate((summary) => { summary.click(); summary.click(); summary.click(); });
  await page.locator('.main-chart tbody').waitFor();
}));

test('the axis holds still during a drag and follows after it, with a note', withPage(async ({ page }) => {
  await settled(page);
  const { slider } = row(page, 'budget');
  const before = await ticks(page);
  const line = () => page.locator('.main-chart svg path.line.both').first().getAttribute('d');
  const path = await line();
  await press(page, slider, await thumb(slider), 0.75, 0.95);
  assert.deepEqual(await ticks(page), before);
  assert.notEqual(await line(), path);
  await page.mouse.up();
  await frame(page);
  assert.notDeepEqual(await ticks(page), before);
  assert.match(await page.locator('.main-chart figcaption').innerText(), /The scale has changed\./);
}));

test('a ghost of what was stays until the next change', withPage(async ({ page }) => {
  assert.equal(await ghosts(page), 0);
  await type(page, 'budget', '900,000');
  await frame(page);
  assert.equal(await ghosts(page), 3);
  const shape = () => page.locator('.main-chart svg path.ghost').first().getAttribute('d');
  const first = await shape();
  await rest(page);
  assert.equal(await shape(), first);
  await type(page, 'sales_cycle', '9');
  await frame(page);
  assert.notEqual(await shape(), first);
}));

test('nothing is wider than the window, and charts fill their frames', withPage(async ({ page }) => {
  await showAll(page);
  for (const name of ['Both, left alone', 'Carry on as today']) await page.getByRole('checkbox', { name }).check();
  await page.locator('.main-chart summary').click();
  await settled(page);
  for (const width of [320, 360, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const widths = () => page.locator('.frame svg').evaluateAll((all) => all.map((svg) => [
      svg.getBoundingClientRect().width, svg.parentElement?.clientWidth ?? -10, // redrawn meanwhile: not yet right
    ]));
    const wrong = (all) => all.filter(([drawn, room]) => Math.abs(drawn - room) > 1);
    // It follows the window, but not in the same frame.
    for (let wait = 0; wait < 100 && wrong(await widths()).length; wait += 1) await frame(page);
    assert.deepEqual(wrong(await widths()), [], `drawn and room at ${width}`);
    assert.equal((await widths()).length, 1);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `at ${width}`);
    const outside = await page.locator('.main-chart svg text, #worth svg text').evaluateAll((all) => all
      .filter((text) => {
        const [inner, outer] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
        return inner.left < outer.left - 1 || inner.right > outer.right + 1;
      })
      .map((text) => text.textContent));
    assert.deepEqual(outside, [], `cut off at ${width}`);
  }
}));

test('text at twice its size stays within a window of 640', withPage({ width: 640, height: 800 }, async ({ page }) => {
  await page.evaluate(() => { document.documentElement.style.fontSize = '32px'; });
  await settled(page);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 640);
}));
