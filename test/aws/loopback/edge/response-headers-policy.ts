import { z } from 'zod';

const override = { Override: z.boolean() };

export const responseHeadersPolicy = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  SecurityHeadersConfig: z
    .strictObject({
      ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...override }).optional(),
      ContentTypeOptions: z.strictObject(override).optional(),
      FrameOptions: z.strictObject({ FrameOption: z.string(), ...override }).optional(),
      ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), ...override }).optional(),
      StrictTransportSecurity: z
        .strictObject({
          AccessControlMaxAgeSec: z.number(),
          IncludeSubdomains: z.boolean().default(false),
          Preload: z.boolean().default(false),
          ...override,
        })
        .optional(),
      XSSProtection: z
        .strictObject({ Protection: z.boolean(), ModeBlock: z.boolean().default(false), ...override })
        .optional(),
    })
    .prefault({}),
  CustomHeadersConfig: z
    .strictObject({ Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...override })) })
    .prefault({ Items: [] }),
  RemoveHeadersConfig: z
    .strictObject({ Items: z.array(z.strictObject({ Header: z.string() })) })
    .prefault({ Items: [] }),
});

export type ResponseHeadersPolicy = z.infer<typeof responseHeadersPolicy>;

type Added = readonly [name: string, value: string, override: boolean];

/** The headers as the policy leaves them; names in lower case. */
export function withPolicy(
  headers: Readonly<Record<string, string>>,
  policy: ResponseHeadersPolicy,
): Record<string, string> {
  const result = { ...headers };
  for (const { Header } of policy.RemoveHeadersConfig.Items) delete result[Header.toLowerCase()];
  for (const [name, value, overrides] of addedBy(policy))
    if (overrides || result[name] === undefined) result[name] = value;
  return result;
}

function addedBy({ SecurityHeadersConfig: security, CustomHeadersConfig }: ResponseHeadersPolicy): Added[] {
  const added: Added[] = CustomHeadersConfig.Items.map(({ Header, Value, Override }) => [
    Header.toLowerCase(),
    Value,
    Override,
  ]);
  const { ContentSecurityPolicy: csp, ContentTypeOptions: type, FrameOptions: frame } = security;
  const { ReferrerPolicy: referrer, StrictTransportSecurity: transport, XSSProtection: xss } = security;
  if (csp) added.push(['content-security-policy', csp.ContentSecurityPolicy, csp.Override]);
  if (type) added.push(['x-content-type-options', 'nosniff', type.Override]);
  if (frame) added.push(['x-frame-options', frame.FrameOption, frame.Override]);
  if (referrer) added.push(['referrer-policy', referrer.ReferrerPolicy, referrer.Override]);
  if (transport) {
    const { AccessControlMaxAgeSec: age, IncludeSubdomains, Preload, Override } = transport;
    const value = `max-age=${age}${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`;
    added.push(['strict-transport-security', value, Override]);
  }
  if (xss) {
    const value = xss.Protection ? `1${xss.ModeBlock ? '; mode=block' : ''}` : '0';
    added.push(['x-xss-protection', value, xss.Override]);
  }
  return added;
}
