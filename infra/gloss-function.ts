import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Bundle } from './bundle.ts';

/** One whole vCPU: Lambda sells CPU by memory, and what runs here waits for its CPU. Less is slower and no cheaper. */
export const oneProcessor = 1_769;

export interface GlossFunctionProps {
  readonly description: string;
  readonly bundle: Bundle;
  readonly memorySize: number;
  readonly timeoutSeconds: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** How often Lambda tries an asynchronous call again that failed; Lambda's own 2 without it. */
  readonly retryAttempts?: number;
}

/**
 * A function on Node 24 on ARM with a role and a log group of its own: it may write that log, and nothing else before it is
 * granted. Without tracing: each function's work is a call or two of one service, and duration, errors and throttles of
 * all of them are metrics that cost nothing; traces would cost 5 USD a million and a permission on every resource.
 */
export class GlossFunction extends LambdaFunction {
  /** What it runs. */
  readonly bundle: Bundle;
  /** Where it logs. */
  readonly ownLogGroup: LogGroup;

  constructor(scope: Construct, id: string, props: GlossFunctionProps) {
    const { description, bundle, memorySize, timeoutSeconds, environment = {}, retryAttempts } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // The role that CDK makes by itself may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    super(scope, id, {
      description,
      code: Code.fromAsset(bundle.directory),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout: Duration.seconds(timeoutSeconds),
      environment: { ...environment, NODE_ENV: 'production' },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Lambda's own lines, two for each call, only where one failed: else they would cost more than the calls.
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(retryAttempts === undefined ? {} : { retryAttempts }),
    });
    this.bundle = bundle;
    this.ownLogGroup = logGroup;
  }
}
