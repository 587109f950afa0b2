import type { Question as AskedQuestion, Quiz, WithContext } from 'schema-dts'
import type { Dossier } from '../dossier/model.ts'
import type { Edition, Question } from '../questions/model.ts'
import { text } from '../ui/text.ts'

/** An edition as search engines understand it (schema.org): each question with its answers, why each is right or wrong, and what it cites. */
export function quizData(dossier: Dossier, edition: Edition, url: string): WithContext<Quiz> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    name: dossier.title,
    about: { '@type': 'Thing', name: dossier.title },
    url,
    inLanguage: dossier.language,
    version: edition.version,
    position: edition.edition,
    isAccessibleForFree: true,
    author: { '@type': 'Organization', name: text.site.name, url: new URL('/', url).href },
    hasPart: edition.questions.filter(({ withdrawn }) => withdrawn === undefined).map(questionData),
  }
}

function questionData({ id, statement, stem, options, explanation, source }: Question): AskedQuestion {
  const answers = options.map(({ text: words, feedback, correct }) => ({
    correct,
    answer: {
      '@type': 'Answer' as const,
      text: words,
      comment: { '@type': 'Comment' as const, text: feedback },
      ...(correct && { answerExplanation: { '@type': 'Comment' as const, text: explanation } }),
    },
  }))
  return {
    '@type': 'Question',
    identifier: id,
    eduQuestionType: 'Multiple choice',
    text: [statement, stem].filter(Boolean).join(' '),
    acceptedAnswer: answers.flatMap(({ correct, answer }) => (correct ? [answer] : [])),
    suggestedAnswer: answers.flatMap(({ correct, answer }) => (correct ? [] : [answer])),
    citation: [
      ...new Map(
        source
          .flatMap(({ cites = [] }) => cites)
          .map(({ title, url, publisher }) => [
            url,
            { '@type': 'CreativeWork' as const, name: title, url, creditText: publisher },
          ]),
      ).values(),
    ],
  }
}
