declare module '@adobe/structured-data-validator' {
  interface Issue {
    readonly issueMessage: string;
    readonly severity: 'ERROR' | 'WARNING';
  }

  export default class Validator {
    /** @param schemaOrg the vocabulary, as schema.org publishes it in JSON-LD */
    constructor(schemaOrg: object);
    /** @param extracted the documents of a page, by format and type */
    validate(extracted: { readonly jsonld: Readonly<Record<string, readonly object[]>> }): Promise<readonly Issue[]>;
  }
}
