import { WholeHeaders } from './headers.ts';
import { WholeRequest } from './request.ts';
import { WholeResponse } from './response.ts';

/** What yoga takes from `@whatwg-node/fetch`. */
export const Headers = WholeHeaders;
export const Request = WholeRequest;
export const Response = WholeResponse;
export const { TextEncoder, URL, URLPattern, URLSearchParams } = globalThis;
