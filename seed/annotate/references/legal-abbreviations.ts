import type { TextRange } from '../../../schema/records/text-range.ts';

// What American legal notes hold, and others do not: a date or a year in parentheses behind a source, sections, paragraphs, courts by their letters, cases, "Id.".
const ofLegalNote =
  /\((?:[^()]{0,24}[\s\u00A0])?(?:1[89]|20)\d{2}\)|[§¶]|\][\s\u00A0]\[|[\s\u00A0]\[\p{Lu}[\p{L}.]{1,8}(?:[\s\u00A0]\p{Lu}[\p{L}.’']{0,8}){0,2}\](?=[\s\u00A0,])|\d[\s\u00A0](?:I\.C\.J|P\.C\.I\.J)\.|[\s\u00A0](?:B\.O\.E|D\.O\.[FU]?|G\.O|J\.O)\.?[\s\u00A0]\d|\(\p{Lu}\p{L}+\.\)[.;]|(?:^|[\s\u00A0])(?:supra|Id\.|v\.)[\s\u00A0]/u;
const shortened =
  /(?<![\p{L}.’'-])(?:\p{Lu}[\p{L}’']{0,4}|\p{Lu}\p{L}*[’']\p{L}{1,3}|\p{Lu}\.(?:\p{Lu}\.)+\p{L}*|v|eds?|trans|arts?|nos?|ch|cl|tit|secs?|paras?|pts?|vols?|amend|rel|ord|sent)\.(?=[\s\u00A0]+(?!(?:See|But|Cf|Accord|Id|Compare|Contra|E\.g|The|This|That|These|Those|There|In|For|It|Its|A|An|On|At|He|She|They|When|While|As|Although|By|With|No(?!\.)|Such)(?![\p{L}’']))[\p{Lu}\d&([§“"*])/gu;

// "EJIL: Talk! (Oct. 8, 2018)", "Who Reads the Reports? 17 (2019)": a mark of a name or a title, before its page and date.
const nameEnds =
  /[?!](?=[”"’]?[\s\u00A0]+(?:(?:at[\s\u00A0]+)?\d{1,4}(?:[–-]\d{1,4})?[\s\u00A0]+)?\((?:[^()]{1,20}[\s\u00A0])?(?:1[89]|20)\d{2}(?:,[^()]{1,16})?\))/gu;

// "[J.O.] [Official Gazette]"
const bracketed = /\[[^[\]]{1,80}\][\s\u00A0]+\[[^[\]]{1,80}\]/gu;

// "Saikō Saibansho [Sup. Ct.] Dec. 16, 2015": the letters of a court before the day.
const courtBeforeDay = /\[\p{Lu}[\p{L}.\s\u00A0]{0,24}\.\][\s\u00A0]+(?=(?:\d|\p{Lu}\p{Ll}{2,8}\.?[\s\u00A0]\d))/gu;

/** Where legal notes shorten words, before what goes on with them: "Crim. Case No. R-12 (Ct. App. 2012)". No sentence ends there. */
export function legalAbbreviationsIn(text: string): TextRange[] {
  if (!ofLegalNote.test(text)) return [];
  return [shortened, nameEnds, bracketed, courtBeforeDay]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
}
