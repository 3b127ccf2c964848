/** A request that is there as a whole, as text. */
export interface PlainRequest {
  readonly method: string;
  /** Of the site: `https://gloss.example`. */
  readonly origin: string;
  readonly path: string;
  /** Of the address, without the question mark. */
  readonly search: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** A POST's body is read by this; another request of it, to be handed on, has it as well. */
export async function plainRequestOf(request: Request): Promise<{ plain: PlainRequest; request: Request }> {
  const { method, url, headers } = request;
  const { origin, pathname, search } = new URL(url);
  const described = { method, origin, path: pathname, search: search.slice(1), headers: Object.fromEntries(headers) };
  if (request.body === null) return { plain: { ...described, body: '' }, request };
  const body = await request.arrayBuffer();
  return {
    plain: { ...described, body: Buffer.from(body).toString() },
    request: new Request(url, { method, headers, body }),
  };
}
