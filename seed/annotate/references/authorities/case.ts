import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';

// "453 U.S. 654", "593 F.2d at 1048", "[2010] UKSC 5", "2008 E.C.R. I-6351", "2022 WL 12345".
const reporter =
  /(?:^|[ ,(])(?:\d{1,4}|[[(]\d{4}[\])](?: \d{1,2})?|\d{4}-[IVX]+) (?:U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\.(?: ?(?:2d|3d|4th))?|F\. ?Supp\.(?: ?[23]d)?|F(?:ed)?\. ?App['’]x|F\.R\.D\.|Fed\. Cl\.|B\.R\.|(?:A|P|So)\.(?: ?[23]d)?|[NS]\.[EW]\.(?: ?[23]d)?|Cal\. (?:App|Rptr)\.[^\d]{0,8}|N\.Y\.S\.(?: ?[23]d)?|WL|U\.S\. (?:Dist\. |App\. )?LEXIS|I\.C\.J\.(?: Rep\.)?|P\.C\.I\.J\.|R\.I\.A\.A\.|I\.L\.R\.|I\.L\.M\.|E\.C\.R\.|E\.H\.R\.R\.|Eur\. (?:Ct\. H\.R|H\.R\. Rep)\.|Eur\. Comm'n H\.R\.|A\.C\.|[QK]\.B\.|Eng\. Rep\.|C\. Rob\.|Lloyd['’]s Rep\.|T\.L\.R\.|CLR|ALR|FCR|NZLR|NSWLR|WLR|AC|QB|FCA(?:FC)?|ZACC|NZSC|NZCA|SGCA|SGHC|W\.L\.R\.|All E\.R\.|S\.C\.R\.|C\.L\.R\.|D\.L\.R\.|BVerfGE|UK(?:SC|HL|PC)|EW(?:CA|HC)|S\.C\.C\.|SCC|CanLII|HCA)(?=[ ,)_]|$)/u;
// "Inter-Am. Ct. H.R. (ser. C) No. 79", "ECLI:EU:C:2014:317", "Joined Cases C-402/05", "App. No. 58170/13", "Crim. Case No. 5".
const docket =
  /\[(?:[^\]]{0,40}[ ])?(?:Court|Ct\.|Tribunal)(?:[ ][^\]]{0,40})?\](?=[ ,])|\bInter-Am\. Ct\. H\.R\.|\bECLI:|\bCases? C-\d|\bApp(?:lication|\.|s\.)? Nos?\. \d|\b(?:Crim|Civ|Pet|Index|Writ|ICSID|PCA|UNCITRAL|ICTY|ICC|LCIA|WTO)\.?[^,;()]{0,20}(?:Case|Petition|Action) No\. |\bECF No\. \d/u;
const versus = / vs?\. ["“']?\p{L}/u;
// "Lund v. Holm, 29 Ill. 413": a volume of what is shortened as reporters are, and law reviews too, and a page.
const inReporter =
  / vs?\. [^;,]{2,80}, \d{1,4} (?!(?:[\p{L}'’]+\.? ){0,3}(?:L|Rev|J)\.)(?:\p{Lu}[\p{L}'’.]{0,11}\. ?){1,3}(?:[234]d)? ?\d{1,5}(?=[ ,)])/u;
// "Lund v. Holm, No. 3:22-cv-07513", "Lund v. Union of India, W.P.", "(N.D. Cal. Nov. 30, 2022)", "(Perm. Ct. Arb. Dec. 20, 2013)", "(2d Cir. 2016)".
const number =
  /, (?:Slip op\.|slip op\.|No(?:s)?\.|(?:W\.P|Crl?\. ?A|Civ\. ?A|C\.A|S\.L\.P|P\.I\.L|O\.A)\.|Case|Cause|Docket|R\. No\.|Suit|Claim|Dkt\.|Index) ?/u;
const court =
  /\((?:[^()]{0,60}[ (])?(?:Cir\.|[\p{L}.' ]{0,20}Ct\.(?: [^()]{0,40}?)?|Ct\. App\.|[NSEWMC]\.?D\.[^()]{0,16}|D\. [A-Z][\w.]{1,6}|Bankr\.[^()]{0,16}|App\. Div\.|Sup\. Ct\.|Int'l Crim\. [^()]{3,20}|Trib\.[^()]{0,20}|U\.S\.|Ch\.|Cass\.),? [^()]{0,24}(?:1[89]|20)\d{2}\)/u;
const filed =
  /^(?:Br(?:ief|\.)|Complaint|Compl\.|(?:First |Second )?Am(?:ended|\.) Compl|Petition|Pet\.|Motion|Mot\.|Transcript of|Tr\. of|Oral Arg|Amic(?:us|i)|Decl(?:aration|\.) of|Aff(?:idavit|\.) of|Indictment|Answer|Reply Br|Joint |Order|Notice of|Memorandum (?:of Law|in )|Mem\. |Plea |Stipulation|Superseding|Information|Application Instituting|Memorial of|Counter-Memorial|Opinion of)\b/u;
// "Lund Omsk, B6-22/16, Decision of the Pier Division (Feb. 6, 2019)".
const decided =
  /, \p{Lu}{0,3}\d{1,4}[–-]\d{1,4}\/\d{2,4}, (?:Decision|Order|Judge?ment|Ruling|Beschluss|Arrêt)(?!\p{L})/u;
// "Petition by Lund Inc. for the Recusal of the Chair at 1–4 (F.T.C. June 30, 2021)".
const ofAgency = /\((?:\p{Lu}\.){2,6} \p{L}{3,9}\.? \d{1,2}, \d{4}\)\.?$/u;
const ofParties = /^[^,;]{2,100} vs?\. [^;]{2,80}, /u;
// "Kadi, ¶ 336": a case by its short name.
const paragraphOf = /^[^;()]{2,80}, ¶+ ?\d[\d–, ¶&]*\.?$/u;
const named = /^(?:In re|Ex parte|Matter of|In the Matter of|Prosecutor v\.|Reference re)[ ]/u;
const inParentheses = /\(\p{Lu}[^()]{0,60} (?:v\.|vs\.|\/) ?[^()]{1,60}\)|\([A-Z][\w.]{1,8}\/[A-Z][\w.]{1,8}\)/u;
const ofInternationalCourt =
  /\b(?:I\.C\.J\.|P\.C\.I\.J\.|Advisory Opinion|Provisional Measures|Final Award|Judgment|Award|Merits|Jurisdiction)\b/u;

/** A case, or what was filed in one: where it is reported, its number, or the court that decided it. */
export const caseOfCourt = defineRule({
  name: 'case-of-court',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Complaint ¶ 3, Lund v. Holm, No. 3:22-cv-07 (N.D. Cal. Nov. 3, 2012).\n2. Id. at 4.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Lund v. Comm’rs, 16 Kan. 102, 105 (1876).\n2. Id. at 4.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Holm v. Vail Explained, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) => {
      if (reporter.test(words) || docket.test(words) || inReporter.test(words)) return true;
      const isNamed = versus.test(words) || named.test(words);
      if (isNamed && (number.test(words) || court.test(words))) return true;
      if (ofParties.test(words) && (ofInternationalCourt.test(words) || /¶|, [A-Z]{2,5}-\d/u.test(words))) return true;
      if (court.test(words) && /¶|, No\. /u.test(words)) return true;
      if (paragraphOf.test(words) || decided.test(words)) return true;
      if (filed.test(words) && (isNamed || number.test(words) || court.test(words) || ofAgency.test(words)))
        return true;
      return inParentheses.test(words) && ofInternationalCourt.test(words);
    },
  }),
});
