type Stream = Pick<NodeJS.WriteStream, 'columns' | 'isTTY'> & { write(text: string): unknown };

/** How often the line is written anew at most, in milliseconds. */
const leastInterval = 100;
/** Of a terminal that does not say how wide it is. */
const usualColumns = 80;

/** Where a long run tells how far it is: on a terminal in one line that is rewritten, below the lines that stay. */
export class Progress {
  readonly #stream: Stream;
  #shown = '';
  #writtenAt = Number.NEGATIVE_INFINITY;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  /** A line that stays. */
  line(text: string): void {
    this.#stream.write(`${this.#erased()}${text}\n${this.#shown}`);
  }

  /** How far it is: the line that is rewritten; elsewhere than on a terminal, `line` stays instead, if there is one. */
  step(progress: string, line: string | null): void {
    if (!this.#stream.isTTY) {
      if (line !== null) this.line(line);
      return;
    }
    const now = performance.now();
    if (now - this.#writtenAt < leastInterval) return;
    this.#writtenAt = now;
    const text = progress.slice(0, (this.#stream.columns || usualColumns) - 1);
    this.#stream.write(`${this.#erased()}${text}`);
    this.#shown = text;
  }

  /** Takes the rewritten line away. */
  end(): void {
    this.#stream.write(this.#erased());
    this.#shown = '';
  }

  #erased(): string {
    return this.#shown === '' ? '' : '\r\u001B[K';
  }
}
