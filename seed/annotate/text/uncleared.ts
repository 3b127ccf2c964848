/**
 * An array that holds whatever was in its memory before, for those who read only what they wrote: to fill it with zeros first
 * takes about as long as to scan the text that it is for. Short ones share the memory of Buffer’s pool, where they are aligned.
 */
export function unclearedIntegers(length: number): Int32Array<ArrayBuffer> {
  const { buffer, byteOffset } = Buffer.allocUnsafe(Int32Array.BYTES_PER_ELEMENT * length);
  return new Int32Array(buffer, byteOffset, length);
}
