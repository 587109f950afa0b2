import type { Format } from './model.ts'
import { type Dialect, qtiPackage } from './qti-package.ts'

const asTheyAre = (name: string): string => name

const dialect: Dialect = {
  named: { element: asTheyAre, attribute: asTheyAre },
  root: {
    xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
  },
  manifest: { xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1' },
  schema: ['QTI Package', '3.0.0'],
  types: { test: 'imsqti_test_xmlv3p0', item: 'imsqti_item_xmlv3p0' },
  wrapped: true,
}

/** Question and Test Interoperability 3.0 of 1EdTech, as a package: https://www.imsglobal.org/spec/qti/v3p0/impl */
export const qti3: Format = { extension: 'zip', type: 'application/zip', write: (set) => qtiPackage(set, dialect) }
