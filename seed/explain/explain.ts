import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import { provenanceOf } from '../../schema/records/provenance.ts';
import { ruleOfMention } from '../../schema/views/rule-of-mention.ts';
import { type AnnotateOptions, annotate } from '../annotate/annotate.ts';
import { isAnnotated } from '../annotate/read-texts.ts';
import { ownRegistries } from '../annotate/registries.ts';
import type { SourceDocument } from '../source-document/source-document.ts';
import { droppedIn } from './dropped.ts';
import type { Explained } from './explained.ts';
import { Observations } from './observations.ts';
import { reasonOf, reasonOfEnd } from './reasons.ts';
import { type ResolvedBy, WatchedSources } from './watched-sources.ts';

/** An explanation without what most explanations leave open. */
type Told = Pick<Explained, 'kind' | 'text' | 'rule'> & Partial<Explained>;

/**
 * Annotates a document and tells by which rule each annotation was made, and what was dropped by what. In order of place, the
 * source and the dates of a citation after it; what notes that nothing calls hold, and what notes drop, at the end.
 */
export function explain(source: SourceDocument, options: AnnotateOptions): Explained[] {
  const registries = options.registries ?? ownRegistries;
  const sources = new WatchedSources(registries.sources);
  const seen = new Observations();
  const annotated = annotate(source, { ...options, registries: { ...registries, sources }, watch: seen.add });
  const { article, parts, noteCalls } = annotated;
  const calls = noteCalls.flat();
  const paragraphs = article.paragraphs.flatMap((paragraph, index) => {
    const { number, text, sentences, citations, mentions } = paragraph;
    const isProse = isAnnotated(parts.paragraphs[index]?.kind ?? 'TEXT');
    return inOrder([
      ...sentences.map((range) => {
        const { by } = seen.endOf(number, range);
        const words = text.slice(range.start, range.end);
        const made = range.cited ? 'cited' : null;
        return told({ kind: 'SENTENCE', ...place(range), text: words, rule: by, made, why: reasonOfEnd(by) });
      }),
      ...citations.flatMap((citation) => citationTold(article, citation, seen, sources)),
      ...mentions.map((mention) => mentionTold(article, mention, text)),
      ...droppedIn(text, seen.droppedIn(number), {
        cited: citations,
        markers: calls.filter((call) => call.paragraph === number),
      }).map(told),
      ...(isProse ? [] : [told({ kind: 'DROPPED', start: 0, end: text.length, text, rule: null, by: 'not-prose' })]),
    ]).map((one): Explained => ({ ...one, paragraph: number }));
  });
  const notes = parts.notes.flatMap(({ label, content: { text } }, index): Explained[] => {
    if (noteCalls[index]?.length === 0)
      return [told({ kind: 'DROPPED', note: label, text, rule: 'note', by: 'note-not-called' })];
    const dropped = droppedIn(text, seen.droppedInNote(label, text), {
      cited: seen.citedInNote(label, text),
      markers: [],
    });
    return inOrder(dropped.map(told)).map((one) => ({ ...one, note: label }));
  });
  return [...paragraphs, ...notes];
}

/** Equal places keep their order: a citation goes before its source and its dates. */
function inOrder(explained: readonly Explained[]): Explained[] {
  let at = 0;
  return explained
    .map((one) => {
      at = one.start ?? at;
      return { one, at };
    })
    .sort((first, second) => first.at - second.at)
    .map(({ one }) => one);
}

function told({ by = null, ...one }: Told): Explained {
  const none = { paragraph: null, note: null, start: null, end: null, citation: null, cue: null, made: null };
  return { ...none, why: by === null ? null : reasonOf(by), by, ...one };
}

function place({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

function mentionTold({ actors, provenances }: AnnotatedArticle, mention: MentionRecord, text: string): Explained {
  const { kind, start, end, actor: slug } = mention;
  const actor = actors.find((one) => one.slug === slug);
  const rule = provenanceOf(mention, provenances).rule ?? ruleOfMention(kind, actor);
  return told({ kind: 'MENTION', start, end, text: text.slice(start, end), rule, made: slug });
}

function citationTold(
  { provenances }: AnnotatedArticle,
  citation: CitationRecord,
  seen: Observations,
  sources: WatchedSources,
): Explained[] {
  const { number, text, source, sourceText, via, dates } = citation;
  const { rule } = provenanceOf(citation, provenances);
  const cue = seen.cueOf(number);
  const written = seen.written(number);
  const [cited, through] = via === null ? [written?.sources[0]] : [written?.sources.at(-2), written?.sources.at(-1)];
  const kind = written?.citation.reference.cited.kind;
  const repeats = written?.citation.repeated?.number ?? null;
  const ofSource = ({ way, why }: ResolvedBy, printed: string, made: string | null) =>
    told({ kind: 'SOURCE', citation: number, text: printed, rule: way, cue: rule, made, why });
  const found: Explained[] = [];
  if (repeats !== null && source !== null) {
    const why = `the source of citation ${repeats}`;
    found.push(ofSource({ way: 'repeated-citation', why }, sourceText ?? '', source));
  } else if (cited !== undefined && kind === 'OWN_PUBLICATION') {
    const why = 'the publication that the document is from';
    found.push(ofSource({ way: 'own-publication', why }, cited.printed, cited.record.slug));
  } else if (cited !== undefined) {
    found.push(ofSource(sources.wayOf(cited), sourceText ?? cited.printed, cited.record.slug));
  } else if (source === null) {
    const isMissing = kind === 'MISSING' || kind === 'OWN_PUBLICATION';
    const way = isMissing ? 'missing' : 'nothing-to-repeat';
    const why = isMissing
      ? 'the print, or the document’s head, names none'
      : 'nothing is cited before that it could repeat';
    found.push(ofSource({ way, why }, sourceText ?? '', null));
  }
  if (through !== undefined) {
    const { way, why } = sources.wayOf(through);
    found.push(ofSource({ way, why: `cited through it; ${why}` }, through.printed, through.record.slug));
  }
  return [
    told({
      kind: 'CITATION',
      ...place(citation),
      citation: number,
      text,
      rule,
      cue,
      made: source,
      why: cue === null ? null : reasonOf(cue),
      note: written?.citation.note ?? null,
    }),
    ...found,
    ...dates.map((date) => {
      const dateRule = provenanceOf(date, provenances).rule;
      return told({ kind: 'DATE', citation: number, text: date.text, rule: dateRule, ...madeOf(date) });
    }),
  ];
}

function madeOf({ date, until, precision, yearInferred }: CitedDate): Pick<Explained, 'made' | 'why'> {
  if (date === null) return { made: null, why: 'no day of the calendar, or nothing tells the year' };
  const made = until === null ? date : `${date}/${until}`;
  const exact = precision === 'DAY' ? null : `exact to the ${precision.toLowerCase()}`;
  const inferred = yearInferred ? 'the year is inferred' : null;
  return { made, why: [exact, inferred].filter((part) => part !== null).join(', ') || null };
}
