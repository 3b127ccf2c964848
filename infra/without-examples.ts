import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** What a rule holds only to be tried by: `npm run rules` and the tests read it, no function does. */
const tried: ReadonlySet<string> = new Set(['examples', 'counterexamples']);

/** Leaves the examples and counterexamples of rules out of a bundle: each list becomes an empty one. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]seed[\\/]annotate[\\/].*\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      return code.includes('defineRule({') ? { loader: 'ts', contents: emptyExamples(code, path) } : undefined;
    });
  },
};

/** @throws Error where the examples of a rule are not listed in its definition, so that they cannot be left out */
function emptyExamples(code: string, path: string): string {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest);
  const lists: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'defineRule') {
      lists.push(...examplesOf(node, source));
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return lists.reduceRight((rest, list) => `${rest.slice(0, list.getStart(source))}[]${rest.slice(list.end)}`, code);
}

function examplesOf({ arguments: [definition] }: ts.CallExpression, source: ts.SourceFile): ts.Expression[] {
  const properties = definition !== undefined && ts.isObjectLiteralExpression(definition) ? definition.properties : [];
  const lists = properties.flatMap((property) =>
    ts.isPropertyAssignment(property) &&
    tried.has(property.name.getText(source)) &&
    ts.isArrayLiteralExpression(property.initializer)
      ? [property.initializer]
      : [],
  );
  if (lists.length === tried.size) return lists;
  throw new Error(`${source.fileName}: list examples and counterexamples in the call of defineRule itself`);
}
