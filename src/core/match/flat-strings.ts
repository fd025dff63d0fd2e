/** Strings one after the other in one array: to go through them in any order takes little memory to be fetched. */
export class FlatStrings {
  /** UTF-16 units of all strings. */
  readonly units: Uint16Array;
  /** Where each string begins, and one past the last. */
  readonly starts: Int32Array;

  constructor(count: number, stringAt: (number: number) => string) {
    this.starts = new Int32Array(count + 1);
    for (let i = 0; i < count; i += 1) this.starts[i + 1] = (this.starts[i] as number) + stringAt(i).length;
    this.units = new Uint16Array(this.starts[count] as number);
    for (let i = 0; i < count; i += 1) this.#copy(stringAt(i), this.starts[i] as number);
  }

  #copy(text: string, start: number): void {
    for (let i = 0; i < text.length; i += 1) this.units[start + i] = text.charCodeAt(i);
  }
}
