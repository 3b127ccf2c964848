// Made by npm run compile-pipeline-version.

/** The version of the rules and registries that make the annotations: a digest of the rules' names and words, and of the registries. */
export const pipelineVersion = '8b59e3446730';
