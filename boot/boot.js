// Runs before anything is painted, and stays for when the application does not come or breaks.
// In the oldest JavaScript there is: a browser that knows no other must still get its sentence.
(function () {
  'use strict';
  var SAVED = 'two-stroke/1/scenario';

  // Why the page cannot run, and what helps.
  var TROUBLE = {
    file: 'This page was opened as a file, and browsers start programs from web servers only. Open it where it is hosted, ' +
      'or serve its folder.',
    old: 'This browser is too old for the simulator. Update it, or open the page in another: every browser since 2023 will do.',
    none: 'The simulator needs WebAssembly, which this browser does not have or has switched off, as some privacy modes do. ' +
      'Switch it on, or open the page in another browser.',
    vectors: 'The simulator needs WebAssembly with vector instructions, which every browser since 2023 has. ' +
      'Update this one, or open the page in another.',
    policy: 'The site that hosts this page does not allow it to run WebAssembly. Please tell whoever runs the site: its ' +
      'Content-Security-Policy must contain “wasm-unsafe-eval”.',
    offline: 'The connection was lost before the page was complete. Try again when you are online.',
    missing: 'A part of this page is not on its server. The page may be being updated just now: try again in a minute.',
    damaged: 'A part of this page arrived incomplete. Try again.',
    other: 'The simulator did not start. Try again; if that does not help, open the page in another browser.'
  };

  function byId(id) { return document.getElementById(id); }

  function saved() {
    try { return localStorage.getItem(SAVED) || ''; } catch (blocked) { return ''; }
  }

  // The first paint has figures of the default firm. Who brings a link or saved work sees none of them.
  var fresh = location.hash.length < 2 && location.search.length < 2 && !saved();
  document.documentElement.className = fresh ? 'fresh' : 'coming';

  function whenParsed(run) {
    if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', run); } else { run(); }
  }

  function trouble(kind, details) {
    whenParsed(function () { tell(kind, details); });
  }

  function tell(kind, details) {
    var place = byId('trouble');
    // Gone once the page stands; the first cause is the cause.
    if (!place || !place.hidden) { return; }
    document.documentElement.className = 'failed';
    byId('trouble-what').textContent = TROUBLE[kind];
    byId('trouble-kept').hidden = byId('trouble-download').hidden = !saved();
    if (details) { console.error(details); }
    place.hidden = false;
  }

  // Whether it was a panic of the simulator: it ends in a trap, without a word. Then the panel tells of it, and the work
  // can still be had. Where an error names modules, this page's must be among them.
  function broke(error) {
    if (typeof WebAssembly !== 'object' || !(error instanceof WebAssembly.RuntimeError)) { return false; }
    var stack = String(error.stack);
    var module = byId('start').getAttribute('data-module').split('/').pop();
    if (stack.indexOf('.wasm') >= 0 && stack.indexOf(module) < 0) { return false; }
    var panel = byId('panic');
    var what = byId('panic-what');
    document.documentElement.className = 'failed';
    // A build that has words for it has left them here.
    if (panel.hidden && !what.textContent) { what.textContent = error + '\n' + stack; }
    panel.hidden = false;
    return true;
  }

  addEventListener('error', function (event) {
    broke(event.error);
    // What a worker's module throws where it runs on the page itself is its script's failure.
    var scripts = document.querySelectorAll('script[type=module]:not([id])');
    for (var at = 0; at < scripts.length; at += 1) {
      var name = scripts[at].src.split('/').pop().split(/[-_]/)[0];
      if (String(event.filename).indexOf('/' + name + '-') >= 0) { scripts[at].dispatchEvent(new Event('error')); }
    }
  });
  addEventListener('unhandledrejection', function (event) { broke(event.reason); });

  function download() {
    // Nothing has been run yet: what was saved before.
    var text = byId('panic-scenario').textContent || saved();
    var anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    anchor.download = 'two-stroke-scenario.json';
    anchor.click();
  }

  document.addEventListener('click', function (event) {
    var does = { 'panic-reload': 0, 'trouble-again': 0, 'panic-download': 1, 'trouble-download': 1 }[event.target.id];
    if (does === 0) { location.reload(); }
    if (does === 1) { download(); }
  });

  // Only its own failure counts, not that of an extension or a picture; errors of elements do not bubble, so on the
  // way down.
  addEventListener('error', function (event) {
    if (event.target && event.target.id === 'start') {
      why(event.target.src).then(function (kind) { trouble(kind || 'other'); });
    }
  }, true);

  // Why a part of the page cannot be had: "file", "offline", "missing", or nothing where it can.
  function why(address) {
    if (location.protocol === 'file:') { return Promise.resolve('file'); }
    return fetch(address, { method: 'HEAD', cache: 'no-store' }).then(
      function (response) { return response.ok ? '' : 'missing'; },
      function () { return 'offline'; }
    );
  }

  if (!('noModule' in document.createElement('script'))) { trouble('old'); }

  window.twoStroke = { broke: broke, trouble: trouble, why: why };
})();
