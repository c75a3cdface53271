// How much main-thread work a slider move costs on the built page, how many
// frames are dropped while dragging, and what the first load weighs.
// `make bench` runs it; it judges nothing, so a busy machine fails nothing.
import { sizes } from '../../scripts/size.mjs';
import { answered, openBrowser, openPage } from './browser.mjs';
import { CLOCK } from './byhand.mjs';
import { printScores } from './lighthouse.mjs';
import { settled } from './steps.mjs';

const MOVES = 200;
const MOVES_FOR_MEMORY = 1500;
const DRAG_MS = 2000;
const FRAME_MS = 1000 / 60;

// Runs in the page. Drags the first slider MOVES times, one move per frame, and
// returns the milliseconds of main-thread work of each: the event with its
// microtasks, plus the frame that follows from its first animation callback to
// the first task after it was drawn. The idle wait in between is not work.
async function moveSlider(moves) {
  const slider = document.querySelector('input[type=range]');
  if (!slider) return null;
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const [min, max] = [Number(slider.min || 0), Number(slider.max || 100)];
  const channel = new MessageChannel();
  let drawn;
  channel.port1.onmessage = () => drawn(performance.now());

  const work = [];
  slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  for (let move = 0; move < moves; move += 1) {
    // There and back again over the whole range, never the same value twice in a row.
    const share = Math.abs(((move * 7) % 200) - 100) / 100;
    let frameStart;
    const frameEnd = new Promise((resolve) => {
      requestAnimationFrame((time) => {
        frameStart = performance.now();
        drawn = resolve;
        channel.port2.postMessage(time);
      });
    });
    const start = performance.now();
    set.call(slider, String(min + share * (max - min)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    const handled = performance.now();
    work.push(handled - start + ((await frameEnd) - frameStart));
  }
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  return work;
}

// Runs in the page: keeps the length of every frame until `window.stopFrames()`.
function watchFrames() {
  const lengths = [];
  let last;
  let on = true;
  requestAnimationFrame(function tick(now) {
    if (last !== undefined) lengths.push(now - last);
    last = now;
    if (on) requestAnimationFrame(tick);
  });
  window.stopFrames = () => {
    on = false;
    return lengths;
  };
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
const dropped = (lengths) => lengths.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0);

async function metric(session, wanted) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted).value;
}

// What the page holds on to: the JavaScript heap after a collection, and the
// module's memory, which never shrinks. Trunk's start event hands us the latter.
function keepWasmMemory() {
  addEventListener('TrunkApplicationStarted', (event) => {
    window.wasmMemory = event.detail.wasm.memory;
  });
}
async function heldBytes(page, session) {
  await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) +
    (await page.evaluate(() => window.wasmMemory?.buffer.byteLength ?? 0));
}

// Moves the mouse along the first slider for `ms`, about once per frame; with
// `press` false it only waits, which tells what the machine drops by itself.
async function drag(page, press) {
  const box = await page.locator('input[type=range]').first().boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  if (press) await page.mouse.down();
  await page.evaluate(watchFrames);
  const start = performance.now();
  for (let now = 0; now < DRAG_MS; now = performance.now() - start) {
    const share = 0.5 + 0.45 * Math.sin((now / DRAG_MS) * 4 * Math.PI);
    if (press) await page.mouse.move(box.x + share * box.width, y);
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
  }
  const lengths = await page.evaluate(() => window.stopFrames());
  if (press) await page.mouse.up();
  return lengths;
}

async function measurePage() {
  const { browser, url, close } = await openBrowser();
  const rows = [];
  let model = [];
  try {
    const { page, context } = await openPage(browser, url, { init: keepWasmMemory });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url);
    await page.waitForSelector('.main-chart');
    const answer = await page.evaluate(() => performance.now());
    // Once the crew has nothing to do any more: it would measure the crew as well.
    await settled(page);
    model = await page.evaluate(measureModel);
    rows.push(['page answered after', `${answer.toFixed(0)} ms`, '']);
    await page.locator('input[type=range]').first().scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => {});

    if (!(await page.evaluate(moveSlider, 20))) { // also warms the page up
      rows.push(['slider moves', 'no slider on this page', '']);
      return { rows, model };
    }
    const before = await metric(session, 'TaskDuration');
    const work = await page.evaluate(moveSlider, MOVES);
    const tasks = ((await metric(session, 'TaskDuration')) - before) * 1000;
    const ms = (value) => `${value.toFixed(2)} ms`;
    rows.push(['work per slider move, p50', ms(percentile(work, 0.5)), '']);
    rows.push(['work per slider move, p95', ms(percentile(work, 0.95)), '8 ms']);
    rows.push(['all main-thread tasks per move, mean', ms(tasks / MOVES), '']);

    const idle = await drag(page, false);
    const dragging = await drag(page, true);
    const frames = (lengths) => `${dropped(lengths)} of ${lengths.length + dropped(lengths)} frames`;
    rows.push(['dropped while dragging', frames(dragging), '0']);
    rows.push(['dropped while idle, for comparison', frames(idle), '']);

    const [one, two] = [await crewTime(browser, url, 1), await crewTime(browser, url, 2)];
    rows.push([`${MOST_FUTURES} futures × 3, one worker`, ms(one), '']);
    rows.push([`${MOST_FUTURES} futures × 3, two workers`, ms(two), '']);
    rows.push(['two workers against one', `${(one / two).toFixed(2)} ×`, '1.9 ×']);

    const held = await heldBytes(page, session);
    await page.evaluate(moveSlider, MOVES_FOR_MEMORY);
    const growth = (await heldBytes(page, session)) - held;
    rows.push([`memory growth over ${MOVES_FOR_MEMORY} moves`, `${(growth / 1e6).toFixed(2)} MB`, '4 MB']);
  } finally {
    await close();
  }
  return { rows, model };
}

