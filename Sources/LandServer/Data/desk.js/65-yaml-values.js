// Values of a manifest as they stand on a line: plain and quoted words, lists and maps in brackets.

/** What a form does not write, for it would have to change more than it understands. */
class Unwritable extends Error {}

/** Where a comment begins in a line of YAML; its length where none does. */
function commentAt(line) {
  let quote = "";
  let before = ",";
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i];
    if (quote) {
      if (sign === "\\" && quote === '"') i += 1;
      else if (sign === quote && quote === "'" && line[i + 1] === "'") i += 1;
      else if (sign === quote) quote = "";
    } else if ((sign === '"' || sign === "'") && "[{,:-".includes(before)) quote = sign;
    else if (sign === "#" && (i === 0 || /\s/.test(line[i - 1]))) return i;
    if (!/\s/.test(sign)) before = sign;
  }
  return line.length;
}

/** Reads a value that stands on one line: a text, a list, a map; what is no such value is Unwritable. */
class FlowReader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  blank() {
    while (/\s/.test(this.text[this.at] ?? "x")) this.at += 1;
  }

  whole() {
    const value = this.value(false);
    this.blank();
    if (this.at < this.text.length) throw new Unwritable("more than a value");
    return value;
  }

  value(isInner) {
    this.blank();
    const sign = this.text[this.at] ?? "";
    if (sign === "[") return this.list();
    if (sign === "{") return this.map();
    if (sign === '"' || sign === "'") return this.quoted(sign);
    if ("&*!|>@`%".includes(sign) && sign) throw new Unwritable("no plain value");
    return this.plain(isInner);
  }

  list() {
    const found = [];
    this.at += 1;
    for (;;) {
      this.blank();
      if (this.take("]")) return found;
      found.push(this.value(true));
      this.blank();
      if (!this.take(",") && this.text[this.at] !== "]") throw new Unwritable("a list without its end");
    }
  }

  map() {
    const found = {};
    this.at += 1;
    for (;;) {
      this.blank();
      if (this.take("}")) return found;
      const key = String(this.value(true));
      this.blank();
      if (!this.take(":")) throw new Unwritable("a key without a value");
      found[key] = this.value(true);
      this.blank();
      if (!this.take(",") && this.text[this.at] !== "}") throw new Unwritable("a map without its end");
    }
  }

  take(sign) {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  quoted(quote) {
    let made = "";
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === quote && quote === "'" && this.text[this.at + 1] === "'") this.at += 1;
      else if (sign === quote) {
        this.at += 1;
        return made;
      }
      if (sign === "\\" && quote === '"') made += this.escaped();
      else made += sign;
    }
    throw new Unwritable("a quote without its end");
  }

  escaped() {
    this.at += 1;
    const sign = this.text[this.at];
    const lengths = { x: 2, u: 4, U: 8 };
    if (lengths[sign]) {
      const digits = this.text.slice(this.at + 1, this.at + 1 + lengths[sign]);
      this.at += lengths[sign];
      return String.fromCodePoint(parseInt(digits, 16));
    }
    return { n: "\n", t: "\t", r: "\r", 0: "\0", e: "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\" }[sign] ?? sign;
  }

  plain(isInner) {
    const start = this.at;
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (isInner && ",[]{}".includes(sign)) break;
      if (sign === ":" && (this.at + 1 >= this.text.length || /[\s,[\]{}]/.test(this.text[this.at + 1]))) break;
    }
    return this.text.slice(start, this.at).trim();
  }
}

/** The value of a text; `undefined` where it is none that stands on one line. */
function flowValue(text) {
  try {
    return new FlowReader(text).whole();
  } catch (error) {
    if (error instanceof Unwritable) return undefined;
    throw error;
  }
}

/** A word as YAML has it, in quotes only where it needs them. */
function yamlWord(text) {
  const word_ = String(text);
  const isPlain = /^[\p{L}\p{N}_$./(][\p{L}\p{N}\p{M}_$./()°'+ :-]*$/u.test(word_) && !/: |:$|^\s|\s$| #/.test(word_) &&
    !/^(?:true|false|null|~|on|off)$/i.test(word_) && word_ !== "-";
  return isPlain ? word_ : `"${word_.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
}

/** A value as YAML has it on one line; the words of a file, which are keys of `values`, stand in quotes. */
function yamlOf(value, key = "") {
  if (Array.isArray(value)) return `[${value.map((one) => yamlOf(one)).join(", ")}]`;
  if (value && typeof value === "object") {
    const parts = Object.entries(value).map(([name, one]) =>
      `${key === "values" ? `"${name.replace(/[\\"]/g, "\\$&")}"` : yamlWord(name)}: ${yamlOf(one, name)}`
    );
    return `{${parts.join(", ")}}`;
  }
  return yamlWord(value);
}
