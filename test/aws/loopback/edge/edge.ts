import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Answer, type Exchange, header } from '../exchange.ts';
import { acceptEncoding, cacheKey, selectedHeaders, selectedQuery } from './cache-key.ts';
import { compress, type StoredAnswer } from './compression.ts';
import { behaviorFor, type CacheBehavior, type DistributionConfig, type Origin } from './distribution.ts';
import type { CachePolicy, OriginRequestPolicy } from './policies.ts';
import { type ResponseHeadersPolicy, withPolicy } from './response-headers-policy.ts';
import { secondsKept } from './time-to-live.ts';

const maxUrlBytes = 8_192;
const maxRequestBytes = 32_768;

export interface EdgePolicies {
  cache(id: string): CachePolicy;
  originRequest(id: string): OriginRequestPolicy;
  responseHeaders(id: string): ResponseHeadersPolicy;
}

export interface EdgeDependencies {
  readonly clock: Clock;
  readonly policies: EdgePolicies;
  /** Sends a request to a host. */
  readonly fetchOrigin: (host: string, exchange: Exchange) => Promise<Answer>;
}

interface CachedAnswer extends StoredAnswer {
  readonly keptUntil: number;
  readonly stored: number;
}

/** One place of the edge of one distribution: its cache, and the way to its origin. */
export class Edge {
  readonly #domainName: string;
  readonly #config: DistributionConfig;
  readonly #dependencies: EdgeDependencies;
  readonly #cache = new Map<string, CachedAnswer>();
  /** The requests that went to the origin. */
  originRequests = 0;

  constructor(domainName: string, config: DistributionConfig, dependencies: EdgeDependencies) {
    this.#domainName = domainName;
    this.#config = config;
    this.#dependencies = dependencies;
  }

