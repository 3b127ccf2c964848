import { BufferedBody, type BufferedBodyInit, textPlain } from './body.ts';
import { HeaderMap } from './headers.ts';

const withoutBody = new Set([101, 204, 205, 304]);

/** `Response` of the Fetch standard, as far as a server makes one and hands it on whole. */
export class BufferedResponse
  extends BufferedBody
  implements Pick<Response, 'status' | 'statusText' | 'ok' | 'headers'>
{
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderMap;

  /** @throws TypeError where the status allows no body, RangeError where it is none */
  constructor(body?: BufferedBodyInit, { status = 200, statusText = '', headers }: ResponseInit = {}) {
    if (!(status >= 200 && status <= 599)) throw new RangeError(`${status} is not a response status.`);
    if (body != null && withoutBody.has(status))
      throw new TypeError(`A response with status ${status} cannot have a body.`);
    super(body);
    this.status = status;
    this.statusText = statusText;
    this.headers = new HeaderMap(headers);
    if (typeof body === 'string') this.headers.setDefault('content-type', textPlain);
  }

  get ok(): boolean {
    return this.status < 300;
  }

  static json(data: unknown, init: ResponseInit = {}): BufferedResponse {
    const headers = new HeaderMap(init.headers);
    headers.setDefault('content-type', 'application/json');
    return new BufferedResponse(JSON.stringify(data), { ...init, headers });
  }
}
