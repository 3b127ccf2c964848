export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00)) return false;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
}

/** Letters, digits and combining marks, by blocks: close enough for words, and quick. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;
}

export function isHyphen(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2013);
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc;
}

// A quotation mark, a colon or a bullet, after which a capital says nothing.
export function isOpening(code: number): boolean {
  return code === 34 || code === 58 || code === 0x201c || code === 0xab || code === 0x2022 || code === 0x2018;
}
