// The tabs: the passports of the figures, and the checks and claims that the worker runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { frame, rest, type, showAll } from './steps.mjs';

const tab = (page, name) => page.getByRole('tab', { name });
const said = (page) => page.locator('.works [role=status]');

test('the tabs open by mouse and by arrow keys, one at a time', withPage(async ({ page }) => {
  await tab(page, 'Income statement').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await tab(page, 'Odds').getAttribute('aria-selected'), 'true');
  assert.equal(await page.getByRole('tabpanel').getByRole('heading').textContent(), 'Odds');
  await page.keyboard.press('End');
  assert.equal(await page.getByRole('tabpanel').getByRole('heading').textContent(), 'Claims and checks');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tabpanel').getByRole('heading').textContent(), 'Income statement');
  assert.equal(await page.locator('[role=tab][tabindex="0"]').count(), 1);
}));

// The rows of the passports, without the headings of their groups, once the worker has told them.
async function passports(page, choice) {
  const table = page.getByRole('table', { name: choice });
  await table.waitFor();
  return table.locator('tbody tr:has(td)');
}
const price = (rows) => rows.filter({ hasText: 'Price of a contract or order' });

test('every figure has a passport, and the guesses can be shown alone', withPage(async ({ page }) => {
  await showAll(page);
  const controls = await page.locator('.row').count();
  await tab(page, 'Assumptions').click();
  const rows = await passports(page, 'All figures');
  assert.equal(await rows.count(), controls);
  for (const cell of await rows.locator('td:last-child').allTextContents()) {
    assert.match(cell, /^(published|reported): .+ \d{4}|^(solved in|assumption of) \d{4}/);
  }
  const only = page.getByRole('button', { name: 'Only the guesses' });
  assert.equal(await page.locator('.works [aria-current=true]').textContent(), 'All figures');
  await only.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((all) => document.querySelectorAll('.works tbody tr:has(td)').length < all, controls);
  const guesses = await (await passports(page, 'Only the guesses')).locator('td:last-child').allTextContents();
  assert.ok(guesses.length > 10 && guesses.length < controls, `${guesses.length} of ${controls}`);
  for (const cell of guesses) assert.match(cell, /^assumption of/);
  assert.match(await said(page).textContent(), new RegExp(`^${guesses.length} of the ${controls} figures are guesses`));
  assert.equal(await page.locator('.works [aria-current=true]').textContent(), 'Only the guesses');
  assert.equal(await only.evaluate((button) => button === document.activeElement), true, 'the focus stays');
}));

test('a passport says where the scenario differs from it', withPage(async ({ page }) => {
  await type(page, 'price', '20,000');
  await rest(page);
  await tab(page, 'Assumptions').click();
  assert.match(await price(await passports(page, 'All figures')).textContent(), /\$20,000, not \$38,000/);
}));

