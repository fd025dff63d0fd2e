/** A growing list of 32-bit numbers: columns of what is gathered while an index is compiled. */
export class IntList {
  data: Int32Array;
  length = 0;

  constructor(room = 256) {
    this.data = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.data = doubled(this.data);
    this.data[this.length] = value;
    this.length += 1;
  }

  at(position: number): number {
    return this.data[position] as number;
  }
}

/** The same numbers with as much room again behind them. */
export function doubled(numbers: Int32Array): Int32Array {
  const bigger = new Int32Array(numbers.length * 2);
  bigger.set(numbers);
  return bigger;
}
