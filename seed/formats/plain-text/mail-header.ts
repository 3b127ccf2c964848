import { type MetadataValue, noMetadata } from '../../source-document/source-document.ts';
import type { FrontMatter } from '../front-matter.ts';

const field =
  /^(From|Sender|Reply-To|To|Cc|Bcc|Subject|Date|Sent|Message-ID|MIME-Version|Importance|Priority|Sensitivity|Categories|Attachments|X-[\w-]+|Content-[\w-]+):(?:[ \t]+|$)/i;
/** The line over the header of a mail that was sent on. */
const forwarded = /^(?:begin forwarded message:|-{2,}\s*(?:forwarded|original) message\s*-{2,})\s*$/i;
const longestHeader = 60;
const prefix = /^(?:(?:re|fwd?|aw|wg)(?:\[\d+\])?:\s*)+/i;
const origin = 'the mail’s header';

/**
 * Reads the header that a mail begins with when it is saved as text (RFC 5322: a field a line, goes on in lines that begin
 * with white space); null for any other beginning, and for a header without a subject.
 */
export function readMailHeader(lines: readonly string[]): FrontMatter | null {
  const from = forwarded.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && line.trim() !== '') : 0;
  const end = lines.slice(from, from + longestHeader).findIndex((line) => line.trim() === '');
  const header = lines.slice(from, from + (end < 0 ? longestHeader : end));
  if (from < 0 || !header.every((line, index) => field.test(line) || (index > 0 && /^[ \t]/.test(line)))) return null;
  const said = new Map<string, MetadataValue>();
  let last = '';
  for (const [index, line] of header.entries()) {
    const match = field.exec(line);
    const known = said.get(last);
    if (match?.[1] !== undefined) {
      last = match[1].toLowerCase();
      const text = line.slice(match[0].length).trim();
      if (!said.has(last)) said.set(last, { text, origin, line: from + index + 1, column: match[0].length + 1 });
    } else if (known) said.set(last, { ...known, text: `${known.text} ${line.trim()}` });
  }
  const [subject, sender, date] = [said.get('subject'), said.get('from'), said.get('date') ?? said.get('sent')];
  if (subject === undefined || (sender === undefined && date === undefined)) return null;
  const title = subject.text.replace(prefix, '');
  const author = (sender?.text ?? '')
    .replace(/[\s<(]*[^\s<>()]+@[^\s<>()]+[>)]?/g, '')
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return {
    metadata: {
      ...noMetadata,
      title: title === '' ? null : { ...subject, text: title },
      authors: sender === undefined || author === '' ? [] : [{ ...sender, text: author }],
      published: date === undefined ? null : { ...date, text: withoutDayOfWeek(date.text) },
    },
    lines: from + header.length,
    warnings: [],
  };
}

const signatureMark = /^-- ?$/;
const longestSignature = 12;

/** Where the signature of a mail begins (RFC 3676, 4.3): the index of its line; -1 where it has none. */
export function signatureOf(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => signatureMark.test(line));
  const after = lines.slice(at + 1).filter((line) => line.trim() !== '').length;
  return at < 0 || after > longestSignature ? -1 : at;
}

/** "Tue, 13 Jun 2017 10:00:00 +0200": the day as the sender's clock had it. */
function withoutDayOfWeek(date: string): string {
  return date
    .replace(/^[A-Za-z]{2,9},?\s+(?=\d|[A-Z])/, '')
    .replace(/\s+(?:at\s+)?\d{1,2}:\d{2}.*$/, '')
    .trim();
}
