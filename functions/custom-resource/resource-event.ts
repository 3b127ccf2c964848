import type { CloudFormationCustomResourceEvent } from 'aws-lambda';

/** What CloudFormation asks, with what it keeps of the resource between its questions. */
export type ResourceEvent = CloudFormationCustomResourceEvent;
