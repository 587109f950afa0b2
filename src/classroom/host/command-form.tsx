import { addresses } from '../../http/addresses.ts'
import type { HostSnapshot } from '../protocol/host.ts'

type FormProps = { snapshot: HostSnapshot; fields?: Record<string, string>; children: unknown }

/** A form that sends one command, with the version that the host sees. */
export const CommandForm = ({ snapshot, fields = {}, children }: FormProps) => (
  <form class="command" method="post" action={addresses.host(snapshot.session.code)}>
    <input type="hidden" name="version" value={`${snapshot.version}`} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} key={name} />
    ))}
    {children}
  </form>
)
