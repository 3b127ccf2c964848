/** A field of the answer, and the points that are charged to it alone. */
export interface Place {
  readonly key: string;
  readonly parent: Place | null;
  points: number;
}

/** What is undone when another alternative is tried. */
interface State {
  readonly points: number;
  readonly documents: number;
  readonly mostExpensive: Place | null;
  readonly ofPlace: number;
}

/** A path is shown no longer than this. */
const maximumPathLength = 200;

/** The points of an estimate, and the field that most of them go to. */
export class Tally {
  readonly root: Place = { key: '', parent: null, points: 0 };
  points = 0;
  /** Of the points, those of introspection. */
  introspection = 0;
  /** The points of the most documents that one list reads. */
  documents = 0;
  #mostExpensive: Place | null = null;

  charge(place: Place, points: number): void {
    this.points += points;
    place.points += points;
    if (place !== this.root && place.points > (this.#mostExpensive?.points ?? 0)) this.#mostExpensive = place;
  }

  /**
   * Charges the most expensive of some alternatives, of which only one will be. False where one of them gave up.
   *
   * @param place what all of them may charge
   */
  chargeMostExpensive(place: Place, alternatives: readonly (() => boolean)[]): boolean {
    const before = this.#stateAt(place);
    let most = before;
    for (const alternative of alternatives) {
      this.#restore(place, before);
      if (!alternative()) return false;
      if (this.points > most.points) most = this.#stateAt(place);
    }
    this.#restore(place, most);
    return true;
  }

  #stateAt(place: Place): State {
    const { points, documents } = this;
    return { points, documents, mostExpensive: this.#mostExpensive, ofPlace: place.points };
  }

  #restore(place: Place, { points, documents, mostExpensive, ofPlace }: State): void {
    this.points = points;
    this.documents = documents;
    this.#mostExpensive = mostExpensive;
    place.points = ofPlace;
  }

  /** The path of the field that costs most: `article.citations.nodes`; null where nothing is charged to a field. */
  mostExpensivePath(): string | null {
    const keys: string[] = [];
    for (let at = this.#mostExpensive; at !== null && at.parent !== null; at = at.parent) keys.unshift(at.key);
    const path = keys.join('.');
    if (path === '') return null;
    return path.length > maximumPathLength ? `…${path.slice(1 - maximumPathLength)}` : path;
  }
}
