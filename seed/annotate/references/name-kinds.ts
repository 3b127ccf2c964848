import { loadCountries } from '../../registries/countries.ts';
import { fold } from '../../registries/fold.ts';
import { loadGivenNames, loadPlaces } from '../../registries/vocabulary.ts';
import { isDomain } from '../sources/domain.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Small words inside a name. */
const connectors = words(
  `of the and for on in at to de la le les du des del della di da do dos das e y i el al ul ud ed und der die das den dem von van vom zu zur
   bin ibn v vo na za iz o ob po s k u so et en au aux sur with with & + - – / a an by from und w z ze`,
);

/** Words that say that a name is of the press, also in small letters; a name of an unknown source may end in one. */
const mediaWords = words(
  `agency agencies news newspaper newspapers daily weekly monthly magazine journal bulletin press media television tv radio channel broadcaster
   broadcast site website webpage portal blog online service services wire wires outlet outlets report reports reporting release statement
   transcript communique communiqué briefing video podcast interview newsletter edition version digest review page post posts feed account
   gazeta gazette gazeta’s novosti zvezda pravda vremya vremena izvestiya izvestia vedomosti rossiya rossii moskvy kuryer kurier vestnik zhizn delo
   nedelya telegraf telegraph tribuna tribune obozrenie pressa slovo mysl agentstvo kanal telekanal times herald chronicle observer
   guardian mirror standard star sun globe inquirer examiner courier dispatch tribune today monitor analytics insider reporter correspondent
   zeitung presse blatt rundschau journal gazete gazetesi haber ajansi shibao ribao baoye ribao bao shimbun ilbo sinmun hürriyet al-youm
   information informburo inform info press-service databank database dataset yearbook almanac encyclopedia survey poll archive archives`,
);

const genericHeads = words(
  `agency agencies media press newspaper newspapers outlets outlet report reports website websites site sites television tv radio channel channels
   release statement transcript communique communiqué briefing broadcast correspondence communication communications blog data statistics video
   newscast newscasts bulletin telegram wires wire documents document notes sources`,
);

/** What happens, holds or is held; a date after it says when. */
const events = words(
  `war wars conflict battle siege offensive invasion incursion intervention operation campaign attack attacks bombing blast explosion massacre
   genocide crisis crash disaster accident earthquake flood fire famine uprising rebellion revolt revolution coup putsch mutiny protest protests
   demonstration demonstrations rally rallies strike strikes unrest riot riots clash clashes raid raids assassination murder killing death arrest trial
   summit conference forum meeting meetings talks negotiations round rounds session sessions congress plenum assembly convention symposium seminar workshop
   visit visits trip tour election elections vote voting referendum runoff poll primaries campaign inauguration parade ceremony celebration festival
   anniversary holiday day eve week olympics olympiad games cup championship tournament expo exhibition fair show biennale marathon
   exercise exercises maneuvers manoeuvres drill drills wargame wargames launch test tests eclipse pandemic epidemic lockdown quarantine
   agreement agreements accord accords treaty pact protocol protocols memorandum declaration resolution convention charter act law decree
   constitution armistice ceasefire truce annexation independence collapse dissolution era period reign rule presidency premiership tenure term
   mandate mission expedition deportation purge reform reforms occupation blockade embargo speech address breakthrough withdrawal`,
);

const holidays = words(
  `christmas easter ramadan nowruz navruz novruz hanukkah passover yom ashura ashoura thanksgiving halloween purim diwali maslenitsa
   epiphany pentecost lent carnival zapad vostok tsentr kavkaz okean eurovision euro expo maks davos covid brexit euromaidan maidan`,
);

const roles = words(
  `president minister premier chancellor chairman chairwoman chair speaker governor mayor secretary ambassador commander chief head director general
   colonel king queen emperor tsar shah sultan emir pope patriarch senator deputy representative spokesman spokeswoman spokesperson born died aged
   age wounded killed dead founded established signed retired later`,
);

const institutions = words(
  `ministry department office embassy committee commission council institute institution university academy center centre administration agency
   service bureau government parliament bank foundation press court prosecutor secretariat directorate union federation association organization
   organisation society fund authority board chamber police army staff headquarters`,
);

let places: ReadonlySet<string> | undefined;

/** True for the name of a country, region or city known, with or without "Republic of". */
export function isPlace(name: string): boolean {
  places ??= new Set(
    [...loadPlaces(), ...cities, ...loadCountries().flatMap(({ names, capitals }) => [...names, ...capitals])].map(
      fold,
    ),
  );
  const key = fold(
    name
      .trim()
      .replace(/^the\s+/i, '')
      .replace(/\s+(?:[IVX]+|\d)$/, ''),
  );
  return places.has(key) || places.has(key.replace(/^(?:republic|kingdom|state|city|region) of (?:the )?/, ''));
}

