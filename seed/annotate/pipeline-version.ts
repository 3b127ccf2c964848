/** Version of the rules that make the annotations; raised with every change of what they find. */
export const pipelineVersion = '1';
