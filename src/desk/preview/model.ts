import type { Entry, StoredVersion } from '../../stories/model.ts'

/** Who asks for which version: the whole cookie of the request, and whether it came over TLS. */
export type PreviewAsked = { version: string; cookie: string; isSecure: boolean }

/** A version that is not published, with what the index would say of its story if it were. */
export type Preview = StoredVersion & { entry: Entry }
