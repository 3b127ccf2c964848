interface Attribute {
  /** As JSON carries it; or decoded; or, as long as `parseItems` is at work, its place among what was cut out. */
  B?: string | number | Uint8Array;
  BS?: (string | Uint8Array)[];
  L?: Attribute[];
  M?: Record<string, Attribute>;
}
type SentItem = Readonly<Record<string, Attribute>>;

/** What a read answers, as JSON carries it. */
interface SentItems {
  readonly Item?: SentItem;
  readonly Items?: readonly SentItem[];
  readonly Responses?: Readonly<Record<string, readonly SentItem[]>>;
}

/** Makes bytes of the base64 that JSON carries binary attributes as, in place; all other types have their form already. */
export function decodeBinaries({ Item, Items, Responses }: SentItems, cut: readonly Buffer[] = []): void {
  for (const item of Items ?? []) decodeAll(item, cut);
  for (const table in Responses) for (const item of Responses[table] ?? []) decodeAll(item, cut);
  if (Item !== undefined) decodeAll(Item, cut);
}

/** Below it, cutting binary attributes out of the text takes longer than it saves. */
const leastCutBytes = 64 * 1_024;
const binaryBegins = Buffer.from('"B":"');
const quote = 0x22;

/**
 * The JSON of a read's answer, its binary attributes decoded. Of a long answer, nearly all of which is base64, binary attributes
 * are cut out before the rest is parsed, which takes a third of the time. A name with a quote in it begins no such attribute:
 * what follows a name is an object. Keys of this table are text: nothing is cut out of `LastEvaluatedKey`. What is escaped or spaced otherwise than DynamoDB does it is left to the parser.
 */
export function parseItems(body: Buffer): SentItems {
  if (body.length < leastCutBytes) {
    const answer: SentItems = JSON.parse(body.toString());
    decodeBinaries(answer);
    return answer;
  }
  const cut: Buffer[] = [];
  const kept: string[] = [];
  let from = 0;
  for (let at = body.indexOf(binaryBegins); at >= 0; at = body.indexOf(binaryBegins, at + 1)) {
    const start = at + binaryBegins.length;
    const end = body.indexOf(quote, start);
    if (end < 0) break;
    const bytes = bytesBetween(body, start, end);
    if (bytes === null) continue;
    kept.push(body.toString('utf8', from, start - 1), String(cut.length));
    cut.push(bytes);
    from = end + 1;
    at = end;
  }
  kept.push(body.toString('utf8', from));
  const answer: SentItems = JSON.parse(kept.join(''));
  decodeBinaries(answer, cut);
  return answer;
}

/** A multiple of four. V8 keeps strings of more than 128 KB in pages of their own: making such takes forty times as long. */
const mostAtOnce = 32 * 1_024;

/** What a part of a text is the base64 of; null where something in it is escaped. */
function bytesBetween(body: Buffer, start: number, end: number): Buffer | null {
  // Of no pool: what is kept of an answer then keeps nothing else.
  const bytes = Buffer.allocUnsafeSlow(Math.ceil((end - start) / 4) * 3);
  let length = 0;
  for (let from = start; from < end; from += mostAtOnce) {
    const text = body.toString('latin1', from, Math.min(end, from + mostAtOnce));
    if (text.includes('\\')) return null;
    length += bytes.write(text, length, 'base64');
  }
  return bytes.subarray(0, length);
}

function decodeAll(attributes: SentItem, cut: readonly Buffer[]): void {
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute !== undefined) decode(attribute, cut);
  }
}

function decode(attribute: Attribute, cut: readonly Buffer[]): void {
  if (attribute.B !== undefined) attribute.B = bytesOf(attribute.B, cut);
  else if (attribute.BS !== undefined) attribute.BS = attribute.BS.map((sent) => bytesOf(sent, cut));
  else if (attribute.L !== undefined) for (const one of attribute.L) decode(one, cut);
  else if (attribute.M !== undefined) decodeAll(attribute.M, cut);
}

function bytesOf(sent: string | number | Uint8Array, cut: readonly Buffer[]): Uint8Array {
  if (typeof sent === 'number') return cut[sent] ?? Buffer.alloc(0);
  return typeof sent === 'string' ? Buffer.from(sent, 'base64') : sent;
}

/**
 * A call's input with its binary attributes as JSON carries them. Only what has some is copied.
 */
export function encodeBinaries(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  if (Array.isArray(value)) {
    const encoded = value.map(encodeBinaries);
    return encoded.some((one, index) => one !== value[index]) ? encoded : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | null = null;
  for (const [name, one] of Object.entries(value)) {
    const encoded = encodeBinaries(one);
    if (encoded === one) continue;
    copy ??= { ...value };
    copy[name] = encoded;
  }
  return copy ?? value;
}
