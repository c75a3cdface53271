// The Odds tab: closer questions on the visitor's own scenario, answered by the worker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TIMERS } from './byhand.mjs';
import { axe, withPage } from './harness.mjs';
import { rest, runs, settled, type } from './steps.mjs';

const QUESTIONS = ['Who is ahead, and when', 'What it hangs on', 'What makes the bumps', 'Is managing worth it', 'When to campaign'];
const said = (page) => page.locator('.works [role=status]');

const rested = (page) => page.locator('#answer').getAttribute('data-rested').then(Number);
const pictures = (page) => page.locator('.works figure');

// What a picture says in words, and which of its words lie over each other, leave it, or are cut.
function looked(figure) {
  const svg = figure.querySelector('svg').getBoundingClientRect();
  const texts = [...figure.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  return {
    caption: figure.querySelector('figcaption').textContent,
    words: texts.map(({ words }) => words),
    hidden: figure.querySelector('svg').getAttribute('aria-hidden'),
    poor: [
      ...texts.filter(({ box }) => box.left < svg.left - 1.5 || box.right > svg.right + 1.5 || box.bottom > svg.bottom + 2),
      ...texts.filter(({ box }, at) => texts.slice(at + 1).some((other) => over(box, other.box))),
    ].map(({ words }) => words),
    fits: svg.width <= figure.parentElement.clientWidth + 1,
  };
}

async function ask(page, question) {
  await page.getByRole('button', { name: question, exact: true }).click();
  await page.waitForFunction((question) => document.querySelector('.works').ariaBusy === 'false'
    && document.querySelector('.works [aria-current=true]').textContent === question
    && document.querySelector('.works [role=status]').textContent.length > 0, question, { timeout: 120_000 });
  return said(page).textContent();
}

for (const width of [1280, 360]) {
  test(`every question is answered in a sentence and a table, ${width} px`, withPage({ width }, async ({ page }) => {
    await page.getByRole('tab', { name: 'Odds' }).click();
    for (const question of QUESTIONS) {
      assert.match(await ask(page, question), /^[A-Z].{30,}\.$/, question);
      const text = await page.locator('.works table').innerText();
      assert.ok(text.length > 200 && !/NaN|undefined|\binf\b/.test(text), `${question}: ${text}`);
      assert.equal(await page.locator('.works table').evaluate((table) => {
        const columns = table.tHead.rows[0].cells.length;
        return [...table.tBodies[0].rows].every(({ cells }) => cells.length === columns || cells[0].colSpan === columns);
      }), true, `${question}: a row does not fit the headings`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert.equal(wide, false, 'the page scrolls sideways');
  }));
}

test('the answer follows the scenario, and stands until there is another', withPage(async ({ page }) => {
  await page.getByRole('tab', { name: 'Odds' }).click();
  const before = await ask(page, 'Is managing worth it');
  await page.locator('.works progress').evaluate((bar) => {
    const seen = window.seen = new Set();
    const look = () => seen.add(document.querySelector('.works [role=status]').textContent);
    new MutationObserver(look).observe(document.querySelector('.works'), { childList: true, subtree: true, characterData: true });
  });
  await type(page, 'budget', '300,000');
  await page.waitForFunction((old) => document.querySelector('.works [role=status]').textContent !== old, before, { timeout: 120_000 });
  assert.ok(!(await page.evaluate(() => [...window.seen])).includes(''), 'the table was never empty');
  assert.equal(await page.getByText('The scenario has changed since').count(), 0);
  // What was answered once is known: back there at once, without any work.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction((old) => document.querySelector('.works [role=status]').textContent === old, before);
}));

test('an answer asked for before the page came to rest is not called old', withPage({ init: TIMERS }, async ({ page }) => {
  await page.getByRole('tab', { name: 'Odds' }).click();
  await page.evaluate(() => timers.hold());
  await type(page, 'budget', '300,000');
  await ask(page, 'Is managing worth it');
  const ran = await runs(page);
  assert.notEqual(ran, await rested(page));
  await page.evaluate(() => timers.letGo());
  await rest(page);
  assert.ok(await rested(page) >= ran);
  assert.equal(await page.getByText('The scenario has changed since').count(), 0);
}));

test('the page answers the slider while the worker works', withPage(async ({ page }) => {
  await page.getByRole('tab', { name: 'Claims and checks' }).click();
  await page.getByRole('button', { name: 'Weigh the ten claims' }).click();
  const before = await page.locator('#answer').textContent();
  await type(page, 'sales_cycle', '6');
  await page.waitForFunction((old) => document.querySelector('#answer').textContent !== old, before);
  assert.equal(await page.getByRole('button', { name: 'Stop' }).isEnabled(), true, 'the worker is still at it');
}));

const SHOWN = {
  'Who is ahead, and when': [4, ['both over sales', 'even', 'Marketing alone', 'Sales alone', 'Both together', 'nothing left']],
  'What makes the bumps': [1, ['Season', 'Market luck', 'Deal luck', 'Own doing', 'Settling', 'Interplay']],
  'Is managing worth it': [2, ['both together', 'share of the budget for managing', '0%']],
  'When to campaign': [1, ['by month', 'by quarter', 'as it is', 'months after quarter start']],
};

for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark'], [320, 'light']]) {
  test(`every answer is a picture with its sentence, ${width} px, ${colorScheme}`, withPage({ width, colorScheme }, async ({ page }) => {
    await page.getByRole('tab', { name: 'Odds' }).click();
    for (const [question, [count, words]] of Object.entries(SHOWN)) {
      await ask(page, question);
      assert.equal(await pictures(page).count(), count, question);
      const seen = await pictures(page).evaluateAll((figures, text) => {
        const looked = new Function(`return ${text}`)();
        return figures.map(looked);
      }, looked.toString());
      for (const { caption, hidden, poor, fits } of seen) {
        assert.match(caption, /^[A-Z][^.]+\. [A-Z].{40,}\.$/);
        assert.doesNotMatch(caption, /NaN|undefined|\binf\b/);
        assert.deepEqual([hidden, poor, fits], ['true', [], true], caption);
      }
      const found = new Set(seen.flatMap((picture) => picture.words));
      assert.deepEqual(words.filter((word) => !found.has(word)), [], question);
    }
    assert.deepEqual(await axe(page, { within: '.works' }), []);
  }));
}

test('what a point of bumpiness costs is counted and said; what is no price is told, and nothing is lost', withPage(async ({ page }) => {
  await page.getByRole('tab', { name: 'Odds' }).click();
  const question = 'Is managing worth it';
  assert.match(await ask(page, question), /a point of bumpiness counted as \$0\b/);
  const price = page.getByLabel('A point of bumpiness costs you');
  const drawn = () => pictures(page).first().innerHTML();
  const [free, before] = [await drawn(), await said(page).textContent()];

  await price.fill('-5');
  await page.getByRole('button', { name: question }).click();
  await page.getByText('is no amount that counts here').waitFor();
  assert.equal(await price.getAttribute('aria-invalid'), 'true');
  assert.deepEqual([await price.inputValue(), await said(page).textContent(), await drawn()], ['-5', before, free]);

  await price.fill('2m');
  await page.getByRole('button', { name: question }).click();
  await page.waitForFunction(() => document.querySelector('.works [role=status]').textContent.includes('counted as $2,000,000'), null, { timeout: 120_000 });
  assert.equal(await price.inputValue(), '$2,000,000');
  assert.equal(await price.getAttribute('aria-invalid'), 'false');
  assert.equal(await page.getByText('is no amount that counts here').count(), 0);
  assert.notEqual(await drawn(), free);
  assert.match(await drawn(), />best, bumps paid for: /);
}));

test('another question takes the place of the pictures, and claims have none', withPage(async ({ page }) => {
  await page.getByRole('tab', { name: 'Odds' }).click();
  await ask(page, 'What makes the bumps');
  await ask(page, 'When to campaign');
  assert.equal(await pictures(page).count(), 1);
  assert.match(await pictures(page).textContent(), /campaigns/);
  await page.getByRole('tab', { name: 'Claims and checks' }).click();
  assert.equal(await pictures(page).count(), 0);
  assert.equal(await page.getByLabel('A point of bumpiness costs you').count(), 0);
}));

const NAMES = { pull: 'Marketing alone', push: 'Sales alone', both: 'Both together' };
const TITLES = {
  'Pull: marketing alone': NAMES.pull, 'Push: sales alone': NAMES.push, 'Two-stroke: both, managed': NAMES.both,
};

// Every figure that stands in two places, read off the board and the answers: [where, what, of whom, text].
async function figures(page) {
  const rows = (answer) => page.locator('.works tbody').evaluate((body, answer) => {
    let heading = '';
    return [...body.rows].flatMap(({ cells }) => {
      if (cells.length === 1) heading = cells[0].textContent;
      return cells.length === 1 ? [] : [[answer, heading, ...[...cells].slice(0, 2).map((cell) => cell.textContent)]];
    });
  }, answer);
  await ask(page, 'The plans in figures');
  const cards = (await rows('card')).map(([where, title, label, text]) => [where, label, TITLES[title], text]);
  const board = await page.locator('#board .lane').evaluateAll((all, NAMES) => all.map((lane) => [
    NAMES[[...lane.classList].at(-1)], ...[...lane.querySelectorAll('.num')].map((one) => one.textContent),
  ]), NAMES);
  await ask(page, 'Who is ahead, and when');
  const odds = await rows('odds');
  const told = await said(page).textContent();
  await ask(page, 'What makes the bumps');
  const split = await page.locator('.works tbody tr').evaluateAll((all) => all.map(({ cells }) => cells).filter(({ length }) => length === 1)
    .map(([cell]) => /^(.*): (.*) by month, (.*) by quarter$/.exec(cell.textContent)));
  return { cards, board, odds, told, split, sure: await page.locator('#sure').innerText() };
}

// A card has whole per cents, an answer tenths.
function agree(card, answer, where) {
  const percents = [card, answer].map((text) => /^([\d.]+)%$/.exec(text)?.[1]);
  if (percents.every(Boolean)) assert.ok(Math.abs(percents[0] - percents[1]) < 0.56, `${where}: ${card} and ${answer}`);
  else assert.equal(card, answer, where);
}
for (const preset of ['scale-up', 'small-firm', 'e-commerce']) {
  test(`no figure is told twice and differently, ${preset}`, withPage(async ({ page }) => {
    await page.selectOption('#preset', preset);
    await settled(page);
    await page.getByRole('tab', { name: 'Odds' }).click();
    const { cards, board, odds, told, split, sure } = await figures(page);
    const onCard = (what, whom) => cards.find(([, label, of]) => label === what && of === whom)?.[3];
    // The middle of the futures, of every metric that each future has of its own.
    let compared = 0;
    for (const [, what, whom, text] of odds.filter(([, , , text]) => / in the middle$/.test(text))) {
      const middle = text.replace(' in the middle', '');
      agree(onCard(what, whom), middle, `${what}, ${whom}`);
      compared += 1;
    }
    assert.ok(compared >= 15, `${compared} figures of the answer stand in the table of the plans`);
    for (const [, whom, month, quarter] of split) {
      if (!onCard('Bumpiness, by month', whom)) continue;
      agree(onCard('Bumpiness, by month', whom), month, whom);
      agree(onCard('Bumpiness, by quarter', whom), quarter, whom);
      compared += 1;
    }
    // The board.
    assert.equal(board.length, 3);
    for (const [whom, profit, swing] of board) {
      assert.equal(onCard('Profit over the horizon', whom), profit);
      const usual = /^± ([\d.]+%)$/.exec(swing);
      if (usual) assert.equal(onCard('Bumpiness, by month', whom), usual[1]);
      compared += 1;
    }
    // In how many futures the one that earns most is ahead.
    const ahead = /^(.+?) is ahead in (.*?)(\d+) of 100 possible futures\./.exec(sure);
    if (ahead) {
      const [, first, bound, often] = ahead;
      const name = (first === 'Running both' ? NAMES.both : first).toLowerCase();
      const earned = odds.filter(([, heading, month]) => heading.includes(' against ') && heading.toLowerCase().includes(name) && /earned/.test(month));
      const found = earned.map(([, heading, , share]) => {
        const counted = /^in (all|none) of/.exec(share);
        const most = counted ? { all: 100, none: 0 }[counted[1]] : Number.parseFloat(share);
        return heading.toLowerCase().startsWith(name) ? most : 100 - most;
      });
      if (!bound) assert.ok(found.some((share) => Math.abs(share - Number(often)) <= 0.51), `${often} of 100 is none of ${found}`);
      compared += 1;
    }
    // And all from the same futures.
    const count = /Worked out ([\d,]+) times/.exec(sure)[1];
    assert.ok(told.endsWith(`Told from ${count} futures.`), `${told} ${sure}`);
    assert.ok(compared > 18);
  }));
}
