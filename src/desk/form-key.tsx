/** Shows the desk that a form is from a page made for this editor’s session. */
export const FormKey = ({ formKey }: { formKey: string }) => <input type="hidden" name="formKey" value={formKey} />
