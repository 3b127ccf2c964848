import { randomUUID } from 'node:crypto';
import type { DistributionConfig } from './distribution.ts';
import { Edge, type EdgeDependencies, type EdgePolicies } from './edge.ts';
import {
  type CachePolicy,
  managedCachePolicies,
  managedOriginRequestPolicies,
  type OriginRequestPolicy,
} from './policies.ts';
import type { ResponseHeadersPolicy } from './response-headers-policy.ts';

/** CloudFront: distributions and the policies that they name. */
export class CloudFront implements EdgePolicies {
  readonly cachePolicies = new Map(Object.entries(managedCachePolicies));
  readonly originRequestPolicies = new Map(Object.entries(managedOriginRequestPolicies));
  readonly responseHeadersPolicies = new Map<string, ResponseHeadersPolicy>();
  readonly #edges = new Map<string, Edge>();
  readonly #dependencies: Omit<EdgeDependencies, 'policies'>;

  constructor(dependencies: Omit<EdgeDependencies, 'policies'>) {
    this.#dependencies = dependencies;
  }

  cache = (id: string): CachePolicy => found(this.cachePolicies, id);
  originRequest = (id: string): OriginRequestPolicy => found(this.originRequestPolicies, id);
  responseHeaders = (id: string): ResponseHeadersPolicy => found(this.responseHeadersPolicies, id);

  /** Makes a distribution, or replaces one's configuration and forgets its cache. Gives its domain name. */
  put(id: string, config: DistributionConfig): string {
    const domainName = domainNameOf(id);
    this.#edges.set(domainName, new Edge(domainName, config, { ...this.#dependencies, policies: this }));
    return domainName;
  }

  remove(id: string): void {
    this.#edges.delete(domainNameOf(id));
  }

  /** The edge of a host; undefined where no distribution has it. */
  edge(host: string): Edge | undefined {
    return this.#edges.get(host);
  }
}

const domainNameOf = (id: string): string => `d${id.slice(1).toLowerCase()}.cloudfront.net`;

export const newId = (): string => `E${randomUUID().replaceAll('-', '').slice(0, 13).toUpperCase()}`;

function found<Policy>(policies: ReadonlyMap<string, Policy>, id: string): Policy {
  const policy = policies.get(id);
  if (policy === undefined) throw new Error(`CloudFront has no policy ${id}.`);
  return policy;
}
