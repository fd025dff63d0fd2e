/** From who relies on whom to how many origins there are. */

import type { Link } from '../model.ts';
import type { OutsideEdge, OutsideOrigin, TraceEdge, TraceGroup, TracePage } from '../trace-model.ts';
import { compareAge } from './order-pages.ts';

/**
 * Each page goes back to where its edges end. Pages that rely on each other in a ring, or have the same words and no
 * order, are one knot: where nothing leads out of it, it is one origin, whose first page may be unknown.
 * `pages` oldest first; so are the members of each group.
 */
export function groupOrigins(
  pages: readonly TracePage[],
  edges: readonly TraceEdge[],
  outside: readonly OutsideEdge[],
  ties: readonly (readonly [Link, Link])[],
  origins: ReadonlyMap<string, OutsideOrigin>,
): TraceGroup[] {
  const next = new Map<string, string[]>(pages.map(({ link }) => [link, []]));
  for (const { from, to } of [...edges, ...outside]) next.get(from)?.push(to);
  for (const [page, other] of ties) next.get(page)?.push(other);
  const knots = knotsOf([...next.keys(), ...origins.keys()], next);
  const members = new Map<string, TracePage[]>();
  for (const page of pages) {
    for (const end of endsOf(page.link, next, knots)) {
      const known = members.get(end);
      if (known) known.push(page);
      else members.set(end, [page]);
    }
  }
  const groups = [...members].map(([end, inOrder]): TraceGroup => {
    return { origin: originOf(end, inOrder, knots, origins), members: inOrder.map(({ link }) => link) };
  });
  return groups.sort((a, b) => b.members.length - a.members.length);
}

function originOf(
  end: string,
  members: readonly TracePage[],
  knots: ReadonlyMap<string, string>,
  origins: ReadonlyMap<string, OutsideOrigin>,
): TraceGroup['origin'] {
  const outside = origins.get(end);
  if (outside) return { kind: 'outside', outside };
  const knot = members.filter(({ link }) => knots.get(link) === end);
  const [first, second] = knot;
  if (!first || (second && compareAge(first, second) >= 0)) return { kind: 'unknown' };
  return { kind: 'page', link: first.link };
}

/** The knots that a page's paths end in: those without a way out. */
function endsOf(from: string, next: ReadonlyMap<string, string[]>, knots: ReadonlyMap<string, string>): Set<string> {
  const seen = new Set([from]);
  const stack = [from];
  const leaving = new Set<string>();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const to of next.get(node) ?? []) {
      if (knots.get(to) !== knots.get(node)) leaving.add(knots.get(node) ?? node);
      if (seen.has(to)) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return new Set([...seen].map((node) => knots.get(node) ?? node).filter((knot) => !leaving.has(knot)));
}

/** A name for the strongly connected component of each node (Tarjan, without recursion). */
function knotsOf(nodes: readonly string[], next: ReadonlyMap<string, string[]>): Map<string, string> {
  const knots = new Map<string, string>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  for (const root of nodes) {
    if (order.has(root)) continue;
    const stack: { node: string; at: number }[] = [{ node: root, at: 0 }];
    while (stack.length > 0) {
      const frame = stack.at(-1) as { node: string; at: number };
      const { node } = frame;
      if (frame.at === 0 && !order.has(node)) {
        order.set(node, order.size);
        low.set(node, order.get(node) as number);
        open.push(node);
      }
      const to = next.get(node)?.[frame.at++];
      if (to !== undefined) {
        if (!order.has(to)) stack.push({ node: to, at: 0 });
        else if (!knots.has(to)) low.set(node, Math.min(low.get(node) as number, order.get(to) as number));
        continue;
      }
      stack.pop();
      const parent = stack.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) as number, low.get(node) as number));
      if (low.get(node) === order.get(node)) for (const each of open.splice(open.indexOf(node))) knots.set(each, node);
    }
  }
  return knots;
}
