/** Month names and abbreviations by language; the abbreviations without their dot. */
const namesByMonth: readonly string[] = [
  // English, French, German, Spanish, Italian, Portuguese, Turkish, Polish, Romanian, Russian, Ukrainian, Azerbaijani, Uzbek, Kazakh, Belarusian
  'january jan janvier janv januar jänner jan enero gennaio janeiro ocak stycznia styczeń ianuarie январь января янв січень січня yanvar қаңтар січ студзеня студзень',
  'february feb febr février fevrier févr fév februar febrero febbraio fevereiro şubat subat lutego luty februarie февраль февраля фев февр лютий лютого fevral ақпан лют лютага',
  'march mar mars märz marz marzo março mart marca marzec martie март марта мар березень березня наурыз бер сакавіка',
  'april apr avril avr abril aprile nisan kwietnia kwiecień aprilie апрель апреля апр квітень квітня aprel сәуір квіт красавіка',
  'may mai mayo maggio maio mayıs mayis maja maj май мая травень травня мамыр трав',
  'june jun juin juni junio giugno junho haziran czerwca czerwiec iunie июнь июня июн червень червня iyun маусым черв чэрвеня',
  'july jul juillet juil juill juli julio luglio julho temmuz lipca lipiec iulie июль июля июл липень липня iyul шілде лип ліпеня',
  'august aug août aout agosto ağustos agustos sierpnia sierpień август августа авг серпень серпня avqust avgust тамыз серп жніўня',
  'september sept sep septembre septiembre settembre setembro eylül eylul września wrzesień septembrie сентябрь сентября сен сент вересень вересня sentyabr sentabr қыркүйек вер верасня',
  'october oct octobre oktober okt octubre ottobre outubro ekim października październik octombrie октябрь октября окт жовтень жовтня oktyabr oktabr қазан жовт кастрычніка',
  'november nov novembre noviembre novembro kasım kasim listopada listopad noiembrie ноябрь ноября ноя нояб листопад листопада noyabr қараша лист лістапада',
  'december dec décembre decembre déc dezember dez diciembre dicembre dezembro aralık aralik grudnia grudzień decembrie декабрь декабря дек грудень грудня dekabr желтоқсан груд снежня',
];

const monthByName = new Map<string, number>(
  namesByMonth.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

// Words of running English when they begin with a small letter.
const capitalisedOnly = new Set(['may', 'march', 'mar', 'mart', 'sep', 'dec', 'jan', 'nov', 'marca', 'luty', 'maj']);

const longestMonthName = 12;

/** 1 to 12 for the name of a month in any of the languages known, as printed and without a dot; else 0. */
export function monthNumber(word: string): number {
  if (word.length < 3 || word.length > longestMonthName) return 0;
  const lower = word.toLowerCase();
  const month = monthByName.get(lower) ?? monthByName.get(composed(lower)) ?? 0;
  return month > 0 && word === lower && capitalisedOnly.has(lower) ? 0 : month;
}

function composed(word: string): string {
  return /\P{ASCII}/u.test(word) ? word.normalize('NFC') : word;
}

const seasons = new Set(['spring', 'summer', 'autumn', 'fall', 'winter']);

export function isSeason(word: string): boolean {
  return seasons.has(word.toLowerCase());
}

const weekdays = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun понедельник вторник среда четверг пятница суббота воскресенье'.split(
    ' ',
  ),
);

export function isWeekday(word: string): boolean {
  return weekdays.has(word.toLowerCase());
}

/** True for the name of a month, a season or a day of the week. */
export function isDateWord(word: string): boolean {
  return monthNumber(word) > 0 || isSeason(word) || isWeekday(word);
}
