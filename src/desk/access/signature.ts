// Not Hono’s signed cookies: what the desk alone uses of a module that readers’ pages use too would be part of the Worker’s start.

const encoder = new TextEncoder()

const keyFrom = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])

/** The text with its signature (HMAC with SHA-256, in hexadecimal) behind the last full stop. */
export async function signed(text: string, secret: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await keyFrom(secret), encoder.encode(text))
  return `${text}.${[...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** The text that was signed with this secret, or null; the comparison takes the same time for every signature. */
export async function verified(written: string, secret: string): Promise<string | null> {
  const [, text, hex] = /^(.+)\.([0-9a-f]{64})$/su.exec(written) ?? []
  if (text === undefined || hex === undefined) return null
  const signature = new Uint8Array(hex.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [])
  return (await crypto.subtle.verify('HMAC', await keyFrom(secret), signature, encoder.encode(text))) ? text : null
}
