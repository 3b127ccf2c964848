import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { dynoxideProgram, startDynoxide } from './dynoxide.ts';

export interface Engine {
  readonly name: string;
  start(): Promise<{ readonly endpoint: string; stop(): Promise<void> }>;
}

const program = dynoxideProgram();
if (program === null) process.stderr.write('dynoxide was not run: its package has no build for this system.\n');

/** Two DynamoDBs made by different people: what holds on both is not one's peculiarity. */
export const engines: readonly Engine[] = [
  { name: 'dynalite', start: () => startEmbeddedDynamoDB() },
  ...(program === null ? [] : [{ name: 'dynoxide', start: () => startDynoxide(program) }]),
];
