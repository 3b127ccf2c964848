/** An answer of HTTP, whole. */
export interface HttpAnswer {
  readonly statusCode: number;
  /** By their names in lower case. */
  readonly headers: Record<string, string>;
  readonly body: Buffer<ArrayBuffer>;
}

/** In bytes; what Node's own client takes. */
const longestHead = 16_384;
const lineEnd = '\r\n';
const headEnd = `${lineEnd}${lineEnd}`;

/** Reads one answer of HTTP/1.1, of whatever pieces it comes in; a piece is read before the next comes, and not kept. */
export class AnswerReader {
  #head: Omit<HttpAnswer, 'body'> | null = null;
  #body: Body | null = null;
  #unread: Buffer | null = null;

  /**
   * The answer, once this piece ends it.
   *
   * @throws Error where it is no answer of HTTP/1.1, or goes on behind its end
   */
  read(piece: Buffer): HttpAnswer | null {
    if (this.#head !== null) return this.#readBody(piece);
    const begun = this.#unread === null ? piece : Buffer.concat([this.#unread, piece]);
    const end = begun.indexOf(headEnd);
    if (end > longestHead || (end < 0 && begun.length > longestHead))
      throw new Error('The head of an answer is too long.');
    if (end < 0) {
      this.#unread = Buffer.from(begun);
      return null;
    }
    this.#head = headIn(begun.toString('latin1', 0, end));
    return this.#readBody(begun.subarray(end + headEnd.length));
  }

  /** The answer, where it lasts as long as its connection; null where it is cut off. */
  end(): HttpAnswer | null {
    return this.#body instanceof EndlessBody && this.#head !== null ? { ...this.#head, body: this.#body.end() } : null;
  }

  #readBody(piece: Buffer): HttpAnswer | null {
    const { statusCode, headers } = this.#head ?? headIn('');
    this.#body ??= bodyOf(headers);
    const body = this.#body.read(piece);
    return body && { statusCode, headers, body };
  }
}

function headIn(text: string): Omit<HttpAnswer, 'body'> {
  const lines = text.split(lineEnd);
  const statusCode = Number(/^HTTP\/1\.1 ([2-5]\d\d)(?: |$)/.exec(lines[0] ?? '')?.[1]);
  if (Number.isNaN(statusCode)) throw new Error(`"${lines[0]?.slice(0, 50)}" begins no answer of HTTP/1.1.`);
  const headers: Record<string, string> = {};
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`"${line.slice(0, 50)}" is no header.`);
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { statusCode, headers };
}

interface Body {
  /** All of it, once this piece ends it. */
  read(piece: Buffer): Buffer<ArrayBuffer> | null;
}

function bodyOf(headers: Readonly<Record<string, string>>): Body {
  const { 'transfer-encoding': encoding, 'content-length': length } = headers;
  if (encoding === 'chunked') return new ChunkedBody();
  if (encoding !== undefined) throw new Error(`An answer is encoded as ${encoding}.`);
  if (length === undefined) return new EndlessBody();
  if (!/^\d{1,9}$/.test(length)) throw new Error(`An answer has the length ${length}.`);
  return new SizedBody(Number(length));
}

class SizedBody implements Body {
  readonly #bytes: Buffer<ArrayBuffer>;
  #read = 0;

  constructor(length: number) {
    this.#bytes = Buffer.allocUnsafe(length);
  }

  read(piece: Buffer): Buffer<ArrayBuffer> | null {
    if (this.#read + piece.length > this.#bytes.length) throw new Error('An answer is longer than it says.');
    piece.copy(this.#bytes, this.#read);
    this.#read += piece.length;
    return this.#read === this.#bytes.length ? this.#bytes : null;
  }
}

class EndlessBody implements Body {
  readonly #pieces: Buffer[] = [];

  read(piece: Buffer): null {
    this.#pieces.push(Buffer.from(piece));
    return null;
  }

  end(): Buffer<ArrayBuffer> {
    return Buffer.concat(this.#pieces);
  }
}

/** Chunks, each behind its length; behind the last, which is empty, may stand more headers. */
class ChunkedBody implements Body {
  readonly #chunks: Buffer[] = [];
  #unread = Buffer.alloc(0);

  read(piece: Buffer): Buffer<ArrayBuffer> | null {
    let rest = Buffer.concat([this.#unread, piece]);
    for (let end = rest.indexOf(lineEnd); end >= 0; end = rest.indexOf(lineEnd)) {
      const length = /^([\da-f]{1,7})(?:;|$)/i.exec(rest.toString('latin1', 0, end))?.[1];
      if (length === undefined) throw new Error('A chunk of an answer does not say its length.');
      const [start, size] = [end + lineEnd.length, Number.parseInt(length, 16)];
      if (size === 0 && rest.includes(headEnd, end)) return Buffer.concat(this.#chunks);
      const next = start + size + lineEnd.length;
      if (size === 0 || rest.length < next) break;
      this.#chunks.push(rest.subarray(start, start + size));
      rest = rest.subarray(next);
    }
    this.#unread = rest;
    return null;
  }
}
