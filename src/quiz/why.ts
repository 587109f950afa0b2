import type { Question } from '../questions/model.ts'

/** What an option's feedback says beyond the explanation, which follows it: empty where it says no more. */
export function why({ options, explanation }: Pick<Question, 'options' | 'explanation'>, pick: number): string {
  return (options[pick]?.feedback ?? '').replace(explanation, '').replace(/\s+/g, ' ').trim()
}