const cities =
  `Hamburg,Munich,Geneva,Zurich,Davos,Strasbourg,The Hague,Milan,Venice,New York,Boston,Chicago,Los Angeles,San Francisco,Helsinki,Sochi,Kazan,Grozny,
Yekaterinburg,Ekaterinburg,Novosibirsk,Vladivostok,Khabarovsk,Irkutsk,Omsk,Samara,Perm,Ufa,Saratov,Volgograd,Voronezh,Murmansk,Arkhangelsk,Pskov,Smolensk,Tver,
Tula,Bryansk,Belgorod,Kursk,Makhachkala,Nalchik,Vladikavkaz,Maykop,Cherkessk,Elista,Astrakhan,St. Petersburg,Saint Petersburg,Leningrad,Sevastopol,Simferopol,Yalta,
Kharkiv,Kharkov,Odesa,Odessa,Lviv,Lvov,Dnipro,Dnipropetrovsk,Donetsk,Luhansk,Lugansk,Mariupol,Zaporizhzhia,Kherson,Mykolaiv,Kramatorsk,Slovyansk,Poltava,Chernihiv,
Gomel,Homel,Brest,Grodno,Hrodna,Vitebsk,Vitsebsk,Mogilev,Mahilyow,Almaty,Shymkent,Karaganda,Aktau,Atyrau,Aktobe,Osh,Jalal-Abad,Samarkand,Bukhara,Andijan,Khujand,
Kulob,Ganja,Nakhchivan,Stepanakert,Shusha,Batumi,Kutaisi,Gori,Sukhumi,Tskhinvali,Gyumri,Vanadzor,Tiraspol,Comrat,Daugavpils,Narva,Kaunas,Klaipeda,Gdansk,Krakow,Wroclaw,
Istanbul,Izmir,Diyarbakir,Gaziantep,Mashhad,Isfahan,Shiraz,Tabriz,Qom,Basra,Erbil,Sulaymaniyah,Aleppo,Homs,Latakia,Tartus,Dubai,Jeddah,Mecca,Medina,Aden,Haifa,Tel Aviv,
Gaza,Hebron,Ramallah,Shanghai,Hong Kong,Guangzhou,Shenzhen,Chengdu,Chongqing,Urumqi,Kashgar,Lhasa,Kunming,Xi’an,Harbin,Dalian,Tianjin,Wuhan,Nanjing,Qingdao,Kaohsiung,
Osaka,Kyoto,Hiroshima,Busan,Mumbai,Kolkata,Chennai,Karachi,Lahore,Peshawar,Quetta,Kandahar,Herat,Mazar-i-Sharif,Kunduz,Jalalabad,Da Nang,Ho Chi Minh City,Bali,Sydney,Melbourne`
    .split(/,\s*/)
    .map((city) => city.trim());

/** The words of a name, without what stands in brackets. */
function wordsOf(name: string): string[] {
  return name
    .replace(/[[(（][^\])）]*[\])）]/g, ' ')
    .split(/[\s\u00A0]+/)
    .map((word) => word.replace(/^[“"«„‘'(]+|[”"»’',.:)]+$/g, ''))
    .filter((word) => word !== '' && word !== '-' && word !== '–');
}

export function isMediaLike(name: string): boolean {
  if (isDomain(name)) return true;
  const parts = wordsOf(name);
  return parts.some((word) => mediaWords.has(word.toLowerCase())) || (parts.length === 1 && /^\p{Lu}{2,}/u.test(name));
}

/** "international news agencies", "press release": no name, but what a date makes a source. */
export function isGenericSource(name: string): boolean {
  const parts = wordsOf(name);
  return parts.length > 0 && parts.length <= 6 && genericHeads.has((parts.at(-1) ?? '').toLowerCase());
}

const interview =
  /^(?:the )?(?:(?:author|writer|analyst|correspondent)(?:[’']s|s[’'])? |my |our |personal |telephone |phone |private |online |confidential |email |e-mail |written |zoom |skype ){0,3}(?:interview(?:s|ed)?|conversations?|correspondence|communications?|discussions?|observations?|field ?notes|fieldwork|survey|calculations?)(?![\p{L}])/iu;

/** "Author’s interview with …", "Interview with the author". */
export function isInterview(name: string): boolean {
  return (
    interview.test(name) &&
    !/^(?:the )?(?:discussion|observation|survey|conversation|communication)s?$/i.test(name.trim())
  );
}

export function isInstitution(name: string): boolean {
  return wordsOf(name).some((word) => institutions.has(word.toLowerCase()));
}

/** Two to four capitalised words of which the first is a given name or initials. */
export function isPerson(name: string): boolean {
  const parts = wordsOf(name);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || parts.length > 4 || isMediaLike(name) || isInstitution(name))
    return false;
  if (!parts.every((word) => /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|van|von|de|bin|al|der)$/u.test(word))) return false;
  return /^(?:\p{Lu}\.?){1,2}$/u.test(first) || loadGivenNames().has(first.toLowerCase());
}

/** True for what happened at a date rather than what was printed at it. */
export function isEvent(name: string): boolean {
  const lower = wordsOf(name).map((word) => word.toLowerCase().replace(/[’']s$/, ''));
  const beforeOf = lower.findIndex((word) => /^(?:of|in|on|for|against|between|with|at|over)$/.test(word));
  const heads = [lower.at(-1), beforeOf > 0 ? lower[beforeOf - 1] : undefined];
  if (isDomain(name)) return false;
  if (/(?:^|[\s-])(?:19|20)\d{2}$/.test(name.trim())) return true;
  if (heads.some((head) => head !== undefined && events.has(head.replace(/^.*-/, '')))) return true;
  if (isMediaLike(name)) return false;
  return (
    (lower.length === 1 && holidays.has(lower[0] ?? '')) || roles.has(lower.at(-1) ?? '') || roles.has(lower[0] ?? '')
  );
}

const longestName = 12;

/** True for words that can be the name of a source that no registry holds. */
export function isNameLike(name: string): boolean {
  if (isDomain(name)) return true;
  const parts = wordsOf(name.replace(/^the\s+/i, ''));
  const [first] = parts;
  if (first === undefined || parts.length > longestName) return false;
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#]/u.test(first)) return false;
  if (!parts.some((word) => /\p{L}/u.test(word))) return false;
  return parts.every(
    (word) =>
      /^[^\p{Ll}]/u.test(word) || connectors.has(word) || mediaWords.has(word.toLowerCase()) || /[.@/]/.test(word),
  );
}
