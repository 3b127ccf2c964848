import type { Explained } from './explained.ts';

const longestText = 60;

/** A line for each thing explained, under its paragraph or its note. */
export function printedExplanation(file: string, explained: readonly Explained[]): string {
  const lines = [file];
  let last: string | undefined;
  for (const one of explained) {
    const place = one.paragraph === null ? `note ${one.note}` : `paragraph ${one.paragraph}`;
    if (place !== last) lines.push(place);
    last = place;
    lines.push(`  ${lineOf(one)}`);
  }
  return `${lines.join('\n')}\n`;
}

function lineOf({ kind, text, paragraph, note, rule, cue, by, made, why }: Explained): string {
  const printed = text.replace(/\s+/gu, ' ');
  const words = printed.length > longestText ? `${printed.slice(0, longestText)}…` : printed;
  const of = paragraph !== null && note !== null ? ` in note ${note}` : '';
  const decided = cue === null ? '' : ` (${cue})`;
  const parts = [
    `${kind === 'SOURCE' || kind === 'DATE' ? '  ' : ''}${kind.toLowerCase().padEnd(9)} “${words}”${of}`,
    by === null ? `${rule}${decided}` : `dropped by ${by}`,
    by === null || rule === null ? null : `as ${rule}`,
    made === null ? null : `→ ${made}`,
    why,
  ];
  return parts.filter((part) => part !== null).join('  ');
}
