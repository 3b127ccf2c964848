/**
 * Whether an EventBridge pattern matches an event: exact values, `prefix`, `suffix`, `exists` and `anything-but` of
 * values.
 * @throws for a comparison that is not imitated
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  return Object.entries(fieldsOf(pattern)).every(([name, wanted]) => {
    const given = fieldsOf(event)[name];
    if (!Array.isArray(wanted)) return matchesPattern(wanted, given);
    const values = Array.isArray(given) ? given : [given];
    return wanted.some((comparison) => values.some((value) => matchesValue(comparison, value)));
  });
}

function matchesValue(comparison: unknown, value: unknown): boolean {
  if (typeof comparison !== 'object' || comparison === null) return comparison === value;
  const [[operator, operand] = ['', undefined], ...others] = Object.entries(comparison);
  if (others.length > 0) throw new Error(`EventBridge takes one comparison, not ${JSON.stringify(comparison)}.`);
  switch (operator) {
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(operand));
    case 'exists':
      return (value !== undefined) === operand;
    case 'anything-but':
      return value !== undefined && ![operand].flat().includes(value);
    default:
      throw new Error(`The loopback does not imitate EventBridge's ${operator || JSON.stringify(comparison)}.`);
  }
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
