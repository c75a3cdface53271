// Whatever people and their tabs do, their work is kept: only changes save, none waits, none is written over unasked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, withPage } from './harness.mjs';
import {
  MINE, PRESETS, SAVED, budget, button, frame, guest, notices, rest, row, saved, settled, type, showAll,
} from './steps.mjs';

async function second(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await answered(page);
  return page;
}
const savedBudget = async (page) => (await saved(page)).values.budget;
// Until this is stored, whichever tab does it.
const stored = (page, value) => page.waitForFunction(
  ([key, value]) => JSON.parse(localStorage.getItem(key))?.values.budget === value, [SAVED, value],
);

// What a visitor may press without changing a figure.
const HARMLESS = [
  ['which settings to show', showAll],
  ['a tab', (page) => page.getByRole('tab', { name: 'Assumptions' }).click()],
  ['a chart', (page) => page.locator('.main-chart figcaption select').selectOption({ index: 2 })],
  ['a question', (page) => page.getByRole('button', { name: 'What makes the bumps?' }).click()],
  ['the same figure once more', (page) => type(page, 'budget', '300,000')],
];
test('what changes no figure saves nothing over another tab\'s work', withPage(MINE, async ({ page, context, url }) => {
  const other = await second(context, url);
  await type(other, 'budget', '260,000');
  await stored(page, 260000);
  await settled(page);
  for (const [what, press] of HARMLESS) {
    await press(page);
    await rest(page);
    assert.equal(await savedBudget(page), 260000, what);
  }
}));

test('results that come late save nothing', withPage(
  {
    init: `${MINE.init}
      const Real = window.Worker;
      window.held = [];
      window.Worker = class extends Real {
        set onmessage(hear) { super.onmessage = hear && ((event) => (window.held ? window.held.push(() => hear(event)) : hear(event))); }
      };`,
  },
  async ({ page, context, url }) => {
    const other = await second(context, url);
    await type(other, 'budget', '260,000');
    await stored(page, 260000);
    await page.evaluate(() => {
      const { held } = window;
      window.held = null;
      held.forEach((answer) => answer());
    });
    await page.waitForFunction(() => Number(document.querySelector('#answer').dataset.futures) >= 2048);
    await rest(page);
    assert.equal(await savedBudget(page), 260000);
    assert.equal(await budget(page), '$300,000');
  },
));

test('a tab whose work is older asks before it saves, and either may stay', withPage(MINE, async ({ page, context, url }) => {
  const other = await second(context, url);
  const change = async (value, text) => {
    await type(other, 'budget', text);
    await stored(page, value);
    await page.getByText('Another tab has saved a different scenario').waitFor();
  };
  await change(260000, '260,000');
  await type(page, 'budget', '310,000');
  await rest(page);
  assert.equal(await savedBudget(page), 260000, 'nothing is written over');
  assert.equal(await page.locator('.notice').count(), 1, 'asked once');
  await button(page, 'Keep this one').click();
  await stored(page, 310000);
  assert.deepEqual(await notices(page), []);
  await type(page, 'budget', '320,000');
  await stored(page, 320000);

  await other.getByText('Another tab has saved a different scenario').waitFor();
  await button(other, 'Use the other one').click();
  assert.equal(await budget(other), '$320,000');
  assert.deepEqual(await notices(other), []);
  await rest(other);
  assert.equal(await savedBudget(page), 320000);
  await button(other, 'Undo').click();
  await stored(page, 260000);
}));

test('a tab that was not answered keeps its work beside the other\'s through a reload', withPage(MINE, async ({ page, context, url }) => {
  const other = await second(context, url);
  await type(other, 'budget', '260,000');
  await page.getByText('Another tab has saved a different scenario').waitFor();
  await type(page, 'budget', '310,000');
  await rest(page);
  await page.reload();
  await answered(page);
  assert.equal(await budget(page), '$310,000');
  await button(page, 'Back to mine').click();
  assert.equal(await budget(page), '$260,000');
}));

test('a visit follows what another tab saves', withPage(MINE, async ({ page, context, url }) => {
  await page.evaluate(() => { location.hash = '#budget=500000'; });
  await guest(page).waitFor();
  const other = await second(context, url);
  await type(other, 'budget', '260,000');
  await stored(page, 260000);
  await frame(page);
  assert.deepEqual(await page.locator('.notice:not(.guest)').count(), 0);
  await button(page, 'Back to mine').click();
  assert.equal(await budget(page), '$260,000');
}));

// Left in the moment after a change, in every way a page can be left.
const LEFT = [
  ['reload', async (page) => { await page.reload(); }],
  ['another page', async (page, url) => { await page.goto('about:blank'); await page.goto(url); }],
  ['closed', async (page, url, context) => { await page.close({ runBeforeUnload: true }); return second(context, url); }],
];
for (const [how, leave] of LEFT) {
  for (const slow of [1, how === 'reload' ? 6 : 20]) {
    test(`what was changed last is kept: ${how}, CPU / ${slow}`, withPage(MINE, async ({ page, context, url }) => {
      const client = await context.newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: slow });
      await rest(page);
      await type(page, 'pull_share', '60');
      const after = (await leave(page, url, context)) ?? page;
      await answered(after);
      assert.equal(await row(after, 'pull_share').value(), '60%');
      assert.equal(await budget(after), '$300,000');
    }));
  }
}

