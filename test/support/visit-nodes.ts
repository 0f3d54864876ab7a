import type { Nodes } from 'mdast';

/** Calls `visit` for a node and everything below it, parents first. */
export function visitNodes(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) visitNodes(child, visit);
}
