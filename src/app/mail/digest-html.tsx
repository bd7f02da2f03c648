import { renderToString } from 'preact-render-to-string';
import type { DigestSection } from '../../domain/reminder/digest';
import type { DigestView, LineView } from './digest-view';

/** The fill of a section's heading and the edge of its lines: the order sheet's own colours. Text on them has 4.5:1 and more. */
const COLOURS: Readonly<Record<DigestSection, { readonly fill: string; readonly edge: string; readonly text: string }>> = {
  urgent: { fill: '#fce8e6', edge: '#b3261e', text: '#8c1d18' },
  overdue: { fill: '#fde7e9', edge: '#d93025', text: '#8c1d18' },
  dueToday: { fill: '#fdebd3', edge: '#e37400', text: '#7a3e00' },
  ahead: { fill: '#fff8e1', edge: '#f9ab00', text: '#664d00' },
  unpaid: { fill: '#f3e8fd', edge: '#9334e6', text: '#5b1a9e' },
  unchanged: { fill: '#e8eaed', edge: '#80868b', text: '#3c4043' },
  news: { fill: '#e8f0fe', edge: '#1a73e8', text: '#174ea6' },
};

const FONT = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";
const INK = '#202124';
const QUIET = '#5f6368';
const LINK = '#0b57d0';

/**
 * The HTML part. Mail programs know neither style sheets nor much of CSS, so everything is inline, in one column that
 * is as wide as a phone allows and at most 640 px; nothing is loaded from elsewhere. All text is escaped by preact.
 */
export function renderDigestHtml(view: DigestView): string {
  return `<!DOCTYPE html>${renderToString(<DigestPage view={view} />)}`;
}

function DigestPage({ view }: { readonly view: DigestView }) {
  return (
    <html lang={view.htmlLanguage}>
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{view.subject}</title>
      </head>
      <body style={{ margin: 0, padding: 0, backgroundColor: '#f1f3f4' }}>
        <main style={{ display: 'block', padding: '16px 8px', backgroundColor: '#f1f3f4' }}>
          <div
            style={{
              maxWidth: '640px',
              margin: '0 auto',
              backgroundColor: '#ffffff',
              border: '1px solid #dadce0',
              borderRadius: '8px',
              fontFamily: FONT,
              fontSize: '15px',
              lineHeight: '1.5',
              color: INK,
              overflowWrap: 'anywhere',
            }}
          >
            <div style={{ padding: '20px 20px 4px' }}>
              <div style={{ fontSize: '13px', fontWeight: 'bold', color: QUIET }}>{view.brand}</div>
              <p style={{ margin: '8px 0 0' }}>{view.greeting}</p>
              <h1 style={{ margin: '4px 0 8px', fontSize: '18px', lineHeight: '1.4' }}>{view.intro}</h1>
            </div>
            {view.sections.map((section) => (
              <Section key={section.kind} section={section} />
            ))}
            <div style={{ padding: '8px 20px 20px' }}>
              {view.more && <p style={{ margin: '0 0 12px' }}>{view.more}</p>}
              <a
                href={view.workbookUrl}
                style={{
                  display: 'inline-block',
                  padding: '10px 20px',
                  borderRadius: '20px',
                  backgroundColor: LINK,
                  color: '#ffffff',
                  fontWeight: 'bold',
                  textDecoration: 'none',
                }}
              >
                {view.openWorkbook}
              </a>
            </div>
          </div>
          <div
            style={{
              maxWidth: '600px',
              margin: '0 auto',
              padding: '12px 20px',
              fontFamily: FONT,
              fontSize: '12px',
              lineHeight: '1.5',
              color: QUIET,
              overflowWrap: 'anywhere',
            }}
          >
            {view.footer.map((text) => (
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

function Section({ section }: { readonly section: DigestView['sections'][number] }) {
  const { fill, edge, text } = COLOURS[section.kind];
  return (
    <div style={{ padding: '0 20px 12px' }}>
      <h2
        style={{
          margin: '8px 0 0',
          padding: '6px 12px',
          borderRadius: '4px',
          fontSize: '15px',
          backgroundColor: fill,
          color: text,
        }}
      >
        {section.title} · {section.count}
      </h2>
      {section.lines.map((line) => (
        <Line key={line.link.url} line={line} edge={edge} />
      ))}
    </div>
  );
}

function Line({ line, edge }: { readonly line: LineView; readonly edge: string }) {
  return (
    <div style={{ margin: '12px 0', padding: '0 0 0 12px', borderLeft: `4px solid ${edge}` }}>
      <div style={{ fontWeight: 'bold' }}>{line.product}</div>
      <div>{line.customer}</div>
      <div style={{ color: line.isLate ? '#b3261e' : INK, fontWeight: line.isLate ? 'bold' : 'normal' }}>{line.when}</div>
      {line.details.map((detail) => (
        <div key={detail} style={{ color: QUIET, fontSize: '14px' }}>
          {detail}
        </div>
      ))}
      <div>
        <a href={line.link.url} style={{ color: LINK }}>
          {line.link.text}
        </a>
      </div>
    </div>
  );
}
