import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('a capital is its government', () => {
  it.each([
    ['as the subject', '[Moscow^russia] insisted. Then [Tehran^iran] agreed.'],
    ['possessive', '[Beijing^china]’s envoy left and [Ankara^turkey]’s stayed.'],
    ['in a pair', 'Ties between [Moscow^russia] and [Ankara^turkey] cooled.'],
    ['in a list', '[Paris^france], [Berlin^germany] and [London^united-kingdom] warned him.'],
    ['as the one addressed', 'They complained to [Warsaw^poland] and put pressure on [Damascus^syria].'],
    ['as the one acted for', 'He spoke for [Riyadh^saudi-arabia] and against [Doha^qatar].'],
    ['before -backed', '[Moscow^russia]-backed troops advanced.'],
    ['before government', 'The [Baghdad^iraq] government fell.'],
    ['of a union', '[Brussels^european-union] will respond.'],
    ['where opinion is told of', 'The news was seen in [Moscow^russia] as a threat.'],
    ['as the object', 'It angered [Cairo^egypt] and pleased [Kyiv^ukraine].'],
    ['to whom something is left or given', 'It leaves [Tehran^iran] no choice and buys the [Kremlin^russia] time.'],
    ['that country data leaves out', '[La Paz^bolivia] protested and [Mbabane^eswatini] agreed.'],
    ['before those in power', 'The [Jakarta^indonesia] leadership fell.'],
    [
      'as who is asked of',
      'What does [Lima^peru] gain? How serious is [Quito^ecuador]? Never did [Bogotá^colombia] agree.',
    ],
    ['in a position', 'It puts [Lima^peru] in a bind and leaves [Quito^ecuador] with little time.'],
    ['as someone in it', 'Nobody in [Lima^peru] would say.'],
    ['as the aim of policy', 'Sanctions against [Tehran^iran] hurt; he moved closer to [Moscow^russia].'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('a capital is a place', () => {
  it.each([
    ['in, at, near it', 'They met in Moscow. Talks in Vienna failed. A bomb went off near Kabul and outside Baghdad.'],
    ['of a visit', 'A visit to Tehran. He flew to Beijing, returned to Ankara and came from Warsaw.'],
    ['of a road', 'The road from Damascus to Beirut is closed.'],
    [
      'of its own parts',
      'The streets of Cairo, the suburbs of Paris, Baghdad’s airport, Beirut port, London’s Heathrow and East Berlin were empty.',
    ],
    ['before -based and -born', 'A Moscow-based analyst and a London-born poet.'],
    ['with its state', 'He was born in Doha, [Qatar=qatar].'],
    ['in a list of places', 'He lived in Rome, London and Paris.'],
    ['in the name of something else', 'The Paris Agreement and the Minsk Protocol hold. He rode the Moscow metro.'],
    ['of a battle', 'The siege of Sarajevo and the fall of Saigon. They bombed Belgrade.'],
    ['of a dateline', 'BAGHDAD (Reuters) - The roads are closed.'],
    ['that is no capital', 'In Hamburg it rained. Geneva was calm.'],
    ['as an attribute', 'A Nairobi weekly and the Seoul weather; Vienna sausages are good.'],
    ['called the capital', 'He sits in the capital, Harare. Lima, the capital, slept.'],
    ['that is drawn or told of', 'A map of Cairo, a history of Rome.'],
    ['of a firm or an office', 'Harwoods of London and the Bishop of Oslo agreed.'],
    ['that was left at a time', 'He left Paris three days later and left Rome on Monday.'],
    ['of residents', 'Residents of Sanaa fled.'],
    [
      'at the ends of a route',
      'The Lima–Quito line and the cable between Lima and Quito failed. Clashes spread from Lima to Quito.',
    ],
    ['given what cities have', 'It gave Lima a new metro.'],
    ['that a letter comes from', 'Hello from Lima, where it rains.'],
    ['where one works or arrives', 'He works from Beirut. She arrived in Tokyo from Seoul.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('a seat of power', () => {
  it.each([
    [
      'is the government',
      'The [Kremlin^russia] denied it, the [White House^united-states] did not; [Downing Street^united-kingdom] and the [Élysée^france] wait.',
    ],
    ['is it also at it', 'Aides at [Malacañang^philippines] and at the [Elysée^france] agree.'],
    [
      'of any state',
      '[Carondelet^ecuador] denied it; [Wisma Putra^malaysia], [Itamaraty^brazil] and the [Binnenhof^netherlands] agree.',
    ],
    ['is none where the building is described', 'The Kremlin is now a museum.'],
    ['is it also inside', 'Hopes inside the [Kremlin^russia] rose.'],
    ['is the ministry that sits there', 'The [Pentagon^united-states-department-of-defense] disagreed.'],
    ['is a place for a meeting', 'They met in the Kremlin for dinner.'],
    ['after pro-', 'A pro-[Kremlin^russia] party.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('a description', () => {
  it.each([
    ['of the one leader spoken of', '[Putin=vladimir-putin] spoke. [The Kremlin leader*vladimir-putin] was tired.'],
    ['by the demonym', '[Xi Jinping=xi-jinping] spoke; [the Chinese leader*xi-jinping] was tired.'],
    [
      'by an office, which is the state’s',
      '[Xi Jinping=xi-jinping] spoke; the [Chinese~china] [president*xi-jinping] was tired.',
    ],
    ['by an office of nobody spoken of', 'The [Chinese~china] president was tired.'],
    ['of nobody spoken of', 'The [Kremlin^russia] leader was tired.'],
    [
      'of a regime by its leader',
      '[Bashar al-Assad=bashar-al-assad] stays. [The Assad regime*syria] fell. [Assad’s brutal regime*syria] fell.',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

it('knows capitals whose ’s is of their names', () => {
  const marked = "They met in St. John's. Then [St George’s^grenada] refused, and [Lima^peru]’s envoy left.";
  expect(markedAnew(marked)).toBe(marked);
});