  async answer(exchange: Exchange): Promise<Answer> {
    const { method, target, headers, url } = exchange;
    const size = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + String(value).length, 0);
    if (`https://${this.#domainName}${target}`.length > maxUrlBytes || size + target.length > maxRequestBytes)
      return refusal(413, 'Request Entity Too Large');
    const behavior = behaviorFor(this.#config, url.pathname);
    if (!behavior.AllowedMethods.includes(method))
      return refusal(403, 'This distribution does not allow the HTTP method.');
    if (['GET', 'HEAD'].includes(method) && exchange.body.byteLength > 0) return refusal(403, 'Bad request.');
    const answer = behavior.CachedMethods.includes(method)
      ? await this.#cached(exchange, behavior)
      : { ...(await this.#fetch(exchange, behavior)), cache: 'Miss' };
    return this.#finish(answer, behavior);
  }

  async #cached(exchange: Exchange, behavior: CacheBehavior): Promise<StoredAnswer & { cache: string }> {
    const policy = this.#dependencies.policies.cache(behavior.CachePolicyId);
    const key = cacheKey(exchange, policy);
    const now = this.#dependencies.clock.now();
    const kept = this.#cache.get(key);
    if (kept !== undefined && kept.keptUntil > now) return this.#fromCache(exchange, kept, 'Hit');

    const validator = kept?.status === 200 ? kept.headers['etag'] : undefined;
    const fetched = await this.#fetch(exchange, behavior, validator);
    if (kept !== undefined && validator !== undefined && fetched.status === 304) {
      const refreshed = { ...kept, headers: { ...kept.headers, ...withoutEntity(fetched.headers) } };
      return this.#fromCache(exchange, this.#store(key, refreshed, policy), 'RefreshHit');
    }
    const compressed = behavior.Compress ? compress(fetched, acceptEncoding(exchange.headers, policy) ?? '') : fetched;
    return this.#fromCache(exchange, this.#store(key, compressed, policy), 'Miss');
  }

  /** Keeps an answer as long as it may be kept. */
  #store(key: string, answer: StoredAnswer, policy: CachePolicy): CachedAnswer {
    const stored = this.#dependencies.clock.now();
    const seconds = secondsKept(answer, policy, this.#config);
    const cached = { ...answer, stored, keptUntil: stored + seconds * 1000 };
    if (seconds > 0) this.#cache.set(key, cached);
    else this.#cache.delete(key);
    return cached;
  }

  #fromCache({ headers }: Exchange, answer: CachedAnswer, cache: string): StoredAnswer & { cache: string } {
    const age = Math.floor((this.#dependencies.clock.now() - answer.stored) / 1000);
    const withAge = cache === 'Miss' ? answer.headers : { ...answer.headers, age: String(age) };
    const tag = answer.headers['etag'];
    const asked = (header(headers, 'if-none-match') ?? '').split(',').map((given) => weak(given.trim()));
    if (answer.status === 200 && tag !== undefined && asked.includes(weak(tag)))
      return { status: 304, headers: withoutEntity(withAge), body: Buffer.alloc(0), cache };
    return { ...answer, headers: withAge, cache };
  }

  /** Asks the origin, as the distribution's policies have it asked. */
  async #fetch(exchange: Exchange, behavior: CacheBehavior, validator?: string): Promise<StoredAnswer> {
    const origin = this.#config.Origins.find(({ Id }) => Id === behavior.TargetOriginId);
    if (origin === undefined) return { status: 502, headers: {}, body: Buffer.from('No origin.') };
    const request = this.#originRequest(exchange, behavior, origin, validator);
    this.originRequests += 1;
    const { promise: late, resolve } = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => resolve({ status: 504 }), origin.CustomOriginConfig.OriginReadTimeout * 1000);
    const {
      status,
      headers = {},
      body = '',
    } = await Promise.race([this.#dependencies.fetchOrigin(origin.DomainName, request), late]);
    clearTimeout(timer);
    return {
      status,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
      ),
      body: Buffer.from(body),
    };
  }

  #originRequest(exchange: Exchange, behavior: CacheBehavior, origin: Origin, validator: string | undefined): Exchange {
    const { policies } = this.#dependencies;
    const cache = policies.cache(behavior.CachePolicyId);
    const inKey = cache.ParametersInCacheKeyAndForwardedToOrigin;
    const forwarded =
      behavior.OriginRequestPolicyId === undefined ? null : policies.originRequest(behavior.OriginRequestPolicyId);
    const encoding = acceptEncoding(exchange.headers, cache);
    const viewer = {
      ...(forwarded && selectedHeaders(exchange.headers, forwarded.HeadersConfig)),
      ...selectedHeaders(exchange.headers, inKey.HeadersConfig),
    };
    // What the edge has its own way with.
    for (const name of [
      'accept-encoding',
      'connection',
      'if-none-match',
      'if-modified-since',
      'content-length',
      'expect',
    ])
      delete viewer[name];
    const search =
      forwarded?.QueryStringsConfig.QueryStringBehavior === 'all'
        ? exchange.url.search
        : selectedQuery(exchange.url.search, inKey.QueryStringsConfig);
    const target = `${exchange.url.pathname}${search}`;
    const headers = {
      host: origin.DomainName,
      'user-agent': 'Amazon CloudFront',
      ...viewer,
      ...(encoding !== null && encoding !== '' && { 'accept-encoding': encoding }),
      ...(exchange.body.byteLength > 0 && { 'content-length': String(exchange.body.byteLength) }),
      ...(validator !== undefined && { 'if-none-match': validator }),
      via: '1.1 loopback.cloudfront.net (CloudFront)',
      'x-amz-cf-id': randomUUID(),
      'x-forwarded-for': '127.0.0.1',
      ...Object.fromEntries(
        origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue]),
      ),
    };
    return { ...exchange, target, url: new URL(target, exchange.url), headers };
  }

  #finish({ status, headers, body, cache }: StoredAnswer & { cache: string }, behavior: CacheBehavior): Answer {
    const policyId = behavior.ResponseHeadersPolicyId;
    const policy = policyId === undefined ? null : this.#dependencies.policies.responseHeaders(policyId);
    const word = status >= 400 ? 'Error' : cache;
    return {
      status,
      headers: {
        ...(policy === null ? headers : withPolicy(headers, policy)),
        via: '1.1 loopback.cloudfront.net (CloudFront)',
        'x-cache': `${word} from cloudfront`,
      },
      body,
    };
  }
}

const weak = (tag: string): string => tag.replace(/^W\//, '');

/** The headers of a 304: without those that describe a body. */
const withoutEntity = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('content-') && name !== 'etag'));

const refusal = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html', 'x-cache': 'Error from cloudfront' },
  body: `<html><body><h1>${status}</h1><p>${text}</p></body></html>`,
});
