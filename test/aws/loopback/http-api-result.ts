import { z } from 'zod';
import type { Answer } from './exchange.ts';

const result = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** What an HTTP API makes of a function's answer: one without a status code is a body. */
export function gatewayResult(payload: string): Answer {
  const given: unknown = JSON.parse(payload);
  const parsed = result.safeParse(given);
  if (!parsed.success) return { status: 200, headers: { 'content-type': 'application/json' }, body: payload };
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}
