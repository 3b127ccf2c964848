import { parseArgs } from 'node:util';
import { isCalendarDate } from '../../seed/annotate/dates/calendar.ts';
import { mostRevisionDays, revisionDaysIn } from '../../seed/publish/revision-days.ts';
import { isOriginSetting, originsIn } from '../http/cors.ts';
import { localOrigins } from './local-names.ts';

export const help = `Usage: npm start -- [FILE…]

Serves gloss on this machine: an embedded DynamoDB with the shipped documents, the reader at /, and the GraphQL API with
GraphiQL at /graphql. Each FILE is published too, with the corrections in FILE.corrections.yaml and the sources and actors in
the folder named registry beside it; if it has changed since it was last published, as a new revision of its article.

  --published YYYY-MM-DD  the date of a FILE that does not state one
  --help                  show this help

Environment:
  PORT      the port to listen on (4000); 0 picks a free one
  HOST      the address to listen on (127.0.0.1)
  DATA_DIR  where to keep the data between runs; without it, in memory
  REVISION_DAYS
            how long replaced revisions of articles stay readable (90)
  ALLOWED_ORIGINS
            origins whose pages may read the API, such as https://reader.example, separated by commas; * for all. Pages
            of this machine always may, on any port. If HOST is a loopback address, requests for other hosts are refused
`;

export interface StartSettings {
  readonly help: boolean;
  readonly host: string;
  readonly port: number;
  /** Origins whose pages may read answers, those of this machine among them; `*` for all. */
  readonly allowedOrigins: readonly string[];
  /** Null for memory. */
  readonly dataDirectory: string | null;
  /** How long revisions that are replaced stay readable. */
  readonly revisionDays: number;
  readonly files: readonly string[];
  /** The date of files that state none. */
  readonly published: string | undefined;
}

/** A wrong call; the message says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError */
export function parseSettings(
  commandLine: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartSettings {
  const port = environment.PORT?.trim() || '4000';
  if (!/^\d+$/.test(port) || Number(port) > 65_535) throw new UsageError(`PORT is ${port}; give a number up to 65535.`);
  const revisionDays = revisionDaysIn(environment.REVISION_DAYS);
  if (revisionDays === null) {
    throw new UsageError(
      `REVISION_DAYS is ${environment.REVISION_DAYS}; give a number of days, 0 to ${mostRevisionDays}.`,
    );
  }
  const { help: wanted, published, files } = readCommandLine(commandLine);
  if (published !== undefined && !isCalendarDate(published)) {
    throw new UsageError(`--published takes a day of the calendar as YYYY-MM-DD, not "${published}".`);
  }
  return {
    help: wanted,
    host: environment.HOST?.trim() || '127.0.0.1',
    port: Number(port),
    allowedOrigins: [...localOrigins, ...parseOrigins(environment.ALLOWED_ORIGINS)],
    dataDirectory: environment.DATA_DIR?.trim() || null,
    revisionDays,
    files,
    published,
  };
}

function parseOrigins(setting = ''): readonly string[] {
  const origins = originsIn(setting);
  const wrong = origins.find((origin) => !isOriginSetting(origin));
  if (wrong === undefined) return origins;
  throw new UsageError(`ALLOWED_ORIGINS holds ${wrong}; give origins such as https://reader.example, or *.`);
}

function readCommandLine(commandLine: readonly string[]): Pick<StartSettings, 'help' | 'files' | 'published'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: { help: { type: 'boolean' }, published: { type: 'string' } },
    });
    return { help: values.help === true, files: positionals, published: values.published };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
