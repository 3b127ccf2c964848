import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type SelectionScope, selectedFields, selectionSetsOf } from '../../../../schema/graphql/selections.ts';
import { resolverOf } from '../../cost/charge-fields.ts';
import { itemMarks, objectPrice } from '../../cost/prices.ts';
import { CodeWriter } from './code-writer.ts';
import { arrayOf, bailOut, ignoreItems, leaf } from './complete.ts';
import type { FieldInfo, Run } from './run.ts';

/** Makes the data of an operation; promises in it are left to the run. Throws where graphql-js has to answer. */
export type CompiledOperation = (source: unknown, run: Run) => Record<string, unknown>;

/** More than this many fields, counted wherever they are selected, are not compiled: fragments can multiply. */
const maximumFields = 2_000;

/** Longer code than this is not compiled. The longest of the kit's operations is a third of it, most are a tenth. */
const maximumCharacters = 200_000;

/** What a leaf shows as it is, without asking its type. */
const shownAsIs: Readonly<Record<string, string>> = {
  Int: 'typeof v === "number" && (v | 0) === v',
  Float: 'typeof v === "number" && v - v === 0',
  Boolean: 'typeof v === "boolean"',
};

/** Leaves that are shown as they are where they are strings; their bytes count. */
const texts = new Set(['String', 'ID']);

const isPromise = 'typeof v === "object" && v !== null && typeof v.then === "function"';

/**
 * A valid query as a JavaScript function: what graphql-js finds out for each object again (which fields, of which
 * arguments, by which resolvers, of which types) is found out once. `scope.variableValues` decides what `@skip` and
 * `@include` leave; the code is right for all variables that agree in that.
 *
 * Null where graphql-js is to execute it: introspection, what is no query, what is too large, arguments that are wrong.
 *
 * @param points that each run costs besides what it makes
 */
export function compileOperation(
  scope: SelectionScope,
  operation: OperationDefinitionNode,
  points = 0,
): { readonly run: CompiledOperation; readonly characters: number } | null {
  const root = scope.schema.getQueryType();
  if (root == null || operation.operation !== 'query') return null;
  try {
    return new Compiler(scope, operation).compile(root, points);
  } catch (error) {
    if (error instanceof NotCompiledError) return null;
    throw error;
  }
}

class NotCompiledError extends Error {
  override readonly name = 'NotCompiledError';
}

/** A place of the query where fields of one response key are merged. */
interface Place {
  readonly nodes: readonly FieldNode[];
  readonly info: () => string;
}

/** Writes a function for each type and what is selected of it. Names of GraphQL stand in the code as strings only. */
class Compiler {
  readonly #scope: SelectionScope;
  readonly #operation: OperationDefinitionNode;
  readonly #writer = new CodeWriter();
  readonly #bailOut = this.#writer.constant(bailOut);
  readonly #leaf = this.#writer.constant(leaf);
  readonly #arrayOf = this.#writer.constant(arrayOf);
  readonly #ignoreItems = this.#writer.constant(ignoreItems);
  #fields = 0;
  #variableArguments = 0;

  constructor(scope: SelectionScope, operation: OperationDefinitionNode) {
    this.#scope = scope;
    this.#operation = operation;
  }

  compile(root: GraphQLObjectType, points: number) {
    const name = this.#object(root, [this.#operation.selectionSet], '');
    const main = this.#writer.build<CompiledOperation>(name);
    const run: CompiledOperation = (source, under) => {
      if (points > 0) under.budget.spend(points);
      return main(source, under);
    };
    return { characters: this.#writer.length, run };
  }

  #object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    check = `if (typeof source !== "object" || source instanceof Error) ${this.#bailOut}();`,
  ): string {
    if (type.isTypeOf != null) throw new NotCompiledError();
    return this.#writer.functionOf(`${type.name} ${sets.map((set) => this.#writer.idOf(set))}`, (name) => {
      const statements: string[] = [];
      const entries: string[] = [];
      const fields = selectedFields(this.#scope, type, sets);
      for (const [key, nodes] of fields) {
        // In an object literal it would be the prototype.
        if (key === '__proto__') throw new NotCompiledError();
        const value = `v${entries.length}`;
        statements.push(this.#field(type, key, nodes, value, `${name}_${entries.length}`));
        entries.push(`${JSON.stringify(key)}: ${value}`);
      }
      return `function ${name}(source, run) {
        ${check} let v, cell;
        const b = run.budget;
        if ((b.spent += ${objectPrice(type, fields)}) + b.bytes > b.limit) b.stop();
        ${statements.join('\n')}
        const out = { ${entries.join()} };
        if (cell !== undefined) cell.out = out;
        return out;
      }`;
    });
  }

