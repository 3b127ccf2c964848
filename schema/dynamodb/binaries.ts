interface Attribute {
  B?: string | Uint8Array;
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
export function decodeBinaries({ Item, Items, Responses }: SentItems): void {
  for (const item of Items ?? []) decodeAll(item);
  for (const table in Responses) for (const item of Responses[table] ?? []) decodeAll(item);
  if (Item !== undefined) decodeAll(Item);
}

function decodeAll(attributes: SentItem): void {
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute !== undefined) decode(attribute);
  }
}

function decode(attribute: Attribute): void {
  if (attribute.B !== undefined) attribute.B = bytesOf(attribute.B);
  else if (attribute.BS !== undefined) attribute.BS = attribute.BS.map(bytesOf);
  else if (attribute.L !== undefined) attribute.L.forEach(decode);
  else if (attribute.M !== undefined) decodeAll(attribute.M);
}

function bytesOf(sent: string | Uint8Array): Uint8Array {
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
