/** A file of a form on its way to the script, which gets it as a Blob (F165). */
interface FormFile {
  readonly $blob: { readonly name: string; readonly contentType: string; readonly bytes: readonly number[] };
}

/** The fields of a form by name: texts, lists of texts where a name stands more than once, files as {@link FormFile}. */
export async function readFormFields(form: HTMLFormElement): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, entry] of new FormData(form)) {
    const value = typeof entry === 'string' ? entry : await toFormFile(entry);
    const before = fields[name];
    fields[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}

async function toFormFile(file: File): Promise<FormFile> {
  // Bytes are signed in Apps Script (F142).
  const bytes = Array.from(new Int8Array(await file.arrayBuffer()));
  return { $blob: { name: file.name, contentType: file.type || 'application/octet-stream', bytes } };
}
