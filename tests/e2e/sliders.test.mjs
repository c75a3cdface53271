// Every slider, from end to end, by hand and by keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CLOCK } from './byhand.mjs';
import { withPage } from './harness.mjs';
import { assertSense, frame, nonsense, press, row, runs, showAll, thumb } from './steps.mjs';

// The scales of all parameters, as links have promised them for ever: a value for every position. Former numbers stand
// behind, and their scales do not count any more.
const SCALES = new Map(
  readFileSync(new URL('../links/ids.txt', import.meta.url), 'utf8').trim().split('\n').reverse().map((line) => {
    const [, key, kind, , , step] = line.split(' ');
    return [key, kind === 'even' ? (at) => at / Number(step) : (at) => Number(step) * ladder(at)];
  }),
);
function ladder(position) {
  if (position <= 1000) return position;
  const decade = Math.floor((position - 1000) / 900);
  return (100 + ((position - 1000) % 900)) * 10 ** (decade + 1);
}

// A number as a box shows it, read without the page's help.
function read(text) {
  const plain = Number(text.replace(/[$,%]/g, '').replace('\u2212', '-'));
  return text.endsWith('%') ? plain / 100 : plain;
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

// Slider, number box and spoken text say the same.
function assertAgree(key, { position, box, spoken }) {
  const value = SCALES.get(key)(position);
  assert.ok(Math.abs(read(box) - value) <= 1e-9 * Math.abs(value), `${key}: ${box} at ${position}, not ${value}`);
  assert.ok(spoken.startsWith(key === 'season_peak' ? MONTHS[value - 1] : box), `${key}: ${box}, spoken as ${spoken}`);
}

// Runs in the page: sets every slider to an end, one alone or all together, and
// says what came of it.
async function setAll({ ends, together, check }) {
  const wrong = new Function(`return (${check})`)();
  const settle = () => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  });
  const put = (slider, value) => {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const told = [];
  const tell = (slider, end) => {
    const key = [...slider.classList].at(-1);
    told.push({ key, end, position: Number(slider.value), wanted: Number(slider[end]), wrong: wrong(),
      box: document.getElementById(`box-${key}`).value, spoken: slider.getAttribute('aria-valuetext') });
  };
  const sliders = [...document.querySelectorAll('input.slider')];
  if (together) {
    for (const end of ends) {
      for (const slider of sliders) put(slider, slider[end]);
      await settle();
      for (const slider of sliders) tell(slider, end);
    }
    return told;
  }
  for (const slider of sliders) {
    const before = slider.value;
    // Held down, so that no frame goes into more futures.
    slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    for (const end of ends) {
      put(slider, slider[end]);
      await settle();
      tell(slider, end);
    }
    put(slider, before);
    slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  }
  return told;
}

for (const together of [false, true]) {
  test(`${together ? 'all sliders together' : 'each slider alone'}, to both ends`, withPage(async ({ page }) => {
    await showAll(page);
    const ends = ['min', 'max'];
    const told = await page.evaluate(setAll, { ends, together, check: nonsense.toString() });
    assert.equal(told.length, SCALES.size * ends.length);
    for (const one of told) {
      assert.deepEqual(one.wrong, [], `${one.key} at its ${one.end}`);
      assert.equal(one.position, one.wanted, one.key);
      assertAgree(one.key, one);
    }
  }));
}

test('Home and End reach the ends', withPage(async ({ page }) => {
  const sliders = (await page.locator('input.slider').all()).slice(0, 3);
  for (const slider of sliders) {
    await slider.press('End');
    assert.equal(await slider.inputValue(), await slider.getAttribute('max'));
    await slider.press('Home');
    assert.equal(await slider.inputValue(), await slider.getAttribute('min'));
  }
  await frame(page);
  await assertSense(page);
}));

