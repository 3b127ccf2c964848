import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

type Section = readonly [title: string, holds: (type: GraphQLNamedType) => boolean];

const isPaging = ({ name }: GraphQLNamedType): boolean => /(?:Connection|Edge|^PageInfo)$/.test(name);

const sections: readonly Section[] = [
  ['Queries', ({ name }) => name === 'Query'],
  ['Objects', (type) => isObjectType(type) && !isPaging(type) && type.name !== 'Query'],
  ['Interfaces', isInterfaceType],
  ['Inputs', isInputObjectType],
  ['Enums', isEnumType],
  ['Scalars', isScalarType],
  ['Connections', isPaging],
];

/** The schema as a page of Markdown, made of its descriptions. */
export function schemaReference(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const lines = [
    '# Schema reference',
    'Made of [schema.graphql](schema.graphql) by `npm run print-schema`. `!` is never null; `[…]` is a list.',
    ...sections.flatMap(([title, holds]) => {
      const held = types.filter(holds);
      const paging = title === 'Connections' ? ['Each takes these arguments:', pagingTable(schema)] : [];
      return [`## ${title}`, ...paging, ...held.flatMap((type) => [`### ${type.name}`, ...describedType(type)])];
    }),
  ];
  return `${lines.join('\n\n')}\n`;
}

function describedType(type: GraphQLNamedType): readonly string[] {
  const description = prose(type.description);
  if (isEnumType(type)) return [description, enumTable(type)];
  if (isInputObjectType(type)) return [description, inputTable(type)];
  if (isInterfaceType(type) || isObjectType(type)) return [description, fieldTable(type)];
  return [description];
}

/** The arguments of every connection, told once. */
const pageArguments = ['first', 'after', 'last', 'before'];

const isPageArgument = ({ name }: GraphQLArgument): boolean => pageArguments.includes(name);

function pagingTable(schema: GraphQLSchema): string {
  const paged = Object.values(schema.getQueryType()?.getFields() ?? {}).find(({ type }) =>
    isPaging(getNamedType(type)),
  );
  const rows = (paged?.args ?? [])
    .filter(isPageArgument)
    .map((argument) => [`**${argument.name}**`, shown(argument.type), told(argument)]);
  return table(['argument', 'type', ''], rows);
}

function fieldTable(type: GraphQLObjectType | GraphQLInterfaceType): string {
  const rows = Object.values(type.getFields()).map((field) => {
    const own = isPaging(getNamedType(field.type))
      ? field.args.filter((argument) => !isPageArgument(argument))
      : field.args;
    const listed = own.map((argument) => `<br>**${nameOf(argument)}** ${shown(argument.type)}: ${told(argument)}`);
    return [`**${field.name}**`, shown(field.type), `${told(field)}${listed.join('')}`];
  });
  return table(['field', 'type', ''], rows);
}

function inputTable(type: GraphQLInputObjectType): string {
  const rows = Object.values(type.getFields()).map((field) => [`**${nameOf(field)}**`, shown(field.type), told(field)]);
  return table(['field', 'type', ''], rows);
}

function enumTable(type: GraphQLEnumType): string {
  return table(
    ['value', ''],
    type.getValues().map((value) => [`\`${value.name}\``, told(value)]),
  );
}

type Described = Pick<GraphQLField<unknown, unknown>, 'description' | 'deprecationReason'>;

function told({ description, deprecationReason }: Described): string {
  return deprecationReason == null ? prose(description) : `${prose(description)} **Deprecated**: ${deprecationReason}`;
}

function nameOf({ name, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  return defaultValue === undefined ? name : `${name} = ${defaultValue}`;
}

/** The type, its name linked to its place on the page. */
function shown(type: GraphQLType): string {
  const named = getNamedType(type);
  const text = String(type).replaceAll('[', '\\[').replaceAll(']', '\\]');
  return isSpecifiedScalarType(named)
    ? text
    : text.replace(named.name, `[${named.name}](#${named.name.toLowerCase()})`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Markdown that shows the text as it is. */
function prose(text: string | null | undefined): string {
  return (text ?? '').replaceAll('\n', ' ').replaceAll(/[|<>*_`[\]\\]/g, '\\$&');
}
