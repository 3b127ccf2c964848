// A reader may look so far beyond the end.
const padding = 4;

/**
 * The UTF-16 code units of a text, and a few zeros behind them. To go through them takes a third of the time that
 * charCodeAt does.
 */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + padding);
  Buffer.from(codes.buffer).write(text, 'utf16le');
  return codes;
}
