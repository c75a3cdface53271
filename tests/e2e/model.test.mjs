// The model page: beside the app, without script, readable as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, withPage } from './harness.mjs';

for (const colorScheme of ['light', 'dark']) {
  test(`the model page has its formulas and axe finds nothing, ${colorScheme}`, withPage({ colorScheme, open: false }, async ({ page, url }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(new URL('model.html', url).href);
      assert.deepEqual(await axe(page), [], `${width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      assert.equal(wide, false, `the page scrolls sideways at ${width}`);
    }
    const drawn = await page.locator('#eq-hill math').first().boundingBox();
    assert.ok(drawn.height > 20, 'a fraction is taller than a line');
    assert.equal(await page.locator('script').count(), 0);
    // Its styles were found: the paper is not white.
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgba(0, 0, 0, 0)');
  }));
}

test('every link of the model page leads somewhere', withPage({ open: false }, async ({ page, url }) => {
  await page.goto(new URL('model.html', url).href);
  const dead = await page.locator('a[href^="#"]').evaluateAll((links) => links
    .map((link) => link.getAttribute('href').slice(1))
    .filter((id) => !document.getElementById(id)));
  assert.deepEqual(dead, []);
  assert.equal(await page.locator('a[href="index.html"]').count(), 2);
}));
