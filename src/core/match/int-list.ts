/** A growing list of 32-bit numbers: columns of what is gathered while an index is compiled. */
export class IntList {
  data: Int32Array;
  length = 0;

  constructor(room = 256) {
    this.data = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const bigger = new Int32Array(this.data.length * 2);
      bigger.set(this.data);
      this.data = bigger;
    }
    this.data[this.length] = value;
    this.length += 1;
  }

  at(position: number): number {
    return this.data[position] as number;
  }
}
