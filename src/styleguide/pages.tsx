import type { Edition, Quiz } from '../questions/model.ts'
import { ClassGuidePage } from './class-page.tsx'
import { StyleguidePage } from './page.tsx'
import { ResultsGuidePage } from './results-page.tsx'

/** The page of this part of the guide; null where it has none of this name. */
export function pageOf(part: string | undefined, quiz: Quiz, edition: Edition) {
  if (part === undefined) return <StyleguidePage quiz={quiz} edition={edition} />
  if (part === 'results') return <ResultsGuidePage />
  return part === 'class' ? <ClassGuidePage quiz={quiz} edition={edition} now={Date.now()} /> : null
}
