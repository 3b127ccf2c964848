interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The credentials that Lambda hands to a function in its environment; they are not renewed while it lives. */
export async function environmentCredentials(): Promise<Credentials> {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN: sessionToken } = process.env;
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) {
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing: Lambda sets them for a role.');
  }
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

/**
 * Stands in bundles for the SDK's chain of credential providers. The risk: where the environment has none (a container
 * image elsewhere, an EC2 instance), or where SnapStart has them served by an address, nothing else is tried.
 */
export function defaultProvider(): () => Promise<Credentials> {
  return environmentCredentials;
}
