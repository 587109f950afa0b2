import { assemble } from '../../questions/edition.ts'
import { lengths, type Quiz } from '../../questions/model.ts'

/** Which lengths of a quiz the bank has questions for, and what the others lack: the kind, or what stands between its questions. */
export type Drawable = { length: number; lacks?: string }[]

/** Whether editions of each length can be drawn; the first stands for all, as they are drawn from the same parts. */
export const drawable = (quiz: Quiz): Drawable =>
  lengths.map((length) => {
    const made = assemble(quiz, { edition: 1, length })
    return { length, ...(!made.ok && { lacks: made.reason === 'dossier-too-thin' ? made.constraint : made.reason }) }
  })

/** Ten is what readers get unless they choose: a story without it leads them to a page that refuses. */
export const isDrawable = (quiz: Quiz): boolean => drawable(quiz).every(({ length, lacks }) => length > 10 || !lacks)
