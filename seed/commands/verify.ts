import { lineOf } from '../verify/finding.ts';
import { verifyTable } from '../verify/verify-table.ts';
import { CallError, checkEndpoint, runCommand } from './call.ts';
import { explainError } from './explain-error.ts';
import { revisionDaysOption } from './revision-days-option.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run verify -- --table NAME [options]

Recounts a table from its live articles: finds entries, names, documents and notes that no live article accounts for, parts of
live articles that are missing, and wrong counts. Publishing may continue while it runs: only what two readings, some time
apart, agree on is reported. Each finding is one line: what is wrong, where, and what to do about it.

  --table NAME       the table
  --endpoint URL     a local DynamoDB; without it, AWS
  --repair           delete what is orphaned and correct wrong counts, unless they have changed since they were read
  --settle SECONDS   time between the two readings (15)
  --lease SECONDS    how long a publish may take; one that makes no progress for longer counts as abandoned (360)
  --revision-days DAYS
                     how long a revision stays readable whose replacement --repair finishes (90)
  --help             show this help

Ends with {"articles":…,"wrong":…,"repaired":…,"peakMegabytes":… of memory}; the exit code is 1 if something
is wrong and was not repaired.
`;

/** Of a number of seconds as it was given; null where it is none. */
function milliseconds(seconds: string): number | null {
  return /^\d+(?:\.\d+)?$/.test(seconds) ? Number(seconds) * 1_000 : null;
}

const outcomes = {
  FOUND: '',
  REPAIRED: ' [repaired]',
  CHANGED_MEANWHILE: ' [it changed meanwhile: verify again]',
} as const;

await runCommand({
  help,
  options: {
    table: { type: 'string' },
    endpoint: { type: 'string' },
    repair: { type: 'boolean' },
    settle: { type: 'string' },
    lease: { type: 'string' },
    'revision-days': { type: 'string' },
  },
  allowPositionals: false,
  run: async ({ values }) => {
    if (!values.table) throw new CallError('Give --table.');
    checkEndpoint(values.endpoint);
    const [settleMilliseconds, leaseMilliseconds] = [
      milliseconds(values.settle ?? '15'),
      milliseconds(values.lease ?? '360'),
    ];
    if (settleMilliseconds === null || leaseMilliseconds === null)
      throw new CallError('--settle and --lease take seconds.');
    const revisionDays = revisionDaysOption(values['revision-days']);
    try {
      const { articles, wrong, repaired } = await verifyTable(clientOf(values.endpoint), values.table, {
        settleMilliseconds,
        leaseMilliseconds,
        repair: values.repair === true,
        revisionDays,
        tell: (finding, outcome) => process.stdout.write(`${lineOf(finding)}${outcomes[outcome]}\n`),
        warn: (message) => process.stderr.write(`${message}\n`),
      });
      const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1000);
      process.stdout.write(`${JSON.stringify({ articles, wrong, repaired, peakMegabytes })}\n`);
      return wrong === repaired ? 0 : 1;
    } catch (error) {
      process.stderr.write(`${explainError(values.table, error)}\n`);
      return 1;
    }
  },
});
