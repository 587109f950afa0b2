import { Fragment, options, type VNode } from 'preact'

/**
 * Renders every text in an element of its own, which is replaced when the text changes. A browser that translates a page
 * puts other nodes in the place of its text nodes; with those, Preact changes nothing that is seen, or throws.
 */
export function keepTranslatable(): void {
  options.vnode = ({ type, props }: VNode<{ children?: unknown }>) => {
    if (type !== 'x-t' && (typeof type === 'string' || type === Fragment))
      props.children = [props.children].flat().reduceRight(joined, []).map(apart)
  }
}

const isText = (part: unknown): boolean => typeof part === 'string' || typeof part === 'number'

/** Texts side by side are laid out as one, so they become one. */
const joined = ([next, ...rest]: unknown[], part: unknown): unknown[] =>
  isText(part) && isText(next) ? [`${part}${next}`, null, ...rest] : [part, next, ...rest]

/** Nobody translates mere space, and an element with nothing else could become a box. */
const apart = (part: unknown, i: number): unknown =>
  isText(part) && `${part}`.trim() ? <x-t key={`${i}${part}`}>{part}</x-t> : part
