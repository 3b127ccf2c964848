import { order } from '../annotate/order.ts';
import { passes } from '../annotate/rules/rule.ts';
import { instancesOf } from '../try-rules/examples.ts';
import { rulesOf } from '../try-rules/rule-order.ts';
import { tryWithoutEach, type Unneeded } from '../try-rules/without-each.ts';
import { CallError, runCommand } from './call.ts';
import { endWithReader } from './end-with-reader.ts';

const help = `Usage: npm run rules -- [--without-each [NAME]] [--json]

Lists the rules of the annotator by pass, in the order in which they are tried, each with its first example.

  --without-each  switch off every rule, and every word of its lists, one at a time, and name those without which all
                  examples of the rule still pass: they are not needed, or lack an example; with NAME that rule
                  alone, which takes seconds
  --json          print one JSON document instead
  --help          show this help

Exits with 0; with 1 if --without-each finds something that is not needed or an example that fails; with 2 if the arguments
are wrong.`;

const options = {
  'without-each': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

endWithReader();
function list(json: boolean): number {
  const rules = rulesOf(order).map((rule) => {
    const [example] = instancesOf(rule);
    return { name: rule.name, pass: rule.pass, words: Object.values(rule.words).flat().length, example };
  });
  if (json) {
    process.stdout.write(`${JSON.stringify(rules)}\n`);
    return 0;
  }
  const width = Math.max(...rules.map(({ name }) => name.length)) + 2;
  for (const pass of passes) {
    const own = rules.filter((rule) => rule.pass === pass);
    if (own.length === 0) continue;
    process.stdout.write(`${pass}\n`);
    for (const { name, example } of own) {
      process.stdout.write(`  ${name.padEnd(width)}${example?.text ?? ''}\n`);
    }
  }
  return 0;
}

function withoutEach(json: boolean, name: string | undefined): number {
  if (name !== undefined && !rulesOf(order).some((rule) => rule.name === name))
    throw new CallError(`No rule is named "${name}". npm run rules lists them.`);
  const tried = tryWithoutEach(order, name);
  if (json) process.stdout.write(`${JSON.stringify(tried)}\n`);
  else {
    for (const { rule, text } of tried.failures)
      process.stdout.write(`An example of the rule ${rule} fails: ${text}\n`);
    for (const unneeded of tried.unneeded) process.stdout.write(`${describe(unneeded)}\n`);
    process.stdout.write(
      `${tried.rules} rules and ${tried.words} words switched off; ${tried.unneeded.length} not needed\n`,
    );
  }
  return tried.unneeded.length + tried.failures.length === 0 ? 0 : 1;
}

function describe({ rule, list: name, word }: Unneeded): string {
  const what = word === null ? `the rule ${rule}` : `the word "${word}" in ${name} of the rule ${rule}`;
  return `All examples still hold without ${what}: remove it, or add an example that needs it.`;
}

await runCommand({
  help,
  options,
  allowPositionals: true,
  run: async ({ values, positionals: [name, ...more] }) => {
    if (more.length > 0 || (name !== undefined && !values['without-each']))
      throw new CallError('Give the name of one rule, with --without-each.');
    return values['without-each'] ? withoutEach(values.json, name) : list(values.json);
  },
});
