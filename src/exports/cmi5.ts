import { xmlText } from '../http/xml.ts'
import { element, xmlDocument } from './element.ts'
import { frameOf } from './frame-page.ts'
import type { ExportSet, Format } from './model.ts'
import { nameOf, notice } from './wording.ts'
import { zip } from './zip.ts'

/**
 * A cmi5 package whose one assignable unit frames an edition, as the SCORM package does, and tells the platform’s learning
 * record store of its answers and its score.
 */
export const cmi5: Format = {
  extension: 'zip',
  type: 'application/zip',
  frames: true,
  async write(set) {
    const { cmi5: script } = await import('../../.build/packages.json')
    // Where the platform wants its learners back, the script says so.
    const back = `<a href="" hidden>${xmlText(backToCourse)}</a>\n`
    return zip({
      'cmi5.xml': xmlDocument(structure(set)),
      'index.html': frameOf(set, 'cmi5.js', back),
      'cmi5.js': script,
    })
  },
}

// The package has no other words of its own.
const backToCourse = 'Back to the course'

function structure(set: ExportSet) {
  const { address, language } = set
  const told = (name: string, words: string) => element(name, {}, element('langstring', { lang: language }, words))
  const words = [told('title', nameOf(set)), told('description', notice(set))]
  return element(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    element('course', { id: address }, ...words),
    element(
      'au',
      // A quiz has no score that must be reached; with 0 whoever finishes has passed, because only then a score is told.
      { id: `${address}#quiz`, moveOn: 'Completed', masteryScore: '0', launchMethod: 'AnyWindow' },
      ...words,
      element('url', {}, 'index.html'),
    ),
  )
}
