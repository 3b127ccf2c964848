import { BufferedBody, type BufferedBodyInit, textPlain } from './body.ts';
import { HeaderMap } from './headers.ts';

/** `Request` of the Fetch standard, as far as a server that gets it whole reads it. */
export class BufferedRequest extends BufferedBody implements Pick<Request, 'url' | 'method' | 'headers' | 'json'> {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderMap;

  /** @throws TypeError where `url` is none, or a GET has a body */
  constructor(url: string | URL, init: { method?: string; headers?: HeadersInit; body?: BufferedBodyInit } = {}) {
    const method = (init.method ?? 'GET').toUpperCase();
    if (init.body != null && (method === 'GET' || method === 'HEAD'))
      throw new TypeError(`A ${method} request cannot have a body.`);
    super(init.body);
    this.url = new URL(url).href;
    this.method = method;
    this.headers = new HeaderMap(init.headers);
    if (typeof init.body === 'string') this.headers.setDefault('content-type', textPlain);
  }
}
