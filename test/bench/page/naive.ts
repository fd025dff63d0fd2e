/**
 * Sent to a page: what highlighters commonly do, to compare with. Walks all text nodes, looks for words, and puts each
 * find into an element of its own. Resolves to the milliseconds until the page is laid out again, and the finds.
 */
export async function highlightNaively(phrases: string[]): Promise<{ ms: number; finds: number }> {
  const from = performance.now();
  const pattern = new RegExp(phrases.join('|'), 'giu');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  let finds = 0;
  for (const node of nodes) {
    const found = [...node.data.matchAll(pattern)].reverse();
    for (const match of found) {
      const rest = node.splitText(match.index);
      rest.splitText(match[0].length);
      const mark = document.createElement('mark');
      rest.replaceWith(mark);
      mark.append(rest);
      finds += 1;
    }
  }
  document.body.getBoundingClientRect();
  return { ms: performance.now() - from, finds };
}
