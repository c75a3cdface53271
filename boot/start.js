// Loads and starts the simulator. Where that fails it finds out why: each cause has its sentence in boot.js.
const { script, module } = document.getElementById('start').dataset;
// Without boot.js the page still starts; only the words are missing.
const { broke = () => false, trouble = console.error, why = async () => '' } = window.twoStroke ?? {};

// The smallest module there is, and the smallest with a vector instruction.
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];
const VECTORS = [...EMPTY, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

async function cause(error) {
  if (typeof WebAssembly !== 'object') return 'none';
  try {
    new WebAssembly.Module(new Uint8Array(EMPTY));
  } catch {
    return 'policy';
  }
  if (!WebAssembly.validate(new Uint8Array(VECTORS))) return 'vectors';
  const absent = (await why(script)) || (await why(module));
  if (absent) return absent;
  return error instanceof WebAssembly.CompileError || error instanceof SyntaxError ? 'damaged' : 'other';
}

// What index.html shows is seen before the work begins, which holds up the next frame. None comes where the page is out
// of sight, and some browsers do not tell.
const painted = new Promise((done) => {
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
  setTimeout(done, 200);
});

async function start() {
  try {
    // Where this fails the module is asked for once more, by what says why.
    const compiled = WebAssembly.compileStreaming(fetch(module)).catch(() => module);
    const [{ default: init }, found] = await Promise.all([import(script), compiled, painted]);
    await init({ module_or_path: found });
  } catch (error) {
    if (!broke(error)) trouble(await cause(error), error);
  }
}
start();
