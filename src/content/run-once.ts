/** Keeps a second copy of the script in the same document from doing the work twice. */

const MARK = 'recoupeIsHere';

/**
 * Whether this is the first copy in this world of this document. A page can neither see nor set the answer; a script
 * left by an extension that was reloaded has a world of its own and doesn't count.
 */
export function isFirstCopy(world: object = globalThis): boolean {
  if (Object.hasOwn(world, MARK)) return false;
  Object.defineProperty(world, MARK, { value: true });
  return true;
}
