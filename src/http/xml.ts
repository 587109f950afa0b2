// XML 1.0 has no place for these, escaped or not.
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

/** Text as it stands inside an element or an attribute of XML. */
export const xmlText = (text: string): string =>
  text.replace(unfit, '').replace(/[&<>"']/g, (sign) => `&${names[sign]};`)
