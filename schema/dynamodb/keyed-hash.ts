import { hash } from 'node:crypto';

/** Of SHA-256, in bytes. */
const block = 64;

/**
 * HMAC-SHA256 (RFC 2104) under one key. Made of hashes of one call each: Node's own is an object of OpenSSL, which is made and
 * collected for each text.
 */
export class KeyedHash {
  readonly #inner: Buffer;
  /** The outer block, with room for what the inner one gives. */
  readonly #outer: Buffer;

  /** @param key of a block at most */
  constructor(key: Buffer) {
    if (key.length > block) throw new Error(`A key has ${block} bytes at most.`);
    const padded = (pad: number) => Buffer.alloc(block, pad).map((byte, index) => byte ^ (key[index] ?? 0));
    this.#inner = Buffer.from(padded(0x36));
    this.#outer = Buffer.concat([padded(0x5c), Buffer.alloc(32)]);
  }

  /** In hexadecimal. */
  of(text: string): string {
    const message = Buffer.allocUnsafe(block + Buffer.byteLength(text));
    this.#inner.copy(message);
    message.write(text, block);
    hash('sha256', message, 'buffer').copy(this.#outer, block);
    return hash('sha256', this.#outer);
  }
}
