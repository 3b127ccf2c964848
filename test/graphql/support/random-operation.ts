import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that a schema knows something by, right and wrong, for the arguments and input fields of a name. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

const anyValue: KnownValues = {
  String: ['', 'x', null],
  ID: ['x', null],
  Int: [0, 1, 3, 101, -1, null],
  Boolean: [true, false, null],
  Float: [0.5, 1, null],
};

/** Draws one of so many choices, from 0. */
export type Pick = (choices: number) => number;

/** An operation of a schema: fields, aliases, fragments, directives, arguments as they stand and as variables. */
export function randomOperation(schema: GraphQLSchema, known: KnownValues, pick: Pick): RandomOperation {
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: { readonly name: string; readonly on: string }[] = [];
  const texts: string[] = [];
  let aliases = 0;

  const chance = (oneIn: number): boolean => pick(oneIn) === 0;
  function oneOf<Value>(values: readonly Value[]): Value {
    const value = values.slice(pick(values.length)).at(0);
    if (value === undefined) throw new Error('Nothing to choose from.');
    return value;
  }

  function valueFor(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return chance(20) ? null : (valueFor(name, type.ofType) ?? valueFor(name, type.ofType));
    if (isListType(type)) return Array.from({ length: pick(4) }, () => valueFor(name, type.ofType));
    if (isEnumType(type)) return oneOf([...type.getValues().map((value) => value.name), null]);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given =
        type.isOneOf && !chance(10)
          ? [oneOf(fields)]
          : fields.filter((field) => isNonNullType(field.type) || chance(3));
      return Object.fromEntries(given.map((field) => [field.name, valueFor(field.name, field.type)]));
    }
    return oneOf(known[name] ?? anyValue[type.name] ?? ['x']);
  }

  /** As GraphQL writes it. */
  function literal(value: unknown, type: GraphQLInputType): string {
    const bare = isNonNullType(type) ? type.ofType : type;
    if (value === null || value === undefined) return 'null';
    if (Array.isArray(value) && isListType(bare))
      return `[${value.map((item) => literal(item, bare.ofType)).join(', ')}]`;
    if (isInputObjectType(bare)) {
      const fields = bare.getFields();
      return `{${Object.entries(value)
        .flatMap(([name, one]) => {
          const field = fields[name];
          return field === undefined ? [] : [`${name}: ${literal(one, field.type)}`];
        })
        .join(', ')}}`;
    }
    return isEnumType(bare) ? String(value) : JSON.stringify(value);
  }

  function variable(type: GraphQLInputType, value: unknown): string {
    const name = `v${definitions.length}`;
    const byDefault = !isNonNullType(type) && chance(4) ? ` = ${literal(value, type)}` : '';
    definitions.push(`$${name}: ${type}${byDefault}`);
    // Left out, of the wrong type, or as it is.
    if (!chance(8)) variables[name] = chance(25) ? { wrong: true } : value;
    return `$${name}`;
  }

  function argumentsOf(given: readonly GraphQLArgument[]): string {
    const written = given
      .filter(({ type }) => isNonNullType(type) || chance(2))
      .map(({ name, type }) => {
        const value = valueFor(name, type);
        return `${name}: ${chance(3) ? variable(type, value) : literal(value, type)}`;
      });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  function directive(): string {
    if (!chance(6)) return '';
    const condition = chance(2) ? oneOf(['true', 'false']) : variable(booleanType(schema), oneOf([true, false]));
    return ` @${oneOf(['skip', 'include'])}(if: ${condition})`;
  }

  function fieldsOf(type: GraphQLCompositeType) {
    return 'getFields' in type ? Object.values(type.getFields()) : [];
  }

  function below(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    return isCompositeType(named) ? ` { ${selections(named, depth - 1)} }` : '';
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    if (chance(8)) return chance(2) ? '__typename' : `t${aliases++}: __typename${directive()}`;
    if (depth > 1 && chance(5)) {
      const on = isAbstractType(type) ? oneOf(schema.getPossibleTypes(type)) : type;
      return `...${chance(2) || on !== type ? ` on ${on.name}` : ''}${directive()} { ${selections(on, depth - 1)} }`;
    }
    if (depth > 1 && chance(8)) return `...${fragmentOn(type, depth)}${directive()}`;
    const fields = fieldsOf(type).filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    if (fields.length === 0) return '__typename';
    const field = oneOf(fields);
    const alias = chance(4) || field.args.length > 0 ? `a${aliases++}: ` : '';
    return `${alias}${field.name}${argumentsOf(field.args)}${directive()}${below(field.type, depth)}`;
  }

  function fragmentOn(type: GraphQLCompositeType, depth: number): string {
    const same = fragments.filter(({ on }) => on === type.name);
    if (same.length > 0 && chance(2)) return oneOf(same).name;
    const body = selections(type, depth - 1);
    const name = `F${fragments.length}`;
    fragments.push({ name, on: type.name });
    texts.push(`fragment ${name} on ${type.name} { ${body} }`);
    return name;
  }

  function selections(type: GraphQLCompositeType, depth: number): string {
    return Array.from({ length: 1 + pick(4) }, () => selection(type, depth)).join(' ');
  }

  const root = schema.getQueryType();
  if (root == null) throw new Error('A schema without a query type.');
  const introspection = chance(20) ? ' __schema { queryType { name } } __type(name: "Query") { fields { name } }' : '';
  const body = selections(root, 6) + introspection;
  const header = definitions.length === 0 ? 'query Q' : `query Q(${definitions.join(', ')})`;
  return { query: [`${header} { ${body} }`, ...texts].join('\n'), variables };
}

function booleanType(schema: GraphQLSchema): GraphQLInputType {
  const [argument] = schema.getDirective('skip')?.args ?? [];
  if (argument === undefined) throw new Error('A schema without @skip.');
  return argument.type;
}
