/** Shows the Worker that a form is from a page made for this session’s host. */
export const FormKey = ({ formKey }: { formKey: string }) => <input type="hidden" name="key" value={formKey} />
