import { XMLParser } from 'fast-xml-parser'
import { parse } from 'gift-pegjs'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { gift } from '../../src/exports/gift.ts'
import type { ExportSet } from '../../src/exports/model.ts'
import { moodle } from '../../src/exports/moodle.ts'
import { linesOf } from './html.ts'
import { exportSets, hostile } from './sets.ts'

const sets = exportSets()

test('gift-pegjs reads back every text of the GIFT file, each with its feedback', async () => {
  for (const set of sets) {
    const [category, ...questions] = parse(String(await gift.write(set)))
    expect(category).toMatchObject({ type: 'Category' })
    expect(questions).toEqual(
      set.questions.map(({ id, statement, stem, options, explanation, sources, skill, family }) => ({
        type: 'MC',
        id,
        tags: ['readout', set.quiz, skill, family],
        title: id,
        hasEmbeddedAnswers: false,
        stem: { format: 'plain', text: statement ? `${statement} ${stem}` : stem },
        globalFeedback: { format: 'plain', text: [explanation, ...sources].join('\n') },
        choices: options.map(({ text, correct, feedback }) => ({
          isCorrect: correct,
          weight: null,
          text: { format: 'plain', text },
          feedback: feedback ? { format: 'plain', text: feedback } : null,
        })),
      })),
    )
  }
})

type Text = { text: string }
type Answer = Text & { '@fraction': string; feedback: Text }
type Read = {
  '@type': string
  category?: Text
  name: Text
  questiontext: Text
  generalfeedback: Text
  idnumber: string
  shuffleanswers: string
  answer: Answer[]
  tags: { tag: Text[] }
}

/** The questions of a Moodle file as a parser of XML reads them. */
async function readMoodle(set: ExportSet): Promise<Read[]> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => ['question', 'answer', 'tag'].includes(name),
  })
  return parser.parse(String(await moodle.write(set))).quiz.question
}

test('a parser of XML reads back every text of the Moodle file, with feedback on each option', async () => {
  for (const set of sets) {
    const [category, ...questions] = await readMoodle(set)
    expect(category).toMatchObject({ '@type': 'category' })
    expect(
      questions.map(({ questiontext, generalfeedback, idnumber, shuffleanswers, answer, tags }) => ({
        asked: linesOf(questiontext.text),
        explained: linesOf(generalfeedback.text),
        idnumber,
        shuffleanswers,
        answers: answer.map((one) => [one['@fraction'], linesOf(one.text), linesOf(one.feedback.text)]),
        tags: tags.tag.map(({ text }) => text),
      })),
    ).toEqual(
      set.questions.map(({ id, statement, stem, options, explanation, sources, shuffle, skill, family }) => ({
        asked: [statement, stem].filter(Boolean).join('\n'),
        explained: [explanation, ...sources].join('\n'),
        idnumber: id,
        shuffleanswers: String(shuffle),
        answers: options.map(({ text, correct, feedback }) => [correct ? '100' : '0', text, feedback]),
        tags: ['readout', set.quiz, skill, family],
      })),
    )
  }
})

test('options that speak of the others are not shuffled', async () => {
  const questions = sets.flatMap((set) => set.questions)
  const together = questions.filter(({ options }) => options.some(({ text }) => /^(Both|Neither)\b/.test(text)))
  expect(together.length).toBeGreaterThan(0)
  expect(together.filter(({ shuffle }) => shuffle)).toEqual([])
})

test('xmllint finds nothing malformed in the Moodle file', async () => {
  for (const set of [sets[0] ?? hostile, hostile]) {
    const { errors } = await validateXML({
      xml: [{ fileName: 'quiz.xml', contents: String(await moodle.write(set)) }],
      // A schema that takes anything: this asks whether the XML is well formed.
      schema: [
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="quiz"><xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>',
      ],
    })
    expect(errors).toEqual([])
  }
})
