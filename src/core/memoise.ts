export interface Memo<Value, Given extends unknown[] = []> {
  (...given: Given): Promise<Value>;
  /** Makes it anew when next asked for. */
  forget(): void;
}

/** Makes a value once, with what the first who asks for it gives; after a failure the next call tries again. */
export function memoise<Value, Given extends unknown[] = []>(
  make: (...given: Given) => Promise<Value>,
): Memo<Value, Given> {
  let memo: Promise<Value> | null = null;
  const get = (...given: Given) => {
    if (memo) return memo;
    const made: Promise<Value> = make(...given).catch((error) => {
      if (memo === made) memo = null;
      throw error;
    });
    memo = made;
    return made;
  };
  return Object.assign(get, {
    forget() {
      memo = null;
    },
  });
}
