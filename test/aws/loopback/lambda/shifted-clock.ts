/*
 * Loaded before a function's code: its clock is ahead by as much as the loopback's, so that what the function keeps for
 * some minutes is over when the rehearsal has moved time on.
 */
const ahead = Number(process.env['LOOPBACK_MILLISECONDS_AHEAD'] ?? 0);
const realNow = Date.now;
const now = (): number => realNow() + ahead;

if (ahead > 0)
  globalThis.Date = new Proxy(Date, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
