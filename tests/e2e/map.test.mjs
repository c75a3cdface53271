// The winner map: a place is pointed to and taken by pointer and keys; the visitor's own place follows the sliders.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, withPage } from './harness.mjs';
import { row, type } from './steps.mjs';

const says = (page) => page.locator('#map-says').textContent();
const value = (page, key) => row(page, key).box.inputValue();
const at = (page, marker) => page.locator(`.${marker}`).first().getAttribute('transform');

async function openMap(page) {
  await page.getByRole('tab', { name: 'Odds' }).click();
  await page.getByRole('button', { name: 'Winner map' }).click();
  await drawn(page);
}

// What reaches over the panel's edge: a long name in a list does at 360 px, unless the list may shrink.
const beyondThePanel = (page) => page.locator('.works').evaluate((panel) => {
  const edge = panel.getBoundingClientRect().right;
  return [...panel.querySelectorAll('select, button, svg')]
    .filter((part) => part.getBoundingClientRect().right > edge)
    .map((part) => part.id || part.textContent.trim().slice(0, 40));
});

// The finest map there is, with the visitor on it.
async function drawn(page) {
  await page.waitForFunction(() => document.querySelector('.works').ariaBusy === 'false'
    && document.querySelectorAll('.pictures figure').length > 1
    && document.querySelector('.here')?.getAttribute('transform')
    && !document.querySelector('.works [role=status]').textContent.includes('finer'), null, { timeout: 120_000 });
}

for (const { width, colorScheme } of [{ width: 1280, colorScheme: 'light' }, { width: 360, colorScheme: 'dark' }]) {
  test(`a click takes a place, one step back undoes it, ${width} px`, withPage({ width, colorScheme }, async ({ page }) => {
    await openMap(page);
    assert.deepEqual(await axe(page, { within: '.works' }), []);
    assert.deepEqual(await beyondThePanel(page), []);
    const before = [await value(page, 'budget'), await at(page, 'here'), await page.locator('.pictures').innerHTML()];
    assert.match(await says(page), /^Budget \$1,700,000 a month, Buy without a seller 2%: .* in (32|256) futures\.$/);

    const map = page.locator('.pictures svg').first();
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    const place = { x: box.width * 0.9, y: box.height * 0.3 };
    await map.hover({ position: place });
    assert.equal(await value(page, 'budget'), before[0], 'to point is not to take');
    const pointed = await says(page);
    assert.match(await at(page, 'pointed'), /^translate/);
    await map.click({ position: place });
    await page.waitForFunction((old) => document.querySelector('.here').getAttribute('transform') !== old, before[1]);
    assert.equal(await at(page, 'here'), await at(page, 'pointed'));
    const taken = await value(page, 'budget');
    assert.ok(pointed.startsWith(`Budget ${taken} a month`), `${taken}: ${pointed}`);
    // The same map, on which the visitor has moved: nothing is asked anew.
    await page.waitForFunction(() => document.querySelector('#answer').dataset.rested === document.querySelector('#answer').dataset.runs);
    assert.equal(await page.locator('.works').getAttribute('aria-busy'), 'false');
    assert.equal(await page.getByText('The scenario has changed since').count(), 0);

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction((old) => document.querySelector('.here').getAttribute('transform') === old, before[1]);
    assert.equal(await value(page, 'budget'), before[0]);
    assert.ok(await page.getByRole('button', { name: 'Undo' }).isDisabled(), 'one step');
  }));
}

test('keys move the point and take its place; the place follows the slider', withPage(async ({ page }) => {
  await openMap(page);
  const map = page.getByRole('group', { name: /^Winner map\./ });
  await map.focus();
  const [here, budget] = [await says(page), await value(page, 'budget')];
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  const there = await says(page);
  assert.notEqual(there, here);
  assert.equal(await value(page, 'budget'), budget);
  await page.keyboard.press('Escape');
  assert.equal(await says(page), here);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForFunction((old) => document.querySelector('#box-budget').value !== old, budget);
  assert.equal(await says(page), there);

  const stood = await at(page, 'here');
  await type(page, 'budget', '800,000');
  await page.waitForFunction((old) => document.querySelector('.here').getAttribute('transform') !== old, stood);
  assert.match(await says(page), /^Budget \$8\d\d,000 a month/);
  // What the firm does today stands where it was.
  assert.match(await at(page, 'today'), /^translate/);
}));

test('other figures are chosen, and two that are alike change places', withPage(async ({ page }) => {
  await openMap(page);
  const [across, up] = [page.getByLabel('Across', { exact: true }), page.getByLabel('Up', { exact: true })];
  const names = async () => [await across.evaluate((choice) => choice.selectedOptions[0].textContent), await up.evaluate((choice) => choice.selectedOptions[0].textContent)];
  await up.focus();
  await up.selectOption({ label: 'Sales cycle' });
  await page.waitForFunction(() => document.querySelector('#map-says').textContent.includes('Sales cycle'));
  await drawn(page);
  assert.deepEqual(await names(), ['Budget', 'Sales cycle']);
  await page.waitForFunction(() => document.activeElement.id === 'map-up');
  await across.selectOption({ label: 'Sales cycle' });
  await page.waitForFunction(() => document.querySelector('#map-says').textContent.startsWith('Sales cycle'));
  await drawn(page);
  assert.deepEqual(await names(), ['Sales cycle', 'Budget']);
}));
