import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';
import { hasPageBehindDay } from './page-behind-day.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.|de \\p{Ll}+|\\p{Ll}+)';
// "Resolution of 14 December 2017 on Harbors", "Resolución de 9 de mayo de 2017"
const resolution = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.']* ){0,4}(?:Resolution|Recommendation|Decision|Declaration|Decree|Order|Resolución|Résolution|Resolução|Décision|Arrêté|Entschließung)(?: [^,;()]{1,60}?)? (?:of|de|du|vom) (?:\\d{1,2}(?:er|º|\\.)? ${month}|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\\p{L}*\\.? \\d{1,2},)`,
  'u',
);
const ofEurope =
  /\bEur\. (?:Parl|Consult)\. (?:Doc|Ass|Deb)\b|\bP\d_TA(?:-PROV)? ?\(\d{4}\)|(?:^|[ ,(])(?:JOIN|SEC|COM|SWD|C) ?\(\d{4}\) ?\d|\b(?:Council of the (?:Eur\.|European) Union|Eur\. Union|Eur\. Council|Council) Doc\. (?:No\. )?[\d/]|\b[AB]\d-\d{4}\/\d{4}\b|\bEUCO \d|\bCELEX\b/u;
const chamber =
  /^(?:Deutscher )?(?:Bundestag|Bundesrat|Nationalrat|Abgeordnetenhaus|Assembl[eé]e (?:[Nn]ationale|parlementaire)|Ass\. [Nn]at\.|Sénat|Senado|C[aá]mara d[eo]s?|Camera dei|Senato|Tweede Kamer|Eerste Kamer|Cong(?:reso|\.) de|Cortes|Congreso|Asamblea|Assembleia|Knesset|Sejm|Seimas|Saeima|Riigikogu|Skupština|Parliament of|Milli Majlis|Senat|Riksdag(?:en)?|Storting(?:et)?|Folketing(?:et)?|Eduskunta|Althing|Verkhovna Rada|(?:State )?Duma|Lok Sabha|Rajya Sabha|Majlis|Diet|Dáil|Seanad|Parl\. Assemb|Nat'l Assemb|House of (?:Commons|Lords|Representatives)|H\.[CL]\.)(?![\p{L}])(?![^,;]* (?:Library|Libr\.|Research|Rsch\.|Services?|Servs?\.|Off\.|Office)(?![\p{L}]))/u;
const numbered =
  /(?:^|[^\p{L}])(?:Drucksachen?|Drs\.|Plenarprotokoll|Kamerstukken|Handelingen|Proposition de (?:loi|résolution)|Projet de loi|Projeto de [Ll]ei|Proyecto de [Ll]ey|Proposta di legge|Moción|Dictamen|Rapport|Druk|Prop\.|Bet\.|Protocol|protokoll|Acta|Innst\.|Motion|Minutes|Report No\.|H[CL](?: Paper)?|Diario de Sesiones|Doc\.|Bill|Res\.|Resolution|Paper)(?: [^,;()\d]{0,80})?,? ?(?:No\. ?|n[°oº]\.? ?|nr\.? )?\[?\p{Lu}{0,3}\]? ?\d|(?:Proposition|Projet|Proyecto|Projeto|Proposta|Kamerstukken|Diario) [^;]*\d|, (?:Résolution|Resolution|Resolución|Moción|Motion|Recommendation)(?: |,)/u;
const printed =
  /\bB[TR]-Drs?\.|\bKamerstukken\b|\bPlenarprotokoll\b|\bParl\.? Deb\b|\bOfficial Rec(?:\.|ords?\b)|\bCol\. Deb\b|\bDebs?\. (?:H\.C|Rep)\./u;
// "B.O.E. 2017, 114", "G.O. 10756", "J.O., May 3, 2012, p. 4"
const gazette =
  /(?:^|[ ,])(?:B\.O\.(?:E\.)?|D\.O\.(?:[FU]\.)?|G\.O\.|J\.O\.|R\.O\.|M\.B\.|G\.U\.|BGBl\.?|BBl\.?|RGBl\.?|Stb\.|Staatsblad|Dz\.U\.)(?: (?:[IVX]+|No\.|n[°oº]\.?|Nr\.|poz\.))? ?\d|\[(?:B\.O\.(?:E\.)?|D\.O\.(?:[FU]\.)?|G\.O\.|J\.O\.|R\.O\.|BGBl\.?(?: [IVX]+)?|Dz\.U\.)\]/u;
// "Resolution No. XI-2133 (June 26, 2012)", "Decree No. 1150, Oct. 15, 2012": an act by its number, whoever made it.
const act =
  /(?:^|, )(?:\p{Lu}\p{L}+ ){0,2}(?:Resolution|Resolución|Résolution|Decree|Decreto|Décret|Decision|Recommendation|Acuerdo|Acordo|Portaria|Ordenanza|Ordonnance|Verordnung|Proclamation) (?:No\.|n[°oº]\.?) ?[\p{L}\d./-]+(?:,| \(| of |$)/u;
// "CM/Rec(2010)5", "AG/RES. 2887", "Assembly/AU/Dec.252", "Res. WHA61.21": the symbol of an act.
const symbol =
  /\p{L}\/(?:RES|Res|DEC|Dec|Rec|REC)(?:\.|\b) ?(?:No\. )?[(\d]|(?:^|, )(?:[\p{Lu}][\p{L}.']* ){0,4}Res\. (?:No\. )?\p{Lu}{0,5}\d/u;
const record =
  /\b(?:Provisional|Official|Summary|Verbatim) Rec(?:\.|ords?)(?! (?:of|on) )|^(?:[\p{Lu}][\p{L}.']* ){0,4}(?:Conf|Assemb|Sabha|Parl|Cong|Debates)\b[^;]*, \d{1,3}(?:st|nd|rd|th|d) (?:\p{Lu}\p{Ll}+ )?Sess(?:\.|ion)/u;
const conference =
  /^(?:(?:Presidency|(?:European )?Council|Chair(?:man)?'s) (?:Conclusions|Summary)|(?:Final |Joint |Leaders' )Communiqu[eé]|Final Act|Outcome Document|(?:Statement|Summary) (?:of|by) the Chair)(?![\p{L}])/u;

/** What an assembly elsewhere resolved or printed, by its date or its number, and what its gazette has. */
export const assemblyElsewhere = defineRule({
  name: 'assembly-elsewhere',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Bundestag, Drucksache 19/28649 (Apr. 19, 2012) (Ger.).\n2. Id. at 4.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Bundestag Closes a Pier, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) =>
      [resolution, ofEurope, printed, gazette, record, conference].some((pattern) => pattern.test(words)) ||
      (!hasPageBehindDay(words) && (act.test(words) || symbol.test(words))) ||
      (chamber.test(words) && numbered.test(words)),
  }),
});
