/**
 * A random UUID, version 4; `crypto.randomUUID` is missing where the page is served without TLS, as to a phone that tries a
 * laptop’s server. Each 0 and 1 becomes any digit, and the 8, which names the variant, 8 to b.
 */
export const uuid = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1))
    return (+digit ^ ((random & 15) >> (+digit / 4))).toString(16)
  })
