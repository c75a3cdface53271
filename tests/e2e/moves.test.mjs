// A move writes to the document only what changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './harness.mjs';
import { frame, settled, showAll } from './steps.mjs';

// Runs in the page: keeps whatever is written to the document, and what stood there before, until `written()`.
function watch() {
  const kept = [];
  const everything = {
    subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true,
  };
  const observer = new MutationObserver(keep);
  const markup = (nodes) => Array.from(nodes, (node) => node.outerHTML ?? node.nodeName + node.data).join('');
  // The last comes first: what it found is what the one before it had written.
  function keep(records) {
    const later = new Map();
    for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records.reverse()) {
      const place = `${type} ${attributeName ?? ''} of ${(target.parentElement ?? target).outerHTML?.slice(0, 160)}`;
      if (type === 'childList') {
        kept.push({ place, before: markup(removedNodes), after: markup(addedNodes) });
        continue;
      }
      const names = later.get(target) ?? later.set(target, new Map()).get(target);
      const now = type === 'attributes' ? target.getAttribute(attributeName) : target.data;
      kept.push({ place, before: oldValue, after: names.has(attributeName) ? names.get(attributeName) : now });
      names.set(attributeName, oldValue);
    }
  }
  observer.observe(document, everything);
  window.written = () => {
    keep(observer.takeRecords());
    return kept.splice(0);
  };
}

// Drags a slider by some positions, one after the other, and lets it go.
async function drag(page, key, steps) {
  const slider = page.locator(`input.slider.${key}`);
  await slider.dispatchEvent('pointerdown');
  for (let step = 0; step < steps; step += 1) {
    await slider.evaluate((input) => {
      input.value = Number(input.value) + 1;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await frame(page);
  }
  await slider.dispatchEvent('pointerup');
}

const all = async (page) => {
  await showAll(page);
  for (const box of await page.locator('.others input').all()) await box.check();
};
const open = async (page) => {
  for (const table of await page.locator('details.table summary').all()) await table.click();
  await page.locator('.main-chart .plot').focus();
  await page.keyboard.press('ArrowLeft');
};
const PLACES = [
  ['as it opens', () => {}, 'sales_cycle'],
  ['with every setting and strategy', all, 'budget'],
  ['with its tables open and a month pointed at', open, 'budget'],
  ['seen from its end', (page) => page.locator('footer').scrollIntoViewIfNeeded(), 'pull_share'],
];
for (const [where, go, key] of PLACES) {
  test(`a move writes only what changes: the page ${where}`, withPage(async ({ page }) => {
    await settled(page);
    await go(page);
    await settled(page);
    await page.evaluate(watch);
    await drag(page, key, 4);
    await settled(page);
    const written = await page.evaluate(() => window.written());
    assert.ok(written.length > 20, `${written.length} writings`);
    const needless = written.filter(({ before, after }) => before === after);
    assert.deepEqual(needless, [], `${needless.length} of ${written.length} writings change nothing`);
  }));
}
