import { describe, expect, it } from 'vitest';
import { annotateText } from '../../../seed/annotate-text.ts';
import { markedAnew } from './marked.ts';

describe('a registered organisation or group', () => {
  it.each([
    [
      'by name and acronym',
      'The [United Nations=united-nations], the [UN=united-nations], [NATO=north-atlantic-treaty-organization] and the [EU=european-union] agree.',
    ],
    ['by an acronym printed as a word', '[Nato=north-atlantic-treaty-organization] and [Unicef=unicef] agree.'],
    [
      'by alias',
      '[ISIS=islamic-state], [ISIL=islamic-state], [Daesh=islamic-state] and the [Islamic State=islamic-state] are one.',
    ],
    [
      'by its common noun in lower case',
      'The [Haqqani network=haqqani-network] and the [Wagner group=wagner-group] fought.',
    ],
    [
      'possessive',
      "[Gazprom=gazprom]'s price, the [OSCE=organization-for-security-and-cooperation-in-europe]’s monitors.",
    ],
    [
      'whose name is a possessive',
      "[Moody's=moodys], [Standard & Poor’s=standard-poors] and [McDonald’s=mcdonalds] fell. A Moody rose.",
    ],
    [
      'in a compound',
      '[UN=united-nations]-brokered, [NATO=north-atlantic-treaty-organization]-led and pro-[EU=european-union] talks.',
    ],
    [
      'by the longest name',
      'The [UN Security Council=united-nations-security-council] met; [Gazprom Neft=gazprom-neft] did not.',
    ],
    [
      'by its head noun later',
      'The [European Commission=european-commission] met. The [Commission=european-commission] then rose.',
    ],
    [
      'not inside another’s name',
      'The [European Council on Migration=ORGANISATION?european-council-on-migration] and [Jund al-Fatah=GROUP?jund-al-fatah] differ.',
    ],
    [
      'of a state, whose name it bears',
      'The [U.S. Army=united-states-army], the [Royal Australian Air Force=royal-australian-air-force], the [Turkish Armed Forces=turkish-armed-forces], the [United States House of Representatives=united-states-house-of-representatives] and [Russia=russia]’s [Foreign Ministry=ministry-of-foreign-affairs-of-russia] agree.',
    ],
    [
      'of a state named after it',
      'The [Armed Forces of Ukraine=armed-forces-of-ukraine], the [Congress of the United States=united-states-congress] and the [Ministry of Defense of the Russian Federation=ministry-of-defense-of-russia] agree.',
    ],
    [
      'of a state, whose council or bank it is',
      'The [Russian Security Council=security-council-of-russia] and the [Central Bank of Russia=bank-of-russia] agree.',
    ],
    [
      'that is no body of the state it is named for',
      'The [British Council=british-council], the [Russian Council=russian-international-affairs-council], [Georgian Dream=georgian-dream], the [Indian National Congress=indian-national-congress], the [Bank of Russia=bank-of-russia] and [Turkish Airlines=turkish-airlines] agree.',
    ],
    [
      'that fights under the name of a state',
      'The [Syrian Democratic Forces=syrian-democratic-forces] and the [Libyan National Army=libyan-national-army] agree.',
    ],
    [
      'of another state',
      'The [Ruritanian Ministry of Defence=ORGANISATION?ruritanian-ministry-of-defence] and the [Iraqi Ministry of Defence=ORGANISATION?iraqi-ministry-of-defence] agree.',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('an unregistered organisation', () => {
  it.each([
    [
      'by its head noun',
      'The [Nubian Rescue Council=ORGANISATION?nubian-rescue-council] and the [Orlov Foundation=ORGANISATION?orlov-foundation] met.',
    ],
    [
      'by a head noun that opens it',
      'The [Ministry of Trade and Industry=ORGANISATION?ministry-of-trade-and-industry] agreed.',
    ],
    [
      'with a list in its name',
      'The [Bureau of Labor, Energy, and Trade=ORGANISATION?bureau-of-labor-energy-and-trade] agreed.',
    ],
    [
      'with a person’s or people’s name',
      'The [Queen’s College Dublin=ORGANISATION?queens-college-dublin] and the [Farmers’ Party=ORGANISATION?farmers-party] agreed.',
    ],
    [
      'with a place in its name',
      'The [Kyiv School of Economics=ORGANISATION?kyiv-school-of-economics] and the [Anbar Provincial Council=ORGANISATION?anbar-provincial-council] agreed.',
    ],
    [
      'with a demonym in its name',
      'The [Center for a New European Order=ORGANISATION?center-for-a-new-european-order] agreed.',
    ],
    ['with the umbrella it belongs to', 'The [UN Board of Inquiry=ORGANISATION?un-board-of-inquiry] agreed.'],
    ['of a state named after it', 'The [Government=ORGANISATION?government-of-iraq] of [Iraq=iraq] agreed.'],
    [
      'of a state’s genitive',
      '[Iraq=iraq]’s [Counter Terrorism Service=ORGANISATION?iraq-counter-terrorism-service] agreed.',
    ],
    [
      'a brigade or a division',
      'The [101st Airborne Division=ORGANISATION?101st-airborne-division] and the [3rd Brigade Combat Team=ORGANISATION?3rd-brigade-combat-team] left.',
    ],
    [
      'a company',
      '[Halvorsen Shipping=ORGANISATION?halvorsen-shipping], [Tolka Ltd=ORGANISATION?tolka-ltd] and [Samsung Heavy Industries=ORGANISATION?samsung-heavy-industries] bid.',
    ],
    [
      'a carrier',
      'He flew [Nepal Airlines=ORGANISATION?nepal-airlines], then [Zambia Airways=ORGANISATION?zambia-airways].',
    ],
    [
      'by its ending',
      'The shares of [Tuvanneftegaz=ORGANISATION?tuvanneftegaz] and [Ordabank=ORGANISATION?ordabank] fell.',
    ],
    [
      'by the word after it',
      'The [Ata Yurt=ORGANISATION?ata-yurt] party and the [Shammar=GROUP?shammar] tribe agreed.',
    ],
    [
      'by the word before it',
      'He works for the charity [Lantern=ORGANISATION?lantern] and a group called [Fair Count=GROUP?fair-count].',
    ],
    [
      'named with its country',
      'The [Kenya Forest Service=ORGANISATION?kenya-forest-service] and the [Hungarian Chess Federation=ORGANISATION?hungarian-chess-federation] met the [US Forest Service=ORGANISATION?us-forest-service].',
    ],
    [
      'that holds a registered name',
      'The [Kosovo Security Council=ORGANISATION?kosovo-security-council] met men of [Al Qaida in the Islamic Maghreb=al-qaeda-in-the-islamic-maghreb].',
    ],
    [
      'of a state, whose name it holds',
      'The [Bank of Liberia=ORGANISATION?bank-of-liberia] and the [Kosovo Police=ORGANISATION?kosovo-police] agreed.',
    ],
    [
      'of a state, with whose name it begins',
      'The [Zambia Chamber of Mines=ORGANISATION?zambia-chamber-of-mines] and the [Hungarian Broadcasting Corporation=ORGANISATION?hungarian-broadcasting-corporation] agreed.',
    ],
    [
      'that goes on after a registered name',
      'The [Kenya Railways Corporation=ORGANISATION?kenya-railways-corporation] paid; [Kenya Railways=kenya-railways] did not.',
    ],
    ['of a port', 'The [Port of Tripoli Authority=ORGANISATION?port-of-tripoli-authority] closed.'],
    [
      'with a pair before its head',
      'The [Kenya Water and Parks Authority=ORGANISATION?kenya-water-and-parks-authority] agreed.',
    ],
    ['with an owner after an article', 'The [Shepherd’s Liberation Army=ORGANISATION?shepherds-liberation-army] fled.'],
    ['without the date before it', 'Its 3 May [Health Ministry=ORGANISATION?health-ministry] letter was short.'],
    ['whose name is a phrase', 'The party [For an Honest Deal=ORGANISATION?for-an-honest-deal] lost.'],
    [
      'of those who belong',
      '[Physicians for Human Dignity=ORGANISATION?physicians-for-human-dignity] and [Teachers Without Fear=ORGANISATION?teachers-without-fear] agreed.',
    ],
    [
      'named for the office of who heads it',
      "The [Prosecutor-General's Office=ORGANISATION?prosecutor-generals-office] waits. The minister's office, the Mayor's office wait.",
    ],
    [
      'by an indefinite phrase before it that says what it deals in',
      'An exporter of tinned fish, [Tarvik Tins=ORGANISATION?tarvik-tins], paid. A supplier of nets, [Ana Koll=PERSON?ana-koll], did not. A contractor that was named, [Holm Yapi=ORGANISATION?holm-yapi] of Karlum, lost.',
    ],
    [
      'by a nation’s dealer, as a cooperative, and as a publisher that is spoken of as a thing',
      'The [Danish~denmark] contractor, [Karlum=ORGANISATION?karlum], stopped. [Vald Tide=ORGANISATION?vald-tide], a cooperative, sailed. [Tarvikmax=ORGANISATION?tarvikmax], the publisher, gives its paper away; [Ana Koll=PERSON?ana-koll], the publisher, gives hers.',
    ],
    [
      'as what is owned, and as the rival of a thing',
      'The [Chinese~china]-owned [Tarvik=ORGANISATION?tarvik] fell. Its rival [Karlum=ORGANISATION?karlum] rose, and its rival Ana fell.',
    ],
    [
      'without an article at the beginning of a sentence',
      '[Congress=ORGANISATION?congress] twice refused. [Congress=ORGANISATION?congress] had not been asked. Parliament Street is closed.',
    ],
    [
      'by what it is called after a comma or before one',
      '[Karlum=ORGANISATION?karlum], the state-controlled miner, lost. The insurer, [Norvale=ORGANISATION?norvale], refused. [Tesk One=ORGANISATION?tesk-one] (a [Russian~russia] firm) won.',
    ],
    [
      'by its industry, unless a person works in it',
      'The gold miner [Karlum=ORGANISATION?karlum] lost. The gold miner [Pedro Alda=PERSON?pedro-alda] lost his pick.',
    ],
    [
      'by what only firms have',
      'Shares in [Karlum=ORGANISATION?karlum] fell; [Norvale=ORGANISATION?norvale]’s chief executive left for a subsidiary of [Teskon=ORGANISATION?teskon].',
    ],
    [
      'by who works there, which is said of no place',
      '[Vera Orlova=PERSON?vera-orlova] at [Karlum=ORGANISATION?karlum] told us. Analysts at [Norvale=ORGANISATION?norvale] agree. He met [Vera Orlova=PERSON?vera-orlova] at Teskon.',
    ],
    [
      'by one name, once it is introduced',
      'The retailer [Karlum=ORGANISATION?karlum] lost. [Karlum=ORGANISATION?karlum] denied it. [Karlum=ORGANISATION?karlum]’s heirs wept.',
    ],
    [
      'by the noun of a body',
      'The committee [Karlum=ORGANISATION?karlum] and his [Norvale=ORGANISATION?norvale] party lost.',
    ],
    ['a party of two words', 'Her [Bread and Dignity Party=ORGANISATION?bread-and-dignity-party] lost.'],
    [
      'a campus',
      'The [University of Texas at Austin=ORGANISATION?university-of-texas-at-austin] and the [University of Malta=ORGANISATION?university-of-malta] met.',
    ],
    ['by an acronym alone', 'The [KPRX=ORGANISATION?kprx] said no. [BTFK=ORGANISATION?btfk]’s leader agreed.'],
    ['that stands alone', 'The [Coalition=GROUP?coalition] bombed it. In [Congress=ORGANISATION?congress] they wept.'],
    [
      'is one under short forms',
      'The [Nubian Rescue Council=ORGANISATION?nubian-rescue-council] met. The [Rescue Council=ORGANISATION?nubian-rescue-council] rose; the [Council=ORGANISATION?nubian-rescue-council] slept.',
    ],
    [
      'is the one named last',
      'The [Nubian Council=ORGANISATION?nubian-council] met. The [Libran Council=ORGANISATION?libran-council] met. The [Council=ORGANISATION?libran-council] rose.',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('a group', () => {
  it.each([
    [
      'named after a date',
      'The [June 9 Movement=GROUP?june-9-movement] and the [23 March Brigade=GROUP?23-march-brigade] fought.',
    ],
    ['by its head noun', 'The [Hamza Brigade=GROUP?hamza-brigade] and the [Twelfth Front=GROUP?twelfth-front] fought.'],
    [
      'by an Arabic one',
      '[Liwa al-Haqq=GROUP?liwa-al-haqq], [Jund al-Sahel=GROUP?jund-al-sahel] and [Harakat al-Nur=GROUP?harakat-al-nur] fought.',
    ],
    ['by an Urdu one', '[Lashkar-e-Falak=GROUP?lashkar-e-falak] fought.'],
    ['with an article inside', 'The [Nour al-Din al-Safi Movement=GROUP?nour-al-din-al-safi-movement] fought.'],
    [
      'without the man who leads it',
      'The [Joint Force=ORGANISATION?joint-force] of [Anna Orlova=PERSON?anna-orlova] and the [Task Force=ORGANISATION?task-force] of Lt. Gen. [Vera Orlova=PERSON?vera-orlova] fought.',
    ],
    ['led by a state', 'The [US=united-states]-led [Coalition=GROUP?coalition] bombed it.'],
    ['of its members', 'The [Movement of Young Patriots=GROUP?movement-of-young-patriots] won.'],
    [
      'with its aim',
      'The [Coalition for Change=GROUP?coalition-for-change] of [Nika Gvaradze=PERSON?nika-gvaradze] won.',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('an acronym', () => {
  it.each([
    [
      'of a registered name',
      'The [Justice and Development Party=justice-and-development-party] ([AKP=justice-and-development-party]) won; the [AKP=justice-and-development-party] rules.',
    ],
    [
      'of an unregistered one',
      'The [Nubian Rescue Council=ORGANISATION?nubian-rescue-council] ([NRC=ORGANISATION?nubian-rescue-council]) met. Three [NRC=ORGANISATION?nubian-rescue-council] men left.',
    ],
    [
      'before it is defined',
      'The [NRP=ORGANISATION?nubian-rescue-panel] met.\n\nThe [Nubian Rescue Panel=ORGANISATION?nubian-rescue-panel] ([NRP=ORGANISATION?nubian-rescue-panel]) rose.',
    ],
    [
      'of another language',
      'The [Special Court for Peace=ORGANISATION?special-court-for-peace] ([JEP=ORGANISATION?special-court-for-peace]) met. The [JEP=ORGANISATION?special-court-for-peace] rose.',
    ],
    [
      'of a name with a state inside',
      'The [Football Kenya Federation=ORGANISATION?football-kenya-federation] ([FKF=ORGANISATION?football-kenya-federation]) met. The [FKF=ORGANISATION?football-kenya-federation] rose.',
    ],
    [
      'of a state’s institution',
      'The [Lebanese Armed Forces=ORGANISATION?lebanese-armed-forces] ([LAF=ORGANISATION?lebanese-armed-forces]) met. The [LAF=ORGANISATION?lebanese-armed-forces] left.',
    ],
    [
      'of a state’s registered institution',
      'The [Turkish Armed Forces=turkish-armed-forces] ([TKK=turkish-armed-forces]) met. The [TKK=turkish-armed-forces] left. The [Security Service of Ukraine=security-service-of-ukraine] ([SSU=security-service-of-ukraine]) met. The [SSU=security-service-of-ukraine] left.',
    ],
    [
      'of a thing',
      'The Joint Comprehensive Plan of Action (JCPOA) and the Line of Control (LOC) hold. The JCPOA failed.',
    ],
    [
      'of a weapon, which the noun after it shows',
      'The Long Range Coastal Defense (LRCD) missile flew. They tested the LRCD.',
    ],
    [
      'of a treaty or a weapon, which its own head shows',
      'The Treaty on Calm Skies (TCS) and the Guided Attack Munition (GAM) fail. Without the TCS, the GAM flew.',
    ],
    [
      'of a treaty, which the noun after it shows',
      'The Baltic Open Skies Forces (BOSF) Agreement holds; the BOSF is old.',
    ],
    ['that names a thing', 'An IED hit a UAV. The GDP fell; LNG exports rose.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('nothing is an actor', () => {
  it.each([
    ['in a citation', 'He left (Interfax, March 3; see EDM, March 4).'],
    ['in a citation that names one', 'He left (Kremlin.ru, March 3). He came (Turkish Ministry of Defence, March 4).'],
    ['in a link', 'He left [for good](https://russia.example/putin).'],
    ['that is a newspaper', 'Kommersant and the New York Times wrote it; Novaya Gazeta denied it.'],
    ['in an event', 'The Paris Agreement, the Munich Security Conference and World War II ended.'],
    ['in an embassy, which is the state’s', 'The [Dutch~netherlands] Embassy in Quito closed.'],
    ['in a faith or a people', 'Sunni Arabs, Kurds and Orthodox Christians live there.'],
    ['in a region', 'The Middle East, Central Asia and the North Caucasus suffer.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('a body of a state', () => {
  it.each([
    [
      'holds the state that stands before it',
      'The [Danish Marsh Agency=ORGANISATION?danish-marsh-agency], the [Royal Thai Navy=ORGANISATION?royal-thai-navy] and the [Turkish Parliament=turkish-grand-national-assembly] met.',
    ],
    [
      'holds the state that stands after it',
      'The [Ministry of Health of Peru=ORGANISATION?ministry-of-health-of-peru] and the [Parliament of Malta=ORGANISATION?parliament-of-malta] met.',
    ],
    [
      'holds it though the registry knows the body without',
      'The [Russian Federal Security Service=federal-security-service] met [Russia=russia]’s [Federal Security Service=federal-security-service].',
    ],
    [
      'is that state’s where the registry knows another’s',
      'The [Irish Environmental Protection Agency=ORGANISATION?irish-environmental-protection-agency] met.',
    ],
    [
      'stays apart where it is a government or forces',
      'The [Peruvian~peru] [Government=ORGANISATION?peruvian-government], the [Iraqi~iraq] [Security Forces=iraqi-security-forces] and the [Government=ORGANISATION?government-of-malta] of [Malta=malta] met.',
    ],
    [
      'stays apart where it is the state’s by a genitive',
      '[Peru=peru]’s [Ministry of Health=ORGANISATION?peru-ministry-of-health] met.',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });

  it('is affiliated with the state, if no registry has it', () => {
    const { actors } = annotateText(
      'A title\n\nThe Danish Marsh Agency met. The Ministry of Health of Peru met.\n',
    ).article;
    expect(actors.map(({ slug, affiliation }) => [slug, affiliation])).toEqual([
      ['danish-marsh-agency', 'denmark'],
      ['ministry-of-health-of-peru', 'peru'],
      ['denmark', null],
      ['peru', null],
    ]);
  });
});

describe('an organisation whose name is also a word', () => {
  it.each([
    [
      'is meant within a sentence and as a subject',
      'It sued [Apple=apple-inc] and [Meta=meta-platforms]. [Ford=ford-motor-company] refused. [Oracle=oracle-corporation]’s shares fell.',
    ],
    [
      'is not meant beside an article, another name, a channel or a thing',
      'The Apple fell on Oracle Park. He wrote on Telegram. Orange trees grew. [Harrison Ford=PERSON?harrison-ford] left. Ford’s wife wept.'.replace(
        'Ford’s',
        '[Ford=PERSON?harrison-ford]’s',
      ),
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('the name of an organisation goes on', () => {
  it.each([
    [
      'to its number',
      'The [Pre-Trial Chamber II=ORGANISATION?pre-trial-chamber-ii] sat; [Unit 7719=ORGANISATION?unit-7719] slept.',
    ],
    ['behind "group of"', 'The [UN Group of Experts=ORGANISATION?un-group-of-experts] met.'],
    [
      'behind "and", where one body acts',
      'The [Centre for Research on Energy and Clean Soil=ORGANISATION?centre-for-research-on-energy-and-clean-soil] says so.',
    ],
    [
      'to the body that it is of',
      'The [General Staff of the Armed Forces of Ukraine=ORGANISATION?general-staff-of-the-armed-forces-of-ukraine] met.',
    ],
    ['back to a saint', 'He left [St. Osyth’s University=ORGANISATION?st-osyths-university].'],
    [
      'back to the institute that it belongs to',
      'The [Brookings India Center=ORGANISATION?brookings-india-center] met.',
    ],
    [
      'to a club’s town, or back to it',
      '[Dinamo Orsk=ORGANISATION?dinamo-orsk] beat [Luton United=ORGANISATION?luton-united].',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('an organisation named for a state, which is then no mention of the state', () => {
  it.each([
    [
      'a carrier',
      'Seats on [Air Malta=ORGANISATION?air-malta] and on [Air Zambia=ORGANISATION?air-zambia] are scarce.',
    ],
    ['a firm', 'He left [Zambia Cement Corporation=ORGANISATION?zambia-cement-corporation] in May.'],
    [
      'a firm with one more word',
      'Shares in [Zambia Minerals=ORGANISATION?zambia-minerals] and [U.S. Metals=ORGANISATION?u-s-metals] fell; [United Zambia Insurance=ORGANISATION?united-zambia-insurance] paid. [Zambia=zambia] Steel Exports Fall.',
    ],
    [
      'an association, a board or a bank',
      'The [Bar Association of Zambia=ORGANISATION?bar-association-of-zambia], the [Zambian Cocoa Board=ORGANISATION?zambian-cocoa-board] and the [Zambian Academy of Letters=ORGANISATION?zambian-academy-of-letters] agree.',
    ],
    ['a chamber of its members', 'The [Chamber of Mines of Zambia=ORGANISATION?chamber-of-mines-of-zambia] agrees.'],
    ['the coast guard', 'The [China Coast Guard=china-coast-guard] left.'],
    [
      'with a prefix before the demonym',
      'The [Inter-American Harbor Bank=ORGANISATION?inter-american-harbor-bank] lent to [American~united-states] ports.',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});
