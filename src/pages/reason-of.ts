/**
 * Why something could not be done, for a sentence that ends after it; `noRoom` where the disk or the store is full.
 * Messages between contexts carry an error's text only, so the text decides too.
 */
export function reasonOf(error: unknown, noRoom: string): string {
  const { name = '', message = '' } = error instanceof Error ? error : { message: String(error) };
  if (name === 'QuotaExceededError' || /quota|no space|disk is full/i.test(message)) return noRoom;
  return (message || name).replace(/\.$/, '');
}
