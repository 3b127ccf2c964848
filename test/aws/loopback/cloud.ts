import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDynamoDB } from '../../../functions/local/embedded-dynamodb.ts';
import { account } from './account.ts';
import { AwsError, notImitated } from './aws-error.ts';
import { signedCall } from './caller.ts';
import { Clock } from './clock.ts';
import { CloudFormation } from './cloudformation/api.ts';
import { CloudFront } from './edge/cloudfront.ts';
import { type Answer, type Exchange, header } from './exchange.ts';
import { HttpApis } from './http-api.ts';
import { Authorization } from './iam/authorization.ts';
import { type Role, Roles } from './iam/roles.ts';
import { answerJson } from './json-protocol.ts';
import { AsyncInvocations } from './lambda/async-invocation.ts';
import { Functions } from './lambda/functions.ts';
import { Permissions } from './lambda/permissions.ts';
import { answerQuery } from './query-protocol.ts';
import { CustomResources } from './resources/custom-resource.ts';
import { EventSourceMappings } from './resources/event-source-mapping.ts';
import { ResourceLedger } from './resources/ledger.ts';
import { resourceHandlers } from './resources/registry.ts';
import { type LoopbackServer, serve } from './server.ts';
import { DynamoDBGate } from './services/dynamodb.ts';
import { EventBus } from './services/event-bus.ts';
import { Buckets } from './services/s3.ts';
import { S3Api } from './services/s3-api.ts';
import { Queues } from './services/sqs.ts';
import { SqsApi } from './services/sqs-api.ts';
import { performSsm, readParameter } from './services/ssm.ts';
import { performSts } from './services/sts.ts';

export interface CloudOptions {
  /** The DynamoDB behind. */
  readonly database: Pick<LocalDynamoDB, 'endpoint'>;
  /** The main module of `aws-lambda-ric`. */
  readonly runtimeClient: string;
}

/** A loopback AWS: one account, one region, one address for every service. README.md says what it is not. */
export class Cloud {
  readonly clock = new Clock();
  readonly authorization = new Authorization();
  readonly ledger = new ResourceLedger();
  readonly roles = new Roles();
  readonly permissions = new Permissions();
  readonly queues = new Queues(this.clock);
  readonly bus: EventBus;
  readonly buckets: Buckets;
  readonly mappings: EventSourceMappings;
  readonly cloudFront: CloudFront;
  readonly dynamodb: DynamoDBGate;
  readonly functions: Functions;
  readonly apis: HttpApis;
  readonly cloudFormation: CloudFormation;
  /** What went wrong inside of the loopback itself; a rehearsal that has any is worth nothing. */
  readonly faults: unknown[] = [];
  readonly #s3: S3Api;
  readonly #sqs: SqsApi;
  readonly #customResources: CustomResources;
  readonly #invocations: AsyncInvocations;
  readonly #directory: string;
  #server: LoopbackServer | null = null;

  private constructor({ database, runtimeClient }: CloudOptions, directory: string) {
    const fault = (error: unknown) => void this.faults.push(error);
    this.#directory = directory;
    const { authorization, queues, roles, permissions, ledger } = this;
    this.bus = new EventBus(queues, authorization, fault);
    this.buckets = new Buckets(this.clock, (event) => this.bus.put(event));
    this.#s3 = new S3Api(this.buckets, authorization);
    this.#sqs = new SqsApi(queues, authorization);
    this.dynamodb = new DynamoDBGate(database.endpoint, authorization);
    this.functions = new Functions({
      directory,
      runtimeClient,
      clock: this.clock,
      endpoint: () => this.endpoint,
      fault,
    });
    this.apis = new HttpApis(this.functions, permissions);
    const { buckets, bus, dynamodb, functions, apis } = this;
    this.#invocations = new AsyncInvocations(functions);
    this.#customResources = new CustomResources(this.#invocations, () => this.endpoint);
    this.mappings = new EventSourceMappings({ queues, functions, roles, authorization, fault });
    this.cloudFront = new CloudFront({
      clock: this.clock,
      fetchOrigin: (host, exchange) => apis.answer(host, exchange),
    });
    this.cloudFormation = new CloudFormation({
      handlers: resourceHandlers({
        dynamodb,
        functions,
        roles,
        permissions,
        apis,
        queues,
        buckets,
        bus,
        mappings: this.mappings,
        cloudFront: this.cloudFront,
        invocations: this.#invocations,
        customResources: this.#customResources,
        readObject: (bucket, key) => this.#readObject(bucket, key),
      }),
      ledger,
      readTemplate: (url) => this.#readTemplate(url),
      readParameter,
      watch: (operation) => void operation.catch(fault),
    });
    this.buckets.all.set(assetsBucket, {
      name: assetsBucket,
      versioned: true,
      emits: false,
      policy: undefined,
      versions: [],
    });
  }

