// What every browser test shares: dist/ served below a path that is not the
// root, one headless Chromium for the file, and a fresh page for each test.
//
//   import { test } from 'node:test';
//   import { withPage } from './harness.mjs';
//
//   test('says hello', withPage({ width: 390 }, async ({ page, url, errors }) => {
//     …
//   }));
//
// A test fails by itself when its page logged an error, threw one, missed a
// file or asked another site for anything.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { PAGE_OPTIONS, answered, openBrowser, openPage } from './browser.mjs';

export { DIST, answered, axe } from './browser.mjs';

// Opened by the first test that needs it, once per file (node runs each file by itself).
let opened;
after(async () => (await opened)?.close());

const DEFAULTS = {
  ...PAGE_OPTIONS, // width, height, colorScheme, js, blockStorage, …
  hash: '', // of the address, with or without its "#"
  open: true, // false leaves the page blank; the test goes to `url` itself
  allowErrors: false, // true leaves `errors` to the test
};

// Returns a function for node's `test`, which calls
// `body({ page, context, url, errors, requests })` with a page that has answered.
export function withPage(options, body) {
  if (typeof options === 'function') [options, body] = [{}, options];
  for (const name of Object.keys(options)) {
    if (!(name in DEFAULTS)) throw new Error(`withPage knows no option "${name}"`);
  }
  const wanted = { ...DEFAULTS, ...options };
  return async () => {
    opened ??= openBrowser();
    const { browser, url: root } = await opened;
    const { page, context, errors, requests } = await openPage(browser, root, wanted);
    try {
      const url = root + (wanted.hash && `#${wanted.hash.replace(/^#/, '')}`);
      if (wanted.open) {
        await page.goto(url);
        if (wanted.js) await answered(page);
      }
      await body({ page, context, url, errors, requests });
      if (!wanted.allowErrors) assert.equal(errors.length, 0, 'the page reported errors');
    } catch (error) {
      // What the page itself said often explains the assertion that failed first.
      if (errors.length) error.message += `\nThe page reported:\n  ${errors.join('\n  ')}`;
      throw error;
    } finally {
      await context.close();
    }
  };
}
