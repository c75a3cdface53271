// axe against WCAG 2.2 A and AA, in every look of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, withPage } from './harness.mjs';
import { rest, showAll, type } from './steps.mjs';

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing, ${colorScheme}: every part of the page open, wide and narrow`, withPage(
    // A cut link shows a message with a box in it.
    { colorScheme, hash: '1.AQEB' },
    async ({ page }) => {
      assert.equal(await page.locator('.notice').count(), 1);
      await page.evaluate(() => { location.hash = '#budget=999999999999&title=Theirs'; });
      await page.locator('.notice.guest').waitFor();
      await page.locator('.main-chart summary').click();
      for (const name of ['Both, left alone', 'Marketing leads', 'Sales leads', 'Carry on as today']) {
        await page.getByRole('checkbox', { name }).check();
      }
      await type(page, 'sales_cycle', 'abc');
      await page.locator('.about summary').first().click();
      await page.locator('.main-chart .plot').focus();
      await page.keyboard.press('ArrowLeft');
      await rest(page);
      assert.deepEqual(await axe(page), [], 'basic, 1280');
      for (const tab of ['Odds', 'Assumptions', 'Claims and checks']) {
        await page.getByRole('tab', { name: tab }).click();
        if (tab === 'Assumptions') await page.getByRole('table', { name: 'All figures' }).waitFor();
        assert.deepEqual(await axe(page), [], `${tab}, 1280`);
      }
      await page.getByRole('button', { name: 'Check the simulator' }).click();
      await page.getByText('pass on this device').waitFor();
      assert.deepEqual(await axe(page), [], 'checked, 1280');
      await page.setViewportSize({ width: 360, height: 740 });
      await showAll(page);
      await rest(page);
      assert.deepEqual(await axe(page), [], 'all, 360');
    },
  ));
}

test('everything to press is at least 24 pixels wide and high', withPage({ width: 360, height: 740 }, async ({ page }) => {
  await showAll(page);
  await page.locator('.main-chart summary').click();
  const small = await page.locator('button, select, textarea, summary, input:not(.sr-only)').evaluateAll((all) => all
    .filter((one) => one.checkVisibility())
    // A box or dot counts with its label.
    .map((one) => (one.matches('[type=checkbox], [type=radio]') ? one.closest('label') : one))
    .map((one) => [one.textContent.trim() || one.id || one.ariaLabel, one.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([name, { width, height }]) => `${name}: ${width} × ${height}`));
  assert.deepEqual(small, []);
}));

test('every control of a row has a name of its own', withPage(async ({ page }) => {
  await showAll(page);
  const names = await page.locator('.rail button, .rail summary').allTextContents();
  assert.equal(new Set(names).size, names.length);
}));
