/** Where something stands in a dossier: keys and places in lists, from the top. */
export type Path = readonly (string | number)[]

/** What is wrong with a dossier, where, and what to do about it; both sentences end with a full stop. */
export type Fault = { at: Path; problem: string; mend: string }
