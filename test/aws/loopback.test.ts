import { describe, expect, it } from 'vitest';
import { evaluate, type Scope } from './loopback/cloudformation/intrinsics.ts';
import { cacheKey } from './loopback/edge/cache-key.ts';
import type { CachePolicy } from './loopback/edge/policies.ts';
import { secondsKept } from './loopback/edge/time-to-live.ts';
import { matchesPattern } from './loopback/services/event-pattern.ts';

/* What the rehearsal rests on: a mistake here would hide one of ours. */

describe('an expression of a template', () => {
  const scope: Scope = {
    ref: (name) => ({ Queue: 'queue-1', 'AWS::Region': 'eu-central-1' })[name],
    attribute: (logicalId, name) => (logicalId === 'Api' && name === 'Url' ? 'https://a.example/b' : undefined),
    condition: (name) => name === 'Yes',
    mapping: () => undefined,
  };

  it('is resolved at any depth', () => {
    expect(
      evaluate(
        {
          host: { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Api', 'Url'] }] }] },
          text: { 'Fn::Sub': [`\${Queue}/\${Api.Url}/\${!Kept}/\${own}`, { own: { Ref: 'AWS::Region' } }] },
          list: [{ 'Fn::If': ['Yes', { Ref: 'Queue' }, 'no'] }, { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] }],
          left: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] },
        },
        scope,
      ),
    ).toEqual({
      host: 'a.example',
      text: `queue-1/https://a.example/b/\${Kept}/eu-central-1`,
      list: ['queue-1'],
    });
  });

  it('refers to nothing that is not there', () => {
    for (const dangling of [{ Ref: 'Nothing' }, { 'Fn::GetAtt': ['Api', 'Nothing'] }, { 'Fn::Sub': `\${Nothing}` }])
      expect(() => evaluate({ a: [dangling] }, scope)).toThrow(/Nothing/);
  });
});

describe('the edge', () => {
  const policy: CachePolicy = {
    Name: 'policy',
    MinTTL: 0,
    DefaultTTL: 0,
    MaxTTL: 100,
    ParametersInCacheKeyAndForwardedToOrigin: {
      EnableAcceptEncodingGzip: true,
      EnableAcceptEncodingBrotli: true,
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept'] },
      CookiesConfig: { CookieBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: ['query'] },
    },
  };
  const key = (target: string, headers: Record<string, string>) =>
    cacheKey(
      { method: 'GET', target, url: new URL(target, 'http://a.example'), headers, body: Buffer.alloc(0) },
      policy,
    );

  it('tells apart what its policy names, and nothing else', () => {
    const one = key('/a?query=1&other=2', { accept: 'a', origin: 'b', 'accept-encoding': 'gzip, zstd' });
    expect(key('/a?other=3&query=1', { accept: 'a', cookie: 'c', 'accept-encoding': 'gzip' })).toBe(one);
    const others = [
      key('/a?query=2', { accept: 'a', 'accept-encoding': 'gzip' }),
      key('/a?query=1', { accept: 'b', 'accept-encoding': 'gzip' }),
      key('/a?query=1', { accept: 'a', 'accept-encoding': 'br, gzip' }),
      key('/b?query=1', { accept: 'a', 'accept-encoding': 'gzip' }),
    ];
    expect(new Set([one, ...others]).size).toBe(5);
  });

  it('keeps an answer as long as it says, within the policy', () => {
    const kept = (status: number, control: string, limits: Partial<CachePolicy> = {}, errorSeconds?: number) =>
      secondsKept(
        { status, headers: control === '' ? {} : { 'cache-control': control } },
        { ...policy, ...limits },
        {
          CustomErrorResponses:
            errorSeconds === undefined ? [] : [{ ErrorCode: status, ErrorCachingMinTTL: errorSeconds }],
        },
      );
    expect(kept(200, 'public, max-age=60')).toBe(60);
    expect(kept(200, 'max-age=60, s-maxage=70')).toBe(70);
    expect(kept(200, 'max-age=6000')).toBe(100);
    expect(kept(200, '')).toBe(0);
    expect(kept(200, 'no-store')).toBe(0);
    expect(kept(200, 'no-store', { MinTTL: 5 })).toBe(5);
    expect(kept(502, 'no-store')).toBe(10);
    expect(kept(502, 'no-store', {}, 0)).toBe(0);
    expect(kept(400, '')).toBe(0);
    expect(kept(400, 'max-age=60')).toBe(60);
  });
});

it('an event pattern matches all that it names', () => {
  const event = { source: 'aws.s3', detail: { bucket: { name: 'documents' }, object: { key: 'a/b.txt' } } };
  expect(matchesPattern({ source: ['aws.s3', 'aws.sqs'], detail: { bucket: { name: ['documents'] } } }, event)).toBe(
    true,
  );
  expect(matchesPattern({ source: ['aws.s3'], detail: { bucket: { name: ['others'] } } }, event)).toBe(false);
  expect(matchesPattern({ detail: { object: { key: [{ prefix: 'a/' }] } } }, event)).toBe(true);
  expect(matchesPattern({ detail: { object: { key: [{ suffix: '.md' }] } } }, event)).toBe(false);
  expect(matchesPattern({ detail: { reason: ['PutObject'] } }, event)).toBe(false);
});
