/** Which of the browser’s two stores; asking for one throws where storage is denied. */
export type Store = 'sessionStorage' | 'localStorage'

/** What a store holds under this key, or null: also where it is denied, or holds what is no JSON. */
export function read(store: Store, key: string): unknown {
  try {
    return JSON.parse(window[store].getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Puts a value into a store, or takes it out if it is null; false where storage is denied or full. */
export function write(store: Store, key: string, value: unknown): boolean {
  try {
    if (value === null) window[store].removeItem(key)
    else window[store].setItem(key, JSON.stringify(value))
    return true
  } catch {
    // Whoever asked goes on without.
    return false
  }
}
