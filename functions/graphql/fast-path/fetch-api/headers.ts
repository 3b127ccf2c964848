type Entries = readonly (readonly [string, string])[] | Readonly<Record<string, string>> | Iterable<readonly string[]>;

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** `Headers` of the Fetch standard, which compares names without case and gives them in lower case and in order. */
export class HeaderMap implements Headers {
  readonly #values = new Map<string, string>();
  /** Several cookies cannot be joined to one value. */
  readonly #cookies: string[] = [];

  constructor(init?: HeadersInit) {
    if (init === undefined) return;
    const entries: Entries = Symbol.iterator in init ? init : Object.entries(init);
    for (const [name = '', value = ''] of entries) this.append(name, value);
  }

  append(name: string, value: string): void {
    const [key, text] = checked(name, value);
    if (key === 'set-cookie') this.#cookies.push(text);
    else {
      const known = this.#values.get(key);
      this.#values.set(key, known === undefined ? text : `${known}, ${text}`);
    }
  }

  set(name: string, value: string): void {
    const [key, text] = checked(name, value);
    if (key === 'set-cookie') this.#cookies.splice(0, this.#cookies.length, text);
    else this.#values.set(key, text);
  }

  /** Sets what is not there yet. */
  setDefault(name: string, value: string): void {
    if (!this.has(name)) this.set(name, value);
  }

  get(name: string): string | null {
    const key = name.toLowerCase();
    if (key === 'set-cookie') return this.#cookies.length === 0 ? null : this.#cookies.join(', ');
    return this.#values.get(key) ?? null;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  delete(name: string): void {
    const key = name.toLowerCase();
    if (key === 'set-cookie') this.#cookies.length = 0;
    else this.#values.delete(key);
  }

  getSetCookie(): string[] {
    return [...this.#cookies];
  }

  forEach(callback: (value: string, name: string, headers: Headers) => void): void {
    for (const [name, value] of this) callback(value, name, this);
  }

  *entries(): HeadersIterator<[string, string]> {
    const cookies = this.#cookies.map((cookie): [string, string] => ['set-cookie', cookie]);
    yield* [...this.#values, ...cookies].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  }

  *keys(): HeadersIterator<string> {
    for (const [name] of this) yield name;
  }

  *values(): HeadersIterator<string> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.entries();
  }
}

/** @throws TypeError on what could not be sent as a header */
function checked(name: string, value: string): [string, string] {
  const text = String(value).trim();
  if (!token.test(name)) throw new TypeError(`"${name}" is not a valid header name.`);
  if (/[\0\r\n]/.test(text)) throw new TypeError(`The value of the header "${name}" has a line break or a NUL.`);
  return [name.toLowerCase(), text];
}
