import { createRemoteJWKSet, jwtVerify } from 'jose'

/** What the operator has set where Cloudflare Access stands before the desk. */
type Settings = { ACCESS_TEAM?: string; ACCESS_AUD?: string }

/** `off` where Access is not set up here; otherwise whether it has let this request through. */
type Asserted = 'off' | 'let-through' | 'not-let-through'

// One for each team, because it keeps the team’s public keys for ten minutes.
const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

/** Whether Cloudflare Access of this team, for this application, has let the request through that carries this assertion. */
export async function assertedBy({ ACCESS_TEAM, ACCESS_AUD }: Settings, assertion = ''): Promise<Asserted> {
  if (!ACCESS_TEAM) return 'off'
  // Half a setting lets nobody through.
  if (!ACCESS_AUD) return 'not-let-through'
  const issuer = new URL(ACCESS_TEAM).origin
  const known = keys.get(issuer) ?? createRemoteJWKSet(new URL('/cdn-cgi/access/certs', issuer))
  keys.set(issuer, known)
  try {
    await jwtVerify(assertion, known, { issuer, audience: ACCESS_AUD, algorithms: ['RS256'], requiredClaims: ['exp'] })
    return 'let-through'
  } catch {
    return 'not-let-through'
  }
}
