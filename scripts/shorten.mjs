// Gives the functions that a module takes from its script, and gives to it, short names, and the script a short one
// where it is named with each. wasm-bindgen's have sixteen random letters, which no compression helps: of the whole
// download they are a fiftieth.

const LONG = /_[0-9a-f]{16}(_|$)/;
const [IMPORTS, EXPORTS] = [2, 7];

// Names a, b, … z, aa, ab, …
function nth(at) {
  const rest = Math.floor(at / 26);
  return (rest ? nth(rest - 1) : '') + String.fromCharCode(97 + (at % 26));
}

// Reads the bytes of a module from a place on; numbers in it are LEB128.
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  }

  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  // What an import is: a function, table, memory, global or tag, by its type.
  type() {
    const begin = this.at;
    const limits = () => this.number() & 1 ? [this.number(), this.number()] : this.number();
    const kinds = [() => this.number(), () => [this.take(1), limits()], limits, () => this.take(2), () => [this.take(1), this.number()]];
    kinds[this.take(1)[0]]();
    return this.bytes.subarray(begin, this.at);
  }
}

function number(value) {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...number(Math.floor(value / 128))];
}
const text = (value) => [...number(value.length), ...new TextEncoder().encode(value)];

// The script and the module with the names changed in both.
export function shorten(script, module) {
  const short = new Map();
  const shortened = (name) => {
    if (LONG.test(name) && !short.has(name)) short.set(name, nth(short.size));
    return short.get(name) ?? name;
  };
  // What a module takes is named with the script that gives it, each time.
  const scripts = new Map();
  const giver = (name) => {
    if (!scripts.has(name)) scripts.set(name, nth(12 + scripts.size));
    return scripts.get(name);
  };
  const parts = [module.subarray(0, 8)];
  for (const reader = new Reader(module, 8); reader.at < module.length;) {
    const begin = reader.at;
    const [kind] = reader.take(1);
    const size = reader.number();
    const section = new Reader(reader.take(size));
    if (kind !== IMPORTS && kind !== EXPORTS) {
      parts.push(module.subarray(begin, reader.at));
      continue;
    }
    const count = section.number();
    const written = [...number(count)];
    for (let at = 0; at < count; at += 1) {
      if (kind === IMPORTS) {
        written.push(...text(giver(section.text())), ...text(shortened(section.text())), ...section.type());
      } else {
        // An export ends with its kind and its place.
        written.push(...text(shortened(section.text())), ...section.take(1), ...number(section.number()));
      }
    }
    parts.push(Uint8Array.from([kind, ...number(written.length), ...written]));
  }
  let names = script.replace(/\b(__wb|wasm_bindgen_)\w+/g, (name) => shortened(name));
  for (const [name, short] of scripts) names = names.replaceAll(`"${name}"`, `"${short}"`);
  return [names, Buffer.concat(parts)];
}
