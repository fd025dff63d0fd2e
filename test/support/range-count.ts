/** Sent to a page: how many ranges its highlight registry holds. */
export function rangeCount(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}
