/** Adds up the time between `go` and `pause`, in milliseconds; running from the start. */
export class Stopwatch {
  #total = 0;
  #since = performance.now();

  go(): void {
    this.#since = performance.now();
  }

  /** Returns what it has added up so far. */
  pause(): number {
    this.#total += performance.now() - this.#since;
    this.#since = performance.now();
    return this.#total;
  }
}
