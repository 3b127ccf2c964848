import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { customResource } from '../../functions/custom-resource/custom-resource.ts';
import { handler as originValue } from '../../functions/origin-value/handler.ts';
import { type CloudFormation, contextOf, startCloudFormation } from './support/cloudformation.ts';

let cloudFormation: CloudFormation;
beforeAll(async () => {
  cloudFormation = await startCloudFormation();
});
afterAll(() => cloudFormation.stop());
beforeEach(() => {
  cloudFormation.answers.length = 0;
});

describe('a resource of the stack', () => {
  it('answers what came of the work, to the address that it was given', async () => {
    await customResource(async () => 'made')(cloudFormation.event('Create'), contextOf());
    expect(cloudFormation.answers).toHaveLength(1);
    expect(cloudFormation.answers[0]?.body).toEqual({
      Status: 'SUCCESS',
      PhysicalResourceId: 'made',
      StackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/Gloss-dev/1',
      RequestId: 'request',
      LogicalResourceId: 'Seeding',
    });
    // The address is signed for no type of content.
    expect(cloudFormation.answers[0]?.contentType).toBeUndefined();
  });

  it('answers a failure with its reason, remains what it was, and counts as an error', async () => {
    const fails = customResource(async () => {
      throw new Error('b.txt:1:1: EMPTY_DOCUMENT');
    });
    await expect(fails(cloudFormation.event('Update'), contextOf())).rejects.toThrow('EMPTY_DOCUMENT');
    expect(cloudFormation.answers.map(({ body }) => body)).toMatchObject([
      { Status: 'FAILED', PhysicalResourceId: 'before', Reason: 'b.txt:1:1: EMPTY_DOCUMENT' },
    ]);
  });

  it('keeps a reason to what CloudFormation takes', async () => {
    const fails = customResource(async () => {
      throw new Error('long '.repeat(10_000));
    });
    await expect(fails(cloudFormation.event('Create'), contextOf())).rejects.toThrow();
    expect(JSON.stringify(cloudFormation.answers[0]?.body).length).toBeLessThan(4_096);
  });

  it('answers before its own time is over', async () => {
    const hangs = customResource(() => new Promise(() => undefined));
    await expect(hangs(cloudFormation.event('Create'), contextOf(30_100))).rejects.toThrow('not done within');
    expect(cloudFormation.answers.map(({ body }) => body['Status'])).toEqual(['FAILED']);
  });

  it('answers again where its answer was not taken', async () => {
    cloudFormation.refuse(2);
    await customResource(async () => 'made')(cloudFormation.event('Create'), contextOf());
    expect(cloudFormation.answers.map(({ body }) => body['Status'])).toEqual(['SUCCESS']);
  });
});

describe('the value that edge and API share', () => {
  const valueAfter = async (event: CloudFormationCustomResourceEvent) => {
    await originValue(event, contextOf());
    return String(cloudFormation.answers.at(-1)?.body['PhysicalResourceId']);
  };

  it('is random when the stack is made, and stays', async () => {
    const value = await valueAfter(cloudFormation.event('Create'));
    expect(value).toMatch(/^[\w-]{43}$/);
    expect(await valueAfter(cloudFormation.event('Create'))).not.toBe(value);
    expect(await valueAfter(cloudFormation.event('Update', value))).toBe(value);
    expect(await valueAfter(cloudFormation.event('Delete', value))).toBe(value);
  });
});
