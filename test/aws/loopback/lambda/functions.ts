import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { account, arnOf } from '../account.ts';
import { AwsError } from '../aws-error.ts';
import type { Clock } from '../clock.ts';
import { accessKeyOf } from '../iam/roles.ts';
import type { InvocationResult } from './runtime-api.ts';
import { Sandbox } from './sandbox.ts';

export interface FunctionConfiguration {
  readonly name: string;
  readonly handler: string;
  readonly roleArn: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logGroup: string;
  readonly logFormat: string;
}

interface DeployedFunction {
  readonly configuration: FunctionConfiguration;
  readonly taskRoot: string;
  sandbox: Promise<Sandbox> | null;
  /** Settles when the invocation before is over: one process serves one function, one event at a time. */
  turn: Promise<unknown>;
  readonly log: string[];
}

export interface FunctionsOptions {
  readonly directory: string;
  readonly runtimeClient: string;
  readonly clock: Clock;
  /** Where functions find AWS. */
  readonly endpoint: () => string;
  readonly fault: (error: unknown) => void;
}

/** Lambda's functions, each run from its uploaded zip in a process of its own. */
export class Functions {
  readonly #functions = new Map<string, DeployedFunction>();
  readonly #options: FunctionsOptions;
  #deployments = 0;

  constructor(options: FunctionsOptions) {
    this.#options = options;
  }

  /** Adds a function, or replaces its code and configuration; the next invocation starts a new process. */
  async deploy(configuration: FunctionConfiguration, zip: Buffer): Promise<void> {
    await this.remove(configuration.name);
    this.#deployments += 1;
    const taskRoot = join(this.#options.directory, `${configuration.name}-${this.#deployments}`);
    for (const [path, content] of Object.entries(unzipSync(zip))) {
      if (path.endsWith('/')) continue;
      await mkdir(dirname(join(taskRoot, path)), { recursive: true });
      await writeFile(join(taskRoot, path), content);
    }
    this.#functions.set(configuration.name, {
      configuration,
      taskRoot,
      sandbox: null,
      turn: Promise.resolve(),
      log: [],
    });
  }

  async remove(name: string): Promise<void> {
    const former = this.#functions.get(name);
    if (former === undefined) return;
    this.#functions.delete(name);
    await former.turn;
    await (await former.sandbox)?.stop();
    await rm(former.taskRoot, { recursive: true });
  }

  /** @throws AwsError where there is no such function; `nameOrArn` is either */
  configuration(nameOrArn: string): FunctionConfiguration {
    return this.#named(nameOrArn).configuration;
  }

  /** Waits for its turn, then for the function. */
  invoke(nameOrArn: string, event: unknown): Promise<InvocationResult> {
    const deployed = this.#named(nameOrArn);
    const run = deployed.turn.then(async () => {
      const former = await deployed.sandbox;
      if (former?.spent) await former.stop();
      if (former === null || former.spent) deployed.sandbox = this.#start(deployed);
      const sandbox = await deployed.sandbox;
      if (sandbox === null) throw new Error(`${nameOrArn} has no sandbox.`);
      return sandbox.invoke(JSON.stringify(event));
    });
    deployed.turn = run.catch(() => undefined);
    return run;
  }

  /** What functions have written, the last lines of each. */
  logs(): string[] {
    return [...this.#functions.values()].flatMap(({ configuration, log }) =>
      log.slice(-10).map((line) => `${configuration.name}: ${line.slice(0, 1_000)}`),
    );
  }

  async stop(): Promise<void> {
    for (const name of [...this.#functions.keys()]) await this.remove(name);
  }

  #named(nameOrArn: string): DeployedFunction {
    const deployed = this.#functions.get(nameOrArn.split(':').at(-1) ?? '');
    if (deployed === undefined)
      throw new AwsError('ResourceNotFoundException', `Function not found: ${nameOrArn}`, 404);
    return deployed;
  }

  #start({ configuration, taskRoot, log }: DeployedFunction): Promise<Sandbox> {
    const { name, handler, memoryMegabytes, timeoutSeconds, environment, roleArn, logGroup, logFormat } = configuration;
    return Sandbox.start({
      functionArn: arnOf('lambda', `function:${name}`),
      handler,
      taskRoot,
      memoryMegabytes,
      timeoutSeconds,
      clock: this.#options.clock,
      runtimeClient: this.#options.runtimeClient,
      fault: this.#options.fault,
      log: (line) => log.push(line),
      environment: {
        ...environment,
        AWS_REGION: account.region,
        AWS_DEFAULT_REGION: account.region,
        AWS_ACCESS_KEY_ID: accessKeyOf(roleArn),
        AWS_SECRET_ACCESS_KEY: 'none',
        AWS_SESSION_TOKEN: 'none',
        AWS_ENDPOINT_URL: this.#options.endpoint(),
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
        AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
        AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
        AWS_LAMBDA_LOG_STREAM_NAME: '2020/01/01/[$LATEST]0123456789abcdef',
        AWS_LAMBDA_LOG_FORMAT: logFormat,
        LANG: 'en_US.UTF-8',
        TZ: ':UTC',
      },
    });
  }
}
