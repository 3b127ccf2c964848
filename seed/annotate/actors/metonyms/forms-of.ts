const irregular: Readonly<Record<string, readonly string[]>> = {
  tell: ['told'],
  lead: ['led'],
  hurt: ['hurt'],
  let: ['let'],
  pay: ['paid'],
  bind: ['bound'],
  upset: ['upset'],
  catch: ['caught'],
  leave: ['left'],
  throw: ['threw', 'thrown'],
  ring: ['rang', 'rung'],
  shut: ['shut'],
  buy: ['bought'],
  freeze: ['froze', 'frozen'],
  write: ['wrote', 'written'],
  sell: ['sold'],
  cast: ['cast'],
  put: ['put'],
  flee: ['fled'],
  build: ['built'],
  rebuild: ['rebuilt'],
  hold: ['held'],
  take: ['took', 'taken'],
  retake: ['retook', 'retaken'],
  overrun: ['overran'],
  shake: ['shook', 'shaken'],
  sweep: ['swept'],
  light: ['lit'],
  know: ['knew', 'known'],
  draw: ['drew', 'drawn'],
  see: ['saw', 'seen'],
  win: ['won'],
  choose: ['chose', 'chosen'],
  strike: ['struck'],
  ride: ['rode', 'ridden'],
  drive: ['drove', 'driven'],
  run: ['ran'],
  mean: ['meant'],
  find: ['found'],
  say: ['said'],
  teach: ['taught'],
};

/** The forms of a verb: tell, tells, telling, told; defy, defies, defied. */
export function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const soft = verb.replace(/([^aeiou])y$/, '$1i');
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : stem;
  return [
    verb,
    /(?:s|sh|ch|x|z)$|[^aeiou]y$/.test(verb) ? `${soft}es` : `${verb}s`,
    ...[stem, doubled, soft].flatMap((base) => [`${base}ed`, `${base}ing`]),
    `${verb}ing`,
    ...(irregular[verb] ?? []),
  ];
}