  static async start(options: CloudOptions): Promise<Cloud> {
    const cloud = new Cloud(options, await mkdtemp(join(tmpdir(), 'gloss-rehearsal-')));
    cloud.#server = await serve(
      (exchange) => cloud.#answer(exchange),
      (error) => cloud.faults.push(error),
    );
    return cloud;
  }

  /** What `AWS_ENDPOINT_URL` is set to. */
  get endpoint(): string {
    if (this.#server === null) throw new Error('The loopback AWS is not running.');
    return `http://127.0.0.1:${this.#server.port}`;
  }

  /** Resolves once no event, no message that can be received and no invocation is under way. */
  async settled(): Promise<void> {
    do {
      await this.bus.idle;
      await this.#invocations.idle();
      await new Promise((resolve) => setTimeout(resolve, 20));
    } while (this.mappings.busy);
  }

  /** Moves the loopback's time on, past a visibility timeout or what a cache keeps. */
  advance(seconds: number): void {
    this.clock.advance(seconds * 1000);
    this.queues.wake();
  }

  async stop(): Promise<void> {
    await this.mappings.stop();
    await this.functions.stop();
    await this.#server?.stop();
    await rm(this.#directory, { recursive: true, force: true });
  }

  async #answer(exchange: Exchange): Promise<Answer> {
    const host = header(exchange.headers, 'host') ?? '';
    if (host.endsWith(`.execute-api.${account.region}.${account.urlSuffix}`)) return this.apis.answer(host, exchange);
    const edge = this.cloudFront.edge(host);
    if (edge !== undefined) return edge.answer(exchange);
    if (CustomResources.takes(exchange)) return this.#customResources.answer(exchange);
    const call = signedCall(exchange);
    if (call === null) throw notImitated(`the unsigned ${exchange.method} ${host}${exchange.target}`);
    const role = this.roles.ofKey(call.accessKeyId);
    const answer = await this.#answerService(call.service, exchange, role);
    if (role === undefined) return answer;
    // The SDK takes a difference for a wrong clock of its own, and tries again.
    return { ...answer, headers: { ...answer.headers, date: new Date(this.clock.now()).toUTCString() } };
  }

  #answerService(service: string, exchange: Exchange, role: Role | undefined): Promise<Answer> {
    switch (service) {
      case 'sts':
        return answerQuery(exchange, 'https://sts.amazonaws.com/doc/2011-06-15/', performSts);
      case 'cloudformation':
        return answerQuery(exchange, 'http://cloudformation.amazonaws.com/doc/2010-05-15/', (action, parameters) =>
          this.cloudFormation.perform(action, parameters),
        );
      case 'ssm':
        return answerJson(exchange, performSsm);
      case 'cloudtrail':
        // The CLI looks there for the reason of a failed deploy.
        return answerJson(exchange, async () => ({ Events: [] }));
      case 's3':
        return this.#s3.answer(exchange, role);
      case 'sqs':
        return answerJson(exchange, (operation, input) => this.#sqs.perform(operation, input, role));
      case 'dynamodb':
        return this.dynamodb.answer(exchange, role);
      default:
        throw notImitated(`${service}: ${exchange.method} ${exchange.target}`);
    }
  }

  #readObject(bucketName: string, key: string): Buffer {
    const bucket = this.buckets.all.get(bucketName);
    const body = bucket && this.buckets.version(bucket, key)?.body;
    if (!body) throw new AwsError('NoSuchKey', `There is no object ${key} in ${bucketName}.`);
    return body;
  }

  #readTemplate(url: string): string {
    const [key = '', bucket = ''] = new URL(url).pathname.split('/').reverse();
    return this.#readObject(bucket, key).toString();
  }
}

/** What `cdk bootstrap` makes for assets. */
const assetsBucket = `cdk-hnb659fds-assets-${account.id}-${account.region}`;