  /** Statements that set `target`; `settle` is the name of a function that does it once a promise gives the value. */
  #field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], target: string, settle: string): string {
    const [node] = nodes;
    if (node === undefined) throw new NotCompiledError();
    const name = node.name.value;
    if (name === '__typename') return `const ${target} = ${JSON.stringify(type.name)};`;
    const field = type.getFields()[name];
    this.#fields += 1;
    if (field === undefined || this.#fields > maximumFields || this.#writer.length > maximumCharacters) {
      throw new NotCompiledError();
    }
    const place = { nodes, info: () => this.#infoOf(type, field, nodes) };
    const complete = this.#completed(field.type, place);
    this.#writer.add(
      `function ${settle}(cell, v, run) { const b = run.budget; cell.out[${JSON.stringify(key)}] = ${complete}; }`,
    );
    return `${this.#resolved(field, node, place)};
      let ${target};
      if (${isPromise}) { run.wait(v, ${settle}, cell ??= { out: undefined }); ${target} = null; }
      else ${target} = ${complete};`;
  }

  /** A statement that sets `v`. */
  #resolved(field: GraphQLField<unknown, unknown>, node: FieldNode, { info }: Place): string {
    const resolve = resolverOf(field);
    // As graphql-js does without a resolver; it would call a method.
    if (resolve === undefined) {
      return `v = source[${JSON.stringify(field.name)}]; if (typeof v === "function") ${this.#bailOut}()`;
    }
    // A resolver that reads info has it as its fourth parameter.
    const more = resolve.length > 3 ? `, ${info()}` : '';
    return `v = ${this.#writer.constant(resolve)}(source, ${this.#argumentsOf(field, node)}, run.context${more})`;
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): string {
    if (takesVariables(node)) {
      this.#variableArguments += 1;
      const constants = `${this.#writer.constant(field)}, ${this.#writer.constant(node)}`;
      return `run.argumentsOf(${this.#variableArguments - 1}, ${constants})`;
    }
    try {
      return this.#writer.constant(getArgumentValues(field, node));
    } catch {
      throw new NotCompiledError();
    }
  }

  #infoOf(parentType: GraphQLObjectType, { name, type }: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) {
    const { schema, fragments } = this.#scope;
    const info: FieldInfo = {
      fieldName: name,
      fieldNodes: nodes,
      returnType: type,
      parentType,
      schema,
      fragments,
      operation: this.#operation,
    };
    return `run.infoOf(${this.#writer.constant(info)})`;
  }

  /** An expression of `v`, which is no promise. */
  #completed(type: GraphQLOutputType, place: Place): string {
    if (!isNonNullType(type)) return `v === null || v === undefined ? null : ${this.#completedValue(type, place)}`;
    return `v === null || v === undefined ? ${this.#bailOut}() : ${this.#completedValue(type.ofType, place)}`;
  }

  #completedValue(type: GraphQLOutputType, place: Place): string {
    if (isLeafType(type)) {
      const asked = `${this.#leaf}(${this.#writer.constant(type)}, v, b)`;
      if (texts.has(type.name)) return `typeof v === "string" ? (b.bytes += v.length, v) : ${asked}`;
      const test = shownAsIs[type.name];
      return test === undefined ? asked : `${test} ? v : ${asked}`;
    }
    if (isListType(type)) return `${this.#list(type.ofType, place)}(v, run)`;
    if (isAbstractType(type)) return `${this.#abstract(type, place)}(v, run)`;
    if (isNonNullType(type)) throw new NotCompiledError();
    return `${this.#object(type, selectionSetsOf(place.nodes))}(v, run)`;
  }

  #list(itemType: GraphQLOutputType, place: Place): string {
    const ids = place.nodes.map((node) => this.#writer.idOf(node));
    return this.#writer.functionOf(`[${itemType}] ${ids}`, (name) => {
      const complete = this.#completed(itemType, place);
      this.#writer.add(
        `function ${name}_item(cell, v, run) { const b = run.budget; cell.out[0][cell.out[1]] = ${complete}; }`,
      );
      return `function ${name}(source, run) {
        const items = ${this.#arrayOf}(source);
        const out = [], b = run.budget;
        b.spent += items.length * ${itemMarks};
        try {
          for (let index = 0; index < items.length; index += 1) {
            const v = items[index];
            if (${isPromise}) { out.push(null); run.wait(v, ${name}_item, { out: [out, index] }); }
            else out.push(${complete});
          }
        } catch (error) { ${this.#ignoreItems}(items); throw error; }
        return out;
      }`;
    });
  }

  #abstract(type: GraphQLAbstractType, place: Place): string {
    const { resolveType } = type;
    if (resolveType == null) throw new NotCompiledError();
    const ids = place.nodes.map((node) => this.#writer.idOf(node));
    return this.#writer.functionOf(`${type.name} ${ids}`, (name) => {
      const cases = this.#scope.schema.getPossibleTypes(type).map((one) => {
        const object = this.#object(one, selectionSetsOf(place.nodes));
        return `case ${JSON.stringify(one.name)}: return ${object}(source, run);`;
      });
      const constants = [this.#writer.constant(resolveType), this.#writer.constant(type)];
      return `function ${name}(source, run) {
        switch (${constants[0]}(source, run.context, ${place.info()}, ${constants[1]})) { ${cases.join(' ')} }
        return ${this.#bailOut}();
      }`;
    });
  }
}

/** Whether the arguments of a field name a variable. */
function takesVariables({ arguments: given = [] }: FieldNode): boolean {
  let takes = false;
  for (const argument of given) {
    visit(argument, {
      Variable: () => {
        takes = true;
      },
    });
  }
  return takes;
}
