// What a test drives by hand, so that it depends on no clock: the answers of the crew, the page's timers, and the time
// the page reads. Each is a script for `init`, which runs before the page's own; several are joined with `+`.

// `crew.hold()` keeps back what the workers answer, in the order in which it came; `crew.pass(count)` hands over the
// first of it, `crew.letGo()` all, and nothing is kept back any more. `crew.last` is the number of the piece that was
// asked for last.
export const CREW = `
  const crew = window.crew = {
    asked: 0, heard: 0, held: [], holds: false, told: 0, last: 0,
    hold() { crew.holds = true; },
    pass(count = crew.held.length) { for (const { tell } of crew.held.splice(0, count)) tell(); },
    letGo() { crew.holds = false; crew.pass(); },
    // Everything that was asked has been answered, though perhaps not yet heard.
    get done() { return crew.asked === crew.told; },
  };
  {
    // A message begins with the build, its length before it, and the number of the piece, seven bits a byte.
    const piece = (bytes) => {
      let number = 0;
      for (let at = 1 + bytes[0], shift = 0; ; at += 1, shift += 7) {
        number += (bytes[at] & 127) << shift;
        if (bytes[at] < 128) return number;
      }
    };
    const Real = window.Worker;
    window.Worker = class extends Real {
      #hear = null;
      constructor(url, options) {
        super(url, options);
        this.runsFutures = String(url).includes('futures');
      }
      postMessage(message) {
        if (this.runsFutures) {
          crew.asked += 1;
          crew.last = piece(message);
        }
        super.postMessage(message);
      }
      set onmessage(hear) {
        this.#hear = hear;
        super.onmessage = (event) => {
          const number = piece(event.data);
          // Number 0: it listens.
          if (!this.runsFutures || number === 0) return this.#hear?.(event);
          crew.told += 1;
          const tell = () => { crew.heard += 1; this.#hear?.(event); };
          if (crew.holds) crew.held.push({ number, tell });
          else tell();
        };
      }
    };
  }`;

// After `timers.hold()` no timer runs out by itself: `timers.run()` runs those that wait, `timers.letGo()` these and
// whatever comes. `timers.waiting` are those that have not run, `timers.frames` the frames that are asked for.
export const TIMERS = `
  const timers = window.timers = {
    held: new Map(), going: new Set(), frames: new Set(), holds: false, made: 0,
    hold() { timers.holds = true; },
    run() {
      const due = [...timers.held.values()];
      timers.held.clear();
      for (const run of due) run();
    },
    letGo() { timers.holds = false; timers.run(); },
    get waiting() { return timers.held.size + timers.going.size; },
  };
  {
    const { setTimeout, clearTimeout, requestAnimationFrame } = window;
    window.setTimeout = (run, ms, ...rest) => {
      // What only lets others go first is no wait.
      if (timers.holds && ms > 0) {
        timers.made -= 1;
        timers.held.set(timers.made, () => run(...rest));
        return timers.made;
      }
      const id = setTimeout(() => { timers.going.delete(id); run(...rest); }, ms);
      timers.going.add(id);
      return id;
    };
    window.clearTimeout = (id) => {
      timers.held.delete(id);
      timers.going.delete(id);
      clearTimeout(id);
    };
    window.requestAnimationFrame = (run) => {
      const id = requestAnimationFrame((now) => { timers.frames.delete(id); run(now); });
      timers.frames.add(id);
      return id;
    };
  }`;

// The page's clock goes at a hundredth of its speed: what must come within a second comes within one, however busy the
// machine is. `pass(ms)` moves it on.
export const CLOCK = `
  {
    const { now } = Performance.prototype;
    let ahead = 0;
    window.pass = (ms) => { ahead += ms; };
    Performance.prototype.now = function () { return now.call(this) / 100 + ahead; };
  }`;
