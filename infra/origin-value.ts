import { CustomResource, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Bundle } from './bundle.ts';
import { GlossFunction } from './gloss-function.ts';

/**
 * The value by which the HTTP API's function knows that a request came through the edge. A resource that is made with the
 * stack and then stays: its physical id is the value, so there is nothing to enter, to pay for or to rotate. Whoever may
 * describe the stack can read it, and with it ask the HTTP API itself, which has its own throttle: it guards the way past
 * cache and firewall, no data.
 */
export class OriginValue extends Construct {
  readonly value: string;

  constructor(scope: Construct, id: string, { bundle }: { readonly bundle: Bundle }) {
    super(scope, id);
    const maker = new GlossFunction(this, 'Function', {
      description: 'Makes the value that the edge and the API share, once.',
      bundle,
      memorySize: 128,
      timeoutSeconds: 60,
    });
    const resource = new CustomResource(this, 'Resource', {
      resourceType: 'Custom::OriginValue',
      serviceToken: maker.functionArn,
      serviceTimeout: Duration.seconds(120),
    });
    // What the maker's role may do has to stand before it is called.
    if (maker.role !== undefined) resource.node.addDependency(maker.role);
    this.value = resource.ref;
  }
}
