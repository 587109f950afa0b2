// Milliseconds until a module that could not be had is asked for again.
const pause = 10_000

/** A module that the first paint does not wait for; where it cannot be had, it is asked for again until it is there. */
export async function loadModule<M>(address = ''): Promise<M> {
  for (let tries = 0; ; tries++)
    try {
      // A browser may keep a failure under its address.
      return await import(tries ? `${address}?${tries}` : address)
    } catch {
      await new Promise((again) => setTimeout(again, pause))
    }
}
