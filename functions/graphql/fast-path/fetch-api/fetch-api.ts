import { HeaderMap } from './headers.ts';
import { BufferedRequest } from './request.ts';
import { BufferedResponse } from './response.ts';

/*
 * Stands in the GraphQL function's bundle for `@whatwg-node/fetch`, yoga's fetch for every runtime, and for the globals of
 * these names, with which Node would load undici: 20 ms of a cold start. On Lambda a request is there as a whole and so is
 * its answer, so that a tenth of the standard is all there is to do. What is not here, above all `clone`, streams as
 * bodies, forms and `fetch`, must not be used by what runs there; test/functions/fetch-api.test.ts holds what is here to
 * what Node's own classes do.
 */
export const Headers = HeaderMap;
export const Request = BufferedRequest;
export const Response = BufferedResponse;