const MOST_FUTURES = 10_240;
const CREW_TRIES = 5;

// Milliseconds in which so many workers run all the futures of a change, the best of a few tries.
async function crewTime(browser, url, workers) {
  const { page, context } = await openPage(browser, url, {
    // A device too slow for all of them within the page's patience would be asked for fewer.
    init: `${CLOCK} Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => ${workers} });`,
  });
  try {
    await page.goto(url);
    await answered(page);
    return await page.evaluate(async ([most, tries]) => {
      const answer = document.querySelector('#answer');
      const count = () => Number(answer.dataset.futures);
      const until = (ready) => new Promise((done) => {
        const timer = setInterval(() => { if (ready()) { clearInterval(timer); done(Date.now()); } }, 1);
      });
      await until(() => count() >= most);
      const slider = document.querySelector('input.slider.budget');
      const times = [];
      for (let at = 0; at < tries; at += 1) {
        slider.value = Number(slider.value) + 1;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        slider.dispatchEvent(new Event('change', { bubbles: true }));
        const begun = await until(() => count() < most);
        times.push(await until(() => count() >= most) - begun);
      }
      return Math.min(...times);
    }, [MOST_FUTURES, CREW_TRIES]);
  } finally {
    await context.close();
  }
}

// Runs in the page: asks the page's own module how long the model takes (`src/room/bench.rs`). Messages are postcard: the
// build after its length, the number of the question, then the message itself: a number for the kind, and what it holds.
function measureModel() {
  const worker = new Worker(document.querySelector('meta[name=questions]').content, { type: 'module' });
  const [READY, PART] = [0, 3];
  const [PIECE, SPEED] = [2, 8];
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('the worker did not start'));
    worker.onmessage = ({ data }) => {
      const build = data.subarray(0, data[0] + 1);
      const [, kind, ...rest] = data.subarray(build.length);
      // Question 1: a piece of the question of speed, with no scenario, no amounts and no width; the first piece.
      if (kind === READY) worker.postMessage(Uint8Array.from([...build, 1, PIECE, SPEED, 0, 0, 0, 0]));
      if (kind !== PART) return;
      let at = 0;
      // A number, seven bits a byte.
      const number = () => {
        for (let value = 0, shift = 0; ; shift += 7) {
          value += (rest[at] & 127) << shift;
          at += 1;
          if (rest[at - 1] < 128) return value;
        }
      };
      const list = (item) => Array.from({ length: number() }, item);
      const text = () => new TextDecoder().decode(Uint8Array.from(list(() => rest[at++])));
      number(); // the bytes of the part
      resolve(list(() => list(text)));
    };
  });
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const total = sizes().at(-1);
const { rows: page, model } = await measurePage();
const rows = [
  ['first load, raw', kb(total.raw), ''],
  ['first load, gzip', kb(total.gzip), '175 kB'],
  ['first load, brotli', kb(total.brotli), '140 kB'],
  ...page,
];
console.log(`${'the page in headless Chromium'.padEnd(38)} ${'measured'.padStart(22)}   target`);
for (const [what, value, target] of rows) console.log(`${what.padEnd(38)} ${value.padStart(22)}   ${target}`);

console.log(`\n${'the model in the worker'.padEnd(44)} ${'milliseconds'.padStart(13)} ${'ns a quarter month'.padStart(19)} ${'over calibration'.padStart(17)}`);
for (const [what, ms, each, ratio] of model) console.log(`${what.padEnd(44)} ${ms.padStart(13)} ${each.padStart(10)} ${ratio.padStart(17)}`);

if (process.argv.includes('--lighthouse')) {
  console.log('\nLighthouse, mobile');
  await printScores();
}
