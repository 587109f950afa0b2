import type { Question, Skill } from '../../questions/model.ts'

/** What a class may talk about, by what the question exercises: true of every such question, so it says nothing of a key. */
const prompts: Record<Skill, string> = {
  attribution: 'Who told you this, and how would they know?',
  comparison: 'What does each account say about this, and in which words?',
  status: 'Is this a fact, or what someone says? What in the article tells you?',
  evidence: 'What would you need to see to be sure of this?',
  omission: 'Does the article say that nothing was said, or does it only not report it? How can you tell?',
  'next-check': 'Whom would you ask next, and what would you ask?',
  vocabulary: 'Which word decides this, and what does it mean here?',
  editing: 'What would a reader take from each of these?',
  recall: 'Which sentence of the article would you point to?',
}

/** The prompt for the discussion of a question. */
export const promptFor = (question: Question | undefined): string => prompts[question?.skill ?? 'recall']
