import { setFlagsFromString } from 'node:v8';

/** A JavaScript function in the making: functions, each written once, and values that they use by name. */
export class CodeWriter {
  readonly #constants: unknown[] = [];
  readonly #functions: string[] = [];
  readonly #functionNames = new Map<string, string>();
  readonly #ids = new Map<object, number>();
  #length = 0;

  /** The name of a value. */
  constant(value: unknown): string {
    return `k${this.#constants.push(value) - 1}`;
  }

  /** A number that tells an object from others, for keys of `functionNamed`. */
  idOf(value: object): number {
    const id = this.#ids.get(value) ?? this.#ids.size;
    this.#ids.set(value, id);
    return id;
  }

  /** The name of the function of a key; `write` gives its code. */
  functionOf(key: string, write: (name: string) => string): string {
    const known = this.#functionNames.get(key);
    if (known !== undefined) return known;
    const name = `f${this.#functionNames.size}`;
    this.#functionNames.set(key, name);
    this.add(write(name));
    return name;
  }

  add(code: string): void {
    this.#functions.push(code);
    this.#length += code.length;
  }

  /** How long the code is so far, in characters. */
  get length(): number {
    return this.#length;
  }

  /** The function of a name, ready to be called; `Main` is what its code makes it. */
  build<Main>(name: string): Main {
    const names = this.#constants.map((_, index) => `k${index}`);
    const code = `"use strict";\nconst [${names.join()}] = constants;\n${this.#functions.join('\n')}\nreturn ${name};`;
    return uncached(() => new Function('constants', code))(this.#constants);
  }
}

/**
 * V8 keeps the source and the code of every script that it compiled, whether it is still used or not, until the heap is near
 * its limit; 200 long operations took 270 MB. What is compiled here is compiled once, so its cache has nothing to give.
 */
function uncached<Compiled>(compile: () => Compiled): Compiled {
  setFlagsFromString('--no-compilation-cache');
  try {
    return compile();
  } finally {
    // Scripts of Node itself that are loaded later come with cached code, which V8 takes only under the flags it began with.
    setFlagsFromString('--compilation-cache');
  }
}
