import type { Element, Node } from '@xmldom/xmldom';

export type { Element } from '@xmldom/xmldom';

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function childElements(parent: Element): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}

/** Direct children of that local name, whatever prefix the writer chose. */
export function elementsNamed(parent: Element, name: string): Element[] {
  return childElements(parent).filter((child) => child.localName === name);
}

export function firstNamed(parent: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => found && elementsNamed(found, name)[0], parent);
}

/** The `w:val` of an element; strict and transitional documents use different namespaces, so only the local name counts. */
export function valueOf(element: Element | undefined): string | null {
  if (!element) return null;
  for (const attribute of Array.from(element.attributes)) if (attribute.localName === 'val') return attribute.value;
  return null;
}

export function attributeOf(element: Element, name: string): string | null {
  for (const attribute of Array.from(element.attributes)) if (attribute.localName === name) return attribute.value;
  return null;
}

/** On when present without a value or with a value that is not an off word (`w:b`, `w:vMerge` siblings). */
export function isOn(element: Element | undefined): boolean {
  if (!element) return false;
  return !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '1');
}
