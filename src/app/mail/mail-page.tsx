import type { ComponentChildren } from 'preact';

const FONT = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";

/** Colours of text that are readable (4.5:1) on white. */
export const MAIL_COLOURS = { ink: '#202124', quiet: '#5f6368', link: '#0b57d0', line: '#dadce0' } as const;

/**
 * The frame of every mail. Mail programs know neither style sheets nor much of CSS, so everything is inline, in one column
 * that is as wide as a phone allows and at most 640 px; nothing is loaded from elsewhere. All text is escaped by preact.
 */
export function MailPage({
  htmlLanguage,
  title,
  brand,
  footer,
  children,
}: {
  /** For the HTML's `lang`. */
  readonly htmlLanguage: string;
  readonly title: string;
  /** Above the text; left out where empty. */
  readonly brand: string;
  readonly footer: readonly string[];
  readonly children: ComponentChildren;
}) {
  return (
    <html lang={htmlLanguage}>
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{title}</title>
      </head>
      <body style={{ margin: 0, padding: 0, backgroundColor: '#f1f3f4' }}>
        <main style={{ display: 'block', padding: '16px 8px', backgroundColor: '#f1f3f4' }}>
          <div
            style={{
              maxWidth: '640px',
              margin: '0 auto',
              backgroundColor: '#ffffff',
              border: `1px solid ${MAIL_COLOURS.line}`,
              borderRadius: '8px',
              fontFamily: FONT,
              fontSize: '15px',
              lineHeight: '1.5',
              color: MAIL_COLOURS.ink,
              overflowWrap: 'anywhere',
            }}
          >
            {brand && (
              <div style={{ padding: '20px 20px 0', fontSize: '13px', fontWeight: 'bold', color: MAIL_COLOURS.quiet }}>
                {brand}
              </div>
            )}
            {children}
          </div>
          <div
            style={{
              maxWidth: '600px',
              margin: '0 auto',
              padding: '12px 20px',
              fontFamily: FONT,
              fontSize: '12px',
              lineHeight: '1.5',
              color: MAIL_COLOURS.quiet,
              overflowWrap: 'anywhere',
            }}
          >
            {footer.map((text) => (
              <p key={text} style={{ margin: '0 0 6px' }}>
                {text}
              </p>
            ))}
          </div>
        </main>
      </body>
    </html>
  );
}

/** A link that looks like the button of a page. */
export function MailButton({ url, label }: { readonly url: string; readonly label: string }) {
  return (
    <a
      href={url}
      style={{
        display: 'inline-block',
        padding: '10px 20px',
        borderRadius: '20px',
        backgroundColor: MAIL_COLOURS.link,
        color: '#ffffff',
        fontWeight: 'bold',
        textDecoration: 'none',
      }}
    >
      {label}
    </a>
  );
}
