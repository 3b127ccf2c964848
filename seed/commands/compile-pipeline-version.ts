import { writeFileSync } from 'node:fs';
import { pipelineVersionFile, pipelineVersionSource } from '../try-rules/pipeline-digest.ts';

writeFileSync(pipelineVersionFile, pipelineVersionSource());
