import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Call<Declared extends Options> = ReturnType<
  typeof parseArgs<{ readonly options: Declared; readonly allowPositionals: true }>
>;

const helpOption = { help: { type: 'boolean' } } as const;

interface Command<Declared extends Options> {
  readonly help: string;
  /** Besides `--help`. */
  readonly options: Declared;
  /** False: words beside the options are a wrong call. */
  readonly allowPositionals?: boolean;
  /** Gives the exit code. Throws a CallError for a wrong call. */
  readonly run: (call: Call<Declared & typeof helpOption>) => Promise<number>;
}

/** A wrong call; the message says what is wrong with it. */
export class CallError extends Error {}

/**
 * Runs a command with the arguments of the process and sets its exit code: 0 after `--help`; 2 on a wrong call, which is
 * told with the help; 1 when it throws anything else, whose message is told; else what it gives.
 */
export async function runCommand<Declared extends Options>(command: Command<Declared>): Promise<void> {
  const help = `${command.help.trimEnd()}\n`;
  try {
    const call = parseCall(command);
    if (isHelpWanted(call.values)) process.stdout.write(help);
    else process.exitCode = await command.run(call);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isWrongCall = error instanceof CallError;
    process.stderr.write(isWrongCall ? `${message}\n\n${help}` : `${message}\n`);
    process.exitCode = isWrongCall ? 2 : 1;
  }
}

function parseCall<Declared extends Options>({ options, allowPositionals = true }: Command<Declared>) {
  try {
    const call = parseArgs({ options: { ...options, ...helpOption }, allowPositionals: true });
    const [unexpected] = call.positionals;
    if (allowPositionals || unexpected === undefined) return call;
    throw new CallError(`Unexpected argument "${unexpected}".`);
  } catch (error) {
    throw error instanceof CallError ? error : new CallError(error instanceof Error ? error.message : String(error));
  }
}

function isHelpWanted(values: object): boolean {
  return 'help' in values && values.help === true;
}

/** Throws a CallError where an endpoint is given that is no address. */
export function checkEndpoint(endpoint: string | undefined): void {
  if (endpoint === undefined || URL.canParse(endpoint)) return;
  throw new CallError(`--endpoint takes an address such as http://127.0.0.1:8000, not "${endpoint}".`);
}
