import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { only, resourcesOf, type Synthesized, synthesized, type Template } from './synthesized.ts';
import { isRecord } from './validator/finding.ts';
import { validate } from './validator/validate.ts';

let dev: Synthesized;
beforeAll(async () => {
  dev = await synthesized('dev');
});

it('finds nothing wrong with what is deployed, in any environment and with every setting', async () => {
  const own = {
    region: 'us-east-1',
    domain: { name: 'api.example.org', certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b' },
    firewall: { requestsPerFiveMinutes: 1000 },
    alarmEmail: 'desk@example.org',
    allowedOrigins: ['https://www.example.org'],
  };
  const existing = { existing: { tableName: 'Gloss-restored', documentsBucketName: 'gloss-prod-documents' } };
  const settings = [{}, own, existing];
  const prod = await Promise.all(settings.map((each) => synthesized('prod', each)));
  for (const { template, functions } of [dev, ...prod]) {
    expect(await validate(template, functions)).toEqual([]);
  }
});

describe('catches, in the template that is deployed,', () => {
  /** What is found once the template is changed. */
  async function changed(change: (template: Template) => void): Promise<string[]> {
    const template = structuredClone(dev.template);
    change(template);
    return validate(template, dev.functions);
  }
  const idOf = (name: string): string => {
    const found = dev.functions.find(({ bundle }) => bundle.name === name);
    if (found === undefined) throw new Error(`No function runs ${name}.`);
    return found.id;
  };
  /** An object within a resource's properties. */
  const within = (template: Template, id: string, ...path: string[]): Record<string, unknown> => {
    let value: unknown = template.Resources[id]?.Properties;
    for (const name of path) value = isRecord(value) ? value[name] : undefined;
    if (!isRecord(value)) throw new Error(`${id} has no ${path.join('.')}.`);
    return value;
  };

  it('a property that there is not', async () => {
    const id = idOf('graphql');
    const findings = await changed((template) => Object.assign(within(template, id), { Cheap: true }));
    expect(findings).toEqual([`${id}.Properties.Cheap: there is no such property`]);
  });

  it('a misspelt property, however deep', async () => {
    const { id } = only(dev.template, 'AWS::CloudFront::Distribution');
    const findings = await changed((template) => {
      const behavior = within(template, id, 'DistributionConfig', 'DefaultCacheBehavior');
      behavior['Compres'] = behavior['Compress'];
      delete behavior['Compress'];
    });
    expect(findings).toEqual([
      `${id}.Properties.DistributionConfig.DefaultCacheBehavior.Compres: there is no such property; is it Compress?`,
    ]);
  });

  it('a wrong primitive', async () => {
    const id = idOf('graphql');
    const findings = await changed((template) => Object.assign(within(template, id), { Timeout: 'ten' }));
    expect(findings).toEqual([`${id}.Properties.Timeout: must be a whole number`]);
  });

  it('a required property that is missing', async () => {
    const id = idOf('graphql');
    const findings = await changed((template) => delete within(template, id)['Code']);
    expect(findings).toEqual([`${id}.Properties.Code: is required`]);
  });

  it('a Ref to nothing', async () => {
    const id = idOf('ingest');
    const findings = await changed((template) => {
      within(template, id, 'Environment', 'Variables')['BUCKET_NAME'] = { Ref: 'Bukket' };
    });
    expect(findings).toEqual([
      `${id}.Properties.Environment.Variables.BUCKET_NAME: refers to Bukket, which is not there`,
    ]);
  });

  it('a GetAtt of a resource that is not there, and of an attribute that it has not', async () => {
    const id = idOf('graphql');
    const table = only(dev.template, 'AWS::DynamoDB::GlobalTable').id;
    const description = (value: unknown) =>
      changed((template) => Object.assign(within(template, id), { Description: value }));
    expect(await description({ 'Fn::GetAtt': ['Tabel', 'Arn'] })).toEqual([
      `${id}.Properties.Description: refers to Tabel, which is not there`,
    ]);
    expect(await description({ 'Fn::GetAtt': [table, 'Arm'] })).toEqual([
      `${id}.Properties.Description: refers to ${table}.Arm, an attribute that AWS::DynamoDB::GlobalTable has not`,
    ]);
    expect(await description({ 'Fn::Sub': `\${${table}.Arn}` })).toEqual([]);
  });

  it('an index whose key no attribute defines', async () => {
    const { id } = only(dev.template, 'AWS::DynamoDB::GlobalTable');
    const findings = await changed((template) =>
      Object.assign(within(template, id), {
        GlobalSecondaryIndexes: [
          {
            IndexName: 'first',
            KeySchema: [{ AttributeName: 'gsi1pk', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    );
    expect(findings).toEqual([`${id}: gsi1pk is a key of the index first, and no attribute defines it`]);
  });

  it('an environment variable that the code reads and the template lacks, of every function', async () => {
    const removed: string[] = [];
    for (const { id, bundle } of dev.functions) {
      const { Environment } = z
        .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
        .parse(dev.template.Resources[id]?.Properties);
      for (const name of Object.keys(Environment.Variables)) {
        const findings = await changed((template) => delete within(template, id, 'Environment', 'Variables')[name]);
        // Of NODE_ENV bundles have a constant, and it is there for what is loaded beside them; the others may be left out.
        if (['NODE_ENV', 'GRAPHIQL_DIRECTORY', 'REVISION_DAYS'].includes(name)) expect(findings).toEqual([]);
        else {
          expect(findings).toEqual([expect.stringMatching(new RegExp(`^${id}: [\\s\\S]*${name}`))]);
          removed.push(`${bundle.name} ${name}`);
        }
      }
    }
    expect(removed.sort()).toEqual([
      'graphql ORIGIN_HEADER_VALUE',
      'graphql TABLE_NAME',
      'ingest BUCKET_NAME',
      'ingest DEAD_LETTER_QUEUE_URL',
      'ingest QUEUE_URL',
      'ingest TABLE_NAME',
      'seeding TABLE_NAME',
    ]);
  });

  it('a permission that a call needs and the role lacks, and one that none needs', async () => {
    const policySchema = z.object({
      PolicyDocument: z.object({ Statement: z.array(z.object({ Action: z.union([z.string(), z.string().array()]) })) }),
    });
    let taken = 0;
    for (const { id, properties } of resourcesOf(dev.template, 'AWS::IAM::Policy')) {
      const actions = policySchema.parse(properties).PolicyDocument.Statement.flatMap(({ Action }) => Action);
      for (const action of actions) {
        const findings = await changed((template) => {
          const document = within(template, id, 'PolicyDocument');
          const { Statement } = policySchema.parse({ PolicyDocument: document }).PolicyDocument;
          document['Statement'] = Statement.map(({ Action }) => ({
            Effect: 'Allow',
            Action: [Action].flat().filter((other) => other !== action),
          }));
        });
        expect(findings).toEqual([expect.stringMatching(new RegExp(`its role may not ${action}$`))]);
        taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(20);

    const { id } = resourcesOf(dev.template, 'AWS::IAM::Policy')[0] ?? { id: '' };
    const findings = await changed((template) => {
      within(template, id, 'PolicyDocument')['Statement'] = [{ Effect: 'Allow', Action: 'dynamodb:Scan' }];
    });
    expect(findings).toContainEqual(expect.stringContaining('nothing it does needs dynamodb:Scan'));
  });

  it('a fixed physical name', async () => {
    const table = only(dev.template, 'AWS::DynamoDB::GlobalTable').id;
    expect(await changed((template) => Object.assign(within(template, table), { TableName: 'gloss' }))).toEqual([
      `${table}.Properties.TableName: is fixed`,
    ]);
    const queue = resourcesOf(dev.template, 'AWS::SQS::Queue')[0]?.id ?? '';
    expect(await changed((template) => Object.assign(within(template, queue), { QueueName: 'gloss' }))).toEqual([
      `${queue}.Properties.QueueName: is fixed`,
    ]);
    const cache = only(dev.template, 'AWS::CloudFront::CachePolicy').id;
    const findings = await changed((template) =>
      Object.assign(within(template, cache, 'CachePolicyConfig'), { Name: 'gloss' }),
    );
    expect(findings).toEqual([`${cache}.Properties.CachePolicyConfig.Name: is fixed`]);
  });

  it('a log group that keeps everything, and a function without one', async () => {
    const { id } = resourcesOf(dev.template, 'AWS::Logs::LogGroup')[0] ?? { id: '' };
    expect(await changed((template) => delete within(template, id)['RetentionInDays'])).toEqual([
      `${id}: keeps its logs for ever`,
    ]);
    const seeding = idOf('seeding');
    expect(await changed((template) => delete within(template, seeding)['LoggingConfig'])).toEqual([
      `${seeding}: logs to a group that is not of this stack`,
    ]);
  });
});
