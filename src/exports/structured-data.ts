import type { Question as AskedQuestion, Quiz, WithContext } from 'schema-dts'
import { text } from '../ui/text.ts'
import type { ExportQuestion, ExportSet } from './model.ts'

/**
 * Questions as search engines and linked data have them (schema.org): each with its answers, why each is right or wrong, and
 * what it cites. `url` is where they stand.
 */
export function quizData(set: ExportSet, url: string): WithContext<Quiz> {
  const { title, language, version, form, questions } = set
  return {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    name: title,
    about: { '@type': 'Thing', name: title },
    url,
    inLanguage: language,
    version,
    ...(form && { position: form.edition }),
    isAccessibleForFree: true,
    author: { '@type': 'Organization', name: text.site.name, url: new URL('/', url).href },
    hasPart: questions.map(questionData),
  }
}

function questionData({ id, statement, stem, options, explanation, cites }: ExportQuestion): AskedQuestion {
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
    citation: cites.map(({ title, url, publisher }) => ({
      '@type': 'CreativeWork' as const,
      name: title,
      url,
      creditText: publisher,
    })),
  }
}
