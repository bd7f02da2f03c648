import { renderToString } from 'preact-render-to-string';
import type { DigestSection } from '../../domain/reminder/digest';
import type { DigestView, LineView } from './digest-view';
import { MAIL_COLOURS, MailButton, MailPage } from './mail-page';

/** The fill of a section's heading and the edge of its lines: the order sheet's own colours. Text on them has 4.5:1 and more. */
const COLOURS: Readonly<Record<DigestSection, { readonly fill: string; readonly edge: string; readonly text: string }>> = {
  urgent: { fill: '#fce8e6', edge: '#b3261e', text: '#8c1d18' },
  overdue: { fill: '#fde7e9', edge: '#d93025', text: '#8c1d18' },
  dueToday: { fill: '#fdebd3', edge: '#e37400', text: '#7a3e00' },
  ahead: { fill: '#fff8e1', edge: '#f9ab00', text: '#664d00' },
  unpaid: { fill: '#f3e8fd', edge: '#9334e6', text: '#5b1a9e' },
  unchanged: { fill: '#e8eaed', edge: '#80868b', text: '#3c4043' },
  moved: { fill: '#e6f4ea', edge: '#188038', text: '#0d652d' },
  news: { fill: '#e8f0fe', edge: '#1a73e8', text: '#174ea6' },
};

/** The HTML part; its text part says the same. */
export function renderDigestHtml(view: DigestView): string {
  return `<!DOCTYPE html>${renderToString(<DigestPage view={view} />)}`;
}

function DigestPage({ view }: { readonly view: DigestView }) {
  return (
    <MailPage htmlLanguage={view.htmlLanguage} title={view.subject} brand={view.brand} footer={view.footer}>
      <div style={{ padding: '8px 20px 4px' }}>
        <p style={{ margin: 0 }}>{view.greeting}</p>
        <h1 style={{ margin: '4px 0 8px', fontSize: '18px', lineHeight: '1.4' }}>{view.intro}</h1>
      </div>
      {view.sections.map((section) => (
        <Section key={section.kind} section={section} />
      ))}
      <div style={{ padding: '8px 20px 20px' }}>
        {view.more && <p style={{ margin: '0 0 12px' }}>{view.more}</p>}
        <MailButton url={view.workbookUrl} label={view.openWorkbook} />
      </div>
    </MailPage>
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
      <div style={{ color: line.isLate ? '#b3261e' : MAIL_COLOURS.ink, fontWeight: line.isLate ? 'bold' : 'normal' }}>
        {line.when}
      </div>
      {line.details.map((detail) => (
        <div key={detail} style={{ color: MAIL_COLOURS.quiet, fontSize: '14px' }}>
          {detail}
        </div>
      ))}
      <div>
        <a href={line.link.url} style={{ color: MAIL_COLOURS.link }}>
          {line.link.text}
        </a>
      </div>
    </div>
  );
}
