/** What an engine has to do to take part: be built from phrases, and say where they stand in a text. */

/** The number of a phrase and where in the given text it begins. */
export type Place = [phrase: number, start: number];

/** One text, ready to be searched as often as asked. */
export interface Search<Found> {
  /** Done before every timed run, itself untimed. */
  prepare?(): void;
  /** The timed work. */
  run(): Found;
  /** The same result for the comparison with others; null where an engine says how often only. */
  places(found: Found): Place[] | null;
  count(found: Found): number;
}

/**
 * Phrases and texts are folded already, words in single spaces: `" word word "`. A phrase then begins and ends with
 * a word exactly where its letters and the spaces around it stand.
 */
export interface Peer {
  /** It is given texts as they stand, folds them in its timed work and says offsets into them; phrases are folded. */
  folds?: true;
  build(phrases: readonly string[]): Promise<(text: string) => Search<unknown>> | ((text: string) => Search<unknown>);
}

/** A peer whose results are a list from which places can be read. What it does for a text before `find` is untimed. */
export function listPeer<Found>(
  build: (phrases: readonly string[]) => (text: string) => () => readonly Found[],
  placesOf: (found: Found) => Iterable<Place | [phrase: string, start: number]>,
): Peer {
  return {
    build(phrases) {
      const findIn = build(phrases);
      const numbers = new Map(phrases.map((phrase, number) => [phrase, number]));
      return (text) => {
        const find = findIn(text);
        const places = (found: readonly Found[]): Place[] =>
          found.flatMap((each) =>
            [...placesOf(each)].map(
              ([phrase, start]): Place => [typeof phrase === 'number' ? phrase : (numbers.get(phrase) ?? -1), start],
            ),
          );
        const search: Search<readonly Found[]> = {
          run: find,
          places,
          count: (found) => places(found).length,
        };
        return search as Search<unknown>;
      };
    },
  };
}
