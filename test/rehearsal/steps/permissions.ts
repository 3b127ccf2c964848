import type { GrantedPolicy } from '../../aws/loopback/granted-policies.ts';
import { type Decision, isAllowed } from '../../aws/loopback/iam/authorization.ts';
import type { PolicyDocument } from '../../aws/loopback/iam/roles.ts';
import type { Stage } from '../stage.ts';

/** The services whose every granted action has to be one that the rehearsal needed. */
const services = ['dynamodb', 's3', 'sqs'];

/** One action of one statement of a policy. */
interface Grant {
  readonly policy: GrantedPolicy;
  readonly statement: number;
  readonly action: string;
}

/** Every decision that IAM made in the rehearsal, and for each permission a call that fails without it. */
export async function permissions({ cloud, report }: Stage, granted: readonly GrantedPolicy[]): Promise<void> {
  const { decisions } = cloud.authorization;
  report.heading('permissions');
  report.tell('calls decided by IAM', decisions.length);
  const denied = decisions.filter(({ allowed }) => !allowed);
  report.equal('denied', [...new Set(denied.map(({ action, resource }) => `${action} on ${resource}`))], []);
  const grants = granted.flatMap(grantsOf);
  const excepted = new Set<string>();
  for (const grant of grants) {
    const { policy, action } = grant;
    if (!services.includes(action.split(':')[0] ?? '')) {
      excepted.add(action);
      continue;
    }
    const call = await callThatNeeds(grant, decisions);
    const name = `${policy.holder} is granted ${action}`;
    const use = call === null ? '' : `, needed by ${call.action} on ${call.resource}`;
    report.holds(`${name}${use}`, call !== null, 'no call of the rehearsal fails without it');
  }
  report.tell('granted, and not looked at', [...excepted].sort().join(', '));
}

const grantsOf = (policy: GrantedPolicy): Grant[] =>
  policy.document.Statement.flatMap(({ Effect, Action }, statement) =>
    Effect === 'Allow' ? [Action].flat().map((action) => ({ policy, statement, action })) : [],
  );

/** The first call that was allowed and is not without the grant; null where there is none. */
async function callThatNeeds(
  { policy, statement, action }: Grant,
  decisions: readonly Decision[],
): Promise<Decision | null> {
  const reduced = without(policy.document, statement, action);
  const tried = new Set<string>();
  for (const decision of decisions) {
    const key = `${decision.action} ${decision.resource}`;
    if (!decision.allowed || !policy.decides(decision) || tried.has(key)) continue;
    tried.add(key);
    const asked =
      policy.kind === 'resource'
        ? { ...decision, resourcePolicy: reduced }
        : {
            ...decision,
            policies: decision.policies.map(({ name, document }) => ({
              name,
              document: name === policy.name ? reduced : document,
            })),
          };
    if (!(await isAllowed(asked))) return decision;
  }
  return null;
}

/** The document without one action of one statement. */
const without = (document: PolicyDocument, index: number, action: string): PolicyDocument => ({
  ...document,
  Statement: document.Statement.flatMap((statement, position) => {
    if (position !== index) return [statement];
    const actions = [statement.Action].flat().filter((other) => other !== action);
    return actions.length === 0 ? [] : [{ ...statement, Action: actions }];
  }),
});
