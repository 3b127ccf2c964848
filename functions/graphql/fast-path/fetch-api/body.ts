/** What a message can be made with here: on Lambda every body is there as a whole. */
export type BufferedBodyInit = string | Uint8Array | ArrayBuffer | null | undefined;

/** The type of a body of which only is known that it is text. */
export const textPlain = 'text/plain;charset=UTF-8';

/** The body of a `Request` or a `Response`, read once, as the Fetch standard has it. */
export class BufferedBody {
  readonly #content: string | Uint8Array | null;
  #used = false;

  constructor(content: BufferedBodyInit) {
    this.#content = content instanceof ArrayBuffer ? new Uint8Array(content) : (content ?? null);
  }

  get bodyUsed(): boolean {
    return this.#used;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    if (this.#content === null) return null;
    return new ReadableStream({
      pull: async (controller) => {
        controller.enqueue(await this.bytes());
        controller.close();
      },
    });
  }

  async text(): Promise<string> {
    const content = this.#taken();
    return typeof content === 'string' ? content : utf8.decode(content);
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const content = this.#taken();
    return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = await this.bytes();
    return buffer.slice(byteOffset, byteOffset + byteLength);
  }

  #taken(): string | Uint8Array {
    if (this.#content === null) return '';
    if (this.#used) throw new TypeError('The body has been read already.');
    this.#used = true;
    return this.#content;
  }
}

/** Leaves a byte order mark out, as the standard wants it. */
const utf8 = new TextDecoder();
