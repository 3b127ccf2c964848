import type { CitationRecord } from '../../schema/records/citation.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { Group } from './citation-group.ts';
import type { CitationWriter } from './citations.ts';
import type { CitedNotes } from './cited-notes.ts';
import type { ClaimReader } from './claims/claim-reader.ts';
import type { Paragraph } from './document/document-parts.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { WarnedText } from './warnings.ts';

interface CitingParagraph {
  readonly paragraph: Paragraph | undefined;
  readonly number: number;
  readonly cited: CitedNotes;
  readonly writer: CitationWriter;
  readonly claims: ClaimReader;
}

/** The citations of a paragraph; those of a note stand at its first marker. */
export function writeCitations(
  { text, sentences, groups }: ReadParagraph,
  { paragraph, number, cited, writer, claims: reader }: CitingParagraph,
): CitationRecord[] {
  const citations: CitationRecord[] = [];
  if (!paragraph || groups.length === 0) return citations;
  const claims = claimsByGroup(reader, text, sentences, groups);
  const from: WarnedText = { content: paragraph.content, paragraph: number };
  for (const group of groups) {
    const claim = claims.get(group) ?? null;
    const { marker } = group;
    if (marker === null) {
      for (const reference of group.references) {
        const citation = writer.write(reference, { range: reference, claim, note: null, from });
        if (citation !== null) citations.push(citation);
      }
      continue;
    }
    const called = cited.call(marker, from, claim);
    if (called === null) continue;
    const { note, references } = called;
    const first = citations.length;
    const place = { range: group, claim, note: note.label, from: { content: note.content, paragraph: null } };
    for (const reference of references) {
      const citation = writer.write(reference, place);
      if (citation !== null) citations.push(citation);
    }
    cited.cite(note, citations.slice(first));
  }
  return citations;
}

/** Every group's claim: groups and sentences are in order, so one pass serves. */
function claimsByGroup(
  reader: ClaimReader,
  text: string,
  sentences: readonly TextRange[],
  groups: readonly Group[],
): Map<Group, TextRange | null> {
  const claims = new Map<Group, TextRange | null>();
  let next = 0;
  for (const sentence of sentences) {
    const own: Group[] = [];
    for (let group = groups[next]; group && group.start < sentence.end; group = groups[next]) {
      own.push(group);
      next += 1;
    }
    if (own.length === 0) continue;
    for (const [index, claim] of reader.claimsOf(text, sentence, own).entries()) {
      const group = own[index];
      if (group) claims.set(group, claim);
    }
  }
  return claims;
}
