import type { Context } from './context.ts'

export type Kind = 'quotation' | 'quantity' | 'name' | 'action' | 'phrase'

/** What sort of thing an option is: a quotation, a date or number, a name and nothing else, an action, any other phrase. */
export function kindOf(text: string, { naming }: Context): Kind {
  if (/^“[^”]*”$/u.test(text.trim())) return 'quotation'
  if (quantity.test(text.trim())) return 'quantity'
  const { ids, template } = naming(text)
  if (template === '*' && ids.length === 1) return 'name'
  return /^(?:by )?\p{L}{2,}ing (?:an?|the|it|them|this|that|out|whether|what|how|all)\b/iu.test(text)
    ? 'action'
    : 'phrase'
}

/** Kinds that may stand in one list: like with like, and a plain phrase beside a name, an action or a time in words. */
export function alike(a: Kind, b: Kind): boolean {
  return a === b || ((a === 'phrase' || b === 'phrase') && a !== 'quotation' && b !== 'quotation')
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const quantity = new RegExp(
  `^(?:(?:on|in) )?(?:(?:${months})(?: \\d{1,2})?(?:,? \\d{4})?|\\d[\\d.,]*(?: ?%| percent)?)$`,
  'i',
)
