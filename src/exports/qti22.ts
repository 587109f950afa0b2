import type { Format } from './model.ts'
import { type Dialect, qtiPackage } from './qti-package.ts'

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, next: string) => next.toUpperCase())

// QTI 3 gave the elements of QTI 2 a prefix and hyphens, and their attributes hyphens.
const dialect: Dialect = {
  named: { element: (name) => camelCase(name.replace(/^qti-/, '')), attribute: camelCase },
  root: {
    xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'http://www.imsglobal.org/xsd/imsqti_v2p2 http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd',
  },
  manifest: { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1' },
  schema: ['QTIv2.2 Package', '1.0.0'],
  types: { test: 'imsqti_test_xmlv2p2', item: 'imsqti_item_xmlv2p2' },
  wrapped: false,
}

/** The same of version 2.2, which more platforms read: https://www.imsglobal.org/question/qtiv2p2/imsqti_v2p2_impl.html */
export const qti22: Format = { extension: 'zip', type: 'application/zip', write: (set) => qtiPackage(set, dialect) }
