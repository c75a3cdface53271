// The built page starts, below a path, alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLoad } from '../../scripts/size.mjs';
import { DIST, withPage } from './harness.mjs';

test('the page boots with one heading, no errors and no request elsewhere', withPage(async ({ page }) => {
  assert.equal(await page.locator('h1').count(), 1);
}));

test('the size budget counts every file the page fetches before it answers', withPage(
  { open: false },
  async ({ page, url, requests }) => {
    await page.goto(url);
    await page.waitForSelector('h1');
    const counted = new Set(firstLoad(DIST));
    // The crew of workers is started once the page has answered, and so is what is seen later.
    const missed = requests.map((file) => file.split(/[?#]/)[0] || 'index.html')
      .filter((file) => !counted.has(file) && !/^(futures|later)/.test(file));
    assert.deepEqual(missed, []);
  },
));

test('it starts where storage is blocked', withPage({ blockStorage: true }, async ({ page }) => {
  assert.ok(await page.locator('h1').isVisible());
}));
