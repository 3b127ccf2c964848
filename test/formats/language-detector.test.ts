import { readFileSync } from 'node:fs';
import { eld } from 'eld/small';
import { expect, it } from 'vitest';
import { compiledNgrams, ngramsFile } from '../../seed/formats/language/compile-ngrams.ts';
import { languageOf } from '../../seed/formats/language/language-detector.ts';

/** A sentence each, in ten scripts. */
const sentences: Readonly<Record<string, string>> = {
  ar: 'اجتمع المجلس يوم الاثنين ثم يوم الثلاثاء ليقرر كم يجب أن يدفع الناس لعبور الجسر، ولم يسأل أحد من سكان المدينة.',
  bg: 'Съветът се събра в понеделник и отново във вторник, за да реши колко ще струва преминаването по моста.',
  cs: 'Rada se sešla v pondělí a znovu v úterý, aby rozhodla, kolik bude stát přejezd mostu, a nikoho z místních se nezeptala.',
  de: 'Der Rat kam am Montag und noch einmal am Dienstag zusammen, um zu entscheiden, was die Fahrt über die Brücke kosten soll.',
  el: 'Το συμβούλιο συνεδρίασε τη Δευτέρα και ξανά την Τρίτη για να αποφασίσει πόσο θα κοστίζει η διέλευση της γέφυρας.',
  en: 'The council met on Monday and again on Tuesday to decide what it should cost to cross the bridge, and asked nobody.',
  fi: 'Neuvosto kokoontui maanantaina ja uudelleen tiistaina päättämään, paljonko sillan ylittäminen maksaa asukkaille.',
  fr: 'Le conseil s’est réuni lundi, puis encore mardi, pour décider du prix de la traversée du pont ; personne n’a été consulté.',
  he: 'המועצה התכנסה ביום שני ושוב ביום שלישי כדי להחליט כמה יעלה לחצות את הגשר, ואיש מתושבי המקום לא נשאל.',
  hi: 'परिषद की बैठक सोमवार को और फिर मंगलवार को हुई ताकि यह तय किया जा सके कि पुल पार करने का कितना शुल्क होगा।',
  hy: 'Խորհուրդը հավաքվեց երկուշաբթի և կրկին երեքշաբթի՝ որոշելու, թե որքան պետք է արժենա կամրջով անցնելը։',
  ja: '評議会は月曜日に集まり、火曜日にも再び集まって、橋を渡る料金をいくらにするかを決めたが、住民には誰も尋ねなかった。',
  ka: 'საბჭო ორშაბათს შეიკრიბა და კვლავ სამშაბათს, რათა გადაეწყვიტა, რა უნდა ღირდეს ხიდზე გადასვლა.',
  ko: '의회는 월요일에 모였고 화요일에 다시 모여 다리를 건너는 데 얼마를 내야 하는지 결정했지만 주민들에게는 묻지 않았다.',
  lv: 'Padome sanāca pirmdien un vēlreiz otrdien, lai izlemtu, cik maksās braukšana pāri tiltam, un nevienam nejautāja.',
  no: 'Byrådet møttes mandag og på nytt tirsdag for å avgjøre hvor mye det skal koste å kjøre over broen, og ingen ble spurt.',
  pl: 'Rada zebrała się w poniedziałek i ponownie we wtorek, aby zdecydować, ile ma kosztować przejazd przez most.',
  ru: 'Совет собрался в понедельник и снова во вторник, чтобы решить, сколько будет стоить проезд по мосту.',
  th: 'สภาประชุมกันเมื่อวันจันทร์และอีกครั้งในวันอังคารเพื่อตัดสินว่าค่าข้ามสะพานควรเป็นเท่าใด',
  tr: 'Meclis, köprüden geçmenin ne kadara mal olacağına karar vermek için pazartesi ve yeniden salı günü toplandı.',
  uk: 'Рада зібралася в понеділок і знову у вівторок, щоб вирішити, скільки коштуватиме проїзд мостом.',
  zh: '议会星期一开会，星期二再次开会，决定过桥应该收多少钱，但没有问过住在那里的任何人。',
};

it('what the detector knows is made from eld as it is installed', async () => {
  expect(await compiledNgrams()).toBe(readFileSync(ngramsFile, 'utf8'));
});

it.each(Object.entries(sentences))('a sentence in %s is told', (language, sentence) => {
  expect(languageOf(sentence)).toBe(language);
});

it('gives eld’s own answer to whole texts, pieces, mixtures and what is in no language', () => {
  const all = Object.values(sentences).join(' ');
  const texts = ['', ' ', '1917', 'a', 'Xx', 'xqz '.repeat(90), '’`“ don’t', '😀🏛️'.repeat(200), all.slice(0, 1200)];
  for (let at = 0; at < all.length; at += 7) texts.push(all.slice(at, at + 1 + ((at * 31) % 420)));
  const told = texts.map(languageOf);
  const expected = texts.map((text) => {
    const found = eld.detect(text);
    return found.language !== '' && found.isReliable() ? found.language : null;
  });
  expect(told).toEqual(expected);
  expect(new Set(told).size).toBeGreaterThan(15);
  expect(told).toContain(null);
});
