export interface Memo<Value> {
  (): Promise<Value>;
  /** Makes it anew when next asked for. */
  forget(): void;
}

/** Makes a value once, when first asked for; after a failure the next call tries again. */
export function memoise<Value>(make: () => Promise<Value>): Memo<Value> {
  let memo: Promise<Value> | null = null;
  const get = () => {
    if (memo) return memo;
    const made: Promise<Value> = make().catch((error) => {
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
