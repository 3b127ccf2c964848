import { textPlain, WholeBody, type WholeBodyInit } from './body.ts';
import { WholeHeaders } from './headers.ts';

/** `Request` of the Fetch standard, as far as a server that gets it whole reads it. */
export class WholeRequest extends WholeBody implements Pick<Request, 'url' | 'method' | 'headers' | 'json'> {
  readonly url: string;
  readonly method: string;
  readonly headers: WholeHeaders;

  /** @throws TypeError where `url` is none, or a GET has a body */
  constructor(url: string | URL, init: { method?: string; headers?: HeadersInit; body?: WholeBodyInit } = {}) {
    const method = (init.method ?? 'GET').toUpperCase();
    if (init.body != null && (method === 'GET' || method === 'HEAD')) throw new TypeError(`${method} has no body.`);
    super(init.body);
    this.url = new URL(url).href;
    this.method = method;
    this.headers = new WholeHeaders(init.headers);
    if (typeof init.body === 'string') this.headers.setDefault('content-type', textPlain);
  }
}
