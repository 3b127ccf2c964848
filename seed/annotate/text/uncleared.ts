/**
 * An array that holds whatever was in its memory before, for those who read only what they wrote: to fill it with zeros first
 * takes about as long as to scan the text that it is for.
 */
export function unclearedIntegers(length: number): Int32Array<ArrayBuffer> {
  const { buffer, byteOffset } = Buffer.allocUnsafeSlow(Int32Array.BYTES_PER_ELEMENT * length);
  return new Int32Array(buffer, byteOffset, length);
}
