/**
 * What `npm start` sets for wrangler. Its store of local traces would keep every address asked for, with what stands behind
 * “?”, and the name of the browser.
 */
export const localEnvironment = { X_LOCAL_OBSERVABILITY: 'false' } as const
