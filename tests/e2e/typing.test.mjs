// What is typed into a number box.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK } from './byhand.mjs';
import { withPage } from './harness.mjs';
import { row, showAll, type } from './steps.mjs';

// What is typed, what the box then shows, and what the note has to say.
const TYPED = [
  ['sales_cycle', '2.5', '2.5', /^$/],
  ['budget', '260,000', '$260,000', /^$/],
  ['budget', '$260k', '$260,000', /^$/],
  ['budget', '1.6M', '$1,600,000', /^$/],
  ['pull_share', '35', '35%', /^$/],
  ['pull_share', '35 %', '35%', /^$/],
  ['sales_cycle', '99', '18', /most is 18/],
  ['sales_cycle', '0', '0.1', /least is 0\.1/],
  ['sales_cycle', '2.44', '2.4', /Set to 2\.4, the nearest step/],
  ['budget', '999999999999', '$50,000,000', /most is \$50,000,000/],
  ['pull_share', '-5', '0%', /least is 0%/],
  ['sales_cycle', '2,5', '2.5', /^$/],
  ['sales_cycle', '10 weeks', '2.3', /Read as 2\.3 months/],
  ['sales_cycle', '2.4 months', '2.4', /^$/],
  ['budget', '$1,600,000 a month', '$1,600,000', /^$/],
  ['budget', '1.5 million', '$1,500,000', /^$/],
  ['budget', '30000/mo', '$30,000', /^$/],
  ['budget', '260.000', '$260,000', /Read as \$260,000/],
  ['budget', '２，５００', '$2,500', /^$/],
  ['customers_today', '１２３', '123', /^$/],
  ['customers_today', '۱۲۳', '123', /^$/],
  ['pull_share', '٣٥', '35%', /^$/],
  ['pull_share', '36％', '36%', /^$/],
  ['price', '＄38,000', '$38,000', /^$/],
  ['price', '39000 USD', '$39,000', /^$/],
  ['budget', '\u200e260,000\u200e', '$260,000', /^$/],
  ['price', '\u202a41,000\u202c', '$41,000', /^$/],
  ['price', '\u206642,000\u2069', '$42,000', /^$/],
  ['price', '43\u200b,000\ufeff', '$43,000', /^$/],
];
test('numbers as people write them; limits and steps are told', withPage(async ({ page }) => {
  for (const [key, text, shown, told] of TYPED) {
    const { box, note, value, slider } = row(page, key);
    await type(page, key, text);
    assert.equal(await value(), shown, text);
    assert.ok((await slider.getAttribute('aria-valuetext')).startsWith(shown), text);
    assert.match(await note.innerText(), told, text);
    assert.equal(await box.getAttribute('aria-invalid'), 'false', text);
  }
}));

test('what is no number changes nothing and says so', withPage(async ({ page }) => {
  await showAll(page);
  const { box, note, position } = row(page, 'sales_cycle');
  const start = await position();
  for (const text of ['abc', '', 'NaN', 'infinity', '<b>2</b>']) {
    await type(page, 'sales_cycle', text);
    assert.equal(await position(), start, text);
    assert.match(await note.innerText(), /is not a number\. Type one like|Type a number like/, text);
    assert.equal(await box.getAttribute('aria-invalid'), 'true', text);
  }
  assert.equal(await page.locator('.note b').count(), 0);
}));

