import { setTimeout as wait } from 'node:timers/promises'
import { openCommands } from '../../src/classroom/host/browser/commands.ts'
import { applyToHost } from '../../src/classroom/protocol/apply-message.ts'
import type { HostSnapshot, ToHost } from '../../src/classroom/protocol/host.ts'
import type { Phase } from '../../src/classroom/protocol/model.ts'
import { connect } from '../../src/classroom/view/browser/connection.ts'

type Received = Exclude<ToHost, { type: 'bye' }>

/** A host’s page, by its own code. `lead` gives a command until the session is in this phase. */
export function openTeacher(code: string, secret: string) {
  let snapshot: HostSnapshot | null = null
  const live = connect<Received>(
    { code, as: 'host', bearer: secret },
    { message: take, link: () => {}, over: () => {} },
  )
  const commands = openCommands({ send: live.send, announce: () => {} })

  function take(message: Received): void {
    if (message.type === 'done') commands.done(message)
    else if (message.type === 'refused') commands.refused(message)
    else if (message.type === 'snapshot') {
      snapshot = message
      commands.renewed(message.version)
    } else if (snapshot) snapshot = applyToHost(snapshot, message)
  }

  return {
    async lead(what: string, kind: Phase['kind']): Promise<void> {
      while (!snapshot) await wait(100)
      const before = snapshot.version
      for (let tries = 0; tries < 600; tries++) {
        if (snapshot.version !== before && snapshot.phase.kind === kind) return
        // Only where it went astray: the page holds back the same command meanwhile.
        commands.give({ do: what, version: String(before) })
        await wait(100)
        commands.giveUp()
        // Over HTTP the page sees its own step with its next poll.
        if (tries % 40 === 39) live.refresh()
      }
      throw new Error(`The command “${what}” was not carried out.`)
    },
  }
}