test('twelve presets in a row, and the last is kept', withPage(async ({ page }) => {
  const select = page.getByLabel('A firm like mine');
  for (let time = 0; time < 2; time += 1) {
    for (const preset of PRESETS) await select.selectOption(preset);
  }
  await page.reload();
  await answered(page);
  assert.equal(await select.inputValue(), PRESETS.at(-1));
}));

test('a page that is hidden has saved', withPage(MINE, async ({ page }) => {
  await type(page, 'budget', '260,000');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  assert.equal(await savedBudget(page), 260000);
}));

test('changes that go on are saved while they go on', withPage(MINE, async ({ page }) => {
  const saves = await page.evaluate(async (key) => {
    const slider = document.querySelector('input.slider.sales_cycle');
    const seen = [];
    let step = 1;
    while (seen.length < 3) {
      // A nudge in every frame, without a pause.
      if (slider.value === slider.max || slider.value === slider.min) step = -step;
      slider.value = Number(slider.value) + step;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(done));
      const now = localStorage.getItem(key);
      if (now !== seen.at(-1)?.[0]) seen.push([now, performance.now()]);
    }
    return seen.map(([, at]) => at);
  }, SAVED);
  assert.equal(saves.length, 3);
}));

test('going back to one\'s own ends the visit, and forward opens it again', withPage(MINE, async ({ page }) => {
  await rest(page);
  await page.evaluate(() => { location.hash = '#budget=500000'; });
  await guest(page).waitFor();
  await rest(page);
  await page.goBack();
  await guest(page).waitFor({ state: 'detached' });
  assert.equal(await budget(page), '$300,000');
  await type(page, 'budget', '310,000');
  await stored(page, 310000);
  await rest(page);
  await page.goForward();
  await guest(page).waitFor();
  assert.equal(await budget(page), '$500,000');
  assert.equal(await savedBudget(page), 310000);
  await page.goBack();
  await guest(page).waitFor({ state: 'detached' });
  assert.equal(await budget(page), '$310,000');
}));

test('so does going back to the bare page, or to an earlier own', withPage(MINE, async ({ page, url }) => {
  // Before the page has come to rest its address is bare.
  await page.evaluate(() => { location.hash = '#budget=500000'; });
  await guest(page).waitFor();
  await page.goBack();
  await guest(page).waitFor({ state: 'detached' });
  assert.equal(await budget(page), '$300,000');
  // A change that the address has not got yet.
  await rest(page);
  await type(page, 'budget', '310,000');
  await page.evaluate(() => { location.hash = '#budget=500000'; });
  await guest(page).waitFor();
  await rest(page);
  await page.goBack();
  await guest(page).waitFor({ state: 'detached' });
  assert.equal(await budget(page), '$310,000');
  assert.equal(await savedBudget(page), 310000);
  assert.ok(url);
}));

for (const first of ['budget=500000&title=Theirs', '']) {
  test(`a first visitor's changes are his own, ${first ? 'with a link' : 'with a link in an open tab'}`, withPage(
    { hash: first },
    async ({ page, url }) => {
      if (!first) {
        await rest(page);
        await page.evaluate(() => { location.hash = '#budget=500000&title=Theirs'; });
      }
      await guest(page).waitFor();
      assert.match(await guest(page).innerText(), /A scenario from a link: Theirs\. What you change in it is yours\./);
      assert.equal(await button(page, 'Back to mine').count(), 0, 'there is nothing to go back to');
      await rest(page);
      assert.equal(await saved(page), null, 'nothing is saved unless it is changed');
      await type(page, 'pull_share', '60');
      await rest(page);
      await page.goto('about:blank');
      await page.goto(url.split('#')[0]);
      await answered(page);
      assert.equal(await budget(page), '$500,000');
      assert.equal(await row(page, 'pull_share').value(), '60%');
      assert.equal(await guest(page).count(), 0);
      // Now it is work, and the next link is a visit.
      await page.evaluate(() => { location.hash = '#budget=700000'; });
      await button(page, 'Back to mine').click();
      assert.equal(await budget(page), '$500,000');
    },
  ));
}

test('back at where nothing had been changed is no visit', withPage(async ({ page }) => {
  await rest(page);
  await page.evaluate(() => { location.hash = '#budget=500000'; });
  await guest(page).waitFor();
  await rest(page);
  await page.goBack();
  await guest(page).waitFor({ state: 'detached' });
  assert.equal(await budget(page), '$1,700,000');
}));

// The event of a new address is held back until the page has come to rest.
const HELD = `${MINE.init}
  addEventListener('hashchange', (event) => { if (window.hold) event.stopImmediatePropagation(); }, true);`;
test('a link opened in the moment before the address is written is not lost', withPage({ init: HELD }, async ({ page }) => {
  await rest(page);
  await page.evaluate(() => {
    window.hold = true;
    const slider = document.querySelector('input.slider.sales_cycle');
    slider.value = Number(slider.value) + 1;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    location.hash = '#budget=500000';
  });
  await rest(page);
  await page.evaluate(() => {
    window.hold = false;
    dispatchEvent(new Event('hashchange'));
  });
  await guest(page).waitFor();
  assert.equal(await budget(page), '$500,000');
}));