test('an arrow is one step, a page ten, and minus and plus one; at the ends they are off', withPage(async ({ page }) => {
  await showAll(page);
  const { slider, less, more, position, value } = row(page, 'sales_cycle');
  const start = await position();
  const moves = [
    ['ArrowRight', 1], ['ArrowUp', 2], ['ArrowLeft', 1], ['ArrowDown', 0],
    ['PageUp', 10], ['PageDown', 0], ['PageDown', -10],
  ];
  await slider.focus();
  for (const [key, from] of moves) {
    await page.keyboard.press(key);
    assert.equal(await position(), start + from, key);
  }
  await more.click();
  assert.equal(await position(), start - 9);
  await less.click();
  assert.equal(await position(), start - 10);
  assert.equal(await value(), '1.4');
  await slider.press('Home');
  assert.deepEqual([await less.isDisabled(), await more.isDisabled()], [true, false]);
  await slider.press('End');
  assert.deepEqual([await less.isDisabled(), await more.isDisabled()], [false, true]);
}));

test('a step on a ladder is worth the same to buttons and keys, and ten of them a page', withPage(async ({ page }) => {
  const { slider, more, less, value } = row(page, 'budget');
  // The page itself takes these keys, so they need not come from the keyboard.
  const keys = (key, times) => slider.evaluate(async (input, [pressed, count]) => {
    for (let time = 0; time < count; time += 1) {
      input.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
      await new Promise((done) => setTimeout(done));
    }
  }, [key, times]);
  const start = await value();
  await keys('ArrowRight', 1);
  const one = await value();
  assert.notEqual(one, start);
  await less.click();
  assert.equal(await value(), start);
  await more.click();
  assert.equal(await value(), one);
  await keys('ArrowRight', 10);
  const eleven = await value();
  await keys('ArrowLeft', 10);
  assert.equal(await value(), one);
  await keys('PageUp', 1);
  assert.equal(await value(), eleven);
}));

test('every minus and plus does something where it is on', withPage(async ({ page }) => {
  await showAll(page);
  const idle = await page.evaluate(async () => {
    const still = [];
    const sliders = [...document.querySelectorAll('input.slider')];
    for (const which of ['first-of-type', 'last-of-type']) {
      const before = sliders.map((slider) => slider.value);
      const on = sliders.map((slider) => {
        const button = slider.closest('.row').querySelector(`.box button:${which}`);
        button.click();
        return !button.disabled;
      });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
      sliders.forEach((slider, at) => {
        if ((slider.value !== before[at]) !== on[at]) still.push(`${slider.ariaLabel}, ${which}`);
      });
    }
    return still;
  });
  assert.deepEqual(idle, []);
}));

test('Escape gives up a drag', withPage(async ({ page }) => {
  await showAll(page);
  const { slider, position } = row(page, 'sales_cycle');
  const start = await position();
  await press(page, slider, await thumb(slider), 0.5, 0.9);
  assert.ok((await position()) > start + 50);
  await page.keyboard.press('Escape');
  assert.equal(await position(), start);
  // The button is still down: what the mouse does until it is let go does not count.
  const before = await runs(page);
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + 0.3 * box.width, box.y + box.height / 2);
  await frame(page);
  assert.equal(await position(), start);
  await page.mouse.up();
  await frame(page);
  assert.equal(await position(), start);
  assert.ok((await runs(page)) >= before);
  assert.ok(await page.getByRole('button', { name: 'Undo' }).isDisabled());
}));

test('Escape gives up the drag under way only, not the one before', withPage(async ({ page }) => {
  await showAll(page);
  const { slider, position } = row(page, 'sales_cycle');
  const start = await position();
  await press(page, slider, await thumb(slider), 0.5);
  await page.mouse.up();
  const first = await position();
  assert.notEqual(first, start);
  await press(page, slider, await thumb(slider), 0.9);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.equal(await position(), first);
}));

test('a press that changes nothing leaves Escape nothing to give up', withPage(async ({ page }) => {
  await showAll(page);
  const { slider, position } = row(page, 'sales_cycle');
  await slider.press('End');
  const end = await position();
  await press(page, slider, await thumb(slider));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.equal(await position(), end);
}));

test('two drags of one slider are two steps back, however soon one follows the other', withPage({ init: CLOCK }, async ({ page }) => {
  await showAll(page);
  const { slider, position } = row(page, 'sales_cycle');
  const start = await position();
  await press(page, slider, await thumb(slider), 0.5);
  await page.mouse.up();
  const first = await position();
  await press(page, slider, await thumb(slider), 0.7, 0.9);
  await page.mouse.up();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  assert.equal(await position(), first);
  await undo.click();
  assert.equal(await position(), start);
}));
