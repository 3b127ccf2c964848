// "Federal Law No. 56-FZ", "Exec. Order No. 13,224", "H.R. Rep. No. 94-1487"
const numbered =
  /(?:^|[\s\u00A0])(?:Law|Act|Order|Decree|Regulations?|Directive|Code|Bill|Resolution|Res\.|Rep\.|Rule|Ordinance|Proclamation|L\.)[\s\u00A0]+(?:\((?:EC|EU|EEC)\)[\s\u00A0]+)?(?:No\.?|№|\d)/u;
// Codes, registers, treaty series, and reporters of courts.
const series =
  /(?:^|[\s\u00A0])(?:C\.F\.R\.|U\.S\.C\.|Fed\.[\s\u00A0]Reg|U\.N\.T\.S\.|T\.I\.A\.S\.|I\.C\.J\.|UKHL|UKSC|UKPC|EWHC|EWCA|F\.(?:2d|3d|4th)|F\.[\s\u00A0]Supp|S\.[\s\u00A0]Ct\.)/u;
const instrument =
  /^(?:Convention|Treaty|Protocol|Charter)[\s\u00A0](?:on|between|for|of|relating|concerning|against)[\s\u00A0]/u;
// "Case No. 20", "ICSID Case No. ARB/07/30, Award", "Order of Dec. 15, 2012"
const decision =
  /(?:^|^\p{Lu}{2,8}[\s\u00A0])(?:Case|Cause|Docket|Suit|App\.)[\s\u00A0]Nos?\.|^(?:Order|Judgment|Judgement|Opinion|Ruling)[\s\u00A0]of(?:[\s\u00A0]|$)/u;
// "Constitutional Court [Const. Ct.]", "Supreme Court of Appeals", "2013Hun-Da1, slip op."
const court =
  /(?:^|[\s\u00A0])(?:Court|Tribunal)(?:[\s\u00A0]of[\s\u00A0](?:Appeals?|Cassation|Justice|Arbitration))?(?:[\s\u00A0]\[[^\]]*\])?$|[\s\u00A0]\[(?:[^\]]*[\s\u00A0])?Ct\.[^\]]*\]|(?:^|[\s\u00A0])slip[\s\u00A0]op(?:\.|$)/u;
const judge =
  /^[^;()]{0,24}\((?:[^();]{0,60},[\s\u00A0])?(?:C\.[\s\u00A0]?)?JJ?\.,[\s\u00A0][^();]{0,60}\)|^[^;()]{0,24}\((?:dissenting|concurring)[\s\u00A0]/u;
// "S/RES/940", "A/HRC/33/55", "ICC-01/17-X-9": the symbol by which a court or an assembly files a document.
const symbol = /(?:^|[\s\u00A0])(?=\S*\d)\p{Lu}[\p{Lu}\d]{0,9}(?:[./()-]{1,2}[\p{Lu}\d]{1,12}){2,8}$/u;
// "2d Cir.", "E.D. Va.".
const ofCourt = /^(?:\d{1,2}(?:st|nd|rd|th|d)|D\.C\.|Fed\.)[\s\u00A0]Cir(?:\.|$)|^[NSEWMC]\.D\.[\s\u00A0]\p{Lu}/u;
// "U.N. Doc. S/RES/1595", "Prosecutor v. Holm, IT-02-54-R77.5"; "Annual Report (Form 10-K)"; but the report GAO-08-467 is read.
const filed =
  /(?:^|[\s\u00A0(])(?:[ASE]\/(?:\p{Lu}{2,6}[./])?\d|\p{Lu}{2,5}\/\p{Lu}{2,5}\/\d|U\.?N\.?[\s\u00A0]Doc(?:\.|$)|\p{Lu}{2,4}-\d{2}-\d{1,3}[/-]\p{Lu})|\(Form[\s\u00A0](?:10-[KQ]|8-K|20-F|6-K|S-1)\)/u;
// "Loan Agreement, Ice.-Neth., June 5, 2009": a treaty of two.
const ofTwo =
  /(?:^|[\s\u00A0])(?:Accord|Agreement|Convention|Memorandum|Pact|Protocol|Treaty)(?:[\s\u00A0][^,;]{1,80})?,[\s\u00A0]\p{Lu}[\p{L}.]*(?:[\s\u00A0]\p{Lu}[\p{L}.]*)?[–-]\p{Lu}[\p{L}.]+(?=,)/u;
// "Certain Assets (Iran v. U.S.), Application Instituting Proceedings".
const caseInParentheses = /\(\p{Lu}[^()]{0,60}[\s\u00A0]vs?\.[\s\u00A0][^()]{1,60}\)/u;
// "Corte Cost.", "BVerfG", and the part of what reports it: "Foro it. 2015, I, 1152".
const courtElsewhere =
  /^(?:Corte|Cour|Cass\.|Trib\.|Tribunale|Audiencia|Conseil[\s\u00A0]d|Hoge[\s\u00A0]Raad|BVerfG|BVerwG|BGH|OLG)(?![\p{L}\d])|^[IVX]{1,4}$/u;
// "IDA VAIL, PIERS AND THE LAW 45 (2d ed. 2009)": the page of a book stands behind its title, and no volume before that.
const book =
  /(?:^|,[\s\u00A0])(?!\d)[^,;]{3,200}[\s\u00A0]\d{1,4}(?:[–-]\d{1,4})?[\s\u00A0]\((?:[^()]{0,40}[\s\u00A0](?:eds?|trans|rev)\.,?[\s\u00A0])?(?:1[89]|20)\d{2}\)?(?:[\s\u00A0]\([^()]*\)?)?$/u;
const versus = /[\s\u00A0]vs?\.[\s\u00A0]\p{Lu}/u;

/** True for the name of a law, a treaty or a case, and for what these are collected in: nobody published in them what a text says. */
export function isLaw(name: string): boolean {
  return (
    numbered.test(name) ||
    series.test(name) ||
    instrument.test(name) ||
    decision.test(name) ||
    versus.test(name) ||
    court.test(name) ||
    courtElsewhere.test(name)
  );
}

/** True for the symbol by which a court or an assembly files a document, and for a court as reporters shorten it. */
export function isFiling(name: string): boolean {
  return symbol.test(name) || ofCourt.test(name);
}

/** True for words that hold the symbol of a document, or name a treaty of two states: what is told of them is where they are filed. */
export function holdsFiling(words: string): boolean {
  return filed.test(words) || ofTwo.test(words);
}

/**
 * True for an author, a title and a page with nothing but a year behind it, as American legal citation has books, and for
 * what was filed in a case: where no press is named beside it, none is cited.
 */
export function isBookOrFiled(words: string): boolean {
  return book.test(words) || caseInParentheses.test(words);
}

/** True for words that name the parties of a case in parentheses: "Certain Assets (Iran v. U.S.)". */
export function isCaseInParentheses(words: string): boolean {
  return caseInParentheses.test(words);
}

/** True where what follows a repetition says that it is of a case: " at 182 (Lund, J., dissenting)". */
export function isOfCase(after: string): boolean {
  return judge.test(after);
}
