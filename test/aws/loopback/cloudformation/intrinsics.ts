import { AwsError } from '../aws-error.ts';

/** What expressions of a template refer to. */
export interface Scope {
  /** What `Ref` gives: parameters, pseudo parameters and the physical ids of resources; undefined where unknown. */
  ref(name: string): unknown;
  /** What `Fn::GetAtt` gives; undefined where unknown. */
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
}

const noValue = Symbol('AWS::NoValue');

const fail = (message: string): AwsError => new AwsError('ValidationError', `Template error: ${message}`);

/**
 * An expression's value: intrinsic functions resolved at any depth, `AWS::NoValue` left out.
 * @throws AwsError for a reference to nothing, or a function that CloudFormation does not have here
 */
export function evaluate(expression: unknown, scope: Scope): unknown {
  const value = resolved(expression, scope);
  return value === noValue ? undefined : value;
}

function resolved(expression: unknown, scope: Scope): unknown {
  if (Array.isArray(expression))
    return expression.map((item) => resolved(item, scope)).filter((item) => item !== noValue);
  if (typeof expression !== 'object' || expression === null) return expression;
  const entries = Object.entries(expression);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
    return call(only[0], only[1], scope);
  const values = entries.map(([name, inner]) => [name, resolved(inner, scope)] as const);
  return Object.fromEntries(values.filter(([, inner]) => inner !== noValue));
}

function call(name: string, given: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return reference(text(given), scope);
    case 'Fn::GetAtt': {
      const [logicalId, ...path] = typeof given === 'string' ? given.split('.') : list(given).map(text);
      return attribute(logicalId ?? '', path.join('.'), scope);
    }
    case 'Fn::Sub':
      return substitute(given, scope);
    case 'Fn::Join': {
      const [separator, parts] = list(given);
      return list(resolved(parts, scope)).map(text).join(text(separator));
    }
    case 'Fn::Split': {
      const [separator, whole] = list(given);
      return text(resolved(whole, scope)).split(text(separator));
    }
    case 'Fn::Select': {
      const [index, from] = list(given);
      const selected = list(resolved(from, scope))[Number(resolved(index, scope))];
      if (selected === undefined) throw fail('Fn::Select cannot select a value that is not there.');
      return selected;
    }
    case 'Fn::If': {
      const [condition, yes, no] = list(given);
      return resolved(scope.condition(text(condition)) ? yes : no, scope);
    }
    case 'Fn::FindInMap': {
      const [map = '', first = '', second = ''] = list(resolved(given, scope)).map(text);
      return scope.mapping(map, first, second);
    }
    case 'Fn::Base64':
      return Buffer.from(text(resolved(given, scope))).toString('base64');
    case 'Fn::GetAZs':
      throw fail('Fn::GetAZs is not imitated.');
    default:
      return isTrue({ [name]: given }, scope);
  }
}

/** The value of a condition: `Fn::Equals`, `Fn::And`, `Fn::Or`, `Fn::Not`, or `{ Condition: name }`. */
export function isTrue(expression: unknown, scope: Scope): boolean {
  const [[name, given] = ['', undefined]] = Object.entries(typeof expression === 'object' ? (expression ?? {}) : {});
  switch (name) {
    case 'Condition':
      return scope.condition(text(given));
    case 'Fn::Equals': {
      const [left, right] = list(given).map((side) => resolved(side, scope));
      return String(left) === String(right);
    }
    case 'Fn::And':
      return list(given).every((inner) => isTrue(inner, scope));
    case 'Fn::Or':
      return list(given).some((inner) => isTrue(inner, scope));
    case 'Fn::Not':
      return !isTrue(list(given)[0], scope);
    default:
      throw fail(`${name || JSON.stringify(expression)} is no function that the loopback knows.`);
  }
}

function reference(name: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return noValue;
  const value = scope.ref(name);
  if (value === undefined) throw fail(`Ref to ${name}, which is nothing.`);
  return value;
}

function attribute(logicalId: string, name: string, scope: Scope): unknown {
  const value = scope.attribute(logicalId, name);
  if (value === undefined) throw fail(`Fn::GetAtt of ${logicalId}.${name}, which is nothing.`);
  return value;
}

function substitute(given: unknown, scope: Scope): string {
  const [pattern, variables] = typeof given === 'string' ? [given, {}] : list(given);
  const own = new Map(Object.entries(typeof variables === 'object' ? (variables ?? {}) : {}));
  return text(pattern).replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (own.has(name)) return text(resolved(own.get(name), scope));
    const [logicalId = '', ...path] = name.split('.');
    return text(path.length === 0 ? reference(name, scope) : attribute(logicalId, path.join('.'), scope));
  });
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw fail(`a list is needed where there is ${JSON.stringify(value)}.`);
  return value;
}

function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw fail(`text is needed where there is ${JSON.stringify(value)}.`);
}
