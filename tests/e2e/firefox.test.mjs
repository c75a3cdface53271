// The page in Firefox: that it starts, answers, keeps and reads there too; all the rest is tested in Chromium. Under a
// Content-Security-Policy that allows it nothing but its own files and WebAssembly.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { answered, firefoxPath, serveDist } from './browser.mjs';
import { frame, hash, rest, saved } from './steps.mjs';

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const FOR_WHAT_NEVER_COMES = 60_000;

let server;
let firefox;
before(async () => {
  server = await serveDist({ headers: { 'content-security-policy': POLICY } });
  firefox = await puppeteer.launch({
    browser: 'firefox', // over WebDriver BiDi
    executablePath: firefoxPath(),
    timeout: FOR_WHAT_NEVER_COMES,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB, en' },
  });
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

// A test with a page of its own (no storage shared with others), which fails by itself when the page logged an
// error, missed a file, went against the policy or asked another site for anything.
function firefoxTest(name, body) {
  test(name, async () => {
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(FOR_WHAT_NEVER_COMES);
    const errors = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`thrown: ${error.message}`));
    page.on('request', (request) => {
      if (/^http/.test(request.url()) && !request.url().startsWith(server.url)) errors.push(`request to another site: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
    });
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`against the policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    try {
      await open(page, '');
      await body(page);
      assert.deepEqual(errors, []);
    } catch (error) {
      if (errors.length) error.message += `\nThe page reported:\n  ${errors.join('\n  ')}`;
      throw error;
    } finally {
      await context.close();
    }
  });
}

async function open(page, behind) {
  await page.goto('about:blank'); // a new hash alone would not load the page again
  await page.goto(server.url + behind);
  await answered(page);
}
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
const box = (page, key) => page.$eval(`#box-${key}`, (input) => input.value);

// Types into a number box, as a visitor who leaves it with Enter.
async function type(page, key, typed) {
  const input = await page.$(`#box-${key}`);
  await input.click({ count: 3 });
  await input.type(typed);
  await input.press('Enter');
}

// Presses the mouse in the middle of a slider and moves it along, to a share of the slider's width.
async function drag(page, key, to) {
  const slider = await page.$(`input.slider.${key}`);
  await slider.scrollIntoView();
  const { x, y, width, height } = await slider.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + to * width, y + height / 2, { steps: 5 });
  await frame(page);
}

firefoxTest('the page starts: a verdict, a chart, futures from the workers', async (page) => {
  assert.equal(await page.$$eval('h1', (all) => all.length), 1);
  assert.match(await text(page, '#verdict'), /^Sales alone earns .+ more\.\s+Running both .+\.$/);
  await page.waitForSelector('.main-chart svg path.line');
  assert.equal(await page.$$eval('.main-chart svg path.line', (all) => all.length), 3);
  await page.waitForFunction(() => Number(document.querySelector('#answer').dataset.futures) >= 2048);
  assert.equal(await page.$eval('[data-standing]', (one) => one.dataset.standing), 'Well');
  assert.ok(await page.$eval('#panic', (panel) => panel.hidden));
});

firefoxTest('a slider is dragged, and figure, sentence and line follow', async (page) => {
  const seen = async () => [
    await box(page, 'budget'), await text(page, '#answer'),
    await page.$eval('.main-chart svg path.line.both', (line) => line.getAttribute('d')),
  ];
  const before = await seen();
  await drag(page, 'budget', 0.9);
  const during = await seen();
  assert.match(during[0], /^\$[\d,]+$/);
  during.forEach((now, at) => assert.notEqual(now, before[at]));
  await page.mouse.up();
  await frame(page);
  assert.equal((await seen())[0], during[0]);
});

// The claims are 117 cases of 300 futures each: the longest that there is.
firefoxTest('every question is answered, and a map can be pointed at', async (page) => {
  for (const tab of ['odds', 'assumptions', 'proof']) {
    await page.click(`#tab-${tab}`);
    const questions = await page.$$eval('.works button[name=topic]', (all) => all.map(({ id }) => id));
    assert.ok(questions.length > 1, tab);
    for (const question of questions) {
      await page.click(`#${question}`);
      await page.waitForFunction((question) => document.querySelector('.works').getAttribute('aria-busy') === 'false'
        && document.getElementById(question).getAttribute('aria-current') === 'true'
        && document.querySelectorAll('.works tbody tr').length > 1, { timeout: 3 * FOR_WHAT_NEVER_COMES }, question);
      assert.match(await text(page, '.works [role=status]'), /^.{20,}\.$/s, question);
      if (await page.$('.here')) {
        await page.focus('.pictures');
        const [before, budget] = [await text(page, '#map-says'), await box(page, 'budget')];
        await page.keyboard.press('ArrowRight');
        assert.notEqual(await text(page, '#map-says'), before);
        await page.keyboard.press('Enter');
        await page.waitForFunction((old) => document.querySelector('#box-budget').value !== old, {}, budget);
      }
    }
  }
});

firefoxTest('what is changed is saved, and is there after a reload', async (page) => {
  await drag(page, 'budget', 0.8);
  await page.mouse.up();
  await rest(page);
  const budget = await box(page, 'budget');
  assert.notEqual(budget, '$1,700,000');
  assert.equal((await saved(page)).values.budget, Number(budget.replace(/[$,]/g, '')));
  await page.reload();
  await answered(page);
  assert.equal(await box(page, 'budget'), budget);
  // And without what the address bar keeps.
  await open(page, '');
  assert.equal(await box(page, 'budget'), budget);
});

firefoxTest('a link stands beside the saved work, with its notice', async (page) => {
  await type(page, 'budget', '300000');
  await rest(page);
  await open(page, '#budget=500000&title=Theirs');
  assert.equal(await box(page, 'budget'), '$500,000');
  assert.match(await text(page, '.notice.guest'), /from a link: Theirs\. Your own is kept\./);
  await rest(page);
  assert.match(hash(page), /^#1\.[\w-]+$/);
  assert.equal((await saved(page)).values.budget, 300000);
  await open(page, '');
  assert.equal(await box(page, 'budget'), '$300,000');
});

firefoxTest('a typed number is read as people write it', async (page) => {
  await page.click('.settings > summary');
  await page.waitForSelector('#box-sales_cycle', { visible: true });
  for (const [key, typed, shown, told] of [
    ['budget', '260k', '$260,000', /^$/], ['pull_share', '35 %', '35%', /^$/], ['sales_cycle', '99', '18', /most is 18/],
  ]) {
    await type(page, key, typed);
    assert.equal(await box(page, key), shown);
    assert.match(await text(page, `#note-${key}`), told);
  }
});
