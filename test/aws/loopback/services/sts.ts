import { account } from '../account.ts';
import { notImitated } from '../aws-error.ts';
import { type QueryParameters, requiredParameter } from '../query-protocol.ts';

/** STS as the CDK CLI calls it: everybody is the deployer, and may assume the bootstrap roles. */
export async function performSts(action: string, parameters: QueryParameters): Promise<unknown> {
  switch (action) {
    case 'GetCallerIdentity':
      return { UserId: 'DEPLOYER', Account: account.id, Arn: `arn:aws:iam::${account.id}:user/deployer` };
    case 'AssumeRole': {
      const arn = requiredParameter(parameters, 'RoleArn');
      return {
        Credentials: {
          AccessKeyId: 'ASIADEPLOYER',
          SecretAccessKey: 'none',
          SessionToken: 'none',
          Expiration: new Date(Date.now() + 3_600_000),
        },
        AssumedRoleUser: { AssumedRoleId: 'DEPLOYER:session', Arn: `${arn}/session` },
      };
    }
    default:
      throw notImitated(`STS's ${action}`);
  }
}
