import { parseArgs } from 'node:util';

export const help = `Usage: npm start -- [FILE…]

Serves gloss on this machine: an embedded DynamoDB with the shipped documents, the reader on /, and the GraphQL API with
GraphiQL on /graphql.
Each FILE is published too, as the next revision of its article where it differs.

  --help    this text

Environment:
  PORT      where to listen (4000); 0 takes a free port
  HOST      the address to listen on (127.0.0.1)
  DATA_DIR  keeps the data there between runs; without it, memory
`;

export interface StartSettings {
  readonly help: boolean;
  readonly host: string;
  readonly port: number;
  /** Null for memory. */
  readonly dataDirectory: string | null;
  readonly files: readonly string[];
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
  const { help: wanted, files } = readCommandLine(commandLine);
  return {
    help: wanted,
    host: environment.HOST?.trim() || '127.0.0.1',
    port: Number(port),
    dataDirectory: environment.DATA_DIR?.trim() || null,
    files,
  };
}

function readCommandLine(commandLine: readonly string[]): { readonly help: boolean; readonly files: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: { help: { type: 'boolean' } },
    });
    return { help: values.help === true, files: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
