import { isOriginSetting, originsIn } from '../http/cors.ts';

/** What the GraphQL function reads from its environment, once. */
export interface GlossConfig {
  readonly tableName: string;
  readonly region: string;
  /** Of a local DynamoDB; null for AWS. */
  readonly endpoint: string | null;
  /** Origins whose pages may read answers; `*` for all. */
  readonly allowedOrigins: readonly string[];
  /** Of the header `originHeader`: what does not carry it did not come through the edge. */
  readonly originHeaderValue: string;
  /** Where GraphiQL's files are; null where it is not served. */
  readonly graphiqlDirectory: string | null;
}

/** A setting that is missing or wrong; the message names all of them. */
class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): GlossConfig {
  const problems: string[] = [];
  const setting = (name: string): string | null => environment[name]?.trim() || null;

  const tableName = setting('TABLE_NAME');
  if (tableName === null) problems.push('TABLE_NAME is missing: the name of the DynamoDB table.');

  const endpoint = setting('DYNAMODB_ENDPOINT');
  if (endpoint !== null && !URL.canParse(endpoint)) {
    problems.push(`DYNAMODB_ENDPOINT is no URL: ${endpoint}. Give one such as http://127.0.0.1:8000, or leave it out.`);
  }

  const region = setting('AWS_REGION') ?? setting('AWS_DEFAULT_REGION') ?? (endpoint === null ? null : 'local');
  if (region === null) problems.push('AWS_REGION is missing: the region of the table, such as eu-central-1.');

  const allowedOrigins = originsIn(setting('ALLOWED_ORIGINS') ?? '');
  for (const origin of allowedOrigins) {
    if (isOriginSetting(origin)) continue;
    problems.push(
      `ALLOWED_ORIGINS holds ${origin}, which is no origin. Give some such as https://www.example.org, or *.`,
    );
  }

  const originHeaderValue = setting('ORIGIN_HEADER_VALUE');
  if (originHeaderValue === null) {
    problems.push('ORIGIN_HEADER_VALUE is missing: what the edge says to be let in. Without it nobody would be.');
  }

  if (problems.length > 0 || tableName === null || region === null || originHeaderValue === null) {
    throw new ConfigError(problems.join('\n'));
  }
  return {
    tableName,
    region,
    endpoint,
    allowedOrigins,
    originHeaderValue,
    graphiqlDirectory: setting('GRAPHIQL_DIRECTORY'),
  };
}
