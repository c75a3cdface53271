// What visitors do on the page and what they see, for the browser tests.
import assert from 'node:assert/strict';

export const PRESETS = ['scale-up', 'consumer-goods', 'enterprise', 'small-firm', 'e-commerce', 'software'];
export const ALWAYS = ['pull', 'push', 'both'];
export const SAVED = 'two-stroke/1/scenario';

// The parts of one parameter's row of controls.
export function row(page, key) {
  const all = page.locator('.row', { has: page.locator(`#box-${key}`) });
  return {
    all,
    box: page.locator(`#box-${key}`),
    slider: page.locator(`input.slider.${key}`),
    note: page.locator(`#note-${key}`),
    less: all.getByRole('button', { name: 'less' }),
    more: all.getByRole('button', { name: 'more' }),
    value: () => page.locator(`#box-${key}`).inputValue(),
    position: async () => Number(await page.locator(`input.slider.${key}`).inputValue()),
  };
}

export const budget = (page) => row(page, 'budget').value();
export const button = (page, name) => page.getByRole('button', { name, exact: true });
// The message about a scenario that came.
export const guest = (page) => page.locator('.notice.guest');

// The newest revision of the default firm: what a page saves as its own.
export const NEWEST = 3;

// An own scenario, saved before the page's own scripts run for the first time.
export const own = (values) => `if (location.protocol !== 'about:' && !localStorage.getItem('${SAVED}')) localStorage.setItem('${SAVED}', JSON.stringify(
  { 'two-stroke': 1, preset: 'scale-up', revision: ${NEWEST}, title: '', fair: 'spend', also: [], values: ${JSON.stringify(values)} }));`;
export const MINE = { init: own({ budget: 300000 }) };

// Types into a row's number box, as a visitor who leaves the box with Enter.
export async function type(page, key, text) {
  if (await row(page, key).box.count() === 0 || !await row(page, key).box.isVisible()) await showAll(page);
  await row(page, key).box.fill(text);
  await row(page, key).box.press('Enter');
}

// All settings stand on the page, each in view.
export async function showAll(page) {
  await page.locator('details.settings').waitFor();
  await page.evaluate(() => { document.querySelector('details.settings').open = true; });
  await page.locator('details.group').first().waitFor();
  await page.evaluate(() => { for (const group of document.querySelectorAll('details.group')) group.open = true; });
  await frame(page);
}

export const runs = (page) => page.locator('#answer').getAttribute('data-runs').then(Number);

// Until the model has run for what was just changed.
export const frame = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
}));

// Until the page has come to rest with what was changed last: storage, address bar and tables are up to date. The page
// begins with run 0 as if at rest with it, so that tells nothing: it comes to rest with a later one, which the workers
// see to. Where none can be had, the address bar shows that it has.
export async function rest(page) {
  await frame(page);
  await page.waitForFunction(() => {
    const { runs, rested } = document.querySelector('#answer').dataset;
    const alone = document.querySelector('[data-standing="Gone"]') && location.hash.startsWith('#1.');
    return runs === rested && (runs !== '0' || alone);
  });
}

// Until the workers have nothing more to add either: nothing is drawn anew any more. They were asked before the page
// came to rest.
export async function settled(page) {
  await rest(page);
  await page.waitForFunction(() => 'idle' in document.querySelector('#more-futures').dataset);
  await rest(page);
}

export const hash = (page) => new URL(page.url()).hash;
export const saved = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)), SAVED);
export const notices = (page) => page.locator('.notice').allInnerTexts();

export const lines = (page) => page.locator('.main-chart svg path.line').evaluateAll(
  (paths) => paths.map((path) => [...path.classList].at(-1)),
);
export const lanes = (page) => page.locator('#board .lane').evaluateAll(
  (all) => all.map((lane) => [...lane.classList].at(-1)),
);
// What the first screen says, the figures and all.
export const answer = (page) => page.locator('#answer').innerText();

// Presses the mouse on a slider and moves along it, from one share of its width to another.
export async function press(page, slider, from, ...along) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const to = (share) => page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
  await to(from);
  await page.mouse.down();
  for (const share of along) {
    await to(share);
    await frame(page);
  }
}

// Where a slider's thumb is, as a share of the slider's width.
export const thumb = (slider) => slider.evaluate(
  ({ value, min, max, clientWidth }) => (8 + ((value - min) / (max - min)) * (clientWidth - 16)) / clientWidth,
);

// Runs in the page: what no visitor should ever read, in words or in a drawing.
export function nonsense() {
  const found = [];
  const words = document.body.innerText.match(/.*(\bNaN\b|\binf\b|infinity|∞|\bundefined\b(?!, each for itself)|\bnull\b|\[object).*/i);
  if (words) found.push(words[0]);
  for (const shape of document.querySelectorAll('svg *')) {
    for (const { name, value } of shape.attributes) {
      if (/NaN|inf|undefined/i.test(value)) found.push(`${shape.tagName} ${name}=${value.slice(0, 80)}`);
    }
  }
  if (!document.querySelector('#verdict')?.innerText.trim()) found.push('the verdict is empty');
  return found;
}
export const assertSense = async (page) => assert.deepEqual(await page.evaluate(nonsense), []);
