/** Whether what is typed there is text, so that letters must not act. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select') ||
      target.isContentEditable)
  );
}
