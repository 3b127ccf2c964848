import { describe, expect, it } from 'vitest';
import { AnswerReader } from '../../schema/dynamodb/answer-reader.ts';

/** What the pieces give, and with which of them. */
function read(pieces: readonly Buffer[]) {
  const reader = new AnswerReader();
  for (const [index, piece] of pieces.entries()) {
    const answer = reader.read(piece);
    // What is read is read into the same memory again.
    piece.fill(0);
    if (answer !== null) return { ...answer, body: answer.body.toString(), isLast: index === pieces.length - 1 };
  }
  const answer = reader.end();
  return answer && { ...answer, body: answer.body.toString(), isLast: true };
}

const text = (...lines: readonly string[]): string => lines.join('\r\n');
const body = '{"Items":[{"sk":{"S":"“é”\r\n\r\n"}}]}';
const length = Buffer.byteLength(body);
const first = Buffer.from(body).subarray(0, 23);
const rest = Buffer.from(body).subarray(23);

const answers = {
  'that says its length': [
    Buffer.from(text('HTTP/1.1 200 OK', `Content-Length: ${length}`, 'X-Amzn-RequestId:R1', '', body)),
    { statusCode: 200, headers: { 'content-length': String(length), 'x-amzn-requestid': 'R1' }, body },
  ],
  'of nothing': [
    Buffer.from(text('HTTP/1.1 500 Internal Server Error', 'content-length: 0', '', '')),
    { statusCode: 500, headers: { 'content-length': '0' }, body: '' },
  ],
  'in chunks': [
    Buffer.concat([
      Buffer.from(text('HTTP/1.1 400 ', 'transfer-encoding: chunked', '', '17', '')),
      first,
      Buffer.from(text('', `${rest.length.toString(16).toUpperCase()};name=value`, '')),
      rest,
      Buffer.from(text('', '0', '', '')),
    ]),
    { statusCode: 400, headers: { 'transfer-encoding': 'chunked' }, body },
  ],
  'with headers behind its chunks': [
    Buffer.from(text('HTTP/1.1 200', 'transfer-encoding: chunked', '', '2', '{}', '0', 'x-one: 1', 'x-two: 2', '', '')),
    { statusCode: 200, headers: { 'transfer-encoding': 'chunked' }, body: '{}' },
  ],
  'that lasts as long as its connection': [
    Buffer.from(text('HTTP/1.1 503 Service Unavailable', 'connection: close', '', 'Sorry.')),
    { statusCode: 503, headers: { connection: 'close' }, body: 'Sorry.' },
  ],
} as const;

describe.each(Object.entries(answers))('an answer %s', (_, [sent, answer]) => {
  it('is read whole, wherever it is cut', () => {
    expect(read([Buffer.from(sent)])).toEqual({ ...answer, isLast: true });
    expect(read(Array.from(sent, (byte) => Buffer.of(byte)))).toEqual({ ...answer, isLast: true });
    for (let at = 1; at < sent.length; at += 1) {
      const pieces = [Buffer.from(sent.subarray(0, at)), Buffer.from(sent.subarray(at))];
      expect(read(pieces), `cut at ${at}`).toEqual({ ...answer, isLast: true });
    }
  });
});

it.each([
  ['says its length', 0],
  ['comes in chunks', 2],
] as const)('one that %s is none where it is cut off', (_, index) => {
  const [sent] = Object.values(answers)[index] ?? [Buffer.alloc(0)];
  for (let at = 0; at < sent.length; at += 1) expect(read([Buffer.from(sent.subarray(0, at))])).toBeNull();
});

it.each([
  ['another protocol', text('SSH-2.0-OpenSSH', '', '')],
  ['another version', text('HTTP/1.0 200 OK', 'content-length: 0', '', '')],
  ['an answer that goes before another', text('HTTP/1.1 100 Continue', '', '')],
  ['no header', text('HTTP/1.1 200 OK', 'content-length', '', '')],
  ['a length that is none', text('HTTP/1.1 200 OK', 'content-length: 2, 2', '', '{}')],
  ['another encoding', text('HTTP/1.1 200 OK', 'transfer-encoding: gzip', '', '')],
  ['more than it says', text('HTTP/1.1 200 OK', 'content-length: 2', '', '{}HTTP/1.1 200 OK')],
  ['a chunk without a length', text('HTTP/1.1 200 OK', 'transfer-encoding: chunked', '', '-2', '{}', '0', '', '')],
  ['a head without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}`],
])('refuses %s', (_, sent) => {
  expect(() => read([Buffer.from(sent)])).toThrow();
});
