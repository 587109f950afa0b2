import { type Element, element, type Naming, xmlDocument } from './element.ts'
import type { ExportQuestion, ExportSet } from './model.ts'
import { itemElement, outcome, paragraph } from './qti-item.ts'
import { nameOf, notice } from './wording.ts'
import { zip } from './zip.ts'

/** What one version of QTI writes in its own way. */
export type Dialect = {
  /** Of elements with the names of QTI 3. */
  named: Naming
  root: Element['attributes']
  manifest: Element['attributes']
  schema: readonly [name: string, version: string]
  types: { test: string; item: string }
  /** Whether the content of feedback and rubrics stands in an element of its own. */
  wrapped: boolean
}

/** A package of QTI: manifest, a test that asks every question in order and adds the scores up, and an item for each. */
export function qtiPackage(set: ExportSet, dialect: Dialect): Uint8Array<ArrayBuffer> {
  const { named, root, wrapped } = dialect
  const { language } = set
  const items = set.questions.map((question) => [
    fileOf(question),
    xmlDocument(itemElement(question, { root, language, wrapped }), named),
  ])
  return zip({
    'imsmanifest.xml': xmlDocument(manifest(set, dialect)),
    'test.xml': xmlDocument(test(set, dialect), named),
    ...Object.fromEntries(items),
  })
}

const fileOf = ({ id }: ExportQuestion): string => `items/${id}.xml`

function manifest({ quiz, version, questions }: ExportSet, { manifest, schema, types }: Dialect): Element {
  const [name, schemaVersion] = schema
  const resource = (identifier: string, type: string, href: string, ...needs: readonly string[]): Element =>
    element(
      'resource',
      { identifier, type, href },
      element('file', { href }),
      ...needs.map((identifierref) => element('dependency', { identifierref })),
    )
  return element(
    'manifest',
    { ...manifest, identifier: `readout-${quiz}-${version}` },
    element('metadata', {}, element('schema', {}, name), element('schemaversion', {}, schemaVersion)),
    element('organizations'),
    element(
      'resources',
      {},
      resource('test', types.test, 'test.xml', ...questions.map(({ id }) => id)),
      ...questions.map((question) => resource(question.id, types.item, fileOf(question))),
    ),
  )
}

function test(set: ExportSet, { root, wrapped }: Dialect): Element {
  const title = nameOf(set)
  const about = paragraph(notice(set))
  return element(
    'qti-assessment-test',
    { ...root, identifier: `readout-${set.quiz}`, title },
    outcome('SCORE', 'float', '0'),
    element(
      'qti-test-part',
      { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
      element(
        'qti-assessment-section',
        { identifier: 'section', title, visible: true },
        element(
          'qti-rubric-block',
          { use: 'instructions', view: 'candidate' },
          wrapped ? element('qti-content-body', {}, about) : about,
        ),
        ...set.questions.map((question) =>
          element('qti-assessment-item-ref', { identifier: question.id, href: fileOf(question) }),
        ),
      ),
    ),
    element(
      'qti-outcome-processing',
      {},
      element(
        'qti-set-outcome-value',
        { identifier: 'SCORE' },
        element('qti-sum', {}, element('qti-test-variables', { 'variable-identifier': 'SCORE' })),
      ),
    ),
  )
}
