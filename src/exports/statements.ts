/** What the Experience API (xAPI 1.0.3) calls a statement, as far as a quiz has things to state. */
export type Statement = Common & { verb: Verb; object: Activity; result?: Result }

/** What all statements of one attempt have, and what tells them apart. */
export type Common = { id: string; timestamp: string; actor: Agent; context: Context }

/** Whoever answers. An account is enough; a platform’s own launch may name more. */
export type Agent = { objectType?: 'Agent'; account?: { homePage: string; name: string } }

export type Context = {
  registration: string
  contextActivities?: Partial<Record<'parent' | 'grouping' | 'category' | 'other', Activity[]>>
  extensions?: Record<string, unknown>
}

export type Activity = { objectType?: 'Activity'; id: string; definition?: Definition }

type Words = Record<string, string>
type Verb = { id: string; display: Words }
type Definition = {
  type?: string
  name?: Words
  interactionType?: 'choice'
  choices?: { id: string; description: Words }[]
  correctResponsesPattern?: string[]
}
type Result = {
  score?: { scaled: number; raw: number; min: number; max: number }
  success?: boolean
  completion?: boolean
  response?: string
  duration?: string
}

/** What is asked, as the API gives it; the statement of an answer does without it where it cannot be had. */
export type AskedQuestion = {
  statement?: string | undefined
  stem: string
  options: readonly { id: string; text: string; correct: boolean }[]
}

/** One answer: to which question of the bank, the place of the chosen option, and whether it was right. */
export type Answer = { item: string; pick: number; correct: boolean }

/** A finished quiz: how many answers were right, of how many, and how long it took. */
export type Outcome = { score: number; outOf: number; ms: number }

/** A verb of ADL’s vocabulary. */
export const verb = (name: string): Verb => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { 'en-US': name },
})

/** The quiz of one edition as an activity: `id` is its full address. */
export const quizActivity = (id: string, title: string, language: string): Activity => ({
  objectType: 'Activity',
  id,
  definition: { type: 'http://adlnet.gov/expapi/activities/assessment', name: { [language]: title } },
})

/** That somebody answered a question; `bank` is the full address of the questions, in which each has its id. */
export function answered(
  common: Common,
  { item, pick, correct }: Answer,
  { bank, language, question }: { bank: string; language: string; question: AskedQuestion | undefined },
): Statement {
  const chosen = question?.options[pick]
  return {
    ...common,
    verb: verb('answered'),
    object: {
      objectType: 'Activity',
      id: `${bank}#${encodeURIComponent(item)}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
        ...(question && wordsOf(question, language)),
      },
    },
    result: { success: correct, ...(chosen && { response: choiceName(chosen.id) }) },
  }
}

/** That somebody finished the quiz, and with which score. */
export const completed = (common: Common, quiz: Activity, outcome: Outcome): Statement => ({
  ...common,
  verb: verb('completed'),
  object: quiz,
  result: { completion: true, score: scoreOf(outcome), duration: durationOf(outcome.ms) },
})

export const scoreOf = ({ score, outOf }: Outcome) => ({
  scaled: Math.round((score / outOf) * 10_000) / 10_000,
  raw: score,
  min: 0,
  max: outOf,
})

/** Milliseconds as ISO 8601 has them, to the hundredth of a second. */
export const durationOf = (ms: number): string => `PT${Math.round(ms / 10) / 100}S`

function wordsOf({ statement, stem, options }: AskedQuestion, language: string): Definition {
  return {
    name: { [language]: [statement, stem].filter(Boolean).join(' ') },
    choices: options.map(({ id, text }) => ({ id: choiceName(id), description: { [language]: text } })),
    correctResponsesPattern: options.filter(({ correct }) => correct).map(({ id }) => choiceName(id)),
  }
}

/** An option’s id without what separates responses, or spaces (xAPI 1.0.3, data, 2.4.4.1). */
const choiceName = (id: string): string => id.replace(/[^\w.-]/g, '_')
