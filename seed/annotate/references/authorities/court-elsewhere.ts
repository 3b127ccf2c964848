import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';
import { hasPageBehindDay } from './page-behind-day.ts';

// How courts are called where they sit, at the beginning of a name: Romance, Germanic, Slavic, Nordic and other languages.
const romance =
  'Tribunal[e]?|Suprem[oa] (?:Tribunal|Corte)|Superior Tribunal|Corte|Cour|Conseil d.[EÉ]tat|Conseil [Cc]onstitutionnel|Consejo de Estado|Consiglio di Stato|C[aá]mara (?:Federal|Nacional|de Apelaci|Civil|Penal|Comercial)[\\p{L}]*|Sala|Juzgado|Audiencia|Cassazione|Curtea|Înalta Curte|Trib\\.|Cass\\.';
const germanic =
  '\\p{Lu}\\p{Ll}*gericht(?:shof|e|s)?|Oberster Gerichtshof|Hoge Raad|Rechtbank|Rb\\.|Gerechtshof|Hof|Raad van State|\\p{Lu}\\p{Ll}*(?:domstol(?:en)?|rätt(?:en)?|rett(?:en)?|ret)|Hæstiréttur';
const slavic =
  '(?:Naczelny )?Sąd|Trybunał|Ústavn[íý] s[oú]u?d|Nejvyšší (?:správní )?soud|Najvyšší súd|Ustavn[io] (?:sud|sodišče)|Vrhovn[io] (?:sud|sodišče)|(?:Verkhovny[iy]?|Konstitut[is]+[iy]onn?y[iy]?) [Ss]ud';
const other =
  'Kúria|Alkotmánybíróság|Korkein (?:hallinto-)?oikeus|Riigikohus|Satversmes tiesa|\\p{Lu}\\p{L}* [Tt]eismas|(?:\\p{Lu}\\p{L}* )?Saibansho|Daebeob-?won|Heonbeob? ?[Jj]aepanso|Anayasa Mahkemesi|Yargıtay|Danıştay|Mahkamah|Areios Pagos|Symvoulio';
const english =
  '(?:Constitutional|Supreme|High|Federal|Administrative|District|Regional|Criminal|Commercial|Magistrates.?|Appeals?)(?: \\p{Lu}\\p{L}+){0,2} (?:Court|Tribunal|Chamber)|Extraordinary Chambers';
// "CE", "BVerfG", "BGH", "STF": by their letters.
const letters =
  'CE|CC|S\\.T\\.F\\.|S\\.T\\.J\\.|T\\.S\\.E\\.|C\\.S\\.J\\.N\\.|CA|TGI|TA|CAA|BVerfG|BVerwG|BAG|BSG|BGH|OLG|LG|VG|OVG|OGH|VfGH|VwGH|BGer|HR|HD|SN|TK|NSA|STF|STJ|TSE|TCU|CSJN|TC|TS|SCJN';
const named = new RegExp(
  `^(?:(?:${romance}|${germanic}|${slavic}|${other}|${english})(?![\\p{L}\\d])[^,;:()\\[\\]]{0,80}|(?:${letters})(?: (?:Ass|[Ss]ect|soc|civ|crim|com|Plén|ch)\\.)?)(?=,| ?\\[| ?\\(|: | (?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec|\\d))`,
  'u',
);
// "[CFCP]", "[T.C.]", "[supreme court for judicial matters]" right behind the name.
const shortened = /^ ?\[[^\]]{2,80}\]/u;
const decision =
  /(?:^|[^\p{L}])(?:Sentencia|Sentenza|Sentința|Sentence|Acórdão|Arr[eê]t|Urteil|Beschlu(?:ss|ß)|Erkenntnis|Vonnis|Arrest|Wyrok|Postanowienie|Uchwała|Rozsudek|Nález|Usnesení|Rješenje|Presuda|Odluka|Odločba|Dom|Dommer?|Kendelse|Fallos?|Auto|Expediente|Exp\.|Rol|Amparo|Acción|Relator|Rel\.|M\.P\.|Judge?ment|Decision|Ruling|Verdict|Reshenie|Postanovlenie|Putusan|Case|File|Petition|Suit|Appeal|Writ|decision|sygn\.|sp\. zn\.|Az\.|Bull\. (?:crim|civ)|Rec\. Lebon)(?![\p{L}])/iu;
// "Judgment T-760/08, Constitutional Court of Peru": the decision first.
const decisionFirst =
  /^(?:Judge?ment|Sentencia|Sentenza|Arrêt|Urteil|Decision|Ruling|Verdict|Order) (?:No\. |n[°º.] ?)?[\p{L}-]{0,5}\d[\p{L}\d./-]*, [^;]*(?:Court|Corte|Cour|Tribunal|Chamber|\p{Ll}gericht|Ct\.|Trib\.)/u;
const number = /(?:^|[ ,])(?:No\.|Nos\.|n°|nº|nr\.?|n\.|R\.G\.) ?[\p{L}\d]|\b\d{1,6}\/\d{2,4}\b|\b[A-Z]{2}-\d{4}-\d/iu;
const day =
  /^,? (?:(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}*\.? \d|\d{1,4}[./-]\d|\d{1,2} \p{L}{3,12}\.? \d{4})/u;

// "Afr. Ct. on Harbors, App. 6/2012, Judgment", "Harbor Court, Lund v. Holm": a court's reports on subjects are not such.
const ofParties =
  /^[^,;()]*(?:\bCt\.|\bTrib\.|\bCourt|\bTribunal)[^,;()]*, (?:[^;]{2,120}? vs?\. \p{Lu}|(?:[^;]*, )?(?:Judge?ment|Award|Advisory Opinion|Order|Verdict|Ruling)(?:,| of| \(| on | No\.)|App(?:lication|\.) )/u;

/** A judgment of a court by the court's name where it sits, with its number, its date or the letters of the court. */
export const courtElsewhere = defineRule({
  name: 'court-elsewhere',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Tribunal de Muelles, Sentencia TM/12, May 3, 2012 (Peru).\n2. Id. at 4.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: [
    'The pier is closed.[1]\n\nNotes\n\n1. Decision 12, Court Reporters Say, Pier Gazette, May 5, 2014, at 1.',
    'The pier is closed.[1]\n\nNotes\n\n1. Tribunal cierra el muelle, TASS (May 3, 2012).',
  ],
  make: (): AuthorityMatcher => ({
    cites: (words) => {
      if (hasPageBehindDay(words)) return false;
      if (ofParties.test(words) || decisionFirst.test(words)) return true;
      const name = named.exec(words)?.[0];
      if (name === undefined) return false;
      const behind = words.slice(name.length);
      return shortened.test(behind) || decision.test(behind) || number.test(behind) || day.test(behind);
    },
  }),
});
