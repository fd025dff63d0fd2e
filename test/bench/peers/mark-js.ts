/** mark.js on a page in jsdom: it searches and wraps what it finds. */

import { JSDOM } from 'jsdom';
import type { Peer } from './peer.ts';

const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
Object.assign(globalThis, {
  window,
  document: window.document,
  NodeFilter: window.NodeFilter,
  Node: window.Node,
  NodeList: window.NodeList,
});

/** Every paragraph is an element. Of the phrases that overlap, those are lost which its own marks split. */
export const markJs: Peer = {
  async build(phrases) {
    const { default: Mark } = await import('mark.js');
    const keywords = phrases.map((phrase) => phrase.trim());
    const { body } = window.document;
    return (text) => ({
      prepare() {
        body.replaceChildren(
          ...text.split('\n').map((paragraph) => {
            const element = window.document.createElement('p');
            element.textContent = paragraph;
            return element;
          }),
        );
      },
      run() {
        let count = 0;
        new Mark(body).mark(keywords, {
          separateWordSearch: false,
          diacritics: false,
          accuracy: 'exactly',
          done: (marks) => {
            count = marks;
          },
        });
        return count;
      },
      places: () => null,
      count: (found) => found as number,
    });
  },
};
