import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import type { Fault, FaultyProxy, Write } from '../faulty-proxy.ts';
import { tableName } from '../table.ts';
import { impatientClient } from './clients.ts';
import type { Answers, Reader } from './reader.ts';
import type { Scene } from './scene.ts';
import { restore, stateOf, type TableState } from './table-states.ts';

/** A scene with all that its trials need. */
export interface Stage {
  readonly scene: Scene;
  readonly proxy: FaultyProxy;
  /** Straight to the database. */
  readonly direct: DynamoDBClient;
  readonly reader: Reader;
  readonly before: TableState;
  readonly answersBefore: Answers;
  readonly answersAfter: Answers;
  /** Writes of the scene without a fault, in order. */
  readonly writes: readonly Write[];
}

export interface Trial {
  /** The write that the fault befell; null where the scene was over before. */
  readonly hit: Write | null;
  /** What went wrong, as sentences. */
  readonly problems: readonly string[];
}

/** Plays a scene once without a fault, for what its trials are compared with. */
export async function setStage(parts: Pick<Stage, 'scene' | 'proxy' | 'direct' | 'reader'>): Promise<Stage> {
  const { scene, proxy, direct, reader } = parts;
  await restore(direct, []);
  await scene.prepare(direct);
  const before = await stateOf(direct);
  const answersBefore = await reader.read();
  const writes: Write[] = [];
  const run = proxy.begin((write) => {
    writes.push(write);
    return null;
  });
  const client = impatientClient(run.endpoint);
  await scene.act(client);
  client.destroy();
  return { ...parts, before, answersBefore, answersAfter: await reader.read(), writes };
}

/** What is to befall the writes of a run; the first that it befalls is named in the trial. */
export type FaultPlan = (write: Write) => Fault | null;

/** One fault that befalls the `number`-th write. */
export function oneFault(number: number, fault: Fault): FaultPlan {
  return (write) => (write.number === number ? fault : null);
}

/** No fault. */
export const noFault: FaultPlan = () => null;

/**
 * Plays a scene while faults befall its writes and readers read, from the write `readFrom` on. Then: it succeeded, unless its publisher died or was
 * refused for good; readers saw the old, then the new, and nothing else; whoever does the same again finishes it; `verify`
 * finds nothing; and doing it once more writes nothing.
 */
export async function play(stage: Stage, plan: FaultPlan, readFrom = 1): Promise<Trial> {
  const { scene, proxy, direct, reader, before, answersAfter } = stage;
  const problems: string[] = [];
  let hit: Write | null = null;
  const befallen: Fault[] = [];
  await restore(direct, before);
  let stopReading: (() => Promise<Answers[]>) | undefined;
  const run = proxy.begin((write) => {
    if (write.number >= readFrom) stopReading ??= reader.readOn();
    const fault = plan(write);
    if (fault !== null) {
      hit ??= write;
      befallen.push(fault);
    }
    return fault;
  });
  const client = impatientClient(run.endpoint);
  if (readFrom <= 1) stopReading = reader.readOn();
  const outcome = await scene.act(client).then(
    (said) => ({ said }),
    (error: unknown) => ({ error }),
  );
  const writesAtEnd = run.writes;
  await run.release();
  const mayFail = befallen.some((fault) => fault === 'KILLED' || fault === 'REFUSED');
  if ('error' in outcome) {
    // Workers that go on after the failure would show themselves here.
    if (befallen.includes('REFUSED')) await delay(20);
    if (!mayFail) problems.push(`it failed: ${messageOf(outcome.error)}`);
    else if (run.writes > writesAtEnd && befallen.includes('REFUSED')) {
      problems.push(`${run.writes - writesAtEnd} writes began after it had failed`);
    }
  } else {
    problems.push(...differences(await reader.read(), answersAfter).map((part) => `${outcome.said}, but ${part}`));
  }

  await again(stage, problems, 'the next run');
  await run.releaseLast();
  if (befallen.includes('AFTER_NEXT_RUN')) await again(stage, problems, 'the run after what came late');
  problems.push(...readInOrder(stage, (await stopReading?.()) ?? []));
  problems.push(...differences(await reader.read(), answersAfter).map((part) => `in the end ${part}`));
  const cameLate = befallen.includes('VERY_LATE') || befallen.includes('AFTER_NEXT_RUN');
  problems.push(...(await wrongIn(direct, scene.leavesLatePuts && cameLate)));
  const idle = proxy.begin();
  const idleClient = impatientClient(idle.endpoint);
  await scene
    .actAgain(idleClient)
    .catch((error: unknown) => problems.push(`a run after that failed: ${messageOf(error)}`));
  idleClient.destroy();
  if (idle.writes > scene.idleWrites) problems.push(`a run after that makes ${idle.writes} writes`);
  client.destroy();
  return { hit, problems };
}

/** In a line: which write the fault befell, and the first of what went wrong. */
export function describeTrial({ hit, problems }: Trial): string {
  const more = problems.length > shownProblems ? `; ${problems.length - shownProblems} more` : '';
  const described = `write ${hit?.number}, ${hit?.description.slice(0, 120)}`;
  return `${described}: ${problems.slice(0, shownProblems).join('; ')}${more}`;
}

const shownProblems = 4;

/** What `verify` finds, and, where late puts are its to remove, leaves. */
async function wrongIn(direct: DynamoDBClient, repair: boolean): Promise<string[]> {
  const problems: string[] = [];
  await verifyTable(direct, tableName, {
    settleMilliseconds: 0,
    leaseMilliseconds: 0,
    repair,
    tell: (finding, outcome) => {
      if (outcome !== 'REPAIRED' || !finding.code.endsWith('_ORPHANED')) problems.push(lineOf(finding));
    },
    warn: (message) => problems.push(message),
  });
  return problems;
}

async function again({ scene, direct }: Stage, problems: string[], name: string): Promise<void> {
  await scene.actAgain(direct).catch((error: unknown) => problems.push(`${name} failed: ${messageOf(error)}`));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Each part that is not as expected, cut short. */
function differences(answers: Answers, expected: Answers): string[] {
  if (answers.error !== undefined) return [`readers get the error ${answers.error}`];
  return Object.keys({ ...expected, ...answers })
    .filter((part) => answers[part] !== expected[part])
    .map((part) => `${part} is ${short(answers[part])}`);
}

/** Whether every part was at first as before, and from some moment on as after. */
function readInOrder({ answersBefore, answersAfter }: Stage, read: readonly Answers[]): string[] {
  const problems = new Set<string>();
  const isNew = new Set<string>();
  for (const answers of read) {
    if (answers.error !== undefined) {
      problems.add(`a reader got the error ${answers.error}`);
      continue;
    }
    for (const part of Object.keys({ ...answersBefore, ...answersAfter, ...answers })) {
      const text = answers[part];
      if (text === answersAfter[part]) isNew.add(part);
      else if (text !== answersBefore[part]) problems.add(`a reader saw ${part} as ${short(text)}`);
      else if (isNew.has(part)) problems.add(`a reader saw ${part} go back to what it was`);
    }
  }
  return [...problems];
}

function short(text = 'absent'): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
