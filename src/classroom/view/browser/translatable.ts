import { type ComponentChildren, createElement, Fragment, options, type VNode } from 'preact'

/**
 * Renders every text in an element of its own, which is replaced when the text changes. A browser that translates a page
 * puts other nodes in the place of its text nodes, without which Preact changes nothing, or throws.
 */
export function keepTranslatable(): void {
  options.vnode = ({ type, props }: VNode<{ children?: ComponentChildren }>) => {
    if ((typeof type !== 'string' && type !== Fragment) || type === tag) return
    const parts = [props.children].flat()
    // Texts side by side become one, as they are on the page.
    for (let i = parts.length - 1; i >= 0; i--)
      if (isText(parts[i]) && isText(parts[i - 1])) parts.splice(i - 1, 2, `${parts[i - 1]}${parts[i]}`, null)
    props.children = parts.map((part, i) =>
      // No browser translates mere space, and where it is laid out as a box it must not become one.
      isText(part) && `${part}`.trim() ? createElement(tag, { key: `${i} ${part}` }, part) : part,
    )
  }
}

const tag = 'x-t'

const isText = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number'
