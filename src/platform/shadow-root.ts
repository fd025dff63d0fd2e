/** Closed shadow roots are closed to pages, not to extensions; each browser has its own way in. */

interface Api {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The shadow root of an HTML element, open or closed; null without one. */
export function shadowRootOf(
  element: Element & { openOrClosedShadowRoot?: ShadowRoot | null },
  scope: { chrome?: Api } = globalThis as object,
): ShadowRoot | null {
  const { shadowRoot, openOrClosedShadowRoot } = element;
  return shadowRoot ?? openOrClosedShadowRoot ?? scope.chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
