/** Such pages run nothing and load nothing, whatever stands in them. */
export const plainPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
label { display: block; margin: 1rem 0 0.25rem; }
input { box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; }
button { margin-top: 1.5rem; padding: 0.5rem 1.5rem; font: inherit; }
fieldset { display: grid; gap: 0 1rem; grid-template-columns: 1fr 1fr; margin: 1.5rem 0 0; padding: 0; border: 0; }
li { margin: 0.25rem 0; overflow-wrap: anywhere; }
`;

/** Text as HTML shows it, also inside quoted attributes. */
export function escapeText(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A page without a script. @param body - HTML. */
export function plainPage(tag: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${tag}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title><style>${style}</style></head>
<body><main><h1>${escapeText(title)}</h1>
${body}
</main></body>
</html>
`;
}
