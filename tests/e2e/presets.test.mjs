// The presets, and the ways back from a change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK } from './byhand.mjs';
import { withPage } from './harness.mjs';
import { ALWAYS, PRESETS, answer, assertSense, frame, lanes, lines, row, runs, type, showAll } from './steps.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const budget = (page) => row(page, 'budget').value();

test('every preset shows three lines and three lanes of its own', withPage(async ({ page }) => {
  assert.deepEqual(await page.locator('#preset option').evaluateAll((all) => all.map((one) => one.value)), PRESETS);
  const told = new Set();
  for (const preset of [...PRESETS.slice(1), PRESETS[0]]) {
    const before = await runs(page);
    await page.selectOption('#preset', preset);
    await frame(page);
    assert.ok((await runs(page)) > before, preset);
    assert.deepEqual([...new Set(await lines(page))].sort(), [...ALWAYS].sort(), preset);
    assert.deepEqual(await lanes(page), ALWAYS, preset);
    await assertSense(page);
    told.add(await answer(page));
  }
  assert.equal(told.size, PRESETS.length);
}));

test('undo, redo and reset', withPage(async ({ page }) => {
  const start = await budget(page);
  const sentence = () => answer(page);
  const said = await sentence();
  for (const name of ['Undo', 'Redo', 'Reset']) assert.ok(await button(page, name).isDisabled(), name);
  await type(page, 'budget', '260,000');
  await type(page, 'pull_share', '80');
  await frame(page);
  assert.notEqual(await sentence(), said);
  await button(page, 'Undo').click();
  assert.equal(await row(page, 'pull_share').value(), '25%');
  assert.equal(await budget(page), '$260,000');
  await button(page, 'Undo').click();
  assert.equal(await budget(page), start);
  assert.ok(await button(page, 'Undo').isDisabled());
  await button(page, 'Redo').click();
  await button(page, 'Redo').click();
  assert.equal(await row(page, 'pull_share').value(), '80%');
  assert.ok(await button(page, 'Redo').isDisabled());
  await button(page, 'Reset').click();
  assert.equal(await budget(page), start);
  assert.ok(await button(page, 'Reset').isDisabled());
  await button(page, 'Undo').click();
  assert.equal(await budget(page), '$260,000');
  await type(page, 'pull_share', '70');
  assert.ok(await button(page, 'Redo').isDisabled(), 'after a change there is nothing to redo');
}));

test('undo takes a preset back with all that was set in the one before', withPage(async ({ page }) => {
  await type(page, 'budget', '260,000');
  await page.selectOption('#preset', 'enterprise');
  assert.equal(await budget(page), '$600,000');
  await button(page, 'Undo').click();
  assert.equal(await budget(page), '$260,000');
  assert.equal(await page.locator('#preset').inputValue(), 'scale-up');
}));

test('Ctrl+Z and Ctrl+Shift+Z step back and forth, and stay out of text', withPage(async ({ page }) => {
  const start = await budget(page);
  const { slider } = row(page, 'budget');
  await slider.press('End');
  await page.keyboard.press('Control+z');
  assert.equal(await budget(page), start);
  await page.keyboard.press('Control+Shift+Z');
  assert.equal(await budget(page), '$50,000,000');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  assert.equal(await budget(page), '$50,000,000');
  await page.getByLabel('Name of this scenario').focus();
  await page.keyboard.press('Control+z');
  assert.equal(await budget(page), '$50,000,000');
}));

test('steps in quick succession with one slider are one step back, and a pause ends it', withPage({ init: CLOCK }, async ({ page }) => {
  const start = await budget(page);
  const { slider } = row(page, 'budget');
  await slider.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  const quick = await budget(page);
  await page.evaluate(() => pass(1000));
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  assert.notEqual(await budget(page), quick);
  await button(page, 'Undo').click();
  assert.equal(await budget(page), quick);
  await button(page, 'Undo').click();
  assert.equal(await budget(page), start);
  assert.ok(await button(page, 'Undo').isDisabled());
}));

test('a changed row carries a dot, and what is changed can be listed alone', withPage(async ({ page }) => {
  await showAll(page);
  await type(page, 'sales_cycle', '3');
  assert.equal(await page.locator('.dot:visible').count(), 1);
  await page.getByLabel('Only what I changed (1)').check();
  await page.locator('#box-price').waitFor({ state: 'detached' });
  const listed = () => page.locator('.settings .box input').evaluateAll((all) => all.map((box) => box.id));
  assert.deepEqual(await listed(), ['box-sales_cycle']);
  assert.equal(await row(page, 'sales_cycle').value(), '3');
  await page.getByLabel('Only what I changed').uncheck();
  await page.getByLabel('Find a setting').fill('churn');
  await page.locator('#box-sales_cycle').waitFor({ state: 'detached' });
  assert.deepEqual(await listed(), ['box-churn']);
  await page.getByLabel('Find a setting').fill('no such thing');
  await page.getByText('No setting has such a name.').waitFor();
}));
