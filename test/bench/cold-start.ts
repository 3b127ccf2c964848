import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, dirname } from 'node:path';
import { type InvocationResult, RuntimeApi } from '../aws/loopback/lambda/runtime-api.ts';

/** Longer than any start takes: a process that has not answered by then never will. */
const patience = 120_000;

/** What a function answered first, and the milliseconds from its process's start until that answer had arrived. */
export interface FirstAnswer {
  readonly milliseconds: number;
  readonly payload: string;
}

/**
 * Starts a bundle as Lambda does, in a new process under Amazon's runtime client, and hands it one event. The process
 * sees the environment given, as Lambda gives one, and nothing of this one's.
 *
 * @param runtimeClient the main module of `aws-lambda-ric`, from `runtimeClient()` of the rehearsal
 * @param bundle the path of a CommonJS file that exports `handler`
 * @throws where the process fails, or answers with an error
 */
export async function firstAnswer(
  runtimeClient: string,
  bundle: string,
  event: object,
  environment: Readonly<Record<string, string>>,
): Promise<FirstAnswer> {
  const api = await RuntimeApi.start((error) => process.emitWarning(String(error)));
  const taskRoot = dirname(bundle);
  const handler = `${basename(bundle, '.js')}.handler`;
  try {
    const answered = api.invoke(
      'arn:aws:lambda:eu-central-1:123456789012:function:bench',
      JSON.stringify(event),
      Date.now() + patience,
    );
    const started = performance.now();
    const child = spawn(process.execPath, [runtimeClient, handler], {
      cwd: taskRoot,
      env: {
        ...lambdaEnvironment,
        ...environment,
        AWS_LAMBDA_RUNTIME_API: api.address,
        LAMBDA_TASK_ROOT: taskRoot,
        _HANDLER: handler,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    const ended = once(child, 'exit');
    ended.then(([code, signal]) => api.abandon('Runtime.ExitError', `It ended with ${signal ?? `exit code ${code}`}.`));
    const result = await answered;
    const milliseconds = performance.now() - started;
    child.kill('SIGKILL');
    await ended;
    return { milliseconds, payload: payloadOf(result, bundle) };
  } finally {
    await api.stop();
  }
}

/** Milliseconds from the start of a process of Node that does nothing until it has ended. */
export async function bareStart(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--eval', ''], { env: lambdaEnvironment, stdio: 'ignore' });
  await once(child, 'exit');
  return performance.now() - started;
}

/** What Lambda itself sets, as far as a function or its runtime client looks at it. */
const lambdaEnvironment = {
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_SESSION_TOKEN: 'bench',
  AWS_REGION: 'eu-central-1',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: 'bench',
  AWS_LAMBDA_LOG_STREAM_NAME: 'bench',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  NODE_ENV: 'production',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
} as const;

function payloadOf(result: InvocationResult, bundle: string): string {
  if (result.ok) return result.payload;
  throw new Error(`${bundle} failed (${result.errorType}): ${result.message}`);
}
