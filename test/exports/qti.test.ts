import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { ExportSet, Format } from '../../src/exports/model.ts'
import { choiceId } from '../../src/exports/qti-item.ts'
import { qti3 } from '../../src/exports/qti3.ts'
import { qti22 } from '../../src/exports/qti22.ts'
import { exportSets, hostile } from './sets.ts'

const sets = exportSets()

async function unpacked({ write }: Format, set: ExportSet): Promise<Record<string, string>> {
  const bytes = await write(set)
  if (typeof bytes === 'string') throw new Error('This is text.')
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]))
}

/** What the two versions call the same things. */
const names = {
  qti3: {
    format: qti3,
    choice: 'qti-simple-choice',
    prompt: 'qti-prompt',
    value: 'qti-correct-response qti-value',
    feedback: 'qti-modal-feedback',
    interaction: 'qti-choice-interaction',
    reference: 'qti-assessment-item-ref',
    type: 'imsqti_item_xmlv3p0',
  },
  qti22: {
    format: qti22,
    choice: 'simpleChoice',
    prompt: 'prompt',
    value: 'correctResponse value',
    feedback: 'modalFeedback',
    interaction: 'choiceInteraction',
    reference: 'assessmentItemRef',
    type: 'imsqti_item_xmlv2p2',
  },
}

describe.each(Object.entries(names))('a package of %s', (_, called) => {
  const text = (node: Element | null): string => node?.textContent ?? ''

  test('has a manifest that names every file and nothing else, and a test that asks every question in order', async () => {
    for (const set of sets) {
      const files = await unpacked(called.format, set)
      for (const [path, xml] of Object.entries(files)) expect(XMLValidator.validate(xml), path).toBe(true)
      const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        isArray: (name) => name === 'resource',
      })
      const { resources } = parser.parse(files['imsmanifest.xml'] ?? '').manifest
      const named = resources.resource.map((resource: Record<string, string>) => resource['@href'])
      expect(['imsmanifest.xml', ...named].sort()).toEqual(Object.keys(files).sort())
      expect(resources.resource.at(-1)['@type']).toBe(called.type)
      const { document } = parseHTML(files['test.xml'] ?? '')
      const asked = Array.from(document.querySelectorAll(called.reference), (one) => one.getAttribute('href'))
      expect(asked).toEqual(set.questions.map(({ id }) => `items/${id}.xml`))
    }
  })

  test('has every text of every question, with feedback on each option', async () => {
    for (const set of sets) {
      const files = await unpacked(called.format, set)
      for (const { id, statement, stem, options, explanation, sources, shuffle } of set.questions) {
        const { document } = parseHTML(files[`items/${id}.xml`] ?? '')
        const key = text(document.querySelector(called.value))
        expect({
          statement: document.querySelector('blockquote p')?.textContent,
          stem: text(document.querySelector(called.prompt)),
          shuffle: document.querySelector(called.interaction)?.getAttribute('shuffle'),
          options: Array.from(document.querySelectorAll(called.choice), (choice) => {
            const name = choice.getAttribute('identifier')
            const shown = Array.from(document.querySelectorAll(called.feedback)).find(
              (one) => one.getAttribute('identifier') === name,
            )
            const lines = Array.from(shown?.querySelectorAll('p') ?? [], (line) => line.textContent)
            return { text: text(choice), correct: name === key, lines }
          }),
        }).toEqual({
          statement,
          stem,
          shuffle: `${shuffle}`,
          options: options.map(({ text, correct, feedback }) => ({
            text,
            correct,
            lines: [feedback, explanation, ...sources].filter(Boolean),
          })),
        })
      }
    }
  })

  test('has the same bytes whenever it is made', async () => {
    expect(await called.format.write(hostile)).toEqual(await called.format.write(hostile))
  })

  test('gives every option a name of its own that the format allows', () => {
    for (const { id, options } of sets.flatMap(({ questions }) => questions)) {
      const ids = options.map(choiceId)
      expect(new Set(ids).size).toBe(options.length)
      expect([id, ...ids].filter((one) => !/^[A-Za-z_][\w.-]*$/.test(one))).toEqual([])
    }
  })
})
