import { Ajv } from 'ajv'
import type { asyncApi } from '../../tools/compile/asyncapi.ts'

/** Checks payloads against the schemas in the description of the socket, and tells what is wrong with one. */
export function checkOf(document: ReturnType<typeof asyncApi>) {
  const ajv = new Ajv({ strict: false, formats: { uuid: true } })
  ajv.addSchema(JSON.parse(JSON.stringify(document)), 'document')

  return (message: string, payload: unknown): string[] => {
    if (!Object.hasOwn(document.components.messages, message)) return [`${message} is not in the document`]
    const check = ajv.getSchema(`document#/components/messages/${message}/payload`)
    if (!check) throw new Error(`${message} has no schema.`)
    return check(payload) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