// What may be meant in two ways, or is in another currency: what is typed, the question, the answers, and what the
// box shows after each.
const ASKED = [
  ['price', '38.000', 'Do you mean $38 or $38,000?', [['$38', '$38'], ['$38,000', '$38,000']]],
  ['customers_today', '1.260', 'Do you mean 1.26 or 1,260?', [['1.26', '1'], ['1,260', '1,260']]],
  ['pull_share', '0.35', 'Do you mean 35% or 0.35%?', [['35%', '35%'], ['0.35%', '0%']]],
  ['management', '0.05', 'Do you mean 5% or 0.05%?', [['5%', '5%'], ['0.05%', '0%']]],
  ['budget', '260.000 €', 'This page counts in dollars. Take it as $260,000?', [['$260,000', '$260,000']]],
  ['budget', 'EUR 250000', 'This page counts in dollars. Take it as $250,000?', [['$250,000', '$250,000']]],
  ['budget', '₹2,60,000', 'This page counts in dollars. Take it as $260,000?', [['$260,000', '$260,000']]],
  ['budget', '¥260000', 'This page counts in dollars. Take it as $260,000?', [['$260,000', '$260,000']]],
];
test('what may be meant in two ways is asked, and nothing is set until it is answered', withPage(async ({ page }) => {
  for (const [key, text, question, answers] of ASKED) {
    const { all, box, note, value, position } = row(page, key);
    for (const [answer, shown] of answers) {
      const before = await position();
      await type(page, key, text);
      assert.equal((await note.innerText()).split(' ').sort().join(), question.split(' ').sort().join(), text);
      assert.equal(await position(), before, 'the value there was stays');
      assert.equal(await box.getAttribute('aria-invalid'), 'true');
      assert.equal(await all.locator('.ways button').count(), answers.length);
      await all.getByRole('button', { name: answer, exact: true }).click();
      assert.equal(await value(), shown, text);
      assert.equal(await box.getAttribute('aria-invalid'), 'false');
      assert.equal(await all.locator('.ways button').count(), 0);
      assert.ok(await box.evaluate((input) => input === document.activeElement), 'the box has the focus again');
    }
  }
}));

test('Escape takes back what was typed', withPage(async ({ page }) => {
  const { box, note, value } = row(page, 'price');
  await type(page, 'price', '38.000');
  await box.press('Escape');
  assert.equal(await value(), '$38,000');
  assert.equal(await note.innerText(), '');
}));

test('where the visitor lives decides what a point is', async () => {
  const german = withPage({ locale: 'de-DE' }, async ({ page }) => {
    for (const [key, text, shown] of [
      ['price', '41.000', '$41,000'], ['sales_cycle', '2,5', '2.5'], ['budget', '1.500.000', '$1,500,000'], ['price', '$38,000', '$38,000'],
    ]) {
      await type(page, key, text);
      assert.equal(await row(page, key).value(), shown, text);
    }
    await type(page, 'price', '52,000');
    assert.match(await row(page, 'price').note.innerText(), /Do you mean/);
  });
  await german();
});

test('the note, and the nonsense, go once the value changes in another way', withPage({ init: CLOCK }, async ({ page }) => {
  await showAll(page);
  const { box, note, slider, value, less } = row(page, 'sales_cycle');
  await type(page, 'sales_cycle', 'abc');
  await slider.press('ArrowRight');
  assert.equal(await note.innerText(), '');
  assert.equal(await box.getAttribute('aria-invalid'), 'false');
  assert.equal(await value(), '2.5');
  await type(page, 'sales_cycle', 'abc');
  await less.click();
  assert.equal(await value(), '2.4');
  assert.equal(await note.innerText(), '');
  await page.evaluate(() => pass(1000)); // what follows is a step of its own
  await slider.press('PageUp');
  await type(page, 'sales_cycle', 'abc');
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await value(), '2.4');
  assert.equal(await note.innerText(), '');
}));

test('what a box shows it also reads', withPage(async ({ page }) => {
  await showAll(page);
  const changed = await page.evaluate(async () => {
    const told = [];
    for (const box of document.querySelectorAll('.box input')) {
      const slider = box.closest('.row').querySelector('.slider');
      const before = [slider.value, box.value];
      box.value = ` ${box.value} `;
      box.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      const note = box.closest('.row').querySelector('.note').textContent;
      const after = [slider.value, box.value];
      if (note || after.join() !== before.join()) told.push([box.id, before, after, note]);
    }
    return told;
  });
  assert.deepEqual(changed, []);
}));
