import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

const database = loadAwsServiceSpecSync();

/** What CloudFormation documents of a type of resource; undefined where there is no such type. */
export function specificationOf(type: string) {
  return database.lookup('resource', 'cloudFormationType', 'equals', type)[0];
}

export type Properties = NonNullable<ReturnType<typeof specificationOf>>['properties'];
export type Property = Properties[string];
export type PropertyType = Property['type'];

/** The properties of a type that a property refers to. */
export function referredProperties(type: Extract<PropertyType, { type: 'ref' }>): Properties {
  return database.get('typeDefinition', type.reference.$ref).properties;
}
