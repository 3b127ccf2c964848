/** A resource as CloudFormation asks for it, its properties evaluated. */
export interface ResourceRequest {
  readonly type: string;
  readonly logicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly stackName: string;
  readonly stackId: string;
  /** A name for it as CloudFormation gives one: stack, logical id, and letters that no other has. */
  readonly physicalName: string;
}

/** What a resource became: what `Ref` and `Fn::GetAtt` give of it. */
export interface Provisioned {
  readonly physicalId: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export interface DeployedResource extends ResourceRequest, Required<Provisioned> {}

/** How one type of resource is made, changed and removed. A handler refuses properties that it does not know. */
export interface ResourceHandler {
  /** Where it fails with a `FailedCreate`, there is something to remove. */
  create(request: ResourceRequest): Promise<Provisioned>;
  /** Changes it in place, or says that another must take its place. Without it, every change does. */
  update?(request: ResourceRequest, current: DeployedResource): Promise<Provisioned | 'replace'>;
  delete(resource: DeployedResource): Promise<void>;
}

/** A create that failed and yet left something, which the rollback removes by this id. */
export class FailedCreate extends Error {
  override readonly name = 'FailedCreate';
  readonly physicalId: string;

  constructor(message: string, physicalId: string) {
    super(message);
    this.physicalId = physicalId;
  }
}
