// The figures on the screen are those of the scenario, whatever a translator or an extension has done to the document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, withPage } from './harness.mjs';
import { assertSense, frame, rest, row, type, showAll } from './steps.mjs';

// What a visitor reads, place by place; as words, since a translator may have put elements between them.
function read() {
  const words = (text) => text.replace(/\s+/g, ' ').trim();
  const all = (selector) => [...document.querySelectorAll(selector)].map((one) => words(one.innerText));
  const values = [...document.querySelectorAll('.box input, select, input.slider')].map((one) => one.value);
  const drawn = [...document.querySelectorAll('.main-chart path.line, #board path, #worth path')].map((one) => one.getAttribute('d'));
  return {
    answer: all('#answer'), standing: all('#standing'), fight: all('.fight'), captions: all('figcaption'),
    under: all('.rail .under'), statement: all('.income td'), foot: all('footer'), values, drawn,
  };
}

// Workers would add futures, and how many had come would show: here the page has its own 200 alone.
const STILL = { open: false, allowErrors: true };
const still = (page) => page.route('**/futures-*', (route) => route.fulfill({ status: 404 }));
async function open(page, url) {
  await still(page);
  await page.goto(url);
  await answered(page);
  await page.locator('[data-standing="Gone"]').waitFor();
  await rest(page);
}
const live = (page) => page.waitForFunction(() => {
  const all = [...document.querySelectorAll('[data-live]')];
  return all.length > 0 && all.every((one) => one.live);
});

const texts = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);`;
const wrap = (inside) => new Function(`${texts}
  for (const node of nodes) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.append(inner);
    node.replaceWith(outer);
    inner.append(${inside});
  }`);
const rewrite = (selector) => new Function(`for (const one of document.querySelectorAll('${selector}')) one.innerHTML = one.innerHTML;`);
const TOUCHED = [
  ['each text wrapped', wrap('node')],
  ['each text wrapped as a copy', wrap('node.data')],
  ['each text replaced by a translation', new Function(`${texts} for (const node of nodes) node.replaceWith('übersetzt ' + node.data);`)],
  ['each text translated in place', new Function(`${texts} for (const node of nodes) node.data = 'übersetzt ' + node.data;`)],
  ...['#verdict', '#board', '#answer', '.rail', '.row', 'figure', 'figcaption', 'main', 'body'].map(
    (selector) => [`${selector} rewritten`, rewrite(selector)],
  ),
];

let wanted;
for (const [what, touch] of TOUCHED) {
  test(`current figures: ${what}, then another preset and another value`, withPage(STILL, async ({ page, url, context }) => {
    const change = async (where) => {
      await where.locator('#preset').selectOption('software');
      await rest(where);
      await type(where, 'budget', '120,000');
      await rest(where);
    };
    if (!wanted) {
      const other = await context.newPage();
      await open(other, url);
      await change(other);
      wanted = await other.evaluate(read);
      await other.evaluate(() => localStorage.clear());
      await other.close();
      await page.evaluate(() => 0);
    }
    await open(page, url);
    await page.evaluate(touch);
    await live(page);
    await change(page);
    const seen = await page.evaluate(read);
    for (const place of ['answer', 'standing', 'under', 'statement', 'values', 'drawn']) {
      const plain = (list) => list.map((text) => text.replaceAll('übersetzt', '').replace(/\s/g, ''));
      assert.deepEqual(plain(seen[place]), plain(wanted[place]), place);
    }
    await assertSense(page);
    // And it still hears.
    await showAll(page);
    await row(page, 'sales_cycle').more.click();
    await frame(page);
    assert.equal(await row(page, 'sales_cycle').value(), '1.3');
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('button', { name: 'Who is ahead' }).waitFor();
  }));
}

test('a document rewritten in a drag is made anew, and the drag has counted', withPage(STILL, async ({ page, url }) => {
  await open(page, url);
  const { slider } = row(page, 'budget');
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await frame(page);
  const value = await row(page, 'budget').value();
  await page.evaluate(rewrite('main'));
  await page.mouse.up();
  await live(page);
  await rest(page);
  assert.equal(await row(page, 'budget').value(), value);
  await type(page, 'budget', '120,000');
  await rest(page);
  assert.equal(await row(page, 'budget').value(), '$120,000');
}));
