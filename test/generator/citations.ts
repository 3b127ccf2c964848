import type { Random } from './random.ts';

/** Sources of the registry, the frequent ones first, and some that are in none. */
const sources: readonly string[] = [
  'Kommersant',
  'RIA Novosti',
  'TASS',
  'Vedomosti',
  'Interfax',
  'RBC',
  'Nezavisimaya Gazeta',
  'Gazeta.ru',
  'Izvestia',
  'Novaya Gazeta',
  'The Moscow Times',
  'Meduza',
  'Reuters',
  'Ukrinform',
  'Krasnaya Zvezda',
  'Rossiyskaya Gazeta',
  'Regnum',
  'UNIAN',
  'Lenta.ru',
  'Harbor Courier',
  'Vzglyad',
  'Radio Svoboda',
  'Rosbalt',
  'Fontanka',
  'Dniester Tribune',
  'Barents Observer',
  'Trud',
  'Ladoga Gazette',
  'Moskovsky Komsomolets',
  'Znak.com',
];
const titles = ['A Harbor for Two', 'The Long Siding', 'What the Tariff Hides', 'Letters From the Quay'];
const newestAge = 14;

export const day = 86_400_000;

const monthAndDay = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** One parenthesis that cites, with how many references it holds. `now`: midnight of the article's day, UTC. */
export function writeGroup(random: Random, now: number): { readonly text: string; readonly references: number } {
  const [source, second] = random.sampleByRank(sources, 2);
  const date = new Date(now - random.integer(0, newestAge) * day);
  const earlier = new Date(date.getTime() - random.integer(1, 6) * day);
  const one = (text: string) => ({ text: `(${text})`, references: 1 });
  const two = (text: string) => ({ text: `(${text})`, references: 2 });
  const form = random.integer(1, 100);
  if (form <= 58) return one(`${source}, ${monthAndDay.format(date)}`);
  if (form <= 66) return two(`${source}, ${monthAndDay.format(date)}; ${second}, ${monthAndDay.format(earlier)}`);
  if (form <= 72) return two(`${source}, ${monthAndDay.format(date)}; see EDM, ${days(earlier, date)}`);
  if (form <= 77) return one(`see ${source}, ${monthAndDay.format(date)}`);
  if (form <= 82) return one(`${source}, ${date.getUTCDate()} ${month.format(date)}`);
  if (form <= 87) return one(`${source}, ${monthAndDay.format(date)}, ${date.getUTCFullYear()}`);
  if (form <= 92) return two(`${source}, ${second}, ${monthAndDay.format(date)}`);
  if (form <= 95) return one(`${source}, ${days(earlier, date)}`);
  if (form <= 98) return one(`${source}, “${random.pick(titles)},” ${monthAndDay.format(date)}`);
  return one(`https://www.rbc.ru/archive/${date.toISOString().slice(0, 10).replaceAll('-', '/')}`);
}

/** "October 19, 24"; "October 30, November 2". */
function days(earlier: Date, later: Date): string {
  const sameMonth = earlier.getUTCMonth() === later.getUTCMonth();
  return `${monthAndDay.format(earlier)}, ${sameMonth ? later.getUTCDate() : monthAndDay.format(later)}`;
}
