import { classAddresses } from '../../http/addresses.ts'
import type { HostSnapshot } from '../protocol/host.ts'
import { FormKey } from '../view/form-key.tsx'

/** `formKey` is for a page without script; a page with script sends commands by its connection. */
type FormProps = { snapshot: HostSnapshot & { formKey?: string }; fields?: Record<string, string>; children: unknown }

/** A form that sends one command, with the version that the host sees. */
export const CommandForm = ({ snapshot, fields = {}, children }: FormProps) => (
  <form class="command" method="post" action={classAddresses.host(snapshot.session.code)}>
    <input type="hidden" name="version" value={`${snapshot.version}`} />
    {snapshot.formKey && <FormKey formKey={snapshot.formKey} />}
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} key={name} />
    ))}
    {children}
  </form>
)
