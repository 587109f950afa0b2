/** Where the index is kept. */
export const indexKey = 'index'

/** Where one version of a story is kept. */
export const versionKey = (id: string, version: string): string => `version/${id}/${version}`

/** Where a version is kept for editors before it is published. */
export const previewKey = (version: string): string => `preview/${version}`

/** The name of the one object that moves the index. */
export const publisherName = 'index'
