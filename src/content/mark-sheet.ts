import { DEFAULT_LOOKS, type Looks } from '../core/choices/looks.ts';
import { askBackground } from '../platform/api.ts';
import { markRules } from '../ui/mark-styles.ts';
import { HOST_NAME } from './element-kinds.ts';
import type { NameMark } from './paint-marks.ts';

/** The rules for the look of the marks. The background puts them into the page: a page's policy may forbid us to. */
export class MarkSheet {
  readonly #name: NameMark;
  #looks = DEFAULT_LOOKS;
  #isIn = false;

  constructor(name: NameMark) {
    this.#name = name;
  }

  /** How marks look from the next `insert` on: rules put in later win over those before them. */
  dress(looks: Looks): void {
    this.#isIn &&= JSON.stringify(looks) === JSON.stringify(this.#looks);
    this.#looks = looks;
  }

  /** Has the rules put in where that was not done yet. */
  insert(): void {
    if (this.#isIn) return;
    this.#isIn = true;
    askBackground('insertMarkRules', { css: onScreen(markRules(this.#name, this.#looks)) }).catch(() => {
      this.#isIn = false;
    });
  }
}

/** What is printed is the page, without marks and popover. */
const onScreen = (rules: string) =>
  `@media not print { ${rules} } @media print { ${HOST_NAME} { display: none !important } }`;
