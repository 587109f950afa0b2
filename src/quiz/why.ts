import type { Question } from '../questions/model.ts'

/** What an option's feedback says beyond the explanation, which follows it: empty where it says no more. */
export function why({ options, explanation }: Pick<Question, 'options' | 'explanation'>, pick: number): string {
  return beyond(explanation, options[pick]?.feedback ?? '')
}

/** What this feedback says beyond the explanation. */
export const beyond = (explanation: string, feedback: string): string =>
  feedback.replace(explanation, '').replace(/\s+/g, ' ').trim()
