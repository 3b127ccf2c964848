import { isDeepStrictEqual } from 'node:util';

/** Prints what is looked at, a line each, and counts what is not as it should be. */
export class Report {
  #passed = 0;
  #failed = 0;

  heading(text: string): void {
    console.log(`\n-- ${text}`);
  }

  /** A figure that is only told. */
  tell(name: string, value: unknown): void {
    console.log(`   ${name}: ${asText(value)}`);
  }

  equal(name: string, actual: unknown, wanted: unknown): void {
    this.holds(name, isDeepStrictEqual(actual, wanted), `${asText(actual)}, not ${asText(wanted)}`);
  }

  /** `otherwise` says what there is instead. */
  holds(name: string, condition: boolean, otherwise: unknown = ''): void {
    if (condition) this.#passed += 1;
    else this.#failed += 1;
    console.log(condition ? `ok ${name}` : `FAIL ${name}: ${asText(otherwise)}`);
  }

  /** Prints the sum. True where nothing failed. */
  close(): boolean {
    console.log(`\nrehearsal: ${this.#passed} as they should be, ${this.#failed} faults`);
    return this.#failed === 0;
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
