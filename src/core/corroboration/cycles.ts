/** Which reports cite each other in a circle. */

import type { Citations } from './citations.ts';

/**
 * The reports that lie on a circle of citations, as nodes, each with the number of its circle: those whose strongly
 * connected component holds another node, and those that cite themselves (Tarjan 1972, with an explicit stack:
 * chains may be long).
 */
export function circularReports(citations: Citations): Map<number, number> {
  const circular = new Map<number, number>();
  components(citations.out).forEach((component, circle) => {
    const [first] = component;
    const loops = component.length > 1 || (first !== undefined && citations.out[first]?.includes(first));
    if (!loops) return;
    for (const node of component) if (node < citations.reports.length) circular.set(node, circle);
  });
  return circular;
}

function components(out: readonly number[][]): number[][] {
  const found: number[][] = [];
  const order = new Int32Array(out.length).fill(-1);
  const low = new Int32Array(out.length);
  const onStack = new Uint8Array(out.length);
  const stack: number[] = [];
  let visited = 0;
  const enter = (node: number): { node: number; next: number } => {
    order[node] = low[node] = visited++;
    stack.push(node);
    onStack[node] = 1;
    return { node, next: 0 };
  };
  for (let start = 0; start < out.length; start++) {
    if (order[start] !== -1) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const target = out[step.node]?.[step.next++];
      if (target !== undefined) {
        if (order[target] === -1) path.push(enter(target));
        else if (onStack[target]) lower(low, step.node, order[target] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(low, parent.node, low[step.node] as number);
      if (low[step.node] === order[step.node]) found.push(unwind(stack, onStack, step.node));
    }
  }
  return found;
}

function unwind(stack: number[], onStack: Uint8Array, until: number): number[] {
  const component = stack.splice(stack.lastIndexOf(until));
  for (const node of component) onStack[node] = 0;
  return component;
}

function lower(low: Int32Array, node: number, value: number): void {
  if (value < (low[node] as number)) low[node] = value;
}
