import { type Element, element } from './element.ts'
import type { ExportOption, ExportQuestion } from './model.ts'

type Attributes = Element['attributes']

/**
 * A question as an item of QTI, in the names of QTI 3: one choice scored 1 or 0, and feedback on each option, which opens
 * after the answer. `body` says whether a dialect wraps the content of feedback.
 */
export function itemElement(
  question: ExportQuestion,
  { root, language, wrapped }: { root: Attributes; language: string; wrapped: boolean },
): Element {
  const { id, stem, options } = question
  const key = options.find(({ correct }) => correct)
  return element(
    'qti-assessment-item',
    { ...root, identifier: id, title: stem, adaptive: false, 'time-dependent': false, 'xml:lang': language },
    element(
      'qti-response-declaration',
      { identifier: 'RESPONSE', cardinality: 'single', 'base-type': 'identifier' },
      element('qti-correct-response', {}, element('qti-value', {}, choiceId(key))),
    ),
    outcome('SCORE', 'float', '0'),
    outcome('MAXSCORE', 'float', '1'),
    element('qti-outcome-declaration', { identifier: 'FEEDBACK', cardinality: 'single', 'base-type': 'identifier' }),
    body(question),
    processing,
    ...options.map((option) => feedback(question, option, wrapped)),
  )
}

/** What an option is called within its item: an identifier has no spaces, and may not begin with a digit. */
export const choiceId = (option: ExportOption | undefined): string =>
  `choice-${(option?.id ?? '').replace(/[^\w.-]/g, '_')}`

export const outcome = (identifier: string, type: string, value: string): Element =>
  element(
    'qti-outcome-declaration',
    { identifier, cardinality: 'single', 'base-type': type },
    element('qti-default-value', {}, element('qti-value', {}, value)),
  )

const body = ({ statement, stem, options, shuffle }: ExportQuestion): Element =>
  element(
    'qti-item-body',
    {},
    ...(statement === undefined ? [] : [element('blockquote', {}, paragraph(statement))]),
    element(
      'qti-choice-interaction',
      { 'response-identifier': 'RESPONSE', shuffle, 'max-choices': 1 },
      element('qti-prompt', {}, stem),
      ...options.map((option) => element('qti-simple-choice', { identifier: choiceId(option) }, option.text)),
    ),
  )

const score = (value: string): Element =>
  element('qti-set-outcome-value', { identifier: 'SCORE' }, element('qti-base-value', { 'base-type': 'float' }, value))

const processing = element(
  'qti-response-processing',
  {},
  element(
    'qti-response-condition',
    {},
    element(
      'qti-response-if',
      {},
      element(
        'qti-match',
        {},
        element('qti-variable', { identifier: 'RESPONSE' }),
        element('qti-correct', { identifier: 'RESPONSE' }),
      ),
      score('1'),
    ),
    element('qti-response-else', {}, score('0')),
  ),
  // Each option’s feedback is named after the option.
  element('qti-set-outcome-value', { identifier: 'FEEDBACK' }, element('qti-variable', { identifier: 'RESPONSE' })),
)

function feedback({ explanation, sources }: ExportQuestion, option: ExportOption, wrapped: boolean): Element {
  const lines = [option.feedback, explanation, ...sources].filter(Boolean).map(paragraph)
  return element(
    'qti-modal-feedback',
    {
      'outcome-identifier': 'FEEDBACK',
      identifier: choiceId(option),
      'show-hide': 'show',
      title: option.correct ? 'Right' : 'Not right',
    },
    ...(wrapped ? [element('qti-content-body', {}, ...lines)] : lines),
  )
}

export const paragraph = (text: string): Element => element('p', {}, text)
