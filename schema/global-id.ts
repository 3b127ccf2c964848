import { CallerError } from './errors.ts';

export const nodeTypes = [
  'Article',
  'Publication',
  'Actor',
  'Source',
  'Section',
  'Paragraph',
  'Citation',
  'Mention',
] as const;
export type NodeType = (typeof nodeTypes)[number];

export interface GlobalId {
  readonly type: NodeType;
  /** The slug, then of what lies inside an article its place and digest. */
  readonly parts: readonly string[];
}

/** An opaque id. No part may hold a colon; slugs hold none. */
export function encodeGlobalId(type: NodeType | 'Correction', ...parts: readonly (string | number)[]): string {
  return Buffer.from(`${type}:${parts.join(':')}`, 'utf8').toString('base64url');
}

/** Throws BAD_ID on what `encodeGlobalId` never gave. */
export function decodeGlobalId(id: string): GlobalId {
  const [typeName, ...parts] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  const type = nodeTypes.find((candidate) => candidate === typeName);
  const [slug] = parts;
  // Node's decoder skips what is not base64url: only an id that encodes back to itself is one of ours.
  if (type === undefined || slug === undefined || slug === '' || encodeGlobalId(type, ...parts) !== id) {
    throw new CallerError('BAD_ID', 'This is not an id of this API. Use the id field of something that it returned.', {
      id: id.length > 100 ? `${id.slice(0, 100)}…` : id,
    });
  }
  return { type, parts };
}
