import { askBackground } from '../platform/api.ts';
import { countMatched, listClaims } from './list-claims.ts';
import type { Passage } from './passages.ts';

/** What the background is told of a document, for the badge and the walk over frames: only what is news. */
export class DocumentReport {
  readonly #doc: string;
  #since = performance.timeOrigin;
  #told = '';

  /** `doc` names the document. */
  constructor(doc: string) {
    this.#doc = doc;
  }

  tell(passages: readonly Passage[]): void {
    const marks = passages.filter((passage) => passage.marks.length > 0).length;
    const summary = { doc: this.#doc, since: this.#since, claims: countMatched(listClaims(passages)), marks };
    const text = JSON.stringify(summary);
    if (text === this.#told) return;
    this.#told = text;
    askBackground('pageSummary', summary).catch(() => {
      this.#told = '';
    });
  }

  /** The document has come back after another one had taken its place. */
  comeBack(): void {
    this.#since = Date.now();
  }
}
