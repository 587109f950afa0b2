/** Where the index is kept. */
export const indexKey = 'index'

/** Where one version of a story is kept. */
export const versionKey = (id: string, version: string): string => `version/${id}/${version}`

/** The name of the one object that moves the index. */
export const publisherName = 'index'
