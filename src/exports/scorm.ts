import { element, xmlDocument } from './element.ts'
import { frameOf } from './frame-page.ts'
import type { ExportSet, Format } from './model.ts'
import { nameOf } from './wording.ts'
import { zip } from './zip.ts'

/**
 * A SCORM 1.2 package that frames an edition and reports its score. It carries no questions: the frame shows the site’s own
 * widget, with its corrections, in the version that the package was made of.
 */
export const scorm: Format = {
  extension: 'zip',
  type: 'application/zip',
  frames: true,
  async write(set) {
    const { scorm: script } = await import('../../.build/packages.json')
    return zip({
      'imsmanifest.xml': xmlDocument(manifest(set)),
      'index.html': frameOf(set, 'scorm.js'),
      'scorm.js': script,
    })
  },
}

function manifest(set: ExportSet) {
  const title = element('title', {}, nameOf(set))
  const [file, script] = ['index.html', 'scorm.js'].map((href) => element('file', { href }))
  return element(
    'manifest',
    {
      identifier: `readout-${set.quiz}-${set.version}`,
      version: '1.2',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    },
    element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')),
    element(
      'organizations',
      { default: 'readout' },
      element(
        'organization',
        { identifier: 'readout' },
        title,
        element('item', { identifier: 'quiz', identifierref: 'sco', isvisible: true }, title),
      ),
    ),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: 'sco', type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'index.html' },
        ...[file, script].flatMap((one) => one ?? []),
      ),
    ),
  )
}
