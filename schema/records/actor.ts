export const actorKinds = ['PERSON', 'STATE', 'ORGANISATION', 'GROUP'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** A person, state, organisation or group that articles speak of. */
export interface ActorRecord {
  readonly slug: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The part of a person's name that stands for the whole (Xi, Suu Kyi), where a registry tells it. */
  readonly surname?: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Slug of the state or organisation that it acts for. */
  readonly affiliation: string | null;
  readonly wikidataId: string | null;
  /** False: met in a document, in no registry yet. */
  readonly registered: boolean;
}
