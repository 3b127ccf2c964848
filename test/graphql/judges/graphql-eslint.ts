import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';

/** A file to judge, by the name that rules may look at. */
export interface JudgedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What @graphql-eslint says of a file: `path:line rule: message`.
 *
 * @param operations all operations and fragments of the project, where the file is one of them
 */
export async function complaintsOf(
  { path, text }: JudgedFile,
  schema: string,
  rules: Linter.RulesRecord,
  operations: string[] = [],
): Promise<readonly string[]> {
  const parserOptions = { graphQLConfig: { schema, documents: operations } };
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': plugin(graphqlEslint) },
      languageOptions: { parser: graphqlEslint.parser, parserOptions },
      rules,
    },
  });
  const results = await eslint.lintText(text, { filePath: path });
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `${path}:${line} ${ruleId ?? 'parser'}: ${message}`),
  );
}

/** The plugin's types and ESLint's differ in what may be undefined. */
function plugin(given: unknown): ESLint.Plugin {
  const isPlugin = (value: unknown): value is ESLint.Plugin =>
    typeof value === 'object' && value !== null && 'rules' in value;
  if (!isPlugin(given)) throw new Error('@graphql-eslint/eslint-plugin is no plugin.');
  return given;
}
