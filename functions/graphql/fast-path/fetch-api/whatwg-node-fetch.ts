import { HeaderMap } from './headers.ts';
import { BufferedRequest } from './request.ts';
import { BufferedResponse } from './response.ts';

/** What yoga takes from `@whatwg-node/fetch`. */
export const Headers = HeaderMap;
export const Request = BufferedRequest;
export const Response = BufferedResponse;
export const { TextEncoder, URL, URLPattern, URLSearchParams } = globalThis;
