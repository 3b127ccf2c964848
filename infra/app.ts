import { App } from 'aws-cdk-lib/core';
import { GlossStack } from './gloss-stack.ts';

const app = new App();
new GlossStack(app, 'Gloss', {
  description: 'gloss: a GraphQL API for annotated articles, their citations and their actors.',
});
