import type { IncomingHttpHeaders } from 'node:http';

/** One HTTP request, read whole. */
export interface Exchange {
  readonly method: string;
  /** Path and query as sent, byte for byte. */
  readonly target: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

/** A header's value, several joined as HTTP joins them; null where it is absent. */
export function header(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name.toLowerCase()];
  if (value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : value;
}
