import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pipelineVersionFile, pipelineVersionSource } from '../../../seed/try-rules/pipeline-digest.ts';

it('the version of the pipeline is that of its rules and registries', () => {
  const repair = 'Rules or registries have changed: run npm run compile-pipeline-version, and commit the file.';
  expect(readFileSync(pipelineVersionFile, 'utf8'), repair).toBe(pipelineVersionSource());
});
