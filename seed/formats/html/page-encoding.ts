/** Bytes in which a page has to name its encoding (HTML, "prescan a byte stream to determine its encoding"). */
const prescanBytes = 1_024;

/** The encoding that a page names in its first 1,024 bytes, or that its content type names; null where neither does. */
export function pageEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const ofType = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  if (ofType !== undefined) return ofType;
  const start = Buffer.from(bytes.subarray(0, prescanBytes)).toString('latin1');
  return (
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ??
    null
  );
}
