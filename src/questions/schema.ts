import * as v from 'valibot'
import { described } from '../dossier/model/fields.ts'
import { lastEdition, lengths, skills } from './model.ts'

/** The shapes of the API’s answers about stories and questions, for /openapi.json and for the tests. */

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

export const editionSchema = described(
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(lastEdition)),
  `The number of an edition, from 1 to ${lastEdition}. In one version of a story it is the same for everyone, for ever.`,
)
export const lengthSchema = described(v.picklist(lengths), 'How many questions.')
export const versionSchema = described(v.string(), 'The version of the story; results belong to one version.')
export const quizSchema = described(v.string(), 'The id of the story, as in addresses.')

const optionDocument = v.strictObject({
  id: described(v.string(), 'Stable within its question, whatever order the options are shown in.'),
  text: v.string(),
  correct: v.boolean(),
  feedback: described(v.string(), 'What to say to a reader who chose it.'),
})

const sourceDocument = v.strictObject({
  paragraph: described(v.pipe(v.number(), v.integer(), v.minValue(1)), 'The paragraph of the article, from 1.'),
  claim: described(v.string(), 'The id of the claim in the dossier.'),
  chain: described(v.pipe(v.array(v.string()), v.minLength(1)), 'Who says so, by name, outermost first.'),
  quote: v.optional(described(v.string(), 'The words themselves, where they are quoted.')),
  cites: v.optional(
    described(
      v.array(v.strictObject({ title: v.string(), url: v.string(), publisher: v.string() })),
      'What the article itself cites for it, where it has references.',
    ),
  ),
})

export const questionSchema = v.strictObject({
  id: described(v.string(), 'Stable across editions and deployments while the claim behind it is unchanged.'),
  family: described(v.string(), 'The kind of question; docs/questions.md in the source lists them all.'),
  skill: v.picklist(skills),
  difficulty: described(
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    'Expected difficulty, 0 (easy) to 1 (hard), before anyone has answered.',
  ),
  statement: v.optional(
    described(v.string(), 'A sentence made for the question, to be weighed: nobody’s words. It stands above the stem.'),
  ),
  stem: v.string(),
  options: described(v.pipe(v.array(optionDocument), v.minLength(2)), 'Exactly one is correct.'),
  explanation: v.string(),
  source: v.array(sourceDocument),
  cards: described(v.array(v.string()), 'The ids of the cards that tell what it asks about.'),
  withdrawn: v.optional(
    described(v.string(), 'Only in an earlier version: why it is not asked any more, nor counted in a score.'),
  ),
  corrections: v.optional(
    described(
      v.array(
        v.strictObject({
          date: described(v.pipe(v.string(), v.isoDate()), 'The day on which it was corrected.'),
          what: described(v.string(), 'What was wrong and what is right.'),
          why: described(v.string(), 'How it came about, or who noticed it.'),
        }),
      ),
      'What has been corrected of the claims that it rests on, by the present version, oldest first.',
    ),
  ),
})

const moment = v.pipe(v.string(), v.isoTimestamp())

export const presentSchema = v.strictObject({
  quiz: quizSchema,
  version: described(v.string(), 'The present version of the story; ten zeros where it is withdrawn.'),
  published: described(moment, 'When the first version was published.'),
  updated: described(moment, 'When the last new version was published.'),
  corrected: v.optional(described(v.pipe(v.string(), v.isoDate()), 'The day of the last correction.')),
  withdrawn: v.optional(
    described(v.strictObject({ since: moment, why: v.string() }), 'Where the story is withdrawn: since when, and why.'),
  ),
})

const linksDocument = v.strictObject({
  page: described(v.string(), 'The story for people.'),
  quiz: described(v.string(), 'The quiz for people.'),
  dossier: v.string(),
  bank: v.string(),
  questions: v.string(),
  stats: v.string(),
})

export const quizzesSchema = v.strictObject({
  quizzes: v.array(
    v.strictObject({
      id: quizSchema,
      title: v.string(),
      standfirst: v.string(),
      language: v.string(),
      date: described(v.pipe(v.string(), v.isoDate()), 'The day the story is about.'),
      version: versionSchema,
      counts: v.strictObject({
        cards: whole,
        claims: whole,
        questions: described(whole, 'How many the bank holds.'),
        editions: whole,
      }),
      links: described(linksDocument, 'Addresses on this server.'),
    }),
  ),
})

const findingDocument = v.strictObject({
  rule: described(v.string(), 'The rule of the lint.'),
  level: described(
    v.picklist(['error', 'warning']),
    'An error keeps a question out of the bank, and so do two warnings.',
  ),
  detail: v.string(),
  guideline: described(v.string(), 'The advice that the rule rests on.'),
})

const bankQuestionSchema = v.strictObject({
  ...questionSchema.entries,
  findings: described(v.array(findingDocument), 'What the lint found: at most one warning.'),
  enemies: described(v.array(v.string()), 'The ids of the questions that it never meets in an edition.'),
})

export const bankSchema = v.strictObject({
  quiz: quizSchema,
  version: versionSchema,
  questions: described(v.array(bankQuestionSchema), 'Every question that can ever be asked, the correct option first.'),
  noLongerAsked: described(v.string(), 'What became of questions that earlier versions asked, in a sentence.'),
})

export const questionsSchema = v.strictObject({
  quiz: quizSchema,
  version: versionSchema,
  edition: editionSchema,
  length: lengthSchema,
  questions: described(v.array(questionSchema), 'In the order in which everyone is asked.'),
})