test('the passports follow the scenario at rest, and nothing jumps', withPage(async ({ page, requests }) => {
  await tab(page, 'Assumptions').click();
  const rows = await passports(page, 'All figures');
  const asked = requests.filter((name) => name.startsWith('questions')).length;
  await page.locator('.works .scroll').evaluate((box) => {
    box.scrollTop = 300;
    window.heights = new Set();
    new ResizeObserver(() => window.heights.add(box.clientHeight)).observe(box);
  });
  assert.doesNotMatch(await price(rows).textContent(), /not \$38,000/);
  for (const [typed, shown] of [['20,000', '$20,000, not $38,000'], ['50,000', '$50,000, not $38,000']]) {
    await type(page, 'price', typed);
    await price(rows).getByText(shown).waitFor();
    assert.match(await said(page).textContent(), / 1 has been changed\.$/);
  }
  assert.equal(requests.filter((name) => name.startsWith('questions')).length, asked, 'the worker that is there is asked again');
  // Whoever changes their mind before the answer gets the last answer, and the table stands until then.
  await page.evaluate(() => {
    for (const name of ['Only the guesses', 'All figures']) {
      [...document.querySelectorAll('.works button')].find((button) => button.textContent === name).click();
    }
  });
  assert.equal(await page.locator('.works .scroll').isVisible(), true);
  await page.waitForFunction(() => document.querySelector('.works progress').hidden);
  assert.equal(await page.locator('.works [aria-current=true]').textContent(), 'All figures');
  // The choice holds, whatever changes.
  await page.getByRole('button', { name: 'Only the guesses' }).click();
  await said(page).getByText('1 has been changed.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await said(page).getByText('None has been changed.').waitFor();
  assert.equal(await page.locator('.works [aria-current=true]').textContent(), 'Only the guesses');
  assert.equal(await page.getByText('The scenario has changed since').count(), 0);
  assert.equal(await page.locator('.works .scroll').evaluate((box) => box.scrollTop), 300);
  assert.equal(await page.evaluate(() => window.heights.size), 1, 'the table was never away');
}));

test('all checks pass in the worker', withPage(async ({ page }) => {
  await tab(page, 'Claims and checks').click();
  await page.getByRole('button', { name: 'Check the simulator' }).click();
  await said(page).getByText('on this device.').waitFor({ timeout: 60_000 });
  assert.match(await said(page).textContent(), /^[1-9]\d\d checks pass on this device\.$/);
  const rows = await page.locator('.works tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.equal(rows.length, 4);
  for (const [group, passed, failed] of rows) assert.ok(Number(passed) > 0 && failed === '0', `${group}: ${passed}, ${failed}`);
}));

test('claims come in one by one, and can be stopped', withPage(async ({ page }) => {
  await tab(page, 'Claims and checks').click();
  await page.getByRole('button', { name: 'Weigh the ten claims' }).click();
  await page.locator('.works tbody th', { hasText: 'C3 ' }).waitFor({ timeout: 60_000 });
  const done = Number(await page.locator('.works progress').getAttribute('value'));
  assert.ok(done > 0, 'the progress moves');
  await page.getByRole('button', { name: 'Stop' }).click();
  assert.equal(await said(page).textContent(), 'Stopped.');
  assert.equal(await page.locator('.works progress').isVisible(), false);
  const rows = await page.locator('.works tbody tr').count();
  // What the worker had still to say comes before what it says to another question.
  await page.evaluate(() => { location.hash = '#bugdet=3'; });
  await page.getByText('Did you mean “budget”?').waitFor();
  assert.equal(await page.locator('.works tbody tr').count(), rows, 'nothing comes after the stop');
  // And another run starts afresh.
  await page.getByRole('button', { name: 'Check the simulator' }).click();
  await page.getByText('pass on this device.').waitFor({ timeout: 60_000 });
}));

test('what was told of fewer pieces and comes late changes nothing', withPage({ init: `
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url, options) { super(url, options); this.answers = String(url).includes('questions'); }
    set onmessage(hear) {
      super.onmessage = (event) => {
        // Behind the build and the number: the first answer in words is kept back.
        let at = 1 + event.data[0];
        while (event.data[at] > 127) at += 1;
        if (this.answers && event.data[at + 1] === 4 && !window.late) window.late = () => hear(event);
        else hear(event);
      };
    }
  };` }, async ({ page }) => {
  await tab(page, 'Claims and checks').click();
  await page.getByRole('button', { name: 'Check the simulator' }).click();
  await said(page).getByText('checks pass on this device.').waitFor({ timeout: 60_000 });
  const told = await page.locator('.works').innerText();
  await page.evaluate(() => window.late());
  await frame(page);
  assert.equal(await page.locator('.works').innerText(), told);
  assert.equal(await page.locator('.works').getAttribute('aria-busy'), 'false');
}));

test('each tab leads to a place on the model page', withPage(async ({ page, url }) => {
  const places = [];
  for (const name of ['Odds', 'Assumptions', 'Claims and checks']) {
    await tab(page, name).click();
    places.push(await page.locator('.works a').getAttribute('href'));
  }
  await page.getByRole('link', { name: 'The same on paper' }).click();
  await page.locator('#claims table').first().waitFor();
  for (const place of places) {
    const { pathname, hash } = new URL(place, url);
    assert.ok(pathname.endsWith('/model.html'), place);
    assert.equal(await page.locator(hash || 'h1').count(), 1, place);
  }
}));
