import * as z from 'zod';
import { defaultRevisionDays, mostRevisionDays } from '../seed/publish/revision-days.ts';

/** CloudFront takes its certificate and its web ACL from this region alone, wherever the stack stands. */
const edgeRegion = 'us-east-1';

const arnOf = (service: string, resource: string, sentence: string) =>
  z.string().regex(new RegExp(`^arn:aws[a-z-]*:${service}:${edgeRegion}:\\d{12}:${resource}`), sentence);

const origin = z.string().refine((text) => text === '*' || (URL.canParse(text) && new URL(text).origin === text), {
  error: 'is no origin; give one such as https://www.example.org, or *',
});

const settingsSchema = z
  .strictObject({
    /** Where the stack stands; without it, where the credentials say. */
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no region; give one such as eu-central-1')
      .optional(),
    /** Keeps table and bucket when the stack goes, and lets the table not be deleted. */
    keepData: z.boolean('must be true or false'),
    /** A table, a documents bucket, or both, that are there already and take the place of those that the stack would make. */
    existing: z
      .strictObject({
        tableName: z
          .string()
          .regex(/^[\w.-]{3,255}$/, 'is no name of a table')
          .optional(),
        documentsBucketName: z
          .string()
          .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is no name of a bucket')
          .optional(),
      })
      .refine(({ tableName, documentsBucketName }) => tableName ?? documentsBucketName, {
        error: 'names neither a table nor a bucket: give tableName, documentsBucketName or both, or leave it out',
      })
      .optional(),
    /** Gets a mail from each alarm, once the address has confirmed it. */
    alarmEmail: z.email('is no e-mail address').optional(),
    /** The name that readers use, and its certificate. The name is pointed at the edge by hand. */
    domain: z
      .strictObject({
        name: z.hostname('is no host name; give one such as api.example.org'),
        certificateArn: arnOf(
          'acm',
          'certificate/',
          `is not the ARN of a certificate in ${edgeRegion}: CloudFront takes none from another region`,
        ),
        /** Whether browsers are told to use HTTPS for every subdomain of the name as well; false without it. */
        hstsIncludeSubDomains: z.boolean('must be true or false').optional(),
      })
      .optional(),
    /** Refuses who asks too often: either an own web ACL, or one that is there. */
    firewall: z
      .union(
        [
          z.strictObject({ requestsPerFiveMinutes: z.int().min(10).max(2_000_000_000) }),
          z.strictObject({
            webAclArn: arnOf('wafv2', 'global/webacl/', `is not the ARN of a web ACL for CloudFront in ${edgeRegion}`),
          }),
        ],
        `takes requestsPerFiveMinutes, a whole number from 10 on, or webAclArn, the ARN of a web ACL in ${edgeRegion}`,
      )
      .optional(),
    /** Whose pages may read answers. */
    allowedOrigins: z.array(origin, 'must be a list of origins'),
    /** What answers readers: a function behind an HTTP API, which is the default, or a web function. */
    compute: z.enum(['function', 'web-function'], 'must be function or web-function').default('function'),
    /** Whether GraphiQL is served, at /graphiql. */
    graphiql: z.boolean('must be true or false'),
    /** What reaches the function behind the edge, at most. */
    throttle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
    /** How many days a revision of an article stays readable once it was replaced. */
    revisionDays: z.int().min(0).max(mostRevisionDays).default(defaultRevisionDays),
    /** What the table gives, at most: a bound of the bill. */
    table: z.strictObject({ readUnitsPerSecond: z.int().min(1), writeUnitsPerSecond: z.int().min(1) }),
  })
  .refine(({ existing, keepData }) => existing === undefined || keepData, {
    path: ['existing'],
    error: 'needs keepData: true, since what was there before the stack is not deleted with it',
  })
  .refine(({ firewall, region }) => !firewall || 'webAclArn' in firewall || region === edgeRegion, {
    path: ['firewall'],
    error: `needs the region ${edgeRegion}, where alone a web ACL for CloudFront can stand. Set region to ${edgeRegion}, or make the web ACL there and give its webAclArn`,
  });

/** What one environment of gloss is deployed with. */
export type Settings = z.infer<typeof settingsSchema>;

export interface Environment {
  /** `dev`, `prod`: part of the stack's name. */
  readonly name: string;
  readonly settings: Settings;
}

/** A setting that is missing or wrong; the message names all of them. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * The environment that the context of `cdk.json`, or of `-c environment=NAME`, asks for.
 *
 * @throws SettingsError
 */
export function environmentOf(context: (key: string) => unknown): Environment {
  const environments = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.unknown()).safeParse(context('environments'));
  if (!environments.success) {
    throw new SettingsError('cdk.json: context.environments must hold the settings of each environment by its name.');
  }
  const known = Object.keys(environments.data).join(', ');
  const name = z.string().safeParse(context('environment')).data;
  if (name === undefined || !Object.hasOwn(environments.data, name)) {
    throw new SettingsError(
      `The environment is ${name ?? 'not set'}; cdk.json has ${known}. Give -c environment=NAME.`,
    );
  }
  const settings = settingsSchema.safeParse(environments.data[name]);
  if (settings.success) return { name, settings: settings.data };
  const problems = settings.error.issues.map(({ path, message, ...issue }) => {
    const place = ['context', 'environments', name, ...path].join('.');
    if (issue.code === 'unrecognized_keys')
      return `${place} has settings that there are not: ${issue.keys.join(', ')}.`;
    return `${place} ${message}.`;
  });
  throw new SettingsError(`cdk.json: ${problems.join('\ncdk.json: ')}`);
}
