import { isInPage } from './dom.ts';
import { rootIn } from './shadow-hosts.ts';

/** Elements remembered because they may get a shadow root later. */
const MAX = 500;

/** Elements that had no shadow root when they were read; getting one changes nothing that can be watched. */
export class RootlessElements {
  #known = new Set<WeakRef<Element>>();

  add(elements: readonly Element[]): void {
    for (const element of elements) if (this.#known.size < MAX) this.#known.add(new WeakRef(element));
  }

  /** Those that have got their root since; they are forgotten, as are those that left the page. */
  takeHosts(): Element[] {
    const hosts: Element[] = [];
    const others = new Set<WeakRef<Element>>();
    for (const ref of this.#known) {
      const element = ref.deref();
      if (!element || !isInPage(element)) continue;
      if (rootIn(element)) hosts.push(element);
      else others.add(ref);
    }
    this.#known = others;
    return hosts;
  }
}
